"""Where the years and values of a series stand in a drawing.

Every year from the first to the last has its place, also one without a figure: what nobody stated
is a gap. Amounts are measured from zero. Shares and the like, which lie close together far from
zero, are measured from a round number beneath the least of them, and the page says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal

from generator.measures import RATIOS
from generator.model import Point, Series
from generator.render import figures

# A longer stretch of years is a slip in some report, or nothing that fits on a page.
_MOST_YEARS = 24
# How much of what the values differ by is left beneath the least.
_BENEATH = Decimal("0.3")


@dataclass(frozen=True, slots=True)
class Slot:
    """A year, the figure that is stated of it and the one that was planned for it."""

    year: int
    point: Point | None = None
    plan: Point | None = None

    @property
    def value(self) -> Decimal | None:
        """What is stated, if it is known."""
        return None if self.point is None or is_hidden(self.point) else self.point.metric.value


@dataclass(frozen=True, slots=True)
class Scale:
    """The values at the foot and at the top of a drawing."""

    low: Decimal
    high: Decimal

    @property
    def starts_at_zero(self) -> bool:
        """Whether heights can be compared with each other."""
        return self.low <= 0

    def height(self, value: Decimal) -> float:
        """How high ``value`` stands, from 0 to 1."""
        return float((value - self.low) / (self.high - self.low))


def is_hidden(point: Point) -> bool:
    """Whether the value was withheld."""
    return figures.is_hidden(point.metric)


def is_ratio(series: Series) -> bool:
    """Whether the series relates two amounts and so is drawn as a line, not as bars."""
    return series.dimension in RATIOS


def slots(series: Series) -> tuple[Slot, ...]:
    """A place for every year, oldest first."""
    stated = sorted({point.year for point in series.points})
    every = range(stated[0], stated[-1] + 1)
    years = every if len(every) <= _MOST_YEARS else stated
    points = {each.year: each for each in series.points}
    plans = {each.year: each for each in series.plans}
    return tuple(Slot(year, points.get(year), plans.get(year)) for year in years)


def scale(series: Series) -> Scale:
    """The scale that all known values of a series fit into, the planned ones too."""
    drawn = (*series.points, *series.plans)
    values = _values(drawn)
    least, most = min(values, default=Decimal(0)), max(values, default=Decimal(0))
    if is_ratio(series) and most < 2 * least and least < most:
        return Scale(_beneath(least, most - least), most)
    return from_zero(drawn)


def from_zero(points: Iterable[Point]) -> Scale:
    """The scale of bars, whatever they measure."""
    values = [*_values(points), Decimal(0)]
    low, high = min(values), max(values)
    return Scale(low, high if high > low else Decimal(1))


def ends(point: Point) -> tuple[Decimal, ...]:
    """The known value of a point, or both ends of a range; nothing of a hidden one."""
    if is_hidden(point):
        return ()
    metric = point.metric
    return tuple(value for value in (metric.value, metric.value_to) if value is not None)


def _values(points: Iterable[Point]) -> list[Decimal]:
    return [value for point in points for value in ends(point)]


def _beneath(least: Decimal, span: Decimal) -> Decimal:
    """A round number a little below ``least``; never below zero where ``least`` is not."""
    step = Decimal(1).scaleb(span.adjusted())
    low = ((least - _BENEATH * span) / step).to_integral_value(ROUND_FLOOR) * step
    return max(low, Decimal(0))
