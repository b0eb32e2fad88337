"""Files for crawlers and feed readers: full URLs, so a portal without an address has none.

``robots.txt`` counts only at a host's root; it does no harm elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta, timezone

from jinja2 import Environment

from generator import urls
from generator.config import Config
from generator.model import Compiled, OutputFile, Portal
from generator.render.views import FeedEntry, FeedView, OpenSearchView, SitemapView, SitePage

_ENTRIES = 30
# The protocols' limits: pages of a site map, characters of a search engine's name and description.
_PAGES = 50_000
_SHORT_NAME = 16
_DESCRIPTION = 1024
# A time without a zone is the time of the clerk's clock.
_CHINA = timezone(timedelta(hours=8))


def feeds(
    portal: Portal, written: Sequence[str], config: Config, templates: Environment
) -> Iterator[OutputFile]:
    """Site map, robots file, the feed and how to search; ``written`` are the paths of the site."""
    base = config.site.base_url
    if not base:
        return
    for path, view in sitemaps(tuple(_pages(portal, written, base)), base):
        yield _file(templates, "sitemap", path, view)
    sitemap = urls.absolute(base, urls.SITEMAP)
    yield OutputFile(urls.ROBOTS, f"User-agent: *\nAllow: /\nSitemap: {sitemap}\n".encode())
    yield _file(templates, "atom", urls.ATOM, _feed(portal, config))
    yield _file(templates, "opensearch", urls.OPENSEARCH, _opensearch(config))


def sitemaps(
    pages: Sequence[SitePage], base: str, at_most: int = _PAGES
) -> Iterator[tuple[str, SitemapView]]:
    """The site map with its path; of more pages than one may hold, parts and the map of them."""
    if len(pages) <= at_most:
        yield urls.SITEMAP, SitemapView(tuple(pages))
        return
    parts: list[SitePage] = []
    for start in range(0, len(pages), at_most):
        path = urls.sitemap_part(len(parts) + 1)
        parts.append(SitePage(urls.absolute(base, path)))
        yield path, SitemapView(tuple(pages[start : start + at_most]))
    yield urls.SITEMAP, SitemapView(tuple(parts), is_index=True)


def instant(time: datetime) -> str:
    """A time with its zone, as feeds want it."""
    return (time if time.tzinfo else time.replace(tzinfo=_CHINA)).isoformat(timespec="seconds")


def _pages(portal: Portal, written: Sequence[str], base: str) -> Iterator[SitePage]:
    """Every page worth finding: not the one for lost addresses, nor search without a question."""
    times = {urls.report_page(report.slug): report.metadata.published for report in portal.reports}
    for path in written:
        if path.endswith(".html") and path not in (urls.NOT_FOUND, urls.SEARCH):
            time = times.get(path)
            yield SitePage(urls.absolute(base, path), time.date().isoformat() if time else "")


def _feed(portal: Portal, config: Config) -> FeedView:
    base = config.site.base_url
    timed = [
        (instant(time), each)
        for each in portal.compiled
        if (time := each.report.metadata.published or each.report.metadata.written)
    ]
    newest = sorted(timed, key=lambda pair: _utc(pair[0]), reverse=True)[:_ENTRIES]
    return FeedView(
        title=config.site.name,
        author=config.site.agency or config.site.name,
        home=urls.absolute(base, urls.HOME),
        address=urls.absolute(base, urls.ATOM),
        updated=newest[0][0] if newest else _updated(portal),
        entries=tuple(_entry(each, time, base) for time, each in newest),
    )


def _utc(time: str) -> datetime:
    return datetime.fromisoformat(time).astimezone(UTC)


def _updated(portal: Portal) -> str:
    """The year after the latest report's begins: a feed must name a time, and there is no clock."""
    years = [report.metadata.year for report in portal.reports if report.metadata.year]
    return instant(datetime(max(years, default=1999) + 1, 1, 1))


def _entry(compiled: Compiled, time: str, base: str) -> FeedEntry:
    known = compiled.report.metadata
    return FeedEntry(
        title=known.name,
        url=urls.absolute(base, urls.report_page(compiled.report.slug)),
        updated=time,
        published=time if known.published else "",
        summary=known.summary or "",
        author=known.agency or "",
    )


def _opensearch(config: Config) -> OpenSearchView:
    base = config.site.base_url
    return OpenSearchView(
        name=config.site.name[:_SHORT_NAME],
        description=f"{config.site.name}：{config.site.description}"[:_DESCRIPTION],
        icon=urls.absolute(base, urls.asset("img/favicon.svg")),
        search=urls.absolute(base, urls.SEARCH) + "?q={searchTerms}",
    )


def _file(
    templates: Environment,
    template: str,
    path: str,
    view: FeedView | SitemapView | OpenSearchView,
) -> OutputFile:
    return OutputFile(
        path, templates.get_template(f"{template}.xml.jinja").render(view=view).encode()
    )
