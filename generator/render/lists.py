"""Lists of reports: their entries, the lists of a year, agency, kind or topic, and the indexes.

A long list is parted into pages. Their addresses do not last, for a new report moves the others on:
what is to be cited are reports, not lists.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator import urls
from generator.config import Config
from generator.model import Compiled
from generator.render.layout import listed
from generator.render.links import Links
from generator.render.shell import PageHead, links_of, shell
from generator.render.shelves import Bookcase, Shelf
from generator.render.tags import column_tags, moment
from generator.render.views import Entry, Facet, Fact, Link, ListView, Pager
from generator.texts import Texts

# Reports on a page of a list, and pages linked on both sides of the one shown.
_ENTRIES = 100
_AROUND = 2


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
    """The shelves of one way to browse, at most so many of them, and the way to the rest."""
    shown = _shown(bookcase, at_most)
    everything = Link(texts.more.format(what=bookcase.short), links.to(bookcase.path))
    return Facet(
        heading=bookcase.heading,
        links=_shelf_links(shown, links, texts),
        everything=everything if len(shown) < len(bookcase.shelves) else None,
    )


def _shown(bookcase: Bookcase, at_most: int | None) -> tuple[Shelf, ...]:
    """The first shelves; of topics, whose order says nothing of weight, the fullest in order."""
    if bookcase.path != urls.TOPICS or at_most is None:
        return bookcase.shelves[:at_most]
    fullest = sorted(bookcase.shelves, key=lambda shelf: -len(shelf.reports))[:at_most]
    return tuple(shelf for shelf in bookcase.shelves if shelf in fullest)


def list_views(bookcase: Bookcase, shelf: Shelf, config: Config) -> Iterator[tuple[str, ListView]]:
    """The pages of one year, agency, kind or topic, with their paths."""
    pages = range(1, 1 + max(1, -(-len(shelf.reports) // _ENTRIES)))
    for number in pages:
        yield urls.list_page(shelf.path, number), _list_view(bookcase, shelf, number, pages, config)


def _list_view(
    bookcase: Bookcase, shelf: Shelf, number: int, pages: range, config: Config
) -> ListView:
    texts = config.texts
    head = _list_head(bookcase, shelf, number, config)
    links = links_of(head, config)
    count = texts.reports_count.format(count=len(shelf.reports))
    place = texts.page_of.format(page=number, pages=len(pages))
    shown = shelf.reports[(number - 1) * _ENTRIES : number * _ENTRIES]
    return ListView(
        shell=shell(head, config),
        heading=shelf.heading,
        count=f"{count}，{place}" if len(pages) > 1 else count,
        entries=tuple(_entry_of(shelf, each, links, texts) for each in shown),
        note=texts.topic_list_note if shelf.topic else "",
        pager=pager(shelf.path, number, pages, links) if len(pages) > 1 else None,
    )


def _list_head(bookcase: Bookcase, shelf: Shelf, number: int, config: Config) -> PageHead:
    name, trail = shelf.heading, ((bookcase.short, bookcase.path),)
    described = f"{config.site.name}：{name}"
    if number > 1:
        place = config.texts.page_number.format(page=number)
        return PageHead(
            path=urls.list_page(shelf.path, number),
            name=place,
            title=f"{name}（{place}）",
            description=f"{described}（{place}）",
            tags=column_tags(name, described, config),
            trail=(*trail, (name, shelf.path)),
        )
    tags = column_tags(name, described, config)
    return PageHead(shelf.path, name, described, tags=tags, trail=trail)


def _entry_of(shelf: Shelf, each: Compiled, links: Links, texts: Texts) -> Entry:
    """A report on a shelf; on a topic's with the sections that speak of it."""
    shown = entry(each, links, texts)
    sections = [anchor for on in each.topics if on.topic == shelf.topic for anchor in on.sections]
    if not sections:
        return shown
    page = urls.report_page(each.report.slug)
    by_anchor = {section.anchor: section for section in each.report.sections}
    return replace(
        shown,
        sections=tuple(
            Link(
                listed(by_anchor[anchor].marker + by_anchor[anchor].heading), links.to(page, anchor)
            )
            for anchor in sections
        ),
    )


def pager(first: str, number: int, pages: range, links: Links) -> Pager:
    """The ways from one page of a list to the first, the last and those around."""
    shown = sorted({1, pages[-1], *range(number - _AROUND, number + _AROUND + 1)} & set(pages))
    numbers: list[Link] = []
    for before, page in zip([0, *shown], shown, strict=False):
        if page > before + 1:
            numbers.append(Link("…", ""))
        target = links.to(urls.list_page(first, page))
        numbers.append(Link(str(page), target, current=page == number))
    return Pager(
        pages=tuple(numbers),
        previous=links.to(urls.list_page(first, number - 1)) if number > 1 else "",
        next=links.to(urls.list_page(first, number + 1)) if number < pages[-1] else "",
    )


def index_view(bookcase: Bookcase, config: Config) -> ListView:
    """The page that lists all years, all agencies, all kinds or all topics."""
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
        note=config.texts.topic_note if bookcase.path == urls.TOPICS else "",
    )


def views(bookcases: Sequence[Bookcase], config: Config) -> Iterator[tuple[str, ListView]]:
    """Every list with its path."""
    for bookcase in bookcases:
        yield bookcase.path, index_view(bookcase, config)
        for shelf in bookcase.shelves:
            yield from list_views(bookcase, shelf, config)


def _shelf_links(shelves: Sequence[Shelf], links: Links, texts: Texts) -> tuple[Link, ...]:
    return tuple(
        Link(
            shelf.name,
            links.to(shelf.path),
            note=texts.reports_count.format(count=len(shelf.reports)),
        )
        for shelf in shelves
    )
