"""Every document's class: 1 has all pieces, 2 has some in a report that has all, 3 has some, or
only some words. A report's title has a say for all its documents, but makes a hit of the first
alone. Pieces and words are bits of numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from generator.search.ask.candidates import Candidates
from generator.search.ask.clauses import REMEMBERED, Clause
from generator.search.ask.reports import Reports


class Rank(IntEnum):
    """What a document has of what was asked for."""

    FULL = 1
    REPORT = 2
    PARTIAL = 3


@dataclass(frozen=True, slots=True)
class Bits:
    """What documents hold in their own heading and text, and reports in their titles; and all that
    there is to hold.
    """

    own: Mapping[int, int]
    titles: Mapping[int, int]
    reports: Reports
    everything: int

    def of(self, document: int) -> int:
        """The bits of a document, its title's included."""
        return self.own.get(document, 0) | self.titles.get(self.reports.of(document), 0)

    def is_own(self, document: int) -> bool:
        """Whether a document has all in its own heading and text."""
        return self.own.get(document, 0) == self.everything

    def hits(self, mask: int = -1) -> set[int]:
        """The documents with a bit of the mask; a title's count for the report's first alone."""
        own = {document for document, bits in self.own.items() if bits & mask}
        return own | {self.reports.first(each) for each, bits in self.titles.items() if bits & mask}


@dataclass(frozen=True, slots=True)
class Words:
    """Which of the first words asked for stand where; ``loose`` ones find documents alone."""

    bits: Bits
    loose: int

    @property
    def hits(self) -> set[int]:
        """The documents that may be found for their words alone."""
        return self.bits.hits(self.loose) if self.loose else set()

    def count(self, document: int) -> int:
        """How many of the words a document has, its title's included."""
        return self.bits.of(document).bit_count()


def classes(
    pieces: Sequence[Candidates], reports: Reports, dropped: frozenset[int]
) -> tuple[dict[int, Rank], Bits]:
    """The class of each document that has some piece, but of those ``dropped``; and the pieces."""
    bits = _piece_bits(pieces, reports)
    hits = bits.hits() - dropped
    unions: dict[int, int] = {}
    for document in hits:
        report = reports.of(document)
        unions[report] = unions.get(report, 0) | bits.of(document)
    found: dict[int, Rank] = {}
    for document in hits:
        if bits.of(document) == bits.everything:
            found[document] = Rank.FULL
        else:
            whole = unions[reports.of(document)] == bits.everything
            found[document] = Rank.REPORT if whole else Rank.PARTIAL
    return found, bits


def reports_of(found: Mapping[int, Rank], reports: Reports, *ranks: Rank) -> set[int]:
    """The reports that have a document of one of some classes."""
    return {reports.of(document) for document, rank in found.items() if rank in ranks}


def words_in(clauses: Iterable[Clause], reports: Reports) -> Words:
    """Which of the first words asked for stand where."""
    own: dict[int, int] = {}
    titles: dict[int, int] = {}
    loose = 0
    words = [clause for clause in clauses if clause.is_own][:REMEMBERED]
    for place, clause in enumerate(words):
        loose |= clause.is_loose << place
        for field in clause.posting.own:
            _add(own, (document for document, level in field.items() if level), place)
        title = clause.posting.title
        _add(titles, (reports.of(document) for document, level in title.items() if level), place)
    return Words(Bits(own, titles, reports, (1 << len(words)) - 1), loose)


def _piece_bits(pieces: Sequence[Candidates], reports: Reports) -> Bits:
    own: dict[int, int] = {}
    titles: dict[int, int] = {}
    for place, piece in enumerate(pieces):
        _add(own, piece.own, place)
        _add(titles, piece.titles, place)
    return Bits(own, titles, reports, (1 << len(pieces)) - 1)


def _add(masks: dict[int, int], places: Iterable[int], bit: int) -> None:
    for place in places:
        masks[place] = masks.get(place, 0) | 1 << bit
