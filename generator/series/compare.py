"""Portal → portal: each report beside those of earlier years of its agency.

Figures are matched by the identity that series give them, so a comparison claims no more than a
series would. What shares the name and not the unit is shown, and never computed. A name that a
report states with several values is not matched: nobody knows which of them is meant.

The number of comparisons is bounded: a report has at most one for each earlier year in which its
agency reported, and at most ``years`` of them, so a portal of n reports has no more than n × years.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from generator import periods
from generator.kinds import tell_of_one_thing
from generator.model import (
    Comparison,
    Difference,
    Metric,
    Pair,
    Portal,
    Refusal,
    Single,
    Status,
)
from generator.series import names
from generator.series.difference import difference, from_plan
from generator.series.figures import Figure, Identity, agency_of
from generator.series.reading import Reading

Stated = Mapping[Identity, Figure]
Reckoning = Callable[[Metric, Metric], Difference | Refusal]


@dataclass(frozen=True, slots=True)
class _Side:
    """A report with what it states once of its own year and sets itself once for the next.

    ``scope`` is the part of the year that it tells of, empty for the whole.
    """

    slug: str
    kind: str | None
    year: int
    scope: str
    results: Stated
    promises: Stated


def compare_years(portal: Portal, readings: Iterable[Reading], years: int) -> Portal:
    """The portal with its comparisons, in its reports' order, the nearest year first.

    ``readings`` are its reports; ``years`` is with how many earlier years a report is compared at
    most; 0 makes none.
    """
    if years <= 0:
        return portal
    agencies: defaultdict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        if agency := agency_of(reading.compiled.report):
            agencies[agency].append(reading)
    found: defaultdict[str, list[Comparison]] = defaultdict(list)
    for several in agencies.values():
        if len(several) > 1:
            for comparison in _of_agency(several, years):
                found[comparison.newer].append(comparison)
    ordered = (each for report in portal.reports for each in found[report.slug])
    return replace(portal, comparisons=tuple(ordered))


def _of_agency(several: Iterable[Reading], years: int) -> Iterator[Comparison]:
    sides = [side for each in several if (side := _side(each))]
    for newer in sides:
        alike = [each for each in sides if each.year < newer.year and _comparable(newer, each)]
        for year in sorted({each.year for each in alike}, reverse=True)[:years]:
            of_year = (each for each in alike if each.year == year)
            best = max(of_year, key=lambda each: _likeness(newer, each))
            comparison = _compared(newer, best)
            if comparison.pairs or comparison.plans:
                yield comparison


def _side(reading: Reading) -> _Side | None:
    known = reading.compiled.report.metadata
    year = known.year
    if year is None:
        return None
    own = (figure for figure in reading.results if figure.year == year)
    return _Side(
        slug=reading.slug,
        kind=reading.kind,
        year=year,
        scope=periods.scope(known.period),
        results=_stated_once(own),
        promises=_stated_once(reading.promises),
    )


def _stated_once(several: Iterable[Figure]) -> Stated:
    """The first figure of each identity, in text order, without those of several values."""
    stated: dict[Identity, Figure] = {}
    values: defaultdict[Identity, set[tuple[Decimal | None, ...]]] = defaultdict(set)
    for figure in several:
        stated.setdefault(figure.identity, figure)
        values[figure.identity].add(figure.amounts)
    return {identity: each for identity, each in stated.items() if len(values[identity]) == 1}


def _comparable(one: _Side, other: _Side) -> bool:
    """Whether both tell of a year's work, or of the same part of it."""
    return one.scope == other.scope and tell_of_one_thing(one.kind, other.kind)


def _likeness(newer: _Side, older: _Side) -> tuple[bool, int, str]:
    """How well two reports go together: kind, then indicators in common; the slug breaks a tie."""
    return newer.kind == older.kind, len(newer.results.keys() & older.results.keys()), older.slug


def _compared(newer: _Side, older: _Side) -> Comparison:
    matched = tuple(sorted(_matched(newer, older), key=lambda pair: pair.newer.start))
    follows = newer.year == older.year + 1
    return Comparison(
        newer=newer.slug,
        newer_year=newer.year,
        older=older.slug,
        older_year=older.year,
        scope=newer.scope,
        pairs=matched,
        plans=tuple(_kept(older, newer)) if follows else (),
        only_newer=_left(newer.results, (pair.newer for pair in matched)),
        only_older=_left(older.results, (pair.older for pair in matched)),
    )


def _matched(newer: _Side, older: _Side) -> Iterator[Pair]:
    """Figures of one identity; then those of one name, once in each report, of other units or of
    another span of time.
    """
    for identity, figure in newer.results.items():
        if identity in older.results:
            yield _pair(older.results[identity], figure, difference)
    here, there = _by_name(newer.results), _by_name(older.results)
    for name, (figure, *more) in here.items():
        before = there.get(name, [])
        if not more and len(before) == 1 and before[0].identity != figure.identity:
            is_of_one_span = before[0].within == figure.within
            yield _pair(before[0], figure, difference if is_of_one_span else _other_span)


def _other_span(older: Metric, newer: Metric) -> Refusal:
    """Figures that are reckoned over spans of different length are not reckoned with."""
    return Refusal.PERIOD


def _by_name(stated: Stated) -> dict[str, list[Figure]]:
    found: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in stated.values():
        found[figure.name].append(figure)
    return found


def _kept(older: _Side, newer: _Side) -> Iterator[Pair]:
    """Plans of the older report with the results of the newer one that bear their names."""
    for identity, plan in older.promises.items():
        result = newer.results.get(identity)
        if result is not None:
            yield _pair(plan, result, from_plan)


def _pair(older: Figure, newer: Figure, reckon: Reckoning) -> Pair:
    name, other = _shown(newer), _shown(older)
    told = reckon(older.metric, newer.metric)
    return Pair(
        name=name,
        older=older.metric,
        newer=newer.metric,
        difference=None if isinstance(told, Refusal) else told,
        refusal=told if isinstance(told, Refusal) else None,
        other_name="" if names.plain(other) == names.plain(name) else other,
    )


def _shown(figure: Figure) -> str:
    """What a reader is told the indicator is: as written, unless it leans on another or adds up.

    Before it stands the span that only its sentence names; the report's own is said once above.
    """
    full = figure.name
    if "：" in full or full.startswith("累计"):
        return figure.within + full
    written = names.headline(figure.metric.indicator)
    if figure.metric.status is Status.PLAN:
        written = names.unpromised(written)
    return figure.within + periods.without(written)


def _left(stated: Stated, matched: Iterable[Metric]) -> tuple[Single, ...]:
    """The figures that were not matched, in text order."""
    anchors = {metric.anchor for metric in matched}
    left = (figure for figure in stated.values() if figure.metric.anchor not in anchors)
    return tuple(Single(_shown(figure), figure.metric) for figure in left)
