"""A report as it was read: its plain text, how it was marked up, what the clerk wrote about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Encoding(StrEnum):
    """The character encodings a report may come in."""

    UTF8 = "UTF-8"
    UTF8_BOM = "UTF-8 BOM"
    UTF16 = "UTF-16"
    GB18030 = "GB18030"


class MarkKind(StrEnum):
    """What a piece of Markdown was marked up as; the value is the HTML element it becomes."""

    HEADING = "h"
    PARAGRAPH = "p"
    QUOTE = "blockquote"
    BULLETS = "ul"
    NUMBERS = "ol"
    ITEM = "li"
    TABLE = "table"
    TABLE_HEAD = "thead"
    TABLE_BODY = "tbody"
    ROW = "tr"
    HEADER_CELL = "th"
    CELL = "td"
    CODE_BLOCK = "pre"
    STRONG = "strong"
    EMPHASIS = "em"
    CODE = "code"
    LINK = "a"
    STRUCK = "s"
    NOTE_REFERENCE = "sup"
    NOTE = "aside"


@dataclass(frozen=True, slots=True)
class Mark:
    """Markup of a Markdown source over a stretch of its plain text; marks nest, never cross.

    ``level`` is a heading's depth or a numbered list's first number, ``target`` a link's
    destination (already checked to be harmless) or a note's label.
    """

    kind: MarkKind
    start: int
    end: int
    level: int = 0
    target: str = ""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the clerk wrote about a report; every key may be missing, nothing is guessed here."""

    title: str | None = None
    salutation: str | None = None
    year: int | None = None
    period: str | None = None
    agency: str | None = None
    kind: str | None = None
    published: datetime | None = None
    written: datetime | None = None
    slug: str | None = None
    summary: str | None = None
    keywords: tuple[str, ...] = ()
    index_number: str | None = None
    subject: str | None = None
    document_number: str | None = None
    validity: str | None = None
    source: str | None = None
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A report as read: one plain text and what stood around it, nothing understood yet.

    ``path`` is the file's path below the content folder, with ``/``. For a ``.txt`` file ``text``
    is the file itself, only decoded; for Markdown it is the text a reader sees, and ``marks`` say
    how it was marked up, outer before inner.
    """

    path: str
    text: str
    encoding: Encoding
    front: FrontMatter = FrontMatter()
    marks: tuple[Mark, ...] = ()
    is_markdown: bool = False
