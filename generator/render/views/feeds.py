"""What programs read: the site map and the feed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page of the site map; ``modified`` is a day, or empty."""

    url: str
    modified: str = ""


@dataclass(frozen=True, slots=True)
class SitemapView:
    """Pages worth finding, or the site maps that hold them."""

    pages: tuple[SitePage, ...]
    is_index: bool = False


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """A report in the feed; ``published`` is empty where only the day of writing is known."""

    title: str
    url: str
    updated: str
    published: str
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


@dataclass(frozen=True, slots=True)
class OpenSearchView:
    """How a browser's own search box asks the portal."""

    name: str
    description: str
    icon: str
    search: str
