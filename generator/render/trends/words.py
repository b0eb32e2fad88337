"""Values of a series in words: exact where they stand in a table, short where they label a bar."""

from __future__ import annotations

from decimal import Decimal

from generator.model import Bound, Metric, Point
from generator.render.figures import bound_word, number
from generator.render.trends.scale import is_hidden
from generator.texts import Texts

# From what size on a number is shown in which Chinese unit of counting.
_COUNTING = ((Decimal(10) ** 8, Decimal(10) ** 8, "亿"), (Decimal(10) ** 5, Decimal(10) ** 4, "万"))
_SIGNS = {Bound.EXACT: "", Bound.ABOVE: ">", Bound.BELOW: "≤", Bound.NEAR: "≈"}


def exact(metric: Metric) -> str:
    """The value, or both ends of a range, with a comma at every three digits."""
    return "–".join(number(_plain(end)) for end in _ends(metric))


def said(point: Point, texts: Texts) -> str:
    """The value in words, with how it is qualified and its unit."""
    if is_hidden(point):
        return texts.hidden
    metric = point.metric
    return f"{bound_word(metric.bound, texts)}{exact(metric)}{metric.unit}"


def short(metric: Metric) -> str:
    """The value as a label: at most two decimals, in 万 or 亿 where it is large."""
    return _SIGNS[metric.bound] + "–".join(_short(end) for end in _ends(metric))


def _ends(metric: Metric) -> list[Decimal]:
    return [end for end in (metric.value, metric.value_to) if end is not None]


def _short(value: Decimal) -> str:
    for least, factor, word in _COUNTING:
        if abs(value) >= least:
            return number(_plain(round(value / factor, 2))) + word
    return number(_plain(value if abs(value) < 1 else round(value, 2)))


def _plain(value: Decimal) -> Decimal:
    """Without zeros at the end that conversions of units have left."""
    return value.normalize()
