"""The page of all indicators: its first rows, and where to go without a script."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from generator import urls
from generator.cells import one_line
from generator.config import Config
from generator.model import Compiled, Confidence, Metric, OutputFile, Portal
from generator.render.environment import page
from generator.render.explorer.scripts import PAGE
from generator.render.figures import bound_word, change_word, figure_range, is_hidden, status_word
from generator.render.links import Links
from generator.render.press import Press
from generator.render.shell import PageHead, links_of, shell
from generator.render.tags import column_tags
from generator.render.trends import Joined, plotted
from generator.render.views import ExplorerView, FigureRow, Link
from generator.texts import Texts


def explorer_page(press: Press) -> Iterator[OutputFile]:
    """The page at ``metrics/``."""
    view = explorer_view(press.portal, press.config)
    yield page(press.templates, "metrics", urls.METRICS, view)


def explorer_view(portal: Portal, config: Config) -> ExplorerView:
    """The newest figures of the portal."""
    texts = config.texts
    description = f"{config.site.name}：{texts.indicators}"
    head = PageHead(
        path=urls.METRICS,
        name=texts.indicators,
        description=description,
        tags=column_tags(texts.indicators, description, config),
        style="css/metrics.css",
        script="js/metrics.js",
    )
    links = links_of(head, config)
    count = sum(len(each.metrics) for each in portal.compiled)
    rows = tuple(islice(_rows(portal, plotted(portal), links, texts), PAGE))
    shown = texts.indicators_first if len(rows) < count else texts.indicators_all
    return ExplorerView(
        shell=shell(head, config),
        count=texts.indicators_count.format(count=count),
        shown=shown.format(count=len(rows)) if rows else texts.no_indicators,
        rows=rows,
        series=Link(texts.series, links.to(urls.SERIES)),
        links=(
            Link(texts.data_of_metrics, links.to(urls.METRICS_TABLE)),
            Link(texts.by_year, links.to(urls.YEARS)),
            Link(texts.by_agency, links.to(urls.AGENCIES)),
        ),
        manifest=urls.METRICS_MANIFEST,
    )


def _rows(portal: Portal, series: Joined, links: Links, texts: Texts) -> Iterator[FigureRow]:
    for each in portal.compiled:
        of_report = series.of(each.report.slug)
        for metric in each.metrics:
            over_years = of_report.get(metric.anchor)
            target = urls.series_page(over_years.key) if over_years else ""
            link = Link(texts.over_the_years, links.to(target)) if target else None
            yield _row(each, metric, link, links, texts)


def _row(
    compiled: Compiled, metric: Metric, series: Link | None, links: Links, texts: Texts
) -> FigureRow:
    known = compiled.report.metadata
    section = compiled.report.section(metric.section)
    hidden = is_hidden(metric)
    sentence = links.to(urls.report_page(compiled.report.slug), metric.anchor)
    words = (
        status_word(metric.status, texts),
        bound_word(metric.bound, texts),
        change_word(metric.change, texts),
    )
    return FigureRow(
        indicator=one_line(metric.indicator) or texts.unnamed,
        is_doubtful=metric.confidence is Confidence.DOUBTFUL,
        section=one_line(section.marker + section.heading) if section else "",
        series=series,
        written=Link(texts.hidden if hidden else one_line(metric.quote), sentence),
        value="" if hidden else figure_range(metric),
        unit=metric.unit,
        status=" ".join(word for word in words if word),
        year=str(known.year or ""),
        agency=known.agency or "",
    )
