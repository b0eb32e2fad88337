"""Lists of reports: their entries, the lists of a year, agency or kind, and the indexes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator import urls
from generator.config import Config
from generator.model import Compiled
from generator.render.links import Links
from generator.render.shell import PageHead, links_of, shell
from generator.render.shelves import Bookcase, Shelf
from generator.render.tags import column_tags, moment
from generator.render.views import Entry, Facet, Fact, Link, ListView
from generator.texts import Texts


def entry(compiled: Compiled, links: Links, texts: Texts) -> Entry:
    """A report as a list shows it."""
    known = compiled.report.metadata
    year = texts.year_word.format(year=known.year) if known.year else ""
    figures = texts.metrics_count.format(count=len(compiled.metrics)) if compiled.metrics else ""
    return Entry(
        link=Link(known.name, links.to(urls.report_page(compiled.report.slug))),
        facts=tuple(fact for fact in (known.agency, year, known.kind, figures) if fact),
        published=published(compiled, texts),
        summary=known.summary or "",
    )


def published(compiled: Compiled, texts: Texts) -> Fact | None:
    """When a report was published, as its tag says it."""
    time = compiled.report.metadata.published
    if time is None:
        return None
    return Fact(texts.published, moment(time), moment=time.isoformat())


def facet(bookcase: Bookcase, links: Links, texts: Texts, at_most: int | None = None) -> Facet:
    """The shelves of one way to browse, the first ``at_most`` of them, and the way to the rest."""
    shown = bookcase.shelves[:at_most]
    everything = Link(texts.more.format(what=bookcase.short), links.to(bookcase.path))
    return Facet(
        heading=bookcase.heading,
        links=_shelf_links(shown, links, texts),
        everything=everything if len(shown) < len(bookcase.shelves) else None,
    )


def list_view(bookcase: Bookcase, shelf: Shelf, config: Config) -> ListView:
    """The page of one year, agency or kind."""
    head = PageHead(
        path=shelf.path,
        name=shelf.heading,
        description=f"{config.site.name}：{shelf.heading}",
        tags=column_tags(shelf.heading, f"{config.site.name}：{shelf.heading}", config),
        trail=((bookcase.short, bookcase.path),),
    )
    links = links_of(head, config)
    return ListView(
        shell=shell(head, config),
        heading=shelf.heading,
        count=config.texts.reports_count.format(count=len(shelf.reports)),
        entries=tuple(entry(each, links, config.texts) for each in shelf.reports),
    )


def index_view(bookcase: Bookcase, config: Config) -> ListView:
    """The page that lists all years, all agencies or all kinds."""
    head = PageHead(
        path=bookcase.path,
        name=bookcase.heading,
        description=f"{config.site.name}：{bookcase.heading}",
        tags=column_tags(bookcase.heading, f"{config.site.name}：{bookcase.heading}", config),
    )
    links = links_of(head, config)
    return ListView(
        shell=shell(head, config),
        heading=bookcase.heading,
        count="",
        links=_shelf_links(bookcase.shelves, links, config.texts),
    )


def views(bookcases: Sequence[Bookcase], config: Config) -> Iterator[tuple[str, ListView]]:
    """Every list with its path."""
    for bookcase in bookcases:
        yield bookcase.path, index_view(bookcase, config)
        for shelf in bookcase.shelves:
            yield shelf.path, list_view(bookcase, shelf, config)


def _shelf_links(shelves: Sequence[Shelf], links: Links, texts: Texts) -> tuple[Link, ...]:
    return tuple(
        Link(
            shelf.name,
            links.to(shelf.path),
            note=texts.reports_count.format(count=len(shelf.reports)),
        )
        for shelf in shelves
    )
