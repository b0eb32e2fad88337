"""Lists of series: the first ones of every agency on one page, all of an agency's on its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from markupsafe import Markup

from generator import urls
from generator.config import Config
from generator.model import OutputFile, Series
from generator.render.environment import page
from generator.render.links import Links
from generator.render.press import Press
from generator.render.shell import PageHead, links_of, shell
from generator.render.tags import column_tags
from generator.render.trends.joined import spark
from generator.render.trends.pages import latest, name_of
from generator.render.views import Link, SeriesEntry, SeriesGroup, SeriesListView
from generator.texts import Texts

# How many series the page of all agencies shows in all, and of one agency in any case.
_SHOWN, _LEAST = 200, 3


def series_lists(press: Press) -> Iterator[OutputFile]:
    """The list of all agencies and those of each."""
    agencies = _by_agency(press.portal.series)
    view = _everything(agencies, press.config)
    yield page(press.templates, "series_list", urls.SERIES, view)
    for agency, several in agencies:
        path = urls.agency_series(agency)
        yield page(press.templates, "series_list", path, _of_agency(agency, several, press.config))


def series_entry(series: Series, links: Links, texts: Texts) -> SeriesEntry:
    """A series as a list shows it."""
    first, last = series.points[0].year, series.points[-1].year
    return SeriesEntry(
        link=Link(name_of(series, texts), links.to(urls.series_page(series.key))),
        agency=series.agency,
        spark=Markup(spark(series)),
        span=texts.series_span.format(first=first, last=last),
        latest=latest(series, texts),
    )


_Agencies = Sequence[tuple[str, tuple[Series, ...]]]


def _by_agency(series: Sequence[Series]) -> _Agencies:
    """The series of each agency; two that make one address share a list."""

    def path(each: Series) -> str:
        return urls.agency_series(each.agency)

    groups = groupby(sorted(series, key=path), key=path)
    found = [tuple(several) for _, several in groups]
    return sorted((several[0].agency, several) for several in found)


def _everything(agencies: _Agencies, config: Config) -> SeriesListView:
    texts = config.texts
    head = _head(urls.SERIES, texts.series, ((texts.metrics, urls.METRICS),), config)
    links = links_of(head, config)
    at_most = max(_SHOWN // max(len(agencies), 1), _LEAST)
    return SeriesListView(
        shell=shell(head, config),
        heading=texts.series,
        count=texts.series_count.format(count=sum(len(several) for _, several in agencies)),
        groups=tuple(_group(*each, links, texts, at_most) for each in agencies),
    )


def _of_agency(agency: str, several: tuple[Series, ...], config: Config) -> SeriesListView:
    texts = config.texts
    heading = texts.series_of.format(agency=agency)
    trail = ((texts.metrics, urls.METRICS), (texts.series, urls.SERIES))
    head = _head(urls.agency_series(agency), heading, trail, config)
    links = links_of(head, config)
    return SeriesListView(
        shell=shell(head, config),
        heading=heading,
        count=texts.series_count.format(count=len(several)),
        groups=(_group("", several, links, texts, len(several)),),
    )


def _group(
    heading: str, several: tuple[Series, ...], links: Links, texts: Texts, at_most: int
) -> SeriesGroup:
    everything = Link(
        texts.series_more.format(count=len(several)),
        links.to(urls.agency_series(several[0].agency)),
    )
    return SeriesGroup(
        heading=heading,
        entries=tuple(series_entry(each, links, texts) for each in several[:at_most]),
        everything=everything if at_most < len(several) else None,
    )


def _head(path: str, name: str, trail: tuple[tuple[str, str], ...], config: Config) -> PageHead:
    description = f"{config.site.name}：{name}"
    return PageHead(
        path=path,
        name=name,
        description=description,
        tags=column_tags(name, description, config),
        trail=trail,
    )
