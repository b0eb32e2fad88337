"""A query against a site: reports with their sections, those that have all that is asked for first.

Nothing typed is an error. ``templates/assets/js/ask/find.js`` and its modules find the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.search.ask import lacking
from generator.search.ask.answer import Answer, Group, Hit, Notes
from generator.search.ask.candidates import certain
from generator.search.ask.classes import Rank, classes, reports_of, words_in
from generator.search.ask.clauses import clauses
from generator.search.ask.groups import groups, total
from generator.search.ask.lookup import LookedUp, corrections, look_up, names
from generator.search.ask.order import Order
from generator.search.ask.query import parse
from generator.search.ask.rank import Ranker
from generator.search.ask.reading import reading
from generator.search.ask.reports import FACETS, Reports
from generator.search.ask.site import Site
from generator.search.ask.verify import Verdict, verdict
from generator.search.ask.walk import Walk
from generator.search.text.variants import simplify

# Sections of a report that are shown, if they are as good as its best.
SECTIONS = 3

Filters = Mapping[str, str]
Facets = Mapping[str, tuple[tuple[int | str, int], ...]]


@dataclass(frozen=True, slots=True)
class Options:
    """How an answer is wanted: how many reports, in which order, narrowed to which facets."""

    size: int
    by_date: bool
    filters: Filters
    within: frozenset[int] | None

    def passing(self, reports: Reports, without: str = "") -> set[int]:
        """The reports that may be found, with no regard to one of the facets."""
        wanted = {facet: value for facet, value in self.filters.items() if facet != without}
        passing = reports.passing(wanted)
        return passing if self.within is None else passing & self.within


def search(
    text: str,
    site: Site,
    size: int | None = None,
    sort: str = "",
    filters: Filters | None = None,
    within: frozenset[int] | None = None,
) -> Answer:
    """What the search page of a site shows for ``text``: ``size`` reports, or as many as it does.

    ``sort`` is "" or "date"; ``filters`` hold a value for some of the facets; ``within`` are the
    numbers of the reports that may be found, where not all may.
    """
    simplified = simplify(text)
    options = Options(size or site.facts.results, sort == "date", filters or {}, within)
    looked = look_up(parse(simplified), site)
    walk, found = _walk(looked, site, options)
    is_found = any(rank is not Rank.PARTIAL for rank in walk.of.values())
    walk.verify()
    walk.settle(_suspects(looked, site.reports))
    return Answer(
        groups=tuple(_group(documents, walk, site) for documents in groups(walk)),
        total=total(walk),
        facets=_facets(found, site.reports, options),
        runs=lacking.runs(looked.plan),
        marks=lacking.marks(looked.plan, clauses(looked.plan.covered, looked.store)),
        asked=bool(looked.plan.wanted),
        notes=Notes(
            names(looked, typed_otherwise=False),
            names(looked, typed_otherwise=True),
            simplified if simplified != text else "",
            () if is_found else corrections(looked, site),
        ),
    )


def _walk(looked: LookedUp, site: Site, options: Options) -> tuple[Walk, dict[int, Rank]]:
    """The walk through a query's hits, and the hits without regard to filters."""
    reports = site.reports
    asked = clauses(looked.plan.covered, looked.store)
    words = words_in(asked, reports)
    dropped = _dropped(looked, reports)
    found, bits = classes(looked.wanted, reports, dropped)
    passing = options.passing(reports)
    whole = reports_of(found, reports, Rank.FULL, Rank.REPORT) & passing
    has_partial = len(whole) < options.size
    if has_partial:
        found |= dict.fromkeys(words.hits - dropped - found.keys(), Rank.PARTIAL)
    of = {each: rank for each, rank in found.items() if reports.of(each) in passing}
    full = frozenset(each for each, rank in of.items() if rank is Rank.FULL)
    is_known = _is_known(looked, reports)

    def read(documents: Iterable[int]) -> dict[int, Verdict]:
        slack = site.facts.limits.near
        return {
            document: verdict(reading(section), looked.plan, looked.store, slack)
            for document, section in site.sections(documents).items()
        }

    order = Order(
        bits=bits,
        words=words,
        ranker=Ranker(asked, looked.store, reports),
        reports=reports,
        headings=full.intersection(*(each.headings for each in looked.wanted)),
        is_known=is_known,
        is_plain=is_known and len(looked.wanted) == 1,
        by_date=options.by_date,
        has_partial=has_partial,
        size=options.size,
        limits=site.facts.limits,
        read=read,
    )
    return Walk(order, of), found


def _dropped(looked: LookedUp, reports: Reports) -> frozenset[int]:
    """The documents that hold for certain what they must not."""
    found = (certain(each.wish, looked.store, reports) for each in looked.unwanted)
    return frozenset(each for pair in found for each in _documents(*pair, reports))


def _suspects(looked: LookedUp, reports: Reports) -> frozenset[int]:
    """The documents that may hold what they must not; only their texts can tell."""
    possible = ((each.own, each.titles) for each in looked.unwanted)
    found = frozenset(each for pair in possible for each in _documents(*pair, reports))
    return found - _dropped(looked, reports)


def _documents(own: frozenset[int], titles: frozenset[int], reports: Reports) -> Iterator[int]:
    """Documents, and all those of some reports."""
    yield from own
    for report in titles:
        yield from reports.documents(report)


def _is_known(looked: LookedUp, reports: Reports) -> bool:
    """Whether the index alone tells which texts hold a piece: every name of it is one key."""
    wanted = looked.plan.wanted
    variants = [variant for wish in wanted for variant in wish.variants]
    is_simple = all(each.text in each.keys and not each.is_cut for each in variants)
    return is_simple and not _suspects(looked, reports)


def _group(documents: list[int], walk: Walk, site: Site) -> Group:
    best = walk.rank(documents[0])
    first = [each for each in documents[:SECTIONS] if walk.rank(each) is best]
    unread = [each for each in first if each not in walk.verdicts]
    verdicts = walk.verdicts | walk.order.read(unread)
    sections = site.sections(first)
    hits = tuple(
        Hit(
            sections[each],
            best,
            walk.scores.get(each, 0.0),
            verdicts[each].missing,
            verdicts[each].verbatim < 2,
        )
        for each in first
    )
    return Group(hits[0].section.report, hits, len(documents))


def _facets(found: Mapping[int, Rank], reports: Reports, options: Options) -> Facets:
    """How many reports have which value, each facet under the filters of the others."""
    whole = reports_of(found, reports, Rank.FULL, Rank.REPORT)
    base = whole or reports_of(found, reports, Rank.PARTIAL)
    return {
        facet: reports.counts(facet, base & options.passing(reports, without=facet))
        for facet in FACETS
    }
