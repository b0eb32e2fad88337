"""The topics that reports are browsed by: the built-in table, and what ``portal.toml`` says of it.

``[[topics]]`` with ``name`` and ``terms`` adds a topic or replaces the built-in one of that name;
without terms it takes that away. A term that a clerk gives to a topic is no other topic's.
Mistakes are told all at once, with their lines and a mend, as those of the other tables are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from generator import messages
from generator.errors import UserError
from generator.toml import did_you_mean, line_of
from generator.topic_terms import TOPIC_TERMS

TABLE = "topics"
_START = re.compile(rf"(?m)^[ \t]*\[\[\s*{TABLE}\s*\]\]")


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic's name and the terms that tell of it."""

    name: str
    terms: tuple[str, ...] = ()


BUILT_IN = tuple(Topic(name, tuple(terms.split())) for name, terms in TOPIC_TERMS)


def read(entries: object, text: str, path: str) -> tuple[tuple[Topic, ...], list[UserError]]:
    """All topics, and the mistakes in ``entries``, the value of ``topics`` in the TOML ``text``."""
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        line = line_of(text, rf"\[*\s*{TABLE}")
        hint = messages.TOPICS_SHAPE_HINT
        return BUILT_IN, [UserError(messages.TOPICS_SHAPE, path=path, line=line, hint=hint)]
    starts = [match.start() for match in _START.finditer(text)]
    lines = [text.count("\n", 0, start) + 1 for start in starts]
    own: list[Topic] = []
    errors: list[UserError] = []
    for place, entry in enumerate(entries):
        # Entries written as one list, topics = [{…}], have no starts: they stand somewhere.
        line = lines[place] if place < len(lines) else line_of(text, TABLE)
        errors += [
            UserError(message, path=path, line=line, hint=hint)
            for message, hint in (*_mistakes(entry), *_twice(entry, own))
        ]
        own.append(Topic(_name(entry), _terms(entry)))
    return _merged(own), errors


def _merged(own: Sequence[Topic]) -> tuple[Topic, ...]:
    """The built-in topics with a clerk's in their places and after them."""
    by_name = {topic.name: topic for topic in own}
    taken = {term for topic in own for term in topic.terms}
    kept = [
        by_name[topic.name]
        if topic.name in by_name
        else replace(topic, terms=tuple(term for term in topic.terms if term not in taken))
        for topic in BUILT_IN
    ]
    built_in = {topic.name for topic in BUILT_IN}
    added = [topic for topic in own if topic.name not in built_in]
    return tuple(topic for topic in (*kept, *added) if topic.terms)


def _name(entry: dict[str, Any]) -> str:
    name = entry.get("name")
    return name.strip() if isinstance(name, str) else ""


def _terms(entry: dict[str, Any]) -> tuple[str, ...]:
    terms = entry.get("terms", [])
    if not isinstance(terms, list):
        return ()
    return tuple(term.strip() for term in terms if isinstance(term, str) and term.strip())


def _mistakes(entry: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Message and hint of what is wrong with an entry by itself."""
    known = [each.name for each in fields(Topic)]
    for key in entry:
        if key not in known:
            message = messages.UNKNOWN_KEY.format(section=TABLE, key=key)
            yield message, did_you_mean(key, known)
    if not _name(entry):
        yield messages.TOPICS_NAMELESS, messages.TOPICS_SHAPE_HINT
    terms = entry.get("terms", [])
    if not isinstance(terms, list) or not all(isinstance(term, str) for term in terms):
        expected = messages.TYPE_NAMES["tuple"]
        message = messages.CONFIG_TYPE.format(key="terms", expected=expected, value=repr(terms))
        yield message, messages.TOPICS_SHAPE_HINT


def _twice(entry: dict[str, Any], earlier: Sequence[Topic]) -> Iterator[tuple[str, str]]:
    """A name or a term that an earlier entry has."""
    for topic in earlier:
        if topic.name and topic.name == _name(entry):
            yield messages.TOPICS_TWICE.format(name=topic.name), messages.TOPICS_TWICE_HINT
        for term in _terms(entry):
            if term in topic.terms:
                message = messages.TOPICS_SHARED.format(term=term, topic=topic.name)
                yield message, messages.TOPICS_SHARED_HINT
