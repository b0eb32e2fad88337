"""A search that knows conditions on figures.

民政局 办结率>95% asks for the word 民政局 in reports that have such a row, conditions alone for the
reports of the rows. What could be mere text is searched for as text, and as a condition where no
report has it all. Conditions that nothing fulfils are words.

``templates/assets/js/ask/conditioned.js`` says the same in JavaScript.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.search.ask.answer import Answer, Group, Hit, Notes, Total
from generator.search.ask.classes import Rank
from generator.search.ask.conditions import conditions_of
from generator.search.ask.find import Facets, Filters, search
from generator.search.ask.query import Piece, parse
from generator.search.ask.reading import reading
from generator.search.ask.reports import FACETS
from generator.search.ask.rows import Candidate, Row, candidates_for, rows_of
from generator.search.ask.site import Site
from generator.search.text.variants import simplify


@dataclass(frozen=True, slots=True)
class _View:
    site: Site
    size: int
    filters: Filters
    unwanted: tuple[Piece, ...]

    def rows(self, candidates: list[Candidate]) -> list[Row]:
        """The rows to show, but for those of sections that hold what must not stand there."""
        rows = rows_of(candidates, self.site, self.size)
        if not self.unwanted:
            return rows
        sections = self.site.sections({row.document for row in rows})
        readings = {each: reading(section) for each, section in sections.items()}
        return [
            row
            for row in rows
            if not any(readings[row.document].holds(piece.text) for piece in self.unwanted)
        ]

    def report(self, candidate: Candidate) -> int:
        return self.site.reports.of(candidate.entry.document)

    def reports(self, candidates: Iterable[Candidate]) -> frozenset[int]:
        return frozenset(map(self.report, candidates))


def find(
    text: str, site: Site, size: int | None = None, sort: str = "", filters: Filters | None = None
) -> Answer:
    """What :func:`~generator.search.ask.find.search` finds, and figures that fulfil conditions."""
    asked = conditions_of(text, site.facts.units)
    unwanted = parse(simplify(asked.rest)).unwanted
    view = _View(site, size or site.facts.results, filters or {}, unwanted)
    passing = site.reports.passing(view.filters)
    found = candidates_for(
        asked.conditions, site, view.size, lambda document: site.reports.of(document) in passing
    )
    if not found:
        return search(text, site, size, sort, filters)
    if asked.rest:
        within = None if asked.literal else view.reports(found)
        answer = search(asked.rest, site, size, sort, filters, within)
        # Words that other reports hold than those chosen are words all the same.
        whole = search(asked.rest, site, size, sort, None, within) if filters else answer
        if answer.total.complete or whole.total.complete:
            return _beside(answer, found, view, rows_first=not asked.literal)
    if sort == "date":
        found = sorted(found, key=lambda each: (each.entry.document, each.entry.place))
    return _alone(found, passing, view)


def _beside(answer: Answer, found: list[Candidate], view: _View, rows_first: bool) -> Answer:
    """An answer of words with the rows of its reports, whose sections are among the hits."""
    shown = {group.report.number for group in answer.groups}
    own = [each for each in found if view.report(each) in shown]
    rows = view.rows(own)
    groups = tuple(_with_rows(group, rows, view, rows_first) for group in answer.groups)
    return replace(answer, groups=groups, rows=tuple(rows))


def _with_rows(group: Group, rows: list[Row], view: _View, rows_first: bool) -> Group:
    documents = dict.fromkeys(row.document for row in rows if row.report == group.report.number)
    known = {hit.section.document: hit for hit in group.hits}
    added = _hits([each for each in documents if each not in known], view)
    known |= {hit.section.document: hit for hit in added}
    order = dict.fromkeys([*documents, *known] if rows_first else known)
    hits = tuple(known[document] for document in order)
    return replace(group, hits=hits, sections=max(group.sections, len(hits)))


def _alone(found: list[Candidate], passing: set[int], view: _View) -> Answer:
    """The answer to conditions alone: the reports of the rows, the sections that have them."""
    allowed = [each for each in found if view.report(each) in passing]
    rows = view.rows(allowed)
    by_report: dict[int, list[Hit]] = {}
    for hit in _hits(dict.fromkeys(row.document for row in rows), view):
        by_report.setdefault(hit.section.report.number, []).append(hit)
    count = len(view.reports(allowed))
    names = tuple(dict.fromkeys(each.wish.name for each in found))
    return Answer(
        groups=tuple(
            Group(hits[0].section.report, tuple(hits), len(hits)) for hits in by_report.values()
        ),
        total=Total(count, len({each.entry.document for each in allowed}), count),
        facets=_facets(view.reports(found), view),
        runs=names,
        marks=names,
        asked=True,
        notes=Notes(),
        rows=tuple(rows),
    )


def _hits(documents: Iterable[int], view: _View) -> list[Hit]:
    wanted = list(documents)
    sections = view.site.sections(wanted)
    return [Hit(sections[each], Rank.FULL, 0.0, (), True) for each in wanted]


def _facets(within: frozenset[int], view: _View) -> Facets:
    reports = view.site.reports
    others = {
        facet: {name: value for name, value in view.filters.items() if name != facet}
        for facet in FACETS
    }
    return {
        facet: reports.counts(facet, within & reports.passing(others[facet])) for facet in FACETS
    }
