"""The values that travel between the stages: frozen, slotted, typed.

All offsets count Unicode code points from 0 in a report's plain text, end exclusive. They are the
thread that ties a table's cell to its sentence, a search hit to its words and a finding to its
line, and they let a test say that no character was lost.

Values here know nothing of files, HTML or Chinese; they are what one stage hands to the next.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
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
    period: str | None = None
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


class Bound(StrEnum):
    """How a figure is qualified: 余, 以上 are above; 以内, 不超过 below; 近, 约 near."""

    EXACT = "exact"
    ABOVE = "above"
    BELOW = "below"
    NEAR = "near"


class Status(StrEnum):
    """Whether a figure is a result, a promise, or the earlier level a comparison starts from."""

    DONE = "done"
    PLAN = "plan"
    PAST = "past"


class Change(StrEnum):
    """The direction of a figure that measures a change."""

    INCREASE = "increase"
    DECREASE = "decrease"


@dataclass(frozen=True, slots=True)
class Metric:
    """A quantity that states a fact, one row of a table.

    ``quote`` is the run of text at ``start`` that holds number, sign, multiplier, approximators
    and unit. ``value`` is in ``unit`` after multipliers are applied (1.2万人 is 12000 人), and
    ``None`` exactly where the figure is hidden (``redacted``). ``value_to`` ends a range.
    ``sentence_start`` and ``sentence_end`` delimit the sentence that states it.
    """

    anchor: str
    quote: str
    start: int
    value: Decimal | None
    unit: str
    indicator: str
    sentence_start: int
    sentence_end: int
    section: str = ""
    value_to: Decimal | None = None
    bound: Bound = Bound.EXACT
    redacted: bool = False
    status: Status = Status.DONE
    change: Change | None = None

    @property
    def end(self) -> int:
        """The offset after the quote."""
        return self.start + len(self.quote)


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


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """A section as the search index sees it: what is shown of it, and its words field by field.

    ``anchor`` is empty for the text before a report's first section. ``body`` is the section's own
    text, without its descendants'. ``words`` holds a tuple of index words for each search field,
    in the order of the fields; ``lexicon`` the dictionary words that occur in the text anywhere,
    also across the chosen cuts, sorted.
    """

    anchor: str
    heading: str
    body: str
    words: tuple[tuple[str, ...], ...]
    lexicon: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Compiled:
    """Everything that can be made of one report alone; picklable, made in a worker process."""

    report: Report
    metrics: tuple[Metric, ...]
    documents: tuple[SearchDocument, ...]
    article: str


@dataclass(frozen=True, slots=True)
class Portal:
    """All reports of a site, newest first, as the stages that need the whole see them."""

    compiled: tuple[Compiled, ...]

    @property
    def reports(self) -> Iterable[Report]:
        """The reports in the portal's order."""
        return (each.report for each in self.compiled)


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file of the site: its path below the output folder, with ``/``, and its bytes."""

    path: str
    data: bytes = field(repr=False)


class Severity(StrEnum):
    """How much a finding matters to the clerk."""

    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something the clerk should look at; never an error, never a silent change of the text.

    ``path`` is the source file's, or the config's; ``line`` counts from 1, 0 where there is none.
    """

    rule: str
    severity: Severity
    path: str
    line: int
    message: str
    hint: str = ""
