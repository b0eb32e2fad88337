"""The markers that open a section, as an ordered table, and the ordinals they bear.

The order is the usual depth in official documents (GB/T 9704-2012, 7.3.3: 一、 then （一） then 1.
then （1）); 一是 hangs beneath whatever holds it. The depth that counts is the one a report uses:
see :mod:`generator.parse.outline`. 第一， and 首先 open no section.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_CHINESE = "一二三四五六七八九十"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_PARENTHESIZED = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"


class Style(IntEnum):
    """The styles of markers; a smaller one usually encloses a larger one."""

    LINE = 0
    PART = 1
    COMMA = 2
    PARENTHESIS = 3
    ARABIC = 4
    ARABIC_PARENTHESIS = 5
    ITEM = 6


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker found in a text: what it looks like, the number it bears, where it stands."""

    style: Style
    ordinal: int
    text: str
    start: int

    @property
    def end(self) -> int:
        """The offset after the marker."""
        return self.start + len(self.text)


# Style → what its markers look like; ``o`` holds the ordinal.
_PATTERNS: tuple[tuple[Style, str], ...] = (
    (Style.PART, rf"第(?P<o>[{_CHINESE}]{{1,3}})(?:部分|章|节|编)"),
    (Style.COMMA, rf"(?P<o>[{_CHINESE}]{{1,3}})(?:[、．]|\.(?!\d))"),
    (Style.PARENTHESIS, rf"[（(](?P<o>[{_CHINESE}]{{1,3}})[）)]、?"),
    (Style.PARENTHESIS, rf"(?P<o>[{_PARENTHESIZED}])"),
    (Style.ARABIC, r"(?P<o>\d{1,2})(?:[．、]|\.(?!\d))"),
    (Style.ARABIC_PARENTHESIS, r"[（(](?P<o>\d{1,2})[）)]"),
    (Style.ARABIC_PARENTHESIS, rf"(?P<o>[{_CIRCLED}])"),
    (Style.ITEM, rf"(?P<o>[{_CHINESE}]{{1,3}})[是要]"),
)
_COMPILED = tuple((style, re.compile(pattern)) for style, pattern in _PATTERNS)
# Inside a line a marker follows the end of a sentence or a clause; 一是 may follow a comma too.
_ITEM_INSIDE = re.compile(
    rf"(?<=[。；;：:，,！!？?”）)\s])(?P<o>[{_CHINESE}]{{1,2}})[是要](?=[^{_CHINESE}、，。])"
)
_HEADING_INSIDE = re.compile(
    rf"(?<=[。！!？?：:\s])(?:(?P<comma>[{_CHINESE}]{{1,2}})、|[（(](?P<parenthesis>[{_CHINESE}]{{1,2}})[）)])"
)


def marker_at(text: str, start: int) -> Marker | None:
    """The marker that stands at ``start``, where a line begins."""
    for style, pattern in _COMPILED:
        found = pattern.match(text, start)
        if found:
            return Marker(style, ordinal(found["o"]), found.group(), start)
    return None


def items_inside(text: str, start: int, end: int) -> list[Marker]:
    """The 一是, 二是, 一要 … that stand after a pause between ``start`` and ``end``."""
    return [
        Marker(Style.ITEM, ordinal(found["o"]), found.group(), found.start())
        for found in _ITEM_INSIDE.finditer(text, start, end)
    ]


def headings_inside(text: str, start: int, end: int) -> list[Marker]:
    """The 一、 and （一） that stand after the end of a sentence between ``start`` and ``end``."""
    return [
        Marker(Style.COMMA, ordinal(found["comma"]), found.group(), found.start())
        if found["comma"]
        else Marker(Style.PARENTHESIS, ordinal(found["parenthesis"]), found.group(), found.start())
        for found in _HEADING_INSIDE.finditer(text, start, end)
    ]


def ordinal(numeral: str) -> int:
    """The number that a marker's numeral stands for, from 1 to 99: 十二 is 12, ③ is 3."""
    if numeral.isdecimal():
        return int(numeral)
    for series in (_CIRCLED, _PARENTHESIZED):
        if numeral in series:
            return series.index(numeral) + 1
    tens, ten, ones = numeral.partition("十")
    if not ten:
        return _DIGITS[numeral[-1]] + 10 * (_DIGITS[numeral[0]] if len(numeral) > 1 else 0)
    return 10 * (_DIGITS[tens[-1]] if tens else 1) + (_DIGITS[ones[0]] if ones else 0)
