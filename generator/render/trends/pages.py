"""The page of a series: its chart, how to read it, and a table that leads to the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from generator import urls
from generator.config import Config
from generator.model import Compiled, OutputFile, Point, Report, Series
from generator.render.environment import page
from generator.render.figures import number, status_word
from generator.render.links import Links
from generator.render.press import Press
from generator.render.shell import PageHead, links_of, shell
from generator.render.tags import column_tags
from generator.render.trends.chart import chart, is_wide
from generator.render.trends.scale import Slot, is_hidden, is_ratio, scale, slots
from generator.render.trends.words import exact, said
from generator.render.views import Link, SeriesRow, SeriesView
from generator.texts import Texts


def series_pages(press: Press) -> Iterator[OutputFile]:
    """The page of every series."""
    compiled = {each.report.slug: each for each in press.portal.compiled}
    for series in press.portal.series:
        view = series_view(series, compiled, press.config)
        yield page(press.templates, "series", urls.series_page(series.key), view)


def name_of(series: Series, texts: Texts) -> str:
    """What a series is called: many an indicator is counted in two units."""
    return texts.series_name.format(name=series.name, unit=series.unit)


def series_view(series: Series, compiled: Mapping[str, Compiled], config: Config) -> SeriesView:
    """The page of one series; ``compiled`` holds the reports of its points by their slugs."""
    texts = config.texts
    name = name_of(series, texts)
    first, last = series.points[0].year, series.points[-1].year
    title = texts.chart_title.format(agency=series.agency, name=name, first=first, last=last)
    head = PageHead(
        path=urls.series_page(series.key),
        name=name,
        description=title,
        tags=column_tags(name, title, config),
        trail=(
            (texts.metrics, urls.METRICS),
            (texts.series, urls.SERIES),
            (series.agency, urls.agency_series(series.agency)),
        ),
        style="css/metrics.css",
    )
    links = links_of(head, config)
    places = slots(series)
    return SeriesView(
        shell=shell(head, config),
        heading=name,
        agency=_agency(compiled[series.points[-1].report].report, links),
        chart=Markup(chart(series, title, texts)),
        is_wide=is_wide(len(places)),
        notes=tuple(_notes(series, texts)),
        value_heading=texts.series_name.format(name=texts.normalised, unit=series.unit),
        rows=tuple(row for slot in reversed(places) for row in _rows(slot, compiled, links, texts)),
        table=Link(texts.download_table, links.to(urls.series_table(series.key))),
        siblings=Link(texts.series_siblings, links.to(urls.agency_series(series.agency))),
    )


def _agency(report: Report, links: Links) -> Link | None:
    agency = report.metadata.agency
    return Link(agency, links.to(urls.agency_page(agency))) if agency else None


def _notes(series: Series, texts: Texts) -> Iterator[str]:
    """How to read the drawing: only what it shows."""
    low = scale(series).low
    known = [point.metric for point in series.points if not is_hidden(point)]
    yield texts.chart_unit.format(unit=series.unit)
    if low > 0:
        yield texts.chart_from.format(low=number(low.normalize()))
    elif not is_ratio(series):
        yield texts.chart_bars
    if any(slot.point is None for slot in slots(series)):
        yield texts.chart_gap
    if len(known) < len(series.points):
        yield texts.chart_hidden
    if series.plans:
        yield texts.chart_plan
    if any(metric.bound != "exact" for metric in known):
        yield texts.chart_signs


def _rows(
    slot: Slot, compiled: Mapping[str, Compiled], links: Links, texts: Texts
) -> Iterator[SeriesRow]:
    """The rows of a year, its result before its plan; one that says so where nothing is stated."""
    words = texts.year_word.format(year=slot.year)
    if slot.point is None:
        yield SeriesRow(words)
    for point in (slot.point, slot.plan):
        if point is not None:
            yield _row(words, point, compiled[point.report].report, links, texts)


def _row(year: str, point: Point, report: Report, links: Links, texts: Texts) -> SeriesRow:
    metric = point.metric
    path = urls.report_page(report.slug)
    return SeriesRow(
        year=year,
        value="" if is_hidden(point) else exact(metric),
        written=Link(_written(point, report, texts), links.to(path, metric.anchor)),
        status=status_word(metric.status, texts),
        report=Link(report.metadata.name, links.to(path)),
    )


def _written(point: Point, report: Report, texts: Texts) -> str:
    """The figure as its report has it."""
    return texts.hidden if is_hidden(point) else "".join(point.metric.quote.split())


def latest(series: Series, texts: Texts) -> str:
    """The newest year's value in words."""
    point = series.points[-1]
    return texts.series_latest.format(year=point.year, value=said(point, texts))
