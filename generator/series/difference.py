"""What may be computed of two figures of one name, and what may not.

A difference is a claim, so it is made only where both numbers are known and in one dimension.
A hidden number, a range, and a limit (95%以上 may be anything above) are shown as they are written.
Round numbers (近, 约, 1300余) give a difference that is called approximate. Shares differ in
percentage points; the growth of a share, or of a growth, as a percentage of itself would only
mislead, so it is not reckoned.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from generator.measures import RATIOS, Measure, measure
from generator.model import Bound, Difference, Metric, Refusal

# 1300余 is a round number somewhat above 1300; 1300以上 is a limit.
_ROUND = re.compile("余|多(?!于)|来(?!自)")
_POINTS = {"‰": "个千分点"}


def difference(older: Metric, newer: Metric) -> Difference | Refusal:
    """By how much ``newer`` exceeds ``older``, or why that cannot be said."""
    told = from_plan(older, newer)
    if isinstance(told, Refusal):
        return told
    after = measure(newer.unit)
    if _is_limit(older) or after is None:
        return Refusal.LIMIT
    if newer.change is not None or after.dimension in RATIOS or newer.value is None:
        return told
    return replace(told, percent=_percent(told.amount, newer.value, told.approximate))


def from_plan(plan: Metric, result: Metric) -> Difference | Refusal:
    """By how much a result exceeds the number that a plan names, be that a limit or not.

    In no percent: what share of a plan a result comes to would be a verdict.
    """
    before, after = measure(plan.unit), measure(result.unit)
    if before is None or after is None or not _agree(before, after):
        return Refusal.UNITS
    if plan.value is None or result.value is None or plan.redacted or result.redacted:
        return Refusal.HIDDEN
    if plan.value_to is not None or result.value_to is not None:
        return Refusal.RANGE
    if _is_limit(result):
        return Refusal.LIMIT
    unit, factor = _unit(plan, result, after)
    former = plan.value * before.factor / after.factor
    return Difference(
        amount=(result.value - former) * factor,
        unit=unit,
        approximate=_is_round(plan) or _is_round(result),
    )


def _agree(before: Measure, after: Measure) -> bool:
    """Whether two units measure one thing."""
    return (before.dimension, before.base) == (after.dimension, after.base)


def _is_limit(metric: Metric) -> bool:
    """Whether a figure says only what the number is not below, or not above."""
    return metric.bound in (Bound.ABOVE, Bound.BELOW) and not _is_round(metric)


def _is_round(metric: Metric) -> bool:
    """Whether a number is near what it says: 近千, 约5, 1300余."""
    if metric.bound is Bound.NEAR:
        return True
    return metric.bound is Bound.ABOVE and _ROUND.search(metric.quote) is not None


def _unit(older: Metric, newer: Metric, after: Measure) -> tuple[str, Decimal]:
    """The unit of the difference, and how many of it one unit of the newer figure is."""
    if after.dimension != "share":
        return newer.unit, Decimal(1)
    if older.unit == newer.unit and newer.unit in _POINTS:
        return _POINTS[newer.unit], Decimal(1)
    return "个百分点", after.factor


def _percent(amount: Decimal, value: Decimal, approximate: bool) -> Decimal | None:
    """The change in percent, to one decimal, of round numbers to none; ``None`` from nought."""
    former = value - amount
    if former <= 0:
        return None
    exact = amount / former * 100
    rounded = exact.quantize(Decimal(1) if approximate else Decimal("0.1"), ROUND_HALF_UP)
    # What rounds to nothing is not nothing: the difference says more than +0.0%.
    return rounded if rounded or not exact else None
