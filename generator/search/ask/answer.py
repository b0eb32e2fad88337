"""What is found: reports with their best sections, and what is to be said of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.search.ask.classes import Rank
from generator.search.ask.rows import Row
from generator.search.ask.site import ReportFacts, SectionText


@dataclass(frozen=True, slots=True)
class Hit:
    """A section that was found, with the labels of what it lacks.

    ``score`` is lunr's, to four decimals; ``verbatim`` where the text is known to hold all pieces.
    """

    section: SectionText
    rank: Rank
    score: float
    missing: tuple[str, ...]
    verbatim: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A report with its first hits, and how many it has."""

    report: ReportFacts
    hits: tuple[Hit, ...]
    sections: int


@dataclass(frozen=True, slots=True)
class Total:
    """How much was found; ``complete`` counts the reports that have all that was asked for."""

    reports: int
    sections: int
    complete: int


@dataclass(frozen=True, slots=True)
class Notes:
    """What was looked for besides: names of the same and words by their sound (what was typed comes
    first), simplified text; and whole queries that may be meant where nothing has it all.
    """

    synonyms: tuple[tuple[str, ...], ...] = ()
    pinyin: tuple[tuple[str, ...], ...] = ()
    simplified: str = ""
    corrections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a query: as many groups as were asked for, the numbers of all.

    ``facets`` count reports by value; ``runs`` are to be marked in verbatim hits, ``marks``
    elsewhere; ``asked`` is false where nothing was asked for;
    ``rows`` are the figures that fulfil its conditions.
    """

    groups: tuple[Group, ...]
    total: Total
    facets: Mapping[str, tuple[tuple[int | str, int], ...]]
    runs: tuple[str, ...]
    marks: tuple[str, ...]
    asked: bool
    notes: Notes
    rows: tuple[Row, ...] = ()
