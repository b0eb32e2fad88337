"""The reports as a reader browses them: by year, by agency, by kind, by topic.

A shelf is known by its page's path: two names that make one path share a shelf, or one page would
overwrite the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from generator import urls
from generator.config import Config
from generator.model import Compiled, Portal
from generator.texts import Texts


@dataclass(frozen=True, slots=True)
class Shelf:
    """The reports that share a year, an agency, a kind or a topic, in the portal's order.

    ``topic`` is empty for shelves of other bookcases.
    """

    name: str
    heading: str
    path: str
    reports: tuple[Compiled, ...]
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Bookcase:
    """All shelves of one way to browse, and the page that lists them."""

    heading: str
    short: str
    path: str
    shelves: tuple[Shelf, ...]


def bookcases(portal: Portal, config: Config) -> tuple[Bookcase, ...]:
    """Years (the newest first), agencies (by name), kinds (the most frequent first) and topics (in
    the order of their table).
    """
    texts = config.texts
    years = _shelved(portal.compiled, partial(_year, texts))
    agencies = _shelved(portal.compiled, _agency)
    kinds = _shelved(portal.compiled, _kind)
    return (
        Bookcase(
            texts.by_year,
            texts.years,
            urls.YEARS,
            tuple(sorted(years, key=lambda each: each.name, reverse=True)),
        ),
        Bookcase(
            texts.by_agency,
            texts.agencies,
            urls.AGENCIES,
            tuple(sorted(agencies, key=lambda each: each.name)),
        ),
        Bookcase(
            texts.by_kind,
            texts.kinds,
            urls.KINDS,
            tuple(sorted(kinds, key=lambda each: (-len(each.reports), each.name))),
        ),
        Bookcase(texts.by_topic, texts.topics, urls.TOPICS, _topics(portal, config)),
    )


def _shelved(
    compiled: Iterable[Compiled], place: Callable[[Compiled], tuple[str, str, str] | None]
) -> list[Shelf]:
    names: dict[str, tuple[str, str]] = {}
    found: dict[str, list[Compiled]] = {}
    for each in compiled:
        placed = place(each)
        if placed is not None:
            name, heading, path = placed
            names.setdefault(path, (name, heading))
            found.setdefault(path, []).append(each)
    return [Shelf(*names[path], path, tuple(reports)) for path, reports in found.items()]


def _topics(portal: Portal, config: Config) -> tuple[Shelf, ...]:
    found: dict[str, list[Compiled]] = {topic.name: [] for topic in config.topics}
    for each in portal.compiled:
        for match in each.topics:
            found[match.topic].append(each)
    shelves: dict[str, Shelf] = {}
    for name, reports in found.items():
        path = urls.topic_page(name)
        if reports and path not in shelves:
            shelves[path] = Shelf(name, name, path, tuple(reports), name)
    return tuple(shelves.values())


def _year(texts: Texts, each: Compiled) -> tuple[str, str, str] | None:
    year = each.report.metadata.year
    if year is None:
        return None
    return (
        texts.year_word.format(year=year),
        texts.year_heading.format(year=year),
        urls.year_page(year),
    )


def _agency(each: Compiled) -> tuple[str, str, str] | None:
    agency = each.report.metadata.agency
    return (agency, agency, urls.agency_page(agency)) if agency else None


def _kind(each: Compiled) -> tuple[str, str, str] | None:
    kind = each.report.metadata.kind
    return (kind, kind, urls.kind_page(kind)) if kind else None
