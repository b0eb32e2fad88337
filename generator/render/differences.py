"""Differences in words: 多 7.2万人次, 高 2个百分点, 相同.

The words say only which number is the larger. Whether that is good news is for the reader: fewer
complaints and fewer beds are both 少.
"""

from __future__ import annotations

from decimal import Decimal

from generator.model import Difference
from generator.texts import Texts

# A difference is written on the scale of the figure it belongs to.
_SCALES = (("万亿", Decimal(10) ** 12), ("亿", Decimal(10) ** 8), ("万", Decimal(10) ** 4))
_POINTS = ("个百分点", "个千分点", "百分点")


def in_words(difference: Difference, quote: str, texts: Texts) -> str:
    """The difference, on the scale that ``quote`` is written on."""
    if not difference.amount:
        return texts.nearly_the_same if difference.approximate else texts.the_same
    amount = scaled(abs(difference.amount), quote) + difference.unit
    if difference.approximate:
        amount = texts.roughly.format(amount=amount)
    more, fewer = (texts.more_by, texts.fewer_by)
    if difference.unit in _POINTS:
        more, fewer = (texts.higher_by, texts.lower_by)
    return (more if difference.amount > 0 else fewer).format(amount=amount)


def percent_in_words(difference: Difference, texts: Texts) -> str:
    """The change in percent with its sign, empty where it is not reckoned or nothing changed."""
    percent = difference.percent
    if percent is None or not percent:
        return ""
    sign = "+" if percent > 0 else "−"
    said = f"{sign}{abs(percent):,f}%"
    return texts.roughly.format(amount=said) if difference.approximate else said


def scaled(value: Decimal, quote: str) -> str:
    """A number on the scale of ``quote``: 72000 beside 31.5万人次 is ``7.2万``."""
    for sign, scale in _SCALES:
        if sign in quote:
            return plain(value / scale) + sign
    return plain(value)


def plain(value: Decimal) -> str:
    """A number with commas, without zeros that say nothing."""
    written = f"{value:,f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
