"""Pages that lead to reports."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.views.series import SeriesEntry
from generator.render.views.shell import Fact, Link, Shell


@dataclass(frozen=True, slots=True)
class Entry:
    """A report in a list."""

    link: Link
    facts: tuple[str, ...]
    published: Fact | None
    summary: str


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to browse: its heading, its values with their counts, and the page of all of them."""

    heading: str
    links: tuple[Link, ...]
    everything: Link | None = None


@dataclass(frozen=True, slots=True)
class HomeView:
    """The first page."""

    shell: Shell
    description: str
    counts: str
    newest: tuple[Entry, ...]
    key_figures: tuple[SeriesEntry, ...]
    all_series: Link
    facets: tuple[Facet, ...]
    open_data: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ListView:
    """The reports of a year, an agency or a kind; without entries, all years, agencies, kinds."""

    shell: Shell
    heading: str
    count: str
    entries: tuple[Entry, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchView:
    """The shell of the search page; its script fills it. ``tips`` are queries to try, their notes
    say what they mean.
    """

    shell: Shell
    facets: tuple[Facet, ...]
    tips: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """The page for an address that leads nowhere."""

    shell: Shell
    facets: tuple[Facet, ...]
