"""The blocks of a report as a tree: sections hold containers, containers hold paragraphs.

Sections, Markdown containers and paragraphs come as flat lists of ranges. They nest by contract;
where they do not, the tree gives way in a fixed order (a paragraph keeps its text whole, a
container is cut short), so that whatever comes, every character stands in one place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.model import Mark, MarkKind, Paragraph, Report, Section


@dataclass(slots=True)
class Block:
    """A node of the tree: ``text[start:end]``, what stands there, and the blocks inside.

    ``content`` is ``None`` for the root. A paragraph has no children. The text between children
    is white space.
    """

    content: Section | Mark | Paragraph | None
    start: int
    end: int
    children: list[Block] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """What it is, as the table of parents names it."""
        return _kind(self.content)


_ROOT, _SECTION, _PARAGRAPH = "root", "section", "paragraph"
_FLOW = frozenset({_ROOT, _SECTION, MarkKind.QUOTE, MarkKind.ITEM, MarkKind.NOTE})

# Which blocks a block may stand in; other marks are inline or say only that here is a paragraph.
_PARENTS: dict[str, frozenset[str]] = {
    _SECTION: frozenset({_ROOT, _SECTION}),
    MarkKind.QUOTE: _FLOW,
    MarkKind.BULLETS: _FLOW,
    MarkKind.NUMBERS: _FLOW,
    MarkKind.ITEM: frozenset({MarkKind.BULLETS, MarkKind.NUMBERS}),
    MarkKind.TABLE: _FLOW,
    MarkKind.TABLE_HEAD: frozenset({MarkKind.TABLE}),
    MarkKind.TABLE_BODY: frozenset({MarkKind.TABLE}),
    MarkKind.ROW: frozenset({MarkKind.TABLE_HEAD, MarkKind.TABLE_BODY}),
    MarkKind.HEADER_CELL: frozenset({MarkKind.ROW}),
    MarkKind.CELL: frozenset({MarkKind.ROW}),
    MarkKind.CODE_BLOCK: _FLOW,
    MarkKind.NOTE: _FLOW,
    _PARAGRAPH: _FLOW | {MarkKind.CELL, MarkKind.HEADER_CELL, MarkKind.CODE_BLOCK},
}


def tree(report: Report) -> Block:
    """The blocks of a report below one root."""
    root = Block(None, 0, len(report.text))
    opened = [root]
    for block in _in_order(report):
        while opened[-1] is not root and not _holds(opened[-1], block):
            if _is_text(opened[-1]) and block.start < opened[-1].end:
                break
            top = opened.pop()
            top.end = min(top.end, block.start)
        if _holds(opened[-1], block):
            opened[-1].children.append(block)
            opened.append(block)
    return root


def _in_order(report: Report) -> Iterator[Block]:
    """All blocks by where they start; of those that start together, the outer first."""
    contents: list[Section | Mark | Paragraph] = [
        *sorted(report.sections, key=lambda each: (each.start, -each.end)),
        *(mark for mark in report.marks if mark.kind in _PARENTS),
        *report.paragraphs,
    ]
    for content in sorted(contents, key=lambda each: each.start):
        yield Block(content, content.start, content.end)


def _holds(outer: Block, inner: Block) -> bool:
    fits = outer.start <= inner.start and inner.end <= outer.end
    return fits and outer.kind in _PARENTS[inner.kind]


def _is_text(block: Block) -> bool:
    return isinstance(block.content, Paragraph)


def _kind(content: Section | Mark | Paragraph | None) -> str:
    match content:
        case Section():
            return _SECTION
        case Paragraph():
            return _PARAGRAPH
        case Mark():
            return content.kind
        case None:
            return _ROOT
