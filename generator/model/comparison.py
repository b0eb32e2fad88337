"""Two reports of one agency side by side: what both name, what only one does, plans and results."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator.model.metric import Metric


class Refusal(StrEnum):
    """Why two figures of one name are shown without a difference."""

    UNITS = "units"
    PERIOD = "period"
    HIDDEN = "hidden"
    LIMIT = "limit"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Difference:
    """By how much the newer figure exceeds the older one, in ``unit``.

    ``percent`` is that as a share of the older figure, rounded; ``None`` where it would say nothing
    (shares, changes, a base of nought) or pass a verdict (plans). ``approximate`` where either
    figure is a round number.
    """

    amount: Decimal
    unit: str
    percent: Decimal | None = None
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """A figure of each report under one name: two years' results, or a plan and a result.

    Exactly one of ``difference`` and ``refusal`` is there. ``other_name`` is what the older report
    calls it, empty where it says the same.
    """

    name: str
    older: Metric
    newer: Metric
    difference: Difference | None = None
    refusal: Refusal | None = None
    other_name: str = ""


@dataclass(frozen=True, slots=True)
class Single:
    """A result that found no counterpart, with the name that it goes by."""

    name: str
    metric: Metric


@dataclass(frozen=True, slots=True)
class Comparison:
    """A report (``newer``, its slug) and one of an earlier year of its agency (``older``).

    Pairs are in the newer report's order, ``plans`` in the older one's. ``only_newer`` and
    ``only_older`` are results that found no counterpart, in text order. ``scope`` is the part of
    the year that both tell of, empty for the whole.
    """

    newer: str
    newer_year: int
    older: str
    older_year: int
    pairs: tuple[Pair, ...] = ()
    plans: tuple[Pair, ...] = ()
    only_newer: tuple[Single, ...] = ()
    only_older: tuple[Single, ...] = ()
    scope: str = ""
