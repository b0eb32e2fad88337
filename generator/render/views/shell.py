"""What surrounds a page, and the small things that all pages show."""

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
    """What surrounds every page. ``root`` is the link to the portal's root, with its slash;
    ``reading_script`` makes the reading bar, on every page, ``script`` is the page's own.
    """

    root: str
    title: str
    description: str
    tags: tuple[Tag, ...]
    site_name: str
    agency: str
    home: str
    stylesheet: str
    icon: str
    reading_script: str
    script: str
    feed: str
    opensearch: str
    canonical: str
    search: str
    navigation: tuple[Link, ...]
    breadcrumb: tuple[Link, ...]
    footer: tuple[Fact, ...]
    report_error: str
    guides: tuple[Link, ...]
    linked_data: Markup
    texts: Texts
