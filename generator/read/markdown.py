"""Markdown → the plain text that a reader sees, and marks that say how it was marked up.

markdown-it-py does the reading (CommonMark 0.31, with tables, strikethrough and footnotes); here
its tokens are laid out as text: blocks and rows end in a line end, cells are parted by a tab.
Raw HTML is text like any other. A hidden figure (``*次``, ``**局``, ``《**》``) is no emphasis:
CommonMark would take two of them in a sentence for a pair and lose both. Stars before a unit or a
place are hidden figures unless the next stars of their number close them as emphasis.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from generator.model import Mark, MarkKind

_KINDS = {
    "heading": MarkKind.HEADING,
    "paragraph": MarkKind.PARAGRAPH,
    "blockquote": MarkKind.QUOTE,
    "bullet_list": MarkKind.BULLETS,
    "ordered_list": MarkKind.NUMBERS,
    "list_item": MarkKind.ITEM,
    "table": MarkKind.TABLE,
    "thead": MarkKind.TABLE_HEAD,
    "tbody": MarkKind.TABLE_BODY,
    "tr": MarkKind.ROW,
    "th": MarkKind.HEADER_CELL,
    "td": MarkKind.CELL,
    "strong": MarkKind.STRONG,
    "em": MarkKind.EMPHASIS,
    "s": MarkKind.STRUCK,
    "link": MarkKind.LINK,
    "footnote": MarkKind.NOTE,
}
# What a block leaves behind it in the text.
_AFTER = {
    MarkKind.HEADING: "\n",
    MarkKind.PARAGRAPH: "\n",
    MarkKind.ROW: "\n",
    MarkKind.HEADER_CELL: "\t",
    MarkKind.CELL: "\t",
}
# Stars in place of a number or a name: before a unit, a place or an office, or in title marks.
_HIDDEN = re.compile(
    r"\*+(?:\.\*+)?(?=[余多]?[万亿千百]?(?:元|人|名|位|个|家|户|次|场|件|项|处|座|所|条|期|批|类|册|份|张|"
    r"起|例|宗|笔|间|栋|亩|吨|套|台|辆|公里|平方米|小时|分钟|天|年|月|日|号|级|[%％]|"
    r"省|市|区|县|镇|乡|村|街|路|局|部|委|办|院|校|中心|公司|支队|同志|》|”))"
)
_SAFE_TARGET = re.compile(r"(?:https?://|mailto:|[^:]*$|[^:]*[/?#])", re.IGNORECASE)


def plain_text_and_marks(markdown: str) -> tuple[str, tuple[Mark, ...]]:
    """The plain text of a Markdown document and its marks, outer before inner."""
    layout = _Layout()
    layout.add(_parser().parse(markdown))
    # An outer mark that shares both ends with an inner one was opened, so counted, first.
    marks = sorted(layout.marks, key=lambda opened: (opened[1].start, opened[0]))
    return "".join(layout.pieces), tuple(mark for _, mark in marks)


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    parser.use(footnote_plugin, inline=False)
    parser.inline.ruler.before("emphasis", "hidden_figure", _hidden_figure)
    # A link to any scheme but these stays the text it is written as.
    parser.validateLink = lambda url: bool(_SAFE_TARGET.match(url))  # type: ignore[method-assign]
    return parser


def _hidden_figure(state: StateInline, silent: bool) -> bool:
    found = _HIDDEN.match(state.src, state.pos)
    if not found or _is_emphasis(state.src, found):
        return False
    if not silent:
        state.pending += found.group()
    state.pos = found.end()
    return True


def _is_emphasis(text: str, stars: re.Match[str]) -> bool:
    """Whether the next run of as many stars is a closing one, not another hidden figure."""
    run = re.escape(stars.group())
    following = re.compile(rf"(?<!\*){run}(?!\*)").search(text, stars.end())
    return bool(following and not _HIDDEN.match(text, following.start()))


@dataclass(slots=True)
class _Layout:
    """The text written so far, and the marks that are open over it."""

    pieces: list[str] = field(default_factory=list)
    marks: list[tuple[int, Mark]] = field(default_factory=list)
    opened: list[tuple[int, MarkKind, int, int, str]] = field(default_factory=list)
    length: int = 0
    count: int = 0
    label: str = ""

    def add(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            if token.type.endswith("_open"):
                self._open(token)
            elif token.type.endswith("_close"):
                self._close(token)
            elif token.type == "inline":
                self.add(token.children or [])
            else:
                self._leaf(token)

    def _write(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def _open(self, token: Token) -> None:
        kind = _KINDS.get(token.type.removesuffix("_open"))
        if kind is None:
            return
        level, target = 0, ""
        if kind is MarkKind.HEADING:
            level = int(token.tag[1:])
        elif kind is MarkKind.NUMBERS:
            level = int(token.attrs.get("start", 1))
        elif kind is MarkKind.LINK:
            target = str(token.attrs.get("href", ""))
        elif kind is MarkKind.NOTE:
            target = str(int(token.meta["id"]) + 1)
        self.opened.append((self.count, kind, self.length, level, target))
        self.count += 1
        if kind is MarkKind.NOTE:
            self.label = f"[{target}] "
        elif kind is MarkKind.PARAGRAPH:
            self._write(self.label)
            self.label = ""

    def _close(self, token: Token) -> None:
        if token.type.removesuffix("_close") not in _KINDS:
            return
        order, kind, start, level, target = self.opened.pop()
        self.marks.append((order, Mark(kind, start, self.length, level, target)))
        self._write(_AFTER.get(kind, ""))

    def _leaf(self, token: Token) -> None:
        if token.type in ("softbreak", "hardbreak"):
            self._write("\n")
        elif token.type == "code_inline":
            self._marked(MarkKind.CODE, token.content)
        elif token.type in ("code_block", "fence"):
            self._marked(MarkKind.CODE_BLOCK, token.content.rstrip("\n"))
            self._write("\n")
        elif token.type == "footnote_ref":
            label = str(int(token.meta["id"]) + 1)
            self._marked(MarkKind.NOTE_REFERENCE, f"[{label}]", label)
        elif token.type in ("text", "image"):
            self._write(token.content)

    def _marked(self, kind: MarkKind, text: str, target: str = "") -> None:
        start = self.length
        self._write(text)
        self.marks.append((self.count, Mark(kind, start, self.length, 0, target)))
        self.count += 1
