"""Pages that lead to reports."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.render.views.series import SeriesEntry
from generator.render.views.shell import Fact, Link, Shell


@dataclass(frozen=True, slots=True)
class Entry:
    """A report in a list; ``sections`` are those that tell of what the list is of."""

    link: Link
    facts: tuple[str, ...]
    published: Fact | None
    summary: str
    sections: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to browse: its heading, its values with their counts, and the page of all of them."""

    heading: str
    links: tuple[Link, ...]
    everything: Link | None = None


@dataclass(frozen=True, slots=True)
class Pager:
    """The ways from a page of a long list to the others; a link without an address is a gap.

    ``previous`` and ``next`` are empty at the ends.
    """

    pages: tuple[Link, ...]
    previous: str = ""
    next: str = ""


@dataclass(frozen=True, slots=True)
class HomeView:
    """The first page. ``topics`` is the way to browse that stands before the other ``facets``."""

    shell: Shell
    description: str
    counts: str
    topics: tuple[Facet, ...]
    newest: tuple[Entry, ...]
    key_figures: tuple[SeriesEntry, ...]
    all_series: Link
    facets: tuple[Facet, ...]
    open_data: tuple[Link, ...]
    guides: tuple[Link, ...]
    linked_data: Markup


@dataclass(frozen=True, slots=True)
class ListView:
    """The reports of a year, an agency, a kind or a topic, or a page of them; without entries, all
    years, agencies, kinds or topics.
    """

    shell: Shell
    heading: str
    count: str
    entries: tuple[Entry, ...] = ()
    links: tuple[Link, ...] = ()
    note: str = ""
    pager: Pager | None = None


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
    guides: tuple[Link, ...]
