"""Figures that fulfil conditions: rows of the reports' tables, found by the keys of their names.

``templates/assets/js/ask/rows.js`` says the same in JavaScript;
``generator/search/figures/indicators.py`` says what the scripts hold.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.search.ask.conditions import Condition
from generator.search.ask.entries import Directory, Entry, entries, fulfils, intersection
from generator.search.ask.grammar import bare
from generator.search.ask.site import Site
from generator.search.figures.entries import keys as keys_of
from generator.search.text.normalise import normalise

# Keys of a name that are looked up, and shards of keys so common that they are parted.
_KEYS = 4
_PARTS = 12
# Rows of one report, and how often others are taken for those whose names were not the one.
_OF_A_REPORT = 6
_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Row:
    """A figure that fulfils a condition, ready to be shown.

    ``figure`` is its anchor in the report's text, ``anchor`` the section's; ``value`` is in
    ``unit``, ``to`` ends a range; ``condition`` is the place of the first condition of its name;
    ``exact`` tells a name that is the one asked for from one that holds it.
    """

    report: int
    document: int
    anchor: str
    figure: str
    name: str
    text: str
    value: float
    to: float | None
    unit: str
    status: str
    condition: int
    exact: bool


@dataclass(frozen=True, slots=True)
class Wish:
    """A name as it is compared, its conditions, and the place of the first of them."""

    name: str
    place: int
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row that fulfils a condition, as far as the shards know it."""

    entry: Entry
    wish: Wish
    exact: bool


@dataclass(frozen=True, slots=True)
class _Seen:
    site: Site
    directory: Directory
    size: int
    allows: Callable[[int], bool]

    def report(self, candidate: Candidate) -> int:
        return self.site.reports.of(candidate.entry.document)


def rows_for(
    conditions: Sequence[Condition],
    site: Site,
    size: int = 10,
    allows: Callable[[int], bool] = lambda _: True,
) -> list[Row]:
    """The rows that fulfil conditions, in ``size`` reports: equal names first, then recent reports.

    Conditions of one name are for one row, those of several names for rows of one report, where
    there is such a report. ``allows`` says which documents may be shown.
    """
    found = candidates_for(conditions, site, size, allows)
    return rows_of([each for each in found if allows(each.entry.document)], site, size)


def candidates_for(
    conditions: Sequence[Condition], site: Site, size: int, allows: Callable[[int], bool]
) -> list[Candidate]:
    """All rows that fulfil conditions, the best first, whether or not they are allowed.

    Of very common names only as many as it takes to have ``size`` reports that are allowed.
    """
    wishes = _wishes(conditions)
    if not wishes:
        return []
    seen = _Seen(site, Directory.of(site.load("rows")), size, allows)
    return _in_order([_candidates(wish, seen) for wish in wishes], seen)


def _wishes(conditions: Sequence[Condition]) -> list[Wish]:
    """The conditions of each name, and the place of the first."""
    named = [(place, bare(normalise(each.name)), each) for place, each in enumerate(conditions)]
    wishes: dict[str, Wish] = {}
    for place, name, condition in named:
        if name:
            before = wishes.get(name, Wish(name, place, ()))
            wishes[name] = replace(before, conditions=(*before.conditions, condition))
    return list(wishes.values())


def _candidates(wish: Wish, seen: _Seen) -> list[Candidate]:
    """The rows whose names and figures fit, as far as the shards can tell."""
    keys = list(dict.fromkeys(keys_of(wish.name)))
    single = [key for key in keys if key not in seen.directory.parts][:_KEYS]
    if not single:
        return _walked(wish, keys, seen)
    lists = [_entries([seen.directory.shard(key)], key, seen) for key in single]
    return _chosen(wish, single, lists, seen)


def _walked(wish: Wish, keys: list[str], seen: _Seen) -> list[Candidate]:
    """The same for a name all of whose keys are parted.

    Part by part of the rarest key, beside it those of the next that hold the same documents, until
    as many reports are found as are shown.
    """
    parts, starts = seen.directory.parts, seen.directory.starts
    pair = sorted(keys, key=lambda key: len(parts[key]))[:2]
    firsts = parts[pair[0]]
    found: list[Candidate] = []
    loaded = 0
    for part, first in enumerate(firsts):
        last = firsts[part + 1] if part + 1 < len(firsts) else math.inf
        places = [[part], *(list(_meeting(parts[key], first, last)) for key in pair[1:])]
        loaded += sum(map(len, places))
        if part and loaded > _PARTS:
            break
        lists = [
            _entries([starts.index(key) + place for place in several], key, seen)
            for key, several in zip(pair, places, strict=True)
        ]
        found += _chosen(wish, pair, lists, seen)
        allowed = (each for each in found if seen.allows(each.entry.document))
        if len({seen.report(each) for each in allowed}) >= seen.size:
            break
    return found


def _meeting(firsts: Sequence[int], first: int, last: float) -> Iterator[int]:
    """The places of the parts that hold documents from ``first`` to ``last``."""
    for place, start in enumerate(firsts):
        end = firsts[place + 1] if place + 1 < len(firsts) else math.inf
        if start <= last and end >= first:
            yield place


def _entries(shards: Iterable[int], key: str, seen: _Seen) -> list[Entry]:
    loaded = (seen.site.load(f"rows-{shard}") for shard in shards if shard >= 0)
    return [entry for shard in loaded for entry in entries(shard, key)]


def _chosen(wish: Wish, keys: list[str], lists: list[list[Entry]], seen: _Seen) -> list[Candidate]:
    offsets = [keys_of(wish.name).index(key) for key in keys]
    return [
        Candidate(entry, wish, start == 0 and entry.size == len(wish.name))
        for entry, start in intersection(lists, offsets)
        if all(fulfils(entry, each, seen.directory) for each in wish.conditions)
    ]


def _in_order(found: list[list[Candidate]], seen: _Seen) -> list[Candidate]:
    """All candidates, the best first; of several names those in reports that have them all."""
    common = set.intersection(*({seen.report(each) for each in several} for several in found))
    every = [each for several in found for each in several]
    kept = [each for each in every if not common or seen.report(each) in common]
    return sorted(kept, key=lambda each: (not each.exact, each.entry.document, each.entry.place))


def rows_of(candidates: list[Candidate], site: Site, size: int) -> list[Row]:
    """The rows of ``size`` reports, in their order.

    Their words are loaded, and those whose names are not the one after all are left out.
    """
    if not candidates:
        return []
    seen = _Seen(site, Directory.of(site.load("rows")), size, lambda _: True)
    rows: list[Row] = []
    left = candidates
    for round_number in range(_ROUNDS):
        counts = Counter(row.report for row in rows)
        if not left or (round_number and len(counts) >= seen.size):
            break
        taken, others = _taken(left, counts, seen)
        made = [_row(each, seen) for each in taken]
        rows += [row for row in made if row]
        if all(made):
            break
        left = others
    return rows


def _taken(
    candidates: list[Candidate], counts: Counter[int], seen: _Seen
) -> tuple[list[Candidate], list[Candidate]]:
    """Those of which a row is shown, and the others."""
    taken: list[Candidate] = []
    others: list[Candidate] = []
    for each in candidates:
        report = seen.report(each)
        is_one_too_many = report not in counts and len(counts) >= seen.size
        if is_one_too_many or counts[report] >= _OF_A_REPORT:
            others.append(each)
        else:
            taken.append(each)
            counts[report] += 1
    return taken, others


def _row(candidate: Candidate, seen: _Seen) -> Row | None:
    """The row as it is shown; None where its name is not the one after all."""
    entry, wish = candidate.entry, candidate.wish
    figures = seen.site.load(f"figures-{entry.document // seen.directory.piece}")
    report, anchor, rows = figures[str(entry.document)]
    name, text, figure, *status = rows[entry.place]
    if wish.name not in bare(normalise(name)):
        return None
    return Row(
        report,
        entry.document,
        anchor,
        figure,
        name,
        text,
        value=entry.low,
        to=entry.high,
        unit=seen.directory.units[entry.unit],
        status="".join(status),
        condition=wish.place,
        exact=candidate.exact,
    )
