"""The shards that a query names: their postings by term, and their words for the cut.

A store sees only what its own query asked for, even where earlier queries have brought more: an
answer follows from the query and the site alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from generator.search.ask.site import Site
from generator.search.index import scoring
from generator.search.index.encoding import ALPHABET, parsed
from generator.search.text.words import Dictionary

_LEVELS = {letter: level for level, letter in enumerate(ALPHABET)}


@dataclass(frozen=True)
class Posting:
    """Where a term stands: for each field its documents, ascending, with their levels."""

    fields: tuple[dict[int, int], ...]

    @cached_property
    def count(self) -> int:
        """In how many fields of documents the term is a word of the cut."""
        return sum(1 for field in self.fields for level in field.values() if level)

    @property
    def title(self) -> dict[int, int]:
        """The field that stands for the whole report: the first."""
        return self.fields[0]

    @property
    def own(self) -> tuple[dict[int, int], ...]:
        """The fields of the section itself."""
        return self.fields[1:]

    @cached_property
    def documents(self) -> frozenset[int]:
        """The documents whose own heading or text holds the term."""
        return frozenset().union(*self.own)


NOWHERE = Posting(({}, {}, {}))


class Store:
    """Postings and dictionary of some shards."""

    def __init__(self, site: Site, shards: Iterable[str]) -> None:
        self.facts = site.facts
        self._site = site
        self._shards = {name: site.shard(name) for name in sorted(set(shards))}
        self._postings: dict[str, Posting] = {}
        self._scores: dict[str, tuple[dict[int, float], ...]] = {}

    @cached_property
    def dictionary(self) -> Dictionary:
        """What the query is cut by: single characters, and the words of the shards."""
        words = dict(self.facts.characters)
        for shard in self._shards.values():
            words |= shard.words
        return Dictionary.of(words, self.facts.total)

    def posting(self, term: str) -> Posting:
        """The postings of a term; empty where no shard at hand has it."""
        if term not in self._postings:
            name = self._site.shard_of(term)
            shard = self._shards.get(name) if name else None
            written = shard.postings.get(term) if shard else None
            self._postings[term] = self._decoded(written) if written else NOWHERE
        return self._postings[term]

    def is_word(self, term: str) -> bool:
        """Whether the term is a word of the cut anywhere, not only characters side by side."""
        return self.posting(term).count > 0

    def scores(self, term: str) -> tuple[dict[int, float], ...]:
        """Lunr's score of a term for each field and document in which it is a word."""
        if term not in self._scores:
            posting = self.posting(term)
            inverse = scoring.idf(self.facts.documents, posting.count)
            self._scores[term] = tuple(
                _scores(field, inverse, boost)
                for field, boost in zip(posting.fields, self.facts.boosts, strict=True)
            )
        return self._scores[term]

    def _decoded(self, written: str) -> Posting:
        """Fields come last first, and empty ones at the end are left out."""
        parts = written.split("|")
        fields = [_field(part) for part in parts]
        fields += [{}] * (len(self.facts.fields) - len(parts))
        return Posting(tuple(reversed(fields)))


def _scores(field: dict[int, int], inverse: float, boost: int) -> dict[int, float]:
    by_level = {level: scoring.score(inverse, level, boost) for level in set(field.values())}
    return {document: by_level[level] for document, level in field.items() if level}


def _field(written: str) -> dict[int, int]:
    gaps, _, levels = written.partition(".")
    documents = []
    before = -1
    for gap in parsed(gaps):
        before += gap + 1
        documents.append(before)
    if not levels:
        return dict.fromkeys(documents, 0)
    return dict(zip(documents, (_LEVELS[letter] for letter in levels), strict=True))
