"""Where a stretch of text states a quantity, and which: number, sign, approximators and unit.

A quantity is found by its number; what stands close on either side widens it (近…, …以上, …余人)
and says how to read it. Only a number with a unit counts, or one that its multiplier and its place
mark as an amount (突破百亿); the rest — years, plate numbers, chapters — is refused here or by
:mod:`exclusions`. A hidden figure is found like any other and never gets a value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.metrics import exclusions, lexicon, numerals, units
from generator.model import Bound


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity of a stretch: ``start`` and ``end`` are offsets in the stretch."""

    start: int
    end: int
    value: Decimal | None
    unit: str
    value_to: Decimal | None = None
    bound: Bound = Bound.EXACT
    redacted: bool = False


_CONNECTOR = r"(?:[-－—–~～]{1,2}|至|到)"
_QUANTITY = re.compile(
    numerals.FIRST
    + rf"(?P<sign>(?:[-－−]|(?<![减担抱肩])负)(?=[0-9]))?(?P<number>{numerals.NUMBER})"
    + rf"(?:(?P<first_unit>{units.UNIT})?{_CONNECTOR}(?P<to>{numerals.NUMBER}))?"
    + rf"(?P<unit>{units.UNIT})?(?P<half>(?<=[吨米斤天亩里成度升])半(?![年月天日个径数]))?"
    + r"(?P<after>多?以上|余|以下|以内|之内|左右|上下|内(?![部容外涵在设环城贸需生核]))?"
)

_ANY = re.compile("")
#: Words right before a number that belong to its quote, what they make of it, and how the number
#: must begin for that (上百 but not 上5). Order matters.
_APPROXIMATORS: tuple[tuple[str, Bound, re.Pattern[str]], ...] = (
    ("(?:不少于|不低于|不小于|不下于|至少有?|高于|多于|大于|≥|>|＞)", Bound.ABOVE, _ANY),
    ("(?:不超过|不高于|不多于|不大于|低于|少于|小于|不足|不到|≤|<|＜)", Bound.BELOW, _ANY),
    ("(?:超过|突破)了?", Bound.ABOVE, _ANY),
    ("(?<![赶反商])超", Bound.ABOVE, _ANY),
    ("逾", Bound.ABOVE, _ANY),
    ("(?<!以)上", Bound.ABOVE, re.compile("[百千万亿]")),
    (
        "(?<![通经不渡度办开去做受到来错难胜透越跳补])过",
        Bound.ABOVE,
        re.compile("[0-9*＊.]*[十百千万亿%]|[0-9]{3}"),
    ),
    (f"(?:大约|(?<!大){lexicon.ABOUT}|大概)", Bound.NEAR, _ANY),
    ("(?:将近|接近|(?<![附最临邻就靠亲将接相])近)", Bound.NEAR, _ANY),
)
_APPROXIMATOR = re.compile(
    "(?:"
    + "|".join(f"(?P<a{i}>{words})" for i, (words, _, _) in enumerate(_APPROXIMATORS))
    + r")\Z"
)
_APPROXIMATOR_ENDS = frozenset("于少有≥>＞过足到≤<＜破了超逾上约概近")
_AFTER: dict[str, Bound] = {
    "以上": Bound.ABOVE,
    "多以上": Bound.ABOVE,
    "余": Bound.ABOVE,
    "以下": Bound.BELOW,
    "以内": Bound.BELOW,
    "之内": Bound.BELOW,
    "内": Bound.BELOW,
    "左右": Bound.NEAR,
    "上下": Bound.NEAR,
}
_NEGATION = re.compile(r"(?:未|没有|从未|无)再?(?:发生|出现|发现|产生|接到)?(?:过)?(?:任何)?\Z")
_NEGATION_REACH = 9
_NEGATED_UNITS = frozenset("起 例 件 次 人 名 户 宗 项 家".split())
# Right behind a bound of money or size, a noun makes it a class: 亿元以上项目, 30户以上村寨.
# 超过3亿元资金 is money, 超过3亿元企业 a class of firms.
_MONEY_ITSELF = re.compile(
    r"的?[^，。；、]{0,6}"
    "(?:资金|贷|债|补|投资|税|经费|专项|红利|款|费|资产|授信|损失|增|国资|外资|订单|收入|效益)"
)
# 50亿元企业9家: the firms are counted, the money says which.
_CLASS_OF_MONEY = re.compile(r"(?:企业|项目)[^，。；、0-9*＊资投补贷]{0,8}[0-9*＊]")
_ANOTHER = re.compile(r"[^，。；、0-9*＊]{1,24}[0-9*＊]")
_CLAUSE_END = re.compile(r"[，。；、：:！？,;）)”\s和与及]|大关|\Z|的?(?:左右)")
_AMOUNT_ENDS = re.compile(r"[，。；、：,;）)]|和(?=[0-9])|大关|\Z")
_MULTIPLIED = re.compile("[百千万亿]")
_MAYBE_AMOUNT = re.compile("[0-9０-９]|.*分之")
# 12万城镇就业困难人员: the measure word is left out after 万.
_COUNTED = re.compile(
    r"(?![级亿国众物元里难以倍无]|[^，。；、]{0,8}(?:人民|儿女|同胞|父老))[\u4e00-\u9fff]{2}"
)
_MYRIADS = re.compile("[0-9０-９][^*＊]*万[余多]?")
_SCORE = re.compile(r"(?:指数|系数|得分|评分|均分)(?:为|是|达|达到|稳定在)?\Z")


def find(text: str) -> Iterator[Quantity]:
    """The quantities of a text in its order, without overlaps."""
    previous = position = 0
    while (match := _QUANTITY.search(text, position)) is not None:
        position = match.end()
        if _is_course(text, match):
            position = match.end("first_unit")
            match = _QUANTITY.match(text, match.start(), position) or match
        quantity = _quantity(text, match, previous)
        if quantity is not None:
            previous = quantity.end
            yield quantity


def _is_course(text: str, match: re.Match[str]) -> bool:
    """Whether two numbers are a development and not a range: 由10%到15%."""
    return match["first_unit"] is not None and text[match.start() - 1 : match.start()] in (
        "由",
        "从",
    )


def _quantity(text: str, match: re.Match[str], previous: int) -> Quantity | None:
    """The quantity around a matched number, ``None`` where it is refused."""
    number, unit, after = match["number"], match["unit"], match["after"] or ""
    if unit is None and not _MULTIPLIED.search(number) and not _MAYBE_AMOUNT.match(number):
        return None  # most numerals are parts of words; they are let go first
    if number == "一":
        negated = _negated(text, match, previous)
        if negated is not None:
            return negated
    start, bound = _widened(text, match.start(), previous)
    share = numerals.share_unit(number)
    unit = units.borrowed(text, match.end(), number, unit)
    if unit is None and share is None and not _is_amount(text, match, bound):
        return None
    arabic = number[:1].isdigit() and not numerals.is_hidden(number)
    if unit is not None and units.is_other_word(
        unit, text[match.end("unit") : match.end("unit") + 1], arabic
    ):
        return None
    if unit == units.TENTHS and not units.are_tenths(text, match.end("unit")):
        return None
    if exclusions.refused(text, start, number, unit or "", match.end()):
        return None
    end, bound = _tail(match, unit or "", after, bound, number)
    if unit is not None and _is_class(text, match, unit, after, bound, end):
        return None
    return _built(match, start, end, unit or share or "", bound)


def _built(match: re.Match[str], start: int, end: int, unit: str, bound: Bound) -> Quantity | None:
    """The quantity with its values, ``None`` where its number has none though not hidden."""
    number, to = match["number"], match["to"]
    redacted = numerals.is_hidden(number) or (to is not None and numerals.is_hidden(to))
    if redacted:
        return Quantity(start, end, None, unit, None, bound, redacted=True)
    if to is None:
        number, to = numerals.ends(number)
    low, high = numerals.value(number), numerals.value(to) if to else None
    if low is None or (to and high is None):
        return None
    if match["sign"]:
        low = -low
    if to and high is not None:
        low = numerals.tidy(_same_scale(low, number, high, to))
    half = Decimal("0.5") if match["half"] else Decimal(0)
    scale = 10 if unit == units.TENTHS else 1
    low, high = (part if part is None else (part + half) * scale for part in (low, high))
    return Quantity(start, end, low and numerals.tidy(low), units.canonical(unit), high, bound)


def _same_scale(low: Decimal, number: str, high: Decimal, to: str) -> Decimal:
    """The lower end of a range in the scale of the upper: 3-5万 begins at 30000."""
    scale = next((factor for word, factor in (("亿", 10**8), ("万", 10**4)) if word in to), 1)
    if scale > 1 and not _MULTIPLIED.search(number) and low * scale < high:
        return low * scale
    return low


def _widened(text: str, start: int, previous: int) -> tuple[int, Bound]:
    """The start with the approximator before it, and what that says."""
    if start > previous and text[start - 1] in _APPROXIMATOR_ENDS:
        match = _APPROXIMATOR.search(text, max(previous, start - 4), start)
        if match is not None:
            _, bound, needed = _APPROXIMATORS[int((match.lastgroup or "a0")[1:])]
            if needed.match(text, start):
                return match.start(), bound
    return start, Bound.EXACT


def _tail(
    match: re.Match[str], unit: str, after: str, bound: Bound, number: str
) -> tuple[int, Bound]:
    """Where the quote ends and what its bound is, from the words inside and behind the number."""
    end = match.end()
    if after == "内" and unit not in units.SPANS:
        end, after = end - 1, ""
    if after in _AFTER:
        bound = _AFTER[after]
    elif bound is Bound.EXACT and (numerals.is_round_upwards(number) or unit.startswith("个多")):
        bound = Bound.NEAR if "来" in number else Bound.ABOVE
    return end, bound


def _is_amount(text: str, match: re.Match[str], bound: Bound) -> bool:
    """Whether a number without a unit is an amount: 突破百亿, 1184万。, 指数达0.85。"""
    number = match["number"]
    if _MYRIADS.fullmatch(number) and _COUNTED.match(text, match.end()):
        return True
    if not _AMOUNT_ENDS.match(text, match.end()):
        return False
    if _MULTIPLIED.search(number):
        return bound is not Bound.EXACT or number[0].isdigit()
    return (
        number[0].isdigit()
        and _SCORE.search(text, max(0, match.start() - 8), match.start()) is not None
    )


def _is_class(
    text: str, match: re.Match[str], unit: str, after: str, bound: Bound, end: int
) -> bool:
    """Whether the bound describes a class of things and not a fact: 5000万元以上项目."""
    if _CLAUSE_END.match(text, end) or (bound is Bound.EXACT and unit not in units.MONEY):
        return False
    if unit in units.MONEY and bound is Bound.EXACT:
        return _CLASS_OF_MONEY.match(text, end) is not None
    if unit in units.MONEY:
        return after in ("以上", "以下") or _MONEY_ITSELF.match(text, end) is None
    return unit != "%" and after in ("以上", "以下") and _ANOTHER.match(text, end) is not None


def _negated(text: str, match: re.Match[str], previous: int) -> Quantity | None:
    """未发生一起 as zero; the negation belongs to the quote."""
    unit = match["unit"]
    if unit not in _NEGATED_UNITS or match["after"]:
        return None
    start = match.start()
    found = _NEGATION.search(text, max(previous, start - _NEGATION_REACH), start)
    if found is None or text.startswith("外", match.end()):
        return None
    return Quantity(found.start(), match.end(), Decimal(0), unit)
