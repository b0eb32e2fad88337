"""What the templates are given: one frozen view a page, every value ready to be shown.

A template decides where a thing stands, never what it says or whether it is known.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.texts import Texts


@dataclass(frozen=True, slots=True)
class Link:
    """A link; ``current`` where it leads to the page itself, ``note`` is said beside it."""

    text: str
    href: str
    current: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Tag:
    """A ``meta`` element by name."""

    name: str
    content: str


@dataclass(frozen=True, slots=True)
class Fact:
    """Something known, with its label; ``moment`` is the machine's form of a date or a time.

    ``is_long`` where it is whole sentences and wants a line of its own.
    """

    label: str
    value: str
    href: str = ""
    moment: str = ""
    is_long: bool = False


@dataclass(frozen=True, slots=True)
class Shell:
    """What surrounds every page. ``root`` is the link to the portal's root, with its slash."""

    root: str
    title: str
    description: str
    tags: tuple[Tag, ...]
    site_name: str
    agency: str
    home: str
    stylesheet: str
    icon: str
    script: str
    feed: str
    canonical: str
    search: str
    navigation: tuple[Link, ...]
    breadcrumb: tuple[Link, ...]
    footer: tuple[Fact, ...]
    report_error: str
    texts: Texts


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
class Heading:
    """An entry of a report's table of contents and those beneath it."""

    link: Link
    marker: str
    children: tuple[Heading, ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report's page. ``article`` and ``figures`` are HTML already."""

    shell: Shell
    name: str
    record: tuple[Fact, ...]
    hidden_notice: str
    figures_link: Link | None
    downloads: tuple[Link, ...]
    contents: tuple[Heading, ...]
    article: Markup
    figures: Markup
    neighbours: tuple[Link, ...]
    linked_data: Markup


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


View = HomeView | ListView | ReportView | SearchView | NotFoundView


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page of the site map; ``modified`` is a day, or empty."""

    url: str
    modified: str = ""


@dataclass(frozen=True, slots=True)
class SitemapView:
    """All pages worth finding."""

    pages: tuple[SitePage, ...]


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """A report in the feed."""

    title: str
    url: str
    updated: str
    summary: str
    author: str


@dataclass(frozen=True, slots=True)
class FeedView:
    """The feed of the newest reports."""

    title: str
    author: str
    home: str
    address: str
    updated: str
    entries: tuple[FeedEntry, ...]
