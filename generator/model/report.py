"""A report as it was understood: metadata, outline and paragraphs over its plain text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from generator.model.period import Period
from generator.model.source import Encoding, Mark


class Role(StrEnum):
    """What a paragraph is to the reader."""

    TITLE = "title"
    BYLINE = "byline"
    SALUTATION = "salutation"
    HEADING = "heading"
    BODY = "body"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Section:
    """An entry of the outline and the text it governs.

    ``start`` is the offset of the marker, ``heading_end`` the end of the heading without the mark
    that closes it, ``end`` the start of the next section that is not a descendant (or the end of
    the text). ``level`` counts from 1. ``inline`` is true where the marker does not open its line.
    ``marker`` is empty for a heading that stands on a line of its own without one.
    """

    anchor: str
    level: int
    marker: str
    heading: str
    start: int
    heading_end: int
    end: int
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of text without its surrounding white space; it never crosses a section's start.

    Paragraphs are in text order, do not overlap, and together hold every character that is not
    white space. ``section`` is the anchor of the innermost section, empty before the first. A
    heading (``Role.HEADING``) holds marker, heading and the mark that closes it; what runs on
    after it is a paragraph of its own. ``wraps`` are offsets of line ends inside a paragraph that
    was broken by hand, or by the page, not by its author's meaning.
    """

    anchor: str
    start: int
    end: int
    role: Role
    section: str = ""
    wraps: tuple[int, ...] = ()


class Origin(StrEnum):
    """Where a piece of metadata came from."""

    FRONT_MATTER = "front matter"
    TEXT = "text"
    FILE_NAME = "file name"
    CONFIG = "config"


@dataclass(frozen=True, slots=True)
class Inference:
    """A piece of metadata that the clerk did not give and the program worked out."""

    field: str
    value: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a report; ``None`` and empty are not shown, never guessed further.

    ``title`` is the title the report bears (in its front matter or its text), ``name`` what it is
    called on pages and in lists, never empty.
    """

    name: str
    title: str | None = None
    salutation: str | None = None
    agency: str | None = None
    kind: str | None = None
    year: int | None = None
    period: Period | None = None
    published: datetime | None = None
    written: datetime | None = None
    summary: str | None = None
    keywords: tuple[str, ...] = ()
    index_number: str | None = None
    subject: str | None = None
    document_number: str | None = None
    validity: str | None = None
    source: str | None = None
    author: str | None = None
    inferred: tuple[Inference, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """A report understood: its text, what is known of it, its outline and its paragraphs."""

    path: str
    slug: str
    text: str
    encoding: Encoding
    metadata: Metadata
    sections: tuple[Section, ...]
    paragraphs: tuple[Paragraph, ...]
    marks: tuple[Mark, ...] = ()
    is_markdown: bool = False

    def section(self, anchor: str) -> Section | None:
        """The section of that anchor, ``None`` for the text before the first."""
        return next((section for section in self.sections if section.anchor == anchor), None)
