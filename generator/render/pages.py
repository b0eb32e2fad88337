"""Every page of the portal: a page kind is a function here and a row of the table.

Pages are yielded one by one, so that a large portal is never in memory as HTML.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator import urls
from generator.config import Config
from generator.model import OutputFile, Portal
from generator.render import linked, lists
from generator.render.assets import assets
from generator.render.compare import compare_view
from generator.render.compare_links import by_report, path_of
from generator.render.environment import environment, page
from generator.render.explorer import explorer_page, explorer_scripts
from generator.render.feeds import feeds
from generator.render.guides import glossary_view, help_view, tips
from generator.render.neighbours import by_agency
from generator.render.press import Press
from generator.render.report import report_view
from generator.render.shell import PageHead, guide_links, links_of, shell
from generator.render.shelves import bookcases
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
    press = Press(portal, config, environment(), bookcases(portal, config))
    written: list[str] = []
    for kind in _KINDS:
        for file in kind(press):
            written.append(file.path)
            yield file
    yield from feeds(portal, written, config, press.templates)


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
        topics=_facets(press, head, topics=True),
        facets=_facets(press, head, topics=False),
        key_figures=tuple(
            series_entry(each, links, texts)
            for each in key_figures(press.portal.series, _KEY_FIGURES)
        ),
        all_series=Link(texts.more.format(what=texts.series), links.to(urls.SERIES)),
        open_data=(
            Link(texts.data_of_metrics, links.to(urls.METRICS_TABLE)),
            Link(texts.data_of_series, links.to(urls.SERIES_DATA)),
            Link(texts.data_of_reports, links.to(urls.REPORTS_DATA)),
        ),
        guides=guide_links(links, config),
        linked_data=linked.dataset(press.portal, config),
    )
    yield page(press.templates, "home", head.path, view)


def _reports(press: Press) -> Iterator[OutputFile]:
    agencies, compared = by_agency(press.portal), by_report(press.portal)
    of_metrics = joined(press.portal)
    for compiled in press.portal.compiled:
        view = report_view(compiled, agencies, press.config, compared, of_metrics)
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
    queries = tuple(tips(links_of(head, press.config), press.config))
    view = SearchView(shell(head, press.config), _facets(press, head), queries)
    yield page(press.templates, "search", head.path, view)


def _not_found(press: Press) -> Iterator[OutputFile]:
    head = PageHead(urls.NOT_FOUND, name=press.config.texts.not_found, is_absolute=True)
    guides = guide_links(links_of(head, press.config), press.config)
    view = NotFoundView(shell(head, press.config), _facets(press, head), guides)
    yield page(press.templates, "not_found", head.path, view)


def _glossary(press: Press) -> Iterator[OutputFile]:
    if press.config.glossary.terms:
        yield page(press.templates, "glossary", urls.GLOSSARY, glossary_view(press.config))


def _help(press: Press) -> Iterator[OutputFile]:
    yield page(press.templates, "help", urls.HELP, help_view(press.config))


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
    _glossary,
    _help,
    _assets,
)


def _facets(press: Press, head: PageHead, topics: bool | None = None) -> tuple[Facet, ...]:
    """The ways to browse that have anything; by topics alone, without them, or all."""
    links = links_of(head, press.config)
    return tuple(
        lists.facet(each, links, press.config.texts, _FACET)
        for each in press.bookcases
        if each.shelves and topics in (None, each.path == urls.TOPICS)
    )
