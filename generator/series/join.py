"""Figures of all reports → series: the same identity in at least two years.

Where an agency states two values under one identity for one year, nobody knows which of them is
the indicator's, so that year has no point. Figures that agree are one point; the report of that
year speaks before later ones that repeat it. A hidden figure is a gap in its series: known to
have been stated, not known how much.

What the year before had planned stands beside a point and is never one. It is found as the pages of
two years find it (``plans``), so it is as sure, and no more: the same name in the same unit.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from zlib import crc32

from generator import urls
from generator.measures import measure
from generator.model import Point, Portal, Series
from generator.series.figures import Figure, Identity
from generator.series.reading import Reading

Years = Mapping[int, Sequence[Figure]]
_NONE: Sequence[Figure] = ()


def join_years(portal: Portal, readings: Iterable[Reading]) -> Portal:
    """The portal with its series, ordered by agency, name and unit, of the readings of it."""
    together: defaultdict[Identity, list[Figure]] = defaultdict(list)
    promised: defaultdict[Identity, list[Figure]] = defaultdict(list)
    for reading in readings:
        for figure in reading.results:
            together[figure.identity].append(figure)
        for figure in reading.promises:
            promised[figure.identity].append(figure)
    found = [
        _series(identity, years, promised.get(identity, _NONE))
        for identity, several in sorted(together.items())
        if _lasts(years := _agreed(several, lambda figure: figure.year))
    ]
    return replace(portal, series=tuple(_keyed(found)))


def _agreed(several: Iterable[Figure], year_of: Callable[[Figure], int]) -> Years:
    """The figures of each year, oldest first, the one that speaks for it before those that repeat
    it; without the years that have more than one value.
    """
    of_year: defaultdict[int, list[Figure]] = defaultdict(list)
    for figure in several:
        of_year[year_of(figure)].append(figure)
    return {
        year: sorted(stated, key=_precedence)
        for year, stated in sorted(of_year.items())
        if len({figure.amounts for figure in stated}) == 1
    }


def _lasts(years: Years) -> bool:
    """Whether there are two years and something to see in one of them."""
    return len(years) > 1 and any(stated[0].metric.value is not None for stated in years.values())


def _precedence(figure: Figure) -> tuple[int, str, int]:
    return (figure.reported - figure.year, figure.report, figure.metric.start)


def _series(identity: Identity, years: Years, promised: Iterable[Figure]) -> Series:
    """The series without its key made unique, in the unit of its newest point."""
    chosen = [stated[0] for stated in years.values()]
    unit = chosen[-1].metric.unit
    return Series(
        key=urls.series_key(identity.agency, identity.name, identity.base),
        agency=identity.agency,
        name=identity.name,
        unit=unit,
        dimension=identity.dimension,
        points=tuple(_converted(_point(each, each.year), unit) for each in chosen),
        plans=tuple(_converted(point, unit) for point in _plans(promised, years)),
        repeats=tuple(_point(each, year) for year, stated in years.items() for each in stated[1:]),
    )


def _plans(promised: Iterable[Figure], years: Years) -> Iterator[Point]:
    """What was planned for the years that have a point; a hidden plan shows nothing."""
    for year, (plan, *_) in _agreed(promised, lambda figure: figure.reported + 1).items():
        if year in years and plan.metric.value is not None:
            yield _point(plan, year)


def _point(figure: Figure, year: int) -> Point:
    return Point(figure.report, year, figure.metric)


def _converted(point: Point, unit: str) -> Point:
    """The point with its metric's values in ``unit``; most have it already."""
    metric = point.metric
    here, there = measure(metric.unit), measure(unit)
    if metric.unit == unit or here is None or there is None:
        return point
    factor = here.factor / there.factor
    return replace(
        point,
        metric=replace(
            metric,
            unit=unit,
            value=None if metric.value is None else metric.value * factor,
            value_to=None if metric.value_to is None else metric.value_to * factor,
        ),
    )


def _keyed(found: list[Series]) -> Iterator[Series]:
    """The series with unique keys: those that differ only in signs get a sum of their name each."""
    shared = Counter(series.key for series in found)
    for series in found:
        if shared[series.key] == 1:
            yield series
        else:
            full = "\0".join((series.agency, series.name, series.dimension, series.unit))
            yield replace(series, key=f"{series.key}-{crc32(full.encode()):08x}")
