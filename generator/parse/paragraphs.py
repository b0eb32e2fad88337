"""Lines and sections → paragraphs: blocks of one role, each within one section.

A line is parted where a section begins inside it and where a heading ends in it, so that a page
can set each piece apart without changing a character.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator import urls
from generator.model import Paragraph, Role, Section
from generator.parse.lines import Line
from generator.parse.title_block import TitleBlock

_CLOSES_HEADING = "。；：;:！!"


def paragraphs(
    text: str, lines: tuple[Line, ...], block: TitleBlock, sections: tuple[Section, ...]
) -> tuple[Paragraph, ...]:
    """The paragraphs of ``text``; together they hold every character that is not white space."""
    found: list[Paragraph] = []
    upcoming = list(reversed(sections))
    current = ""
    for line, role in _roles(lines, block):
        position = line.start
        for start, stop, piece_role, anchor in _pieces(text, line, role, upcoming):
            current = anchor or current
            for piece in _trimmed(text, max(start, position), stop):
                wraps = tuple(wrap for wrap in line.wraps if piece[0] < wrap < piece[1])
                found.append(
                    Paragraph(
                        urls.paragraph_anchor(len(found) + 1), *piece, piece_role, current, wraps
                    )
                )
            position = stop
    return tuple(found)


def _roles(lines: tuple[Line, ...], block: TitleBlock) -> Iterator[tuple[Line, Role]]:
    for line in lines:
        if line in block.title_lines:
            yield line, Role.TITLE
        elif line in block.byline_lines:
            yield line, Role.BYLINE
        elif line.furniture:
            yield line, Role.FURNITURE
        elif block.salutation and block.salutation[0] == line.start:
            yield Line(line.start, block.salutation[1]), Role.SALUTATION
            yield Line(block.salutation[1], line.end, line.wraps), Role.BODY
        else:
            yield line, Role.BODY


def _pieces(
    text: str, line: Line, role: Role, upcoming: list[Section]
) -> Iterator[tuple[int, int, Role, str]]:
    """(start, end, role, anchor of the section that begins here) of a line's pieces."""
    position = line.start
    while upcoming and upcoming[-1].start < line.end:
        section = upcoming.pop()
        if section.start > position:
            yield position, section.start, role, ""
        end = min(_after_heading(text, section), line.end)
        yield section.start, end, Role.HEADING, section.anchor
        position = end
    yield position, line.end, role, ""


def _after_heading(text: str, section: Section) -> int:
    """The offset after the mark that closes a heading."""
    end = section.heading_end
    return end + 1 if text[end : end + 1] in tuple(_CLOSES_HEADING) else end


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    content = text[start:end]
    stripped = content.strip()
    if stripped:
        first = start + len(content) - len(content.lstrip())
        yield first, first + len(stripped)
