"""The page of a report."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.render.views.shell import Fact, Link, Shell


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of a report's table of contents and those beneath it."""

    link: Link
    marker: str
    children: tuple[Heading, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """A term that the report uses, as the page explains it."""

    anchor: str
    term: str
    explanation: str


@dataclass(frozen=True, slots=True)
class HiddenFigures:
    """A sentence that hides figures: the first as ``written``, the words about it, how many."""

    href: str
    before: str
    written: str
    after: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference up to the day of its use, and the page's address; empty where that is unknown."""

    opening: str
    address: str


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report's page. ``article`` and ``figures`` are HTML already; ``years`` are the neighbours
    by their year and kind.
    """

    shell: Shell
    name: str
    record: tuple[Fact, ...]
    hidden_notice: str
    years: tuple[Link, ...]
    figures_link: Link | None
    downloads: tuple[Link, ...]
    contents: tuple[Heading, ...]
    article: Markup
    figures: Markup
    hidden: tuple[HiddenFigures, ...]
    citation: Citation
    neighbours: tuple[Link, ...]
    comparison: Link | None
    linked_data: Markup
    topics: tuple[Link, ...] = ()
    terms: tuple[Explained, ...] = ()
    glossary: str = ""
