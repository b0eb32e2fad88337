"""The files of open data: what is published for those who compute, and under which names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator import urls
from generator.config import Config
from generator.export.as_csv import metric_row, report_rows, table
from generator.export.as_json import encoded, report_json, reports_json, series_json
from generator.export.compare_csv import comparison_table
from generator.model import OutputFile, Portal


def files(portal: Portal, config: Config) -> Iterator[OutputFile]:
    """All files of open data."""
    keys = _series_keys(portal)
    for compiled in portal.compiled:
        slug = compiled.report.slug
        in_report = keys.get(slug, {})
        yield OutputFile(urls.report_text(slug), compiled.report.text.encode())
        yield OutputFile(urls.report_data(slug), encoded(report_json(compiled, in_report)))
        rows = report_rows(compiled, in_report, config.texts)
        yield OutputFile(urls.report_table(slug), table(rows))
    yield from _comparisons(portal, config)
    yield OutputFile(urls.REPORTS_DATA, encoded(reports_json(portal, config)))
    yield OutputFile(urls.SERIES_DATA, encoded(series_json(portal)))
    yield from _series_tables(portal, config)
    everything = (
        row
        for compiled in portal.compiled
        for row in report_rows(compiled, keys.get(compiled.report.slug, {}), config.texts)
    )
    yield OutputFile(urls.METRICS_TABLE, table(everything))


def _comparisons(portal: Portal, config: Config) -> Iterator[OutputFile]:
    """The table of each comparison."""
    reports = {report.slug: report for report in portal.reports}
    for each in portal.comparisons:
        newer, older = reports[each.newer], reports[each.older]
        path = urls.comparison_table(each.newer, each.older)
        yield OutputFile(path, comparison_table(each, newer, older, config.texts))


def _series_tables(portal: Portal, config: Config) -> Iterator[OutputFile]:
    """The figures of each series and the plans beside them, as its page has them but oldest first,
    in the unit and of the years of its points.
    """
    reports = {each.slug: each for each in portal.reports}
    for series in portal.series:
        rows = (
            metric_row(reports[each.report], each.metric, each.year, series.key, config.texts)
            # Sorting keeps a result before the plan of its year.
            for each in sorted((*series.points, *series.plans), key=lambda point: point.year)
        )
        yield OutputFile(urls.series_table(series.key), table(rows))


def _series_keys(portal: Portal) -> dict[str, dict[str, str]]:
    """The key of the series that a figure is a point of, by its report's slug and its anchor."""
    keys: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for series in portal.series:
        for point in series.points:
            keys[point.report][point.metric.anchor] = series.key
    return dict(keys)
