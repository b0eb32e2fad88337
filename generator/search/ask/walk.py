"""Hits in their order: texts are read, some at a time, until enough reports are known to hold what
was typed as it was typed. Those come first.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice

from generator.search.ask.classes import Rank
from generator.search.ask.order import Order, Part
from generator.search.ask.verify import Verdict

# Sections, or reports, that are looked into at once: more than there are reports to find.
AHEAD = 1.5
FEWEST = 8
# Sections that are read only to see whether their heading is what was typed.
HEADINGS = 24


@dataclass(slots=True)
class Walk:
    """Hits by class, and what reading them has shown; an excluded one is a hit no more.

    ``stands`` are the pieces that were read in the documents of a report; ``is_held`` says of the
    reports of class 2 that were looked into whether all were.
    """

    order: Order
    of: dict[int, Rank]
    verdicts: dict[int, Verdict] = field(default_factory=dict)
    stands: dict[int, int] = field(default_factory=dict)
    is_held: dict[int, bool] = field(default_factory=dict)
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
        kept = (each for each in full if each in self.of and not self.is_demoted(each))
        done = set(map(order.reports.of, kept))
        if order.is_known or len(done) >= order.size or self._room() <= 0:
            return
        others = self.documents(Rank.REPORT)
        self._walk_reports(others if order.by_date else self._ranked(others), done)

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
        if verdict is not None and self.order.bits.of(document) & ~verdict.stands:
            return Part.REST
        is_held = self.order.is_known or self.is_held.get(self.order.reports.of(document))
        if is_held is None:
            return Part.REPORT_UNREAD
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
        unread = (each for each in self.documents(Rank.REPORT) if each not in self.verdicts)
        demoted = [each for each in (*read, *unread) if self.is_demoted(each)]
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
            batch = queue[start : start + min(self._number(done), self._room())]
            self._read(batch)
            good = (document for document in batch if document in self.of and is_good(document))
            done |= {self.order.reports.of(document) for document in good}
            start += len(batch)

    def _walk_reports(self, queue: list[int], done: set[int]) -> None:
        """Reads in reports of class 2 until so many are known to hold all pieces between them."""
        sections: dict[int, list[int]] = {}
        for document in queue:
            sections.setdefault(self.order.reports.of(document), []).append(document)
        waiting = [report for report in sections if report not in done]
        while waiting and len(done) < self.order.size and self._room() > 0:
            number = self._number(done)
            reports, waiting = waiting[:number], waiting[number:]
            # The best section for each piece may do; else whatever else could have it is read.
            for is_enough in (True, False):
                likely = (self._witnesses(sections[each], each, is_enough) for each in reports)
                self._read(islice(chain.from_iterable(likely), self._room()))
            for report in reports:
                if not self._lacking(report):
                    done.add(report)
                    self.is_held[report] = True
                elif not self._witnesses(sections[report], report, is_enough=True):
                    self.is_held[report] = False

    def _witnesses(self, documents: list[int], report: int, is_enough: bool) -> list[int]:
        """Unread documents that may have what was not read yet: one for each piece, or all."""
        missing = self._lacking(report)
        found = []
        for document in documents:
            bits = self.order.bits.of(document)
            if document not in self.verdicts and bits & missing:
                found.append(document)
                missing &= ~bits if is_enough else -1
        return found

    def _lacking(self, report: int) -> int:
        """The pieces that were not read in a report."""
        return self.order.bits.everything & ~self.stands.get(report, 0)

    def _number(self, done: set[int]) -> int:
        """How many are looked into at once: some more than there are reports to find."""
        return max(FEWEST, math.ceil(AHEAD * (self.order.size - len(done))))

    def _read(self, documents: Iterable[int]) -> None:
        found = self.order.read(documents)
        self.verdicts |= found
        for document, verdict in found.items():
            report = self.order.reports.of(document)
            if verdict.is_excluded:
                self.of.pop(document, None)
            else:
                self.stands[report] = self.stands.get(report, 0) | verdict.stands

    def _room(self) -> int:
        return self.order.limits.verified - len(self.verdicts)

    def _is_perfect(self, document: int) -> bool:
        verdict = self.verdicts[document]
        is_near = verdict.near == 0 or not self.order.bits.is_own(document)
        return verdict.verbatim + verdict.number == 0 and is_near

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
