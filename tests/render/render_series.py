"""Series made by hand, and a portal of one agency whose reports state them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from render.render_factory import compiled_of, metric_of, portal_of, report_of

from generator.model import Compiled, Metadata, Metric, Point, Portal, Series

AGENCY = "某县民政局"
UNKNOWN = None


def figure(value: str | None, **more: object) -> Metric:
    """A figure of that value, in 人; ``None`` is a hidden one."""
    known = None if value is None else Decimal(value)
    facts: dict[str, object] = {"unit": "人", "indicator": "救助", "redacted": value is None}
    return metric_of("全年救助12人。", "12人", value=known, **(facts | more))  # type: ignore[arg-type]


def series_of(
    values: Mapping[int, str | None],
    name: str = "救助",
    unit: str = "人",
    dimension: str = "people",
    agency: str = AGENCY,
    **more: object,
) -> Series:
    """A series with a point for each year; each figure is its report's first."""
    points = tuple(
        Point(f"{agency}{year}", year, figure(value, unit=unit, indicator=name, **more))
        for year, value in values.items()
    )
    return Series(f"{agency}-{name}-{unit}", agency, name, unit, dimension, points)


def portal_with(*several: Series) -> Portal:
    """A portal of the reports that those series name, with the series."""
    reports: dict[str, Compiled] = {}
    for series in several:
        for point in series.points:
            reports[point.report] = _report(series.agency, point)
    newest = sorted(reports.values(), key=_year, reverse=True)
    return Portal(portal_of(*newest).compiled, tuple(several))


def reports_of(portal: Portal) -> dict[str, Compiled]:
    """The compiled reports by their slugs."""
    return {each.report.slug: each for each in portal.compiled}


def _year(compiled: Compiled) -> int:
    return compiled.report.metadata.year or 0


def _report(agency: str, point: Point) -> Compiled:
    metadata = Metadata(f"{agency}{point.year}年述职报告", agency=agency, year=point.year)
    report = report_of("全年救助12人。", metadata=metadata, slug=point.report)
    metrics: Sequence[Metric] = (point.metric,)
    return compiled_of(report, metrics)
