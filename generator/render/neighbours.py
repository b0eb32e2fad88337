"""The reports of the same agency before and after one, and links that say what they lead to.

The nearest year with a report that goes on the same account counts: of the same part of the year,
and of the same kind, or of another kind that tells of a year's work too. Within that year the same
kind comes first. Only a report of the very next year is called 上一年 or 下一年; where years lie
between, the words name the year; and where a report's name leaves its year or another kind unsaid,
the link says it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator import periods, urls
from generator.kinds import tell_of_one_thing
from generator.model import Portal, Report
from generator.render.links import Links
from generator.render.views import Link
from generator.texts import Texts

# 2022年度履职情况报告 says that it is a 履职报告.
_TELLING = 2

Agencies = Mapping[str, Sequence[Report]]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A report before or after another one of its agency, so many years away (2 is a gap of one).

    ``is_other_kind`` where it serves for want of one of the same kind.
    """

    report: Report
    away: int
    is_other_kind: bool


def by_agency(portal: Portal) -> Agencies:
    """The reports of each agency, by its page's path, in the portal's order."""
    found: defaultdict[str, list[Report]] = defaultdict(list)
    for report in portal.reports:
        if report.metadata.agency:
            found[urls.agency_page(report.metadata.agency)].append(report)
    return found


def neighbours(report: Report, of: Agencies) -> tuple[Neighbour | None, Neighbour | None]:
    """The nearest reports before and after one."""
    known = report.metadata
    if known.year is None or not known.agency:
        return None, None
    alike = [each for each in of.get(urls.agency_page(known.agency), ()) if _goes_on(report, each)]
    return _nearest(report, alike, -1), _nearest(report, alike, 1)


def short_links(report: Report, of: Agencies, links: Links, texts: Texts) -> Iterator[Link]:
    """The links as they stand above a report: by year and kind alone."""
    for each, label in _labelled(report, of, texts):
        known = each.report.metadata
        kind = known.kind or texts.report
        scope = periods.scope(known.period)
        if abs(each.away) == 1:
            words = texts.report_of_part if scope else texts.report_of_year
            kind = words.format(year=known.year, part=scope, kind=kind)
        else:
            kind = scope + kind
        yield Link(kind, links.to(urls.report_page(each.report.slug)), note=label)


def full_links(report: Report, of: Agencies, links: Links, texts: Texts) -> Iterator[Link]:
    """The links as they stand below a report: by its name, with what that leaves unsaid."""
    for each, label in _labelled(report, of, texts):
        name = each.report.metadata.name
        said = name + label
        unsaid = "，".join(words for words, sign in _facts(each, texts) if sign not in said)
        if unsaid:
            name = texts.named_further.format(name=name, facts=unsaid)
        yield Link(name, links.to(urls.report_page(each.report.slug)), note=label)


def _facts(each: Neighbour, texts: Texts) -> Iterator[tuple[str, str]]:
    """What a reader must know of a report: in words, and the sign that tells of it."""
    known = each.report.metadata
    yield texts.year_word.format(year=known.year), str(known.year)
    if each.is_other_kind and known.kind:
        yield known.kind, known.kind[:_TELLING]


def _labelled(report: Report, of: Agencies, texts: Texts) -> Iterator[tuple[Neighbour, str]]:
    before, after = neighbours(report, of)
    for each, next_to, further in (
        (before, texts.previous_report, texts.earlier_report),
        (after, texts.next_report, texts.later_report),
    ):
        if each is not None:
            is_next_to = abs(each.away) == 1
            year = each.report.metadata.year
            yield each, next_to if is_next_to else further.format(year=year)


def _goes_on(report: Report, other: Report) -> bool:
    """Whether another report goes on the account that this one gives."""
    one, another = report.metadata, other.metadata
    return (
        another.year is not None
        and periods.scope(one.period) == periods.scope(another.period)
        and tell_of_one_thing(one.kind, another.kind)
    )


def _nearest(report: Report, alike: Sequence[Report], direction: int) -> Neighbour | None:
    """The first of the nearest year on one side, of the same kind if there is one."""
    known = report.metadata
    found = (_away(report, each, known.kind) for each in alike)
    there = [each for each in found if each.away * direction > 0]
    return min(there, key=lambda each: (abs(each.away), each.is_other_kind), default=None)


def _away(report: Report, other: Report, kind: str | None) -> Neighbour:
    away = (other.metadata.year or 0) - (report.metadata.year or 0)
    return Neighbour(other, away, other.metadata.kind != kind)
