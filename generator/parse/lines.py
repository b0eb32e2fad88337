"""A text → its logical lines: what an author, not a printer, ended.

Three kinds of sources come in. Most texts end a line where a paragraph ends. Some were broken at
a page's width (by a PDF, or by hand) and are joined here again, the breaks being remembered. Of
Markdown the blocks are known. Page numbers and the words of a web page around the text are marked
as furniture: kept, but neither read as sentences nor as headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import MarkKind, Source
from generator.parse.numbering import marker_at

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_FURNITURE = re.compile(
    r"[—－\-–·\s]*\d{1,3}[—－\-–·\s]*$|第\s*\d+\s*页"
    r"|【?字号[：:]|【?字体[：:]|[【\[]?打印本页|打印(?:关闭|分享)|关闭窗口|分享到[：:]?|扫一扫|责任编辑[：:]|信息来源[：:]|来源[：:]"
    r"|作者[：:]|编辑[：:]|审核[：:]|点击数[：:]|浏览次数|访问量|发布(?:时间|日期)[：:]|上一[篇条][：:]|下一[篇条][：:]"
    r"|(?:主办|承办)单位[：:]|备案号[：:]|网站标识码|.{0,4}公网安备|网站地图|版权(?:声明|所有)|党政机关$|附件二维码|[（(].{0,12}二维码[）)]"
)
_SENTENCE_END = re.compile(r"[。！？!?：:；;”）)]\s*$")

# A text is broken at a width when most of its lines are about as long as the longest usual one
# and do not end a sentence.
_MANY_LINES = 20
_WIDEST = 80
_FULL = 0.75
_MOSTLY = 0.5

_CONTAINERS = (MarkKind.QUOTE, MarkKind.BULLETS, MarkKind.NUMBERS, MarkKind.TABLE, MarkKind.NOTE)
_LEAVES = (
    MarkKind.HEADING,
    MarkKind.PARAGRAPH,
    MarkKind.CODE_BLOCK,
    MarkKind.HEADER_CELL,
    MarkKind.CELL,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A logical line without the white space around it.

    ``wraps`` are the offsets of line ends inside it; ``heading`` is a Markdown heading's level, 0
    for none; ``contained`` is true inside a list, a table, a quotation or a note, where no section
    begins.
    """

    start: int
    end: int
    wraps: tuple[int, ...] = ()
    heading: int = 0
    contained: bool = False
    furniture: bool = False

    def __len__(self) -> int:
        return self.end - self.start


def logical_lines(source: Source) -> tuple[Line, ...]:
    """The logical lines of a source, in order; together they hold all but white space."""
    if source.is_markdown:
        return tuple(_blocks(source))
    lines = tuple(_physical(source.text, 0, len(source.text)))
    width = _broken_at(source.text, lines)
    return tuple(_joined(source.text, lines, width)) if width else lines


def _physical(text: str, start: int, end: int) -> Iterator[Line]:
    for found in _LINE.finditer(text, start, end):
        content = found.group()
        stripped = content.strip()
        if stripped:
            first = found.start() + len(content) - len(content.lstrip())
            furniture = bool(_FURNITURE.match(stripped)) and len(stripped) <= _WIDEST
            yield Line(first, first + len(stripped), furniture=furniture)


def _blocks(source: Source) -> Iterator[Line]:
    """The leaf blocks of Markdown; a line end inside a paragraph is only a wrap."""
    containers = [mark for mark in source.marks if mark.kind in _CONTAINERS]
    inside = 0
    position = 0
    for mark in source.marks:
        if mark.kind not in _LEAVES:
            continue
        while position < len(containers) and containers[position].start <= mark.start:
            inside = max(inside, containers[position].end)
            position += 1
        lines = tuple(_physical(source.text, mark.start, mark.end))
        if not lines:
            continue
        code = mark.kind is MarkKind.CODE_BLOCK
        yield Line(
            mark.start if code else lines[0].start,
            lines[-1].end,
            wraps=() if code else tuple(line.end for line in lines[:-1]),
            heading=mark.level if mark.kind is MarkKind.HEADING else 0,
            contained=code or mark.start < inside,
        )


def _broken_at(text: str, lines: tuple[Line, ...]) -> int:
    """The width at which the text's lines were broken, 0 where they were not."""
    lengths = sorted(len(line) for line in lines if not line.furniture)
    if len(lengths) < _MANY_LINES:
        return 0
    width = lengths[len(lengths) * 9 // 10]
    full = [line for line in lines if _FULL * width <= len(line) <= width * 1.2]
    unfinished = [line for line in full if not _SENTENCE_END.search(text, line.start, line.end)]
    if width > _WIDEST or len(unfinished) < _MOSTLY * len(lengths):
        return 0
    return width


def _joined(text: str, lines: tuple[Line, ...], width: int) -> Iterator[Line]:
    parts: list[Line] = []
    for line in lines:
        if parts and (line.furniture or _begins_anew(text, parts[-1], line, width)):
            yield _join(parts)
            parts = []
        if line.furniture:
            yield line
        else:
            parts.append(line)
    if parts:
        yield _join(parts)


def _begins_anew(text: str, before: Line, line: Line, width: int) -> bool:
    """Whether a paragraph ended before ``line``: by a short line, an empty one, or an indent."""
    gap = text[before.end : line.start]
    if len(before) < _FULL * width or gap.count("\n") > 1:
        return True
    ended = bool(_SENTENCE_END.search(text, before.start, before.end))
    return ended and (len(before) < width - 1 or gap != "\n" or _opens(text, line))


def _opens(text: str, line: Line) -> bool:
    return marker_at(text, line.start) is not None


def _join(parts: list[Line]) -> Line:
    wraps = tuple(part.end for part in parts[:-1])
    return Line(parts[0].start, parts[-1].end, wraps)
