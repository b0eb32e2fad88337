"""Every page of the portal: a page kind is a function here and a row of the table.

Pages are yielded one by one, so that a large portal is never in memory as HTML.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from urllib.parse import urlencode

from generator import urls
from generator.config import Config
from generator.model import OutputFile, Portal
from generator.render import lists
from generator.render.assets import assets
from generator.render.compare import compare_view
from generator.render.compare_links import by_report, path_of
from generator.render.environment import environment, page
from generator.render.explorer import explorer_page, explorer_scripts
from generator.render.feeds import feeds
from generator.render.press import Press
from generator.render.report import report_view
from generator.render.shell import PageHead, links_of, shell
from generator.render.shelves import bookcases, series
from generator.render.trends import (
    joined,
    key_figures,
    series_entry,
    series_lists,
    series_pages,
)
from generator.render.views import Facet, HomeView, Link, NotFoundView, SearchView

_NEWEST = 12
_FACET = 12
_KEY_FIGURES = 6


def pages(portal: Portal, config: Config) -> Iterator[OutputFile]:
    """All files of the site that people look at, and their assets."""
    press = Press(portal, config, environment(), bookcases(portal, config.texts))
    for kind in _KINDS:
        yield from kind(press)


def _home(press: Press) -> Iterator[OutputFile]:
    config, texts = press.config, press.config.texts
    head = PageHead(urls.HOME)
    links = links_of(head, config)
    compiled = press.portal.compiled
    view = HomeView(
        shell=shell(head, config),
        description=config.site.description,
        counts=texts.portal_count.format(
            reports=len(compiled), metrics=sum(len(each.metrics) for each in compiled)
        ),
        newest=tuple(lists.entry(each, links, texts) for each in compiled[:_NEWEST]),
        key_figures=tuple(
            series_entry(each, links, texts)
            for each in key_figures(press.portal.series, _KEY_FIGURES)
        ),
        all_series=Link(texts.more.format(what=texts.series), links.to(urls.SERIES)),
        facets=_facets(press, head),
        open_data=(
            Link(texts.data_of_metrics, links.to(urls.METRICS_TABLE)),
            Link(texts.data_of_series, links.to(urls.SERIES_DATA)),
            Link(texts.data_of_reports, links.to(urls.REPORTS_DATA)),
        ),
    )
    yield page(press.templates, "home", head.path, view)


def _reports(press: Press) -> Iterator[OutputFile]:
    of_agency, compared = series(press.portal), by_report(press.portal)
    of_metrics = joined(press.portal)
    for compiled in press.portal.compiled:
        view = report_view(compiled, of_agency, press.config, compared, of_metrics)
        path = urls.report_page(compiled.report.slug)
        yield page(press.templates, "report", path, view)


def _comparisons(press: Press) -> Iterator[OutputFile]:
    several = by_report(press.portal)
    reports = {each.report.slug: each for each in press.portal.compiled}
    for comparison in press.portal.comparisons:
        view = compare_view(comparison, reports, several, press.config)
        yield page(press.templates, "compare", path_of(comparison), view)


def _lists(press: Press) -> Iterator[OutputFile]:
    for path, view in lists.views(press.bookcases, press.config):
        yield page(press.templates, "list", path, view)


def _search(press: Press) -> Iterator[OutputFile]:
    head = PageHead(urls.SEARCH, name=press.config.texts.search, script="js/search.js")
    tips = tuple(_tips(head, press.config))
    view = SearchView(shell(head, press.config), _facets(press, head), tips)
    yield page(press.templates, "search", head.path, view)


def _tips(head: PageHead, config: Config) -> Iterator[Link]:
    """Queries to try, as links of the search page to itself."""
    texts, page_itself = config.texts, links_of(head, config).to(head.path)
    for tip in (
        texts.tip_words,
        texts.tip_phrase,
        texts.tip_without,
        texts.tip_figure,
        texts.tip_pinyin,
        texts.tip_synonym,
    ):
        query, _, meaning = tip.partition("｜")
        if query:
            yield Link(query, f"{page_itself}?{urlencode({'q': query})}", note=meaning)


def _not_found(press: Press) -> Iterator[OutputFile]:
    head = PageHead(urls.NOT_FOUND, name=press.config.texts.not_found, is_absolute=True)
    view = NotFoundView(shell(head, press.config), _facets(press, head))
    yield page(press.templates, "not_found", head.path, view)


def _feeds(press: Press) -> Iterator[OutputFile]:
    yield from feeds(press.portal, press.bookcases, press.config, press.templates)


def _assets(_: Press) -> Iterator[OutputFile]:
    yield from assets()


_KINDS: tuple[Callable[[Press], Iterator[OutputFile]], ...] = (
    _home,
    _reports,
    _comparisons,
    _lists,
    explorer_page,
    explorer_scripts,
    series_lists,
    series_pages,
    _search,
    _not_found,
    _feeds,
    _assets,
)


def _facets(press: Press, head: PageHead) -> tuple[Facet, ...]:
    links = links_of(head, press.config)
    return tuple(
        lists.facet(each, links, press.config.texts, _FACET)
        for each in press.bookcases
        if each.shelves
    )
