"""Numbers as reports write them, read into exact decimals.

One spelling mixes freely with another (``1.2万``, ``3千万``, ``三百余``, ``12，345``), so there is
one pattern for each family and one reader for all of them. A number that is partly or wholly
hidden (``*.*``, ``**``, ``*3``, ``××``) is recognised and never read: what was hidden stays hidden.
Words that name no number (``数十``, ``几百``, a bare ``万``) are refused.
"""

from __future__ import annotations

import re
from decimal import Decimal

_DIGITS = {
    **{char: value for value, char in enumerate("零一二三四五六七八九")},
    **{char: value for value, char in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    "两": 2,
    "貳": 2,
    "參": 3,
    "陸": 6,
}
_TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
# The larger first: a number is split at the last of its largest multiplier.
_MYRIADS = (("兆", 10**12), ("亿", 10**8), ("億", 10**8), ("万", 10**4), ("萬", 10**4))
_FRACTION_UNITS = {"百": "%", "千": "‰"}

# 千 and 兆 before these belong to the unit (千瓦, 千米), not to the number.
_NOT_UNIT_PREFIX = r"(?![米克瓦伏卡赫帕升])"
_DIGIT = "[0-9０-９]"
_LITTLE = "[余多几来]"  # 10余万, 20多亿, 十几万
_MULTIPLIER = rf"(?:[十百拾佰万亿萬億]|[千仟]{_NOT_UNIT_PREFIX})"
_HAN_DIGIT = "〇零一二两三四五六七八九壹贰叁肆伍陆柒捌玖"
_HAN = rf"(?:[{_HAN_DIGIT}十百拾佰万亿萬億]|[千仟]{_NOT_UNIT_PREFIX})"

_ARABIC = (
    rf"(?:{_DIGIT}{{1,3}}(?:[,，]{_DIGIT}{{3}}(?!{_DIGIT}))+|{_DIGIT}+)(?:[.．]{_DIGIT}+)?"
    rf"(?:{_LITTLE}?{_MULTIPLIER}+(?:{_DIGIT}+(?=[十百千万亿]))?)*{_LITTLE}?"
)
_CHINESE = (
    rf"{_HAN}+(?:点[{_HAN_DIGIT}]+)?(?:{_LITTLE}{_MULTIPLIER}*)?"
    rf"|半(?=个?(?:月|小时|工作日|天)|成)"
)
_SHARE = (
    rf"{_HAN}+分之(?:{_DIGIT}+(?:[,，]{_DIGIT}{{3}}(?!{_DIGIT}))*(?:[.．]{_DIGIT}+)?"
    rf"|{_HAN}+(?:点[{_HAN_DIGIT}]+)?){_LITTLE}?"
)
# X and × hide a number only where no digit or letter stands beside them (7×24小时, 3X is none).
_HIDDEN = (
    r"(?:[0-9.．]*[*＊](?:[0-9.．*＊])*|"
    r"(?<![A-Za-z0-9+＋])[×✕XxＸ]{1,4}(?:\.[×✕XxＸ]{1,4})?(?![A-Za-z0-9]))"
    rf"(?:{_LITTLE}?{_MULTIPLIER}+)*{_LITTLE}?"
)

#: A number, hidden or not, without sign or unit; the families in the order they must be tried.
NUMBER = rf"(?:{_HIDDEN}|{_SHARE}|{_ARABIC}|{_CHINESE})"
#: The characters a number can begin with, for a look-ahead that makes scanning cheap.
FIRST = r"(?=[-－−负0-9０-９*＊×✕XxＸ〇零一二两三四五六七八九十百千万半壹贰叁肆伍陆柒捌玖拾佰仟])"

_WIDE = {
    ord(wide): narrow
    for wide, narrow in zip("０１２３４５６７８９．－−", "0123456789.--", strict=True)
}
_LITTLE_RUN = re.compile(_LITTLE)
_HIDING = re.compile(r"[*＊×✕XxＸ]")
_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?|\.[0-9]+")
_DIGITS_IN_A_ROW = re.compile("[一二两三四五六七八九]{2}")
_PAIR = re.compile("([一二两三四五六七八])([二三四五六七八九])([余多]?)")
_LONGEST = 40  # characters; what is longer, or has more digits than the next, is no amount
_ENDLESS = re.compile("[0-9]{19}")
_THOUSANDS = re.compile(r"[,，](?=[0-9]{3}(?![0-9]))")


def is_hidden(number: str) -> bool:
    """Whether any part of the number was struck out by its author."""
    return _HIDING.search(number) is not None


def is_round_upwards(number: str) -> bool:
    """Whether the number itself says "and some more": 300余, 20多亿, 十几."""
    return _LITTLE_RUN.search(number) is not None


def share_unit(number: str) -> str | None:
    """``%`` for 百分之…, ``‰`` for 千分之…, empty for any other fraction, ``None`` for none."""
    whole, stroke, _ = number.partition("分之")
    return _FRACTION_UNITS.get(whole, "") if stroke else None


def ends(number: str) -> tuple[str, str | None]:
    """The ends of a range said as two digits (两三 is 2 to 3), or the number and ``None``.

    Other Chinese digits in a row (二三十, 七一二) name no one number; for them the first is empty.
    """
    if not _DIGITS_IN_A_ROW.search(number.partition("点")[0]):
        return number, None
    pair = _PAIR.fullmatch(number)
    if pair and _DIGITS[pair[1]] + 1 == _DIGITS[pair[2]]:
        return pair[1], pair[2] + pair[3]
    return "", None


def value(number: str) -> Decimal | None:
    """The number's value, multipliers applied; ``None`` where it is hidden or names no amount.

    A share keeps its own scale: 百分之八十五 is 85 (its unit is %), 三分之二 is two thirds.
    """
    plain = _LITTLE_RUN.sub("", number.translate(_WIDE))
    if is_hidden(plain) or len(plain) > _LONGEST or _ENDLESS.search(plain):
        return None
    sign = -1 if plain.startswith(("-", "负")) else 1
    plain = plain.lstrip("-负")
    if plain == "半":
        return sign * Decimal("0.5")
    units, mixed, plain = plain.rpartition("又")  # 三又四分之一
    whole, stroke, part = plain.partition("分之")
    if stroke:
        share, rest = _share(whole, part), _magnitude(units) if mixed else Decimal(0)
        return None if share is None or rest is None else sign * (rest + share)
    magnitude = _magnitude(_THOUSANDS.sub("", plain))
    return None if magnitude is None else tidy(sign * magnitude)


def tidy(number: Decimal) -> Decimal:
    """The number without needless zeros behind the point (5.0万 is 50000, not 50000.0)."""
    whole = number.to_integral_value()
    return whole if whole == number else number.normalize()


def _share(whole: str, part: str) -> Decimal | None:
    numerator, denominator = _magnitude(_THOUSANDS.sub("", part)), _magnitude(whole)
    if numerator is None or not denominator:
        return None
    return numerator if whole in _FRACTION_UNITS else numerator / denominator


def _magnitude(number: str) -> Decimal | None:
    """A number without sign, little words or thousands separators; ``None`` where unreadable."""
    if _PLAIN.fullmatch(number):
        return Decimal(number)
    whole, point, decimals = number.partition("点")
    if point:
        total = _magnitude(whole) if whole else None
        return None if total is None else _with_decimals(total, decimals)
    for word, factor in _MYRIADS:
        left, found, right = number.rpartition(word)
        if found:
            return _scaled(left, factor, right)
    return _below_myriad(number)


def _scaled(left: str, factor: int, right: str) -> Decimal | None:
    """``left`` times ``factor`` and ``right``; 一万三 is 13000, 百亿 begins with an unsaid one."""
    whole = _magnitude(left) if left else Decimal(1)
    if whole is None or not right:
        return None if whole is None else whole * factor
    rest = _magnitude(right.lstrip("零〇") or "零")
    if rest is None:
        return None
    shorthand = len(right) == 1 and right in _DIGITS and right not in "零〇"
    return whole * factor + (rest * factor / 10 if shorthand else rest)


def _below_myriad(number: str) -> Decimal | None:
    """A run of digits and 十百千, Arabic and Chinese mixed; 四百五 is 450, 二〇二三 is 2023."""
    if not number:
        return None
    total, last, current = Decimal(0), 1, None
    position = 0
    while position < len(number):
        arabic = _PLAIN.match(number, position)
        char = number[position]
        if arabic:
            current, position = Decimal(arabic.group()), arabic.end()
            continue
        if char in _TENS:
            last = _TENS[char]
            total, current = total + (Decimal(1) if current is None else current or 1) * last, None
        elif char in _DIGITS:
            current = Decimal(_DIGITS[char]) + (current or 0) * 10
        else:
            return None
        position += 1
    if current is not None:
        shorthand = last >= 100 and number[-1] in _DIGITS and number[-2] in _TENS
        total += current * last / 10 if shorthand else current
    return total


def _with_decimals(total: Decimal, decimals: str) -> Decimal | None:
    if any(char not in _DIGITS for char in decimals):
        return None
    return total + Decimal("0." + "".join(str(_DIGITS[char]) for char in decimals))
