"""Figures of some reports as columns of small numbers and lists of words: a part of all figures.

A row would say 完成, 个 and its section's heading again and again. A column of numbers says it
once, costs a browser nothing to read, and compresses to a few bytes a row. Words are joined by line
ends, which none of them holds. What follows from other columns is left out: a figure as written
where it is its value and unit, the anchor of a report's next figure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any
from urllib.parse import quote

from generator import urls
from generator.cells import one_line
from generator.model import Bound, Change, Compiled, Metric, Status
from generator.render.figures import is_hidden
from generator.render.trends import Joined

#: What the number of a row's flags is made of, the least significant digit first.
STATUSES = (Status.DONE, Status.PLAN, Status.PAST)
BOUNDS = (Bound.EXACT, Bound.ABOVE, Bound.BELOW, Bound.NEAR)
CHANGES = (None, Change.INCREASE, Change.DECREASE)


@dataclass(frozen=True, slots=True)
class Codes:
    """The numbers of units and agencies, which all parts share."""

    units: Mapping[str, int]
    agencies: Mapping[str, int]


Row = tuple[Compiled, Metric]


def part(reports: Sequence[Compiled], codes: Codes, joined: Joined) -> dict[str, Any]:
    """The figures of ``reports`` as the browser reads them; ``table.js`` says it the other way."""
    rows = [(each, metric) for each in reports for metric in each.metrics]
    names, name = _words(rows, lambda row: one_line(row[1].indicator))
    headings, heading = _words(rows, _heading)
    series, in_series = _words(rows, lambda row: _series(row, joined))
    return {
        "reports": [_report(each, codes) for each in reports],
        "names": names,
        "name": name,
        "headings": headings,
        "heading": heading,
        "series": series,
        "inSeries": in_series,
        "unit": [codes.units[metric.unit] for _, metric in rows],
        "flags": [_flags(metric) for _, metric in rows],
        "values": "\n".join(_value(metric) for _, metric in rows),
        "quotes": "\n".join(_quote(metric) for _, metric in rows),
        "anchors": list(chain.from_iterable(_anchors(each.metrics) for each in reports)),
    }


def _report(compiled: Compiled, codes: Codes) -> list[Any]:
    """Address, name, slug, agency's number (-1 for none), year (0 for none), kind, figures."""
    report = compiled.report
    known = report.metadata
    return [
        quote(urls.report_page(report.slug)),
        known.name,
        report.slug,
        codes.agencies[known.agency] if known.agency else -1,
        known.year or 0,
        known.kind or "",
        len(compiled.metrics),
    ]


def _words(rows: Iterable[Row], word: Callable[[Row], str]) -> tuple[str, list[int]]:
    """The words of a column, each once, and which of them each row has.

    0 is the next new word, otherwise the number is how many words ago it came up first; most names
    are new, and a word that comes up again most often did so shortly before.
    """
    places: dict[str, int] = {}
    numbers: list[int] = []
    for row in rows:
        found = word(row)
        if found in places:
            numbers.append(len(places) - places[found])
        else:
            places[found] = len(places)
            numbers.append(0)
    return "\n".join(places), numbers


def _heading(row: Row) -> str:
    compiled, metric = row
    section = compiled.report.section(metric.section)
    return one_line(section.marker + section.heading) if section else ""


def _series(row: Row, joined: Joined) -> str:
    """The folder of the row's series, empty for none."""
    compiled, metric = row
    series = joined.of(compiled.report.slug).get(metric.anchor)
    return quote(urls.series_folder(series.key)) if series else ""


def _flags(metric: Metric) -> int:
    status = STATUSES.index(metric.status)
    bound, change = BOUNDS.index(metric.bound), CHANGES.index(metric.change)
    doubtful = int(metric.confidence == "doubtful")
    return status + len(STATUSES) * (bound + len(BOUNDS) * (change + len(CHANGES) * doubtful))


def _value(metric: Metric) -> str:
    """The number, or both ends of a range; empty where it is hidden."""
    if is_hidden(metric):
        return ""
    ends = (metric.value, metric.value_to)
    return "~".join(f"{end:f}" for end in ends if end is not None)


def _quote(metric: Metric) -> str:
    """The figure as written, where that does not follow from its value and unit."""
    written = one_line(metric.quote)
    follows = is_hidden(metric) or written == _value(metric) + metric.unit
    return "" if follows else written


def _anchors(metrics: Sequence[Metric]) -> Iterable[int]:
    """How far each figure's number is from the one that follows the figure before it."""
    expected = 1
    for metric in metrics:
        ordinal = int(metric.anchor[1:])
        yield ordinal - expected
        expected = ordinal + 1
