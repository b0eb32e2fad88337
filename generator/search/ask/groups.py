"""What is handed over: the first reports of the list, their sections, the numbers of all."""

from __future__ import annotations

from generator.search.ask.answer import Total
from generator.search.ask.classes import Rank
from generator.search.ask.walk import Walk


def groups(walk: Walk) -> list[list[int]]:
    """The hits of each of the first reports, in order; as many reports as are wanted."""
    chosen: dict[int, None] = {}
    for document in walk.listed():
        chosen[walk.order.reports.of(document)] = None
        if len(chosen) >= walk.order.size:
            break
    found = [_hits(report, walk) for report in chosen]
    walk.score(document for group in found for document in group)
    return [sorted(group, key=walk.key) for group in found]


def total(walk: Walk) -> Total:
    """How much was found; complete are the reports that have all that was asked for."""
    reports = walk.order.reports
    last = _last(walk)
    hits = [document for document, rank in walk.of.items() if rank <= last]
    whole = [document for document in hits if walk.of[document] is not Rank.PARTIAL]
    complete = {reports.of(document) for document in whole if not _lacks(document, walk)}
    return Total(len(set(map(reports.of, hits))), len(hits), len(complete))


def _lacks(document: int, walk: Walk) -> bool:
    verdict = walk.verdicts.get(document)
    return walk.is_demoted(document) and (verdict is None or bool(verdict.missing))


def _hits(report: int, walk: Walk) -> list[int]:
    """The documents of a report that belong to the list."""
    documents = walk.order.reports.documents(report)
    return [each for each in documents if each in walk.of and walk.of[each] <= _last(walk)]


def _last(walk: Walk) -> Rank:
    return Rank.PARTIAL if walk.order.has_partial else Rank.REPORT
