"""A report → the documents of the index: a section each, and one for the report itself.

A result opens a section, so a section is what is indexed, with its own text only: a word counts
where it stands, not again in every section above. The document without an anchor holds the text
before the first section and stands for the report as a whole; it comes first, is always there,
and it alone carries the title: the title is said once, not again for every section.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import Metadata, Report, Role, SearchDocument, Section
from generator.search.text.normalise import normalise
from generator.search.text.words import runs, words

# The fields of the index, in the order of SearchDocument.words.
FIELDS: tuple[str, ...] = ("title", "heading", "body")

_SPACE = re.compile(r"\s+")


def documents(report: Report) -> tuple[SearchDocument, ...]:
    """The search documents of a report: the report itself, then its sections in text order."""
    bodies = _bodies(report)
    title = _title(report.metadata)
    return tuple(
        _document(section, title, bodies.get(section.anchor if section else "", ""))
        for section in (None, *report.sections)
    )


def _bodies(report: Report) -> dict[str, str]:
    """The text of each section that has some, a paragraph a line.

    A heading is a field of its own. Everything else that the page shows is found, page numbers
    and web furniture too: what a reader has seen must not be denied.
    """
    lines: dict[str, list[str]] = {}
    for paragraph in report.paragraphs:
        if paragraph.role is not Role.HEADING:
            line = _flat(report.text[paragraph.start : paragraph.end])
            lines.setdefault(paragraph.section, []).append(line)
    return {anchor: "\n".join(each) for anchor, each in lines.items()}


def _document(section: Section | None, title: str, body: str) -> SearchDocument:
    """A heading's words are found without its marker, （一）养老服务: 一 is no word of it."""
    heading = _flat(section.heading) if section else ""
    marker = _flat(section.marker) if section else ""
    named = "" if section else title
    spelt = tuple(map(normalise, (named, heading, body)))
    return SearchDocument(
        anchor=section.anchor if section else "",
        marker=marker,
        title=named,
        heading=heading,
        body=body,
        words=tuple(" ".join(words(text)) for text in spelt),
        runs=(runs(spelt[0]), runs(normalise(marker + heading)), runs(spelt[2])),
    )


def _title(metadata: Metadata) -> str:
    """What a reader may call the report: its name, and what the name leaves unsaid, by lines."""
    year = str(metadata.year) if metadata.year else None
    said = ""
    for part in (metadata.name, metadata.title, metadata.agency, year, metadata.kind):
        if part and part not in said:
            said += f"{part}\n"
    return said


def _flat(text: str) -> str:
    """``text`` on one line: a paragraph broken by hand, or by a page, is put together again."""
    return "".join(_joined(_SPACE.split(text.strip())))


def _joined(pieces: list[str]) -> Iterator[str]:
    """The pieces with a space between them where both sides are written with spaces."""
    for left, right in zip(["", *pieces], pieces, strict=False):
        if left and right and left[-1].isascii() and right[0].isascii():
            yield " "
        yield right
