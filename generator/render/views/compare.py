"""The page of two reports side by side."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.views.shell import Fact, Link, Shell


@dataclass(frozen=True, slots=True)
class CompareRow:
    """An indicator of both years. ``refusal`` says why there is no ``difference``; else empty."""

    name: str
    other_name: str
    is_doubtful: bool
    older: Link
    newer: Link
    difference: str
    percent: str
    refusal: str


@dataclass(frozen=True, slots=True)
class CompareGroup:
    """The rows of one top section of the newer report; ``heading`` leads to it."""

    heading: Link
    rows: tuple[CompareRow, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A sentence: the words before its figure, the figure with its address, the words after."""

    label: str
    before: str
    figure: Link
    after: str


@dataclass(frozen=True, slots=True)
class PlanCard:
    """A plan and the result that may be its own."""

    name: str
    plan: Quotation
    result: Quotation
    outcome: str


@dataclass(frozen=True, slots=True)
class Unmatched:
    """The figures that only one report has; a link's text is the name, its note the figure."""

    summary: str
    figures: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class CompareView:
    """The page. ``reports`` leads to both reports, the newer first; ``gap`` is said where years
    lie between them.
    """

    shell: Shell
    heading: str
    reports: tuple[Fact, ...]
    gap: str
    older_year: str
    newer_year: str
    count: str
    caption: str
    groups: tuple[CompareGroup, ...]
    plans_note: str
    plans: tuple[PlanCard, ...]
    unmatched: tuple[Unmatched, ...]
    others: tuple[Link, ...]
    table: Link
    has_doubts: bool
