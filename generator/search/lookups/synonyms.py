"""The glossary's terms as search sees them: groups of names that find the same.

A query that says one name of a group is widened by the others, at half their weight, and says so.
"""

from __future__ import annotations

from generator.config import Config
from generator.search.text.normalise import normalise


def synonyms(config: Config) -> list[list[str]]:
    """Groups of normalised names, the term first; a term without another name needs none.

    Two names that are one after normalising (５Ｇ and 5G) count once, and so does a name that an
    earlier group has: a query is widened by one group.
    """
    groups: list[list[str]] = []
    seen: set[str] = set()
    for term in config.glossary.terms:
        names = [name for name in dict.fromkeys(map(normalise, term.names)) if name not in seen]
        seen.update(names)
        if len(names) > 1:
            groups.append(names)
    return groups
