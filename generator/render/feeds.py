"""Files for crawlers and feed readers: full URLs, so a portal without an address has none.

``robots.txt`` counts only at a host's root; it does no harm elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, timezone

from jinja2 import Environment

from generator import urls
from generator.config import Config
from generator.model import Compiled, OutputFile, Portal
from generator.render.shelves import Bookcase
from generator.render.views import FeedEntry, FeedView, SitemapView, SitePage

_ENTRIES = 30
# A time without a zone is the time of the clerk's clock.
_CHINA = timezone(timedelta(hours=8))


def feeds(
    portal: Portal, bookcases: Sequence[Bookcase], config: Config, templates: Environment
) -> Iterator[OutputFile]:
    """Site map, robots file and, where reports bear a time of publication, the feed."""
    if not config.site.base_url:
        return
    yield _file(templates, urls.SITEMAP, SitemapView(tuple(_pages(portal, bookcases, config))))
    sitemap = urls.absolute(config.site.base_url, urls.SITEMAP)
    yield OutputFile(urls.ROBOTS, f"User-agent: *\nAllow: /\nSitemap: {sitemap}\n".encode())
    feed = _feed(portal, config)
    if feed.entries:
        yield _file(templates, urls.ATOM, feed)


def instant(time: datetime) -> str:
    """A time with its zone, as feeds want it."""
    return (time if time.tzinfo else time.replace(tzinfo=_CHINA)).isoformat(timespec="seconds")


def _pages(portal: Portal, bookcases: Sequence[Bookcase], config: Config) -> Iterator[SitePage]:
    base = config.site.base_url
    yield SitePage(urls.absolute(base, urls.HOME))
    for bookcase in bookcases:
        yield SitePage(urls.absolute(base, bookcase.path))
        for shelf in bookcase.shelves:
            yield SitePage(urls.absolute(base, shelf.path))
    agencies = dict.fromkeys(urls.agency_series(each.agency) for each in portal.series)
    each_series = (urls.series_page(each.key) for each in portal.series)
    for path in (urls.METRICS, urls.SERIES, *agencies, *each_series):
        yield SitePage(urls.absolute(base, path))
    for report in portal.reports:
        time = report.metadata.published
        path = urls.absolute(base, urls.report_page(report.slug))
        yield SitePage(path, time.date().isoformat() if time else "")
    for each in portal.comparisons:
        yield SitePage(urls.absolute(base, urls.comparison_page(each.newer, each.older)))


def _feed(portal: Portal, config: Config) -> FeedView:
    base = config.site.base_url
    timed = [
        (instant(each.report.metadata.published), each)
        for each in portal.compiled
        if each.report.metadata.published
    ]
    newest = sorted(timed, key=lambda pair: pair[0], reverse=True)[:_ENTRIES]
    return FeedView(
        title=config.site.name,
        author=config.site.agency or config.site.name,
        home=urls.absolute(base, urls.HOME),
        address=urls.absolute(base, urls.ATOM),
        updated=newest[0][0] if newest else "",
        entries=tuple(_entry(each, time, base) for time, each in newest),
    )


def _entry(compiled: Compiled, time: str, base: str) -> FeedEntry:
    known = compiled.report.metadata
    url = urls.absolute(base, urls.report_page(compiled.report.slug))
    return FeedEntry(known.name, url, time, known.summary or "", known.agency or "")


def _file(templates: Environment, path: str, view: FeedView | SitemapView) -> OutputFile:
    return OutputFile(path, templates.get_template(f"{path}.jinja").render(view=view).encode())
