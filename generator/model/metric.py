"""A figure of a report: what is counted, how many, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Bound(StrEnum):
    """How a figure is qualified: 余, 以上 are above; 以内, 不超过 below; 近, 约 near."""

    EXACT = "exact"
    ABOVE = "above"
    BELOW = "below"
    NEAR = "near"


class Status(StrEnum):
    """Whether a figure is a result, a promise, or the earlier level a comparison starts from."""

    DONE = "done"
    PLAN = "plan"
    PAST = "past"


class Change(StrEnum):
    """The direction of a figure that measures a change."""

    INCREASE = "increase"
    DECREASE = "decrease"


class Confidence(StrEnum):
    """How sure a row is: of those marked sure at least 97 in 100 are right, the others want a look.

    Right means span, value, unit, bound and a usable name; measured in docs/extraction.md.
    """

    SURE = "sure"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Metric:
    """A quantity that states a fact, one row of a table.

    ``quote`` is the run of text at ``start`` that holds number, sign, multiplier, approximators
    and unit. ``value`` is in ``unit`` after multipliers are applied (1.2万人 is 12000 人), and
    ``None`` exactly where the figure is hidden (``redacted``). ``value_to`` ends a range.
    ``sentence_start`` and ``sentence_end`` delimit the sentence that states it.
    """

    anchor: str
    quote: str
    start: int
    value: Decimal | None
    unit: str
    indicator: str
    sentence_start: int
    sentence_end: int
    section: str = ""
    value_to: Decimal | None = None
    bound: Bound = Bound.EXACT
    redacted: bool = False
    status: Status = Status.DONE
    change: Change | None = None
    confidence: Confidence = Confidence.SURE

    @property
    def end(self) -> int:
        """The offset after the quote."""
        return self.start + len(self.quote)


@dataclass(frozen=True, slots=True)
class Point:
    """One figure of a series: the report's slug and year, and the metric itself."""

    report: str
    year: int
    metric: Metric


@dataclass(frozen=True, slots=True)
class Series:
    """The same indicator of the same agency over the years, oldest first.

    ``name`` is the indicator's canonical name, ``unit`` the unit that all points share,
    ``dimension`` what it measures (people, money, share, …). ``key`` is unique in the portal.
    ``plans`` are what the report of the year before set for a year that has a point, at most one a
    year; no plan is ever a point. ``repeats`` are figures that say what a point says, in the unit
    they are written in, by their report and place in it.
    """

    key: str
    agency: str
    name: str
    unit: str
    dimension: str
    points: tuple[Point, ...]
    plans: tuple[Point, ...] = ()
    repeats: tuple[Point, ...] = ()
