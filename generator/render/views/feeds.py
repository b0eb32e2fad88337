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
