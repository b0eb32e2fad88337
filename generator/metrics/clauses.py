"""How a stretch of text falls into sentences, clauses and the gaps between its quantities.

A clause ends at a comma or a stronger mark; one inside a title, a quotation or a bracket that
holds no quantity ends nothing (“爱党爱国，奋斗有我”等10次活动 is one clause). Around each
quantity stand the words to its left and to its right, up to the next quantity or the clause's end;
where quantities are listed with 、 the words between two of them are divided at that mark.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.metrics.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Place:
    """A quantity in its clause.

    ``left`` and ``right`` are the words on either side that may name it. ``joined`` is true where
    the quantity continues a list (、 or 和 stands between the previous one and ``left``),
    ``adjacent`` where the previous quantity stands in this clause or the one before. ``before`` and
    ``after`` are the neighbouring clauses of the same sentence, empty where there is none.
    """

    quantity: Quantity
    left: str
    right: str
    joined: bool
    shared: bool
    adjacent: bool
    new_sentence: bool
    before: str = ""
    after: str = ""


_PAIRED = re.compile(
    r"“[^“”]{0,80}”|《[^《》]{0,80}》|（[^（）]{0,80}）|\([^()]{0,80}\)|‘[^‘’]{0,60}’"
)
_MARKS = str.maketrans(dict.fromkeys("，。；：！？,;:!?", "·"))
_INNER = str.maketrans(dict.fromkeys("，。；：！？,;:!?（）()", "·"))
_BOUNDARY = re.compile(r"[，。；：！？;:!?（）()]|,(?![0-9])|——|\n")
_SENTENCE_END = re.compile(r"[。；！？;!?\n]")
_LAST_AND = re.compile(r"(?:和|及|与|以及)\Z")
_BRACKET = re.compile(r"\A[（(][^（）()，。；]{1,6}[）)]")  # 230条（段）及…
_LIST = re.compile(r"、|以及|及其|及|和|与|或|并")


def places(text: str, quantities: Sequence[Quantity]) -> list[Place]:
    """Each quantity with the words around it, in order."""
    shape = _shape(text, quantities)
    bounds = [match.span() for match in _BOUNDARY.finditer(shape)]
    result: list[Place] = []
    behind = 0  # the first boundary not wholly before the quantity
    last_end = 0
    carried: str | None = None
    for index, quantity in enumerate(quantities):
        while behind < len(bounds) and bounds[behind][1] <= quantity.start:
            behind += 1
        opens = bounds[behind - 1][1] if behind else 0
        closes = max(bounds[behind][0] if behind < len(bounds) else len(text), quantity.end)
        joined = False
        if opens >= last_end or carried is None:
            left = text[max(opens, last_end) : quantity.start]
        else:
            left, joined = _after_list(carried)
        following = quantities[index + 1] if index + 1 < len(quantities) else None
        carried = None
        right = _before_end(text[quantity.end : closes])
        if following is not None and following.start < closes:
            carried = _BRACKET.sub("", text[quantity.end : following.start])
            right = _before_list(carried)
        result.append(
            Place(
                quantity,
                left,
                right,
                joined,
                shared=carried is not None and carried == right,
                adjacent=index > 0 and (behind < 2 or bounds[behind - 2][1] <= last_end),
                new_sentence=index == 0 or _ends_sentence(text, last_end, opens),
                before=_clause_before(text, bounds, behind),
                after=_clause_after(text, bounds, behind),
            )
        )
        last_end = quantity.end
    return result


def _ends_sentence(text: str, last_end: int, opens: int) -> bool:
    """Whether a sentence ended between the previous quantity and this clause's start."""
    return opens > last_end and _SENTENCE_END.search(text, last_end, opens) is not None


def _clause_before(text: str, bounds: list[tuple[int, int]], behind: int) -> str:
    """The clause before the one that opens at boundary ``behind - 1``, of the same sentence."""
    if behind < 1 or text[bounds[behind - 1][0]] not in "，,":
        return ""
    return text[bounds[behind - 2][1] if behind > 1 else 0 : bounds[behind - 1][0]]


def _clause_after(text: str, bounds: list[tuple[int, int]], behind: int) -> str:
    """The clause after the one that boundary ``behind`` closes, of the same sentence."""
    if behind + 1 >= len(bounds) or text[bounds[behind][0]] not in "，,":
        return ""
    return text[bounds[behind][1] : bounds[behind + 1][0]]


def _shape(text: str, quantities: Sequence[Quantity]) -> str:
    """The text with the marks inside brackets and quotations that hold no quantity blanked."""
    starts = [quantity.start for quantity in quantities]

    def blank(match: re.Match[str]) -> str:
        left, right = match.span()
        inner = match.group()
        inner = inner.translate(_MARKS if inner[0] in "（(" else _INNER)
        if any(left <= start < right for start in starts):
            return match.group()
        return "·" + inner[1:-1] + "·" if inner[0] in "（(" else inner

    return _PAIRED.sub(blank, text)


def _before_end(rest: str) -> str:
    """The words behind a clause's last quantity, unless a list goes on there without figures."""
    return "" if rest[:1] == "、" else rest


def _before_list(gap: str) -> str:
    """The part of a gap between two quantities that belongs to the first."""
    if gap[:1] == "、":
        return ""
    cut = gap.rfind("、")
    if cut >= 0:
        return gap[:cut]
    if _LIST.match(gap):
        return ""
    last = _LAST_AND.search(gap)
    return gap[: last.start()] if last else gap


def _after_list(gap: str) -> tuple[str, bool]:
    """The part that belongs to the second, and whether the two are listed."""
    if gap[:1] == "、":
        return gap[1:], True
    cut = gap.rfind("、")
    if cut >= 0:
        return gap[cut + 1 :], True
    if _LAST_AND.search(gap):
        return "", True
    match = _LIST.match(gap)
    return (gap[match.end() :], True) if match else (gap, False)
