"""Hits in their order. The index says which documents have all keys of a query, lunr which of them
says most of it; texts are read, some at a time, until enough reports are known to hold what was
typed as it was typed. Those come first.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum

from generator.search.ask.classes import Bits, Rank, Words
from generator.search.ask.rank import Ranker
from generator.search.ask.site import Limits, Reports
from generator.search.ask.verify import Verdict

# Sections that are read at once: some more than there are reports to find, and a few at least.
AHEAD = 1.5
FEWEST = 8
# Sections that are read only to see whether their heading is what was typed.
HEADINGS = 24


class Part(IntEnum):
    """The parts of the list, one after the other."""

    VERIFIED = 0
    UNREAD = 1
    REPORT_VERIFIED = 2
    REPORT_UNREAD = 3
    REST = 4


@dataclass(frozen=True, slots=True)
class Order:
    """What an order of hits is made by.

    ``headings`` are the documents that have all pieces in their headings; ``is_known`` where
    nothing read can tell more of any piece than the index does, ``is_plain`` where that is so and
    there is one piece: lunr's order is all there is, but for headings that are the piece;
    ``has_partial`` where class 3 belongs to the list.
    """

    bits: Bits
    words: Words
    ranker: Ranker
    reports: Reports
    headings: frozenset[int]
    is_known: bool
    is_plain: bool
    by_date: bool
    has_partial: bool
    size: int
    limits: Limits
    read: Callable[[Iterable[int]], dict[int, Verdict]]


@dataclass(slots=True)
class Walk:
    """Hits by class, and what reading them has shown; an excluded one is a hit no more."""

    order: Order
    of: dict[int, Rank]
    verdicts: dict[int, Verdict] = field(default_factory=dict)
    scores: dict[int, float] = field(default_factory=dict)

    def verify(self) -> None:
        """Reads texts of class 1, and of class 2 if class 1 alone will not do."""
        order = self.order
        full = self.documents(Rank.FULL)
        if order.is_plain:
            if not order.by_date:
                self._read(self._headings_first())
            return
        self._walk(full if order.by_date else self._likeliest(full), self._is_perfect, set())
        done = {order.reports.of(document) for document in full if document in self.of}
        if order.is_known or len(done) >= order.size or self._room() <= 0:
            return
        others = self.documents(Rank.REPORT)
        self._walk(others if order.by_date else self._ranked(others), self._is_held, done)

    def documents(self, rank: Rank) -> list[int]:
        """The documents of a class, ascending."""
        return sorted(document for document, each in self.of.items() if each is rank)

    def part(self, document: int) -> Part:
        """In which part of the list a document stands."""
        verdict = self.verdicts.get(document)
        if self.of[document] is Rank.FULL:
            return self._part_of_full(verdict)
        if self.of[document] is not Rank.REPORT:
            return Part.REST
        if verdict is None:
            return Part.REPORT_VERIFIED if self.order.is_known else Part.REPORT_UNREAD
        is_held = not self.order.bits.of(document) & ~verdict.stands
        return Part.REPORT_VERIFIED if is_held else Part.REST

    def is_demoted(self, document: int) -> bool:
        """Whether the texts have shown that a hit of the first classes belongs to the rest."""
        return self.of[document] is not Rank.PARTIAL and self.part(document) is Part.REST

    def settle(self, suspects: Iterable[int]) -> None:
        """After the reading: drops what may be excluded and was not read, and what has nothing."""
        for document in suspects:
            if document not in self.verdicts:
                self.of.pop(document, None)
        loose = self.order.words.hits
        for document, verdict in self.verdicts.items():
            has_nothing = not verdict.pieces and document not in loose
            if has_nothing and document in self.of and self.is_demoted(document):
                del self.of[document]

    def rank(self, document: int) -> Rank:
        """A hit's class, after what the texts have shown."""
        return Rank.PARTIAL if self.is_demoted(document) else self.of[document]

    def listed(self) -> Iterator[int]:
        """All hits, the first of the list first."""
        read = [document for document in self.verdicts if document in self.of]
        yield from self._sorted(each for each in read if self.part(each) is Part.VERIFIED)
        for rank, part in (
            (Rank.FULL, Part.UNREAD),
            (Rank.REPORT, Part.REPORT_VERIFIED),
            (Rank.REPORT, Part.REPORT_UNREAD),
        ):
            documents = self._sequence(self.documents(rank))
            yield from (each for each in documents if self.part(each) is part)
        demoted = [document for document in read if self.is_demoted(document)]
        partial = self.documents(Rank.PARTIAL) if self.order.has_partial else []
        first = partial if self.order.by_date else self._fullest(partial)
        yield from self._sorted([*demoted, *first])
        yield from self._sorted(set(partial) - set(first))

    def _part_of_full(self, verdict: Verdict | None) -> Part:
        if self.order.is_plain:
            is_heading = verdict and verdict.heading < 2 and verdict.verbatim < 2
            return Part.VERIFIED if is_heading else Part.UNREAD
        if verdict is None:
            return Part.UNREAD
        return Part.VERIFIED if verdict.verbatim < 2 else Part.REST

    def _walk(self, queue: list[int], is_good: Callable[[int], bool], done: set[int]) -> None:
        """Reads on until so many reports have a document that is as good as can be."""
        start = 0
        while start < len(queue) and len(done) < self.order.size and self._room() > 0:
            number = max(FEWEST, math.ceil(AHEAD * (self.order.size - len(done))))
            batch = queue[start : start + min(number, self._room())]
            self._read(batch)
            good = (document for document in batch if document in self.of and is_good(document))
            done |= {self.order.reports.of(document) for document in good}
            start += len(batch)

    def _read(self, documents: Iterable[int]) -> None:
        found = self.order.read(documents)
        self.verdicts |= found
        for document, verdict in found.items():
            if verdict.is_excluded:
                self.of.pop(document, None)

    def _room(self) -> int:
        return self.order.limits.verified - len(self.verdicts)

    def _is_perfect(self, document: int) -> bool:
        verdict = self.verdicts[document]
        is_near = verdict.near == 0 or not self.order.bits.is_own(document)
        return verdict.verbatim + verdict.number == 0 and is_near

    def _is_held(self, document: int) -> bool:
        return self.part(document) is Part.REPORT_VERIFIED

    def _headings_first(self) -> list[int]:
        """A heading that was typed whole has the greatest score its words can give a heading."""
        return self.order.ranker.best_headings(self.order.headings)[:HEADINGS]

    def _likeliest(self, documents: list[int]) -> list[int]:
        """The order of reading: where the index sees all in the heading, in the section, in the
        title too.
        """
        inside = [each for each in documents if self.order.bits.is_own(each)]
        outside = [each for each in documents if not self.order.bits.is_own(each)]
        queue = (*self._headings_first(), *self._ranked(inside), *self._ranked(outside))
        return list(dict.fromkeys(queue))

    def _ranked(self, documents: list[int]) -> list[int]:
        """The best documents of a class by lunr's scores; those that cannot matter stay out."""
        best = self.order.ranker.best(documents, self.order.limits.ranked)
        self.score(best)
        return sorted(best, key=lambda document: (-self.scores[document], document))

    def score(self, documents: Iterable[int]) -> None:
        """Asks lunr for the scores of those documents that it was not asked for before."""
        asked = [document for document in documents if document not in self.scores]
        if asked:
            self.scores |= dict.fromkeys(asked, 0.0) | self.order.ranker.scores(asked)

    def _sequence(self, documents: list[int]) -> Iterator[int]:
        """The documents of a class: the best by lunr, then the others by the sums of scores."""
        if self.order.by_date:
            yield from documents
            return
        first = self._ranked(documents)
        yield from first
        others = set(documents) - set(first)
        yield from self.order.ranker.best(others, len(others))

    def _fullest(self, documents: list[int]) -> list[int]:
        """The documents with most pieces, then most words, as many as lunr may be asked for."""
        ranker = self.order.ranker

        def fullness(document: int) -> tuple[int, ...]:
            pieces, words = self._pieces(document), self.order.words.count(document)
            return -pieces, -words, -ranker.sum(document), document

        return sorted(documents, key=fullness)[: self.order.limits.ranked]

    def _sorted(self, documents: Iterable[int]) -> list[int]:
        several = list(documents)
        if not self.order.by_date:
            self.score(several)
        return sorted(several, key=self.key)

    def key(self, document: int) -> tuple[float, ...]:
        """What hits whose scores are known are ordered by."""
        part = self.part(document)
        if self.order.by_date:
            return part, document
        last = (-self.scores[document], document)
        if part is Part.REST:
            return part, -self._pieces(document), -self.order.words.count(document), *last
        verdict = self.verdicts.get(document) if part is Part.VERIFIED else None
        if verdict is None:
            return part, *last
        return part, verdict.verbatim, verdict.number, verdict.heading, verdict.near, *last

    def _pieces(self, document: int) -> int:
        verdict = self.verdicts.get(document)
        return verdict.pieces if verdict else self.order.bits.of(document).bit_count()
