"""The reports of an index by their numbers: whose documents are whose, and what narrows results.

A report has one year, agency and kind, or none that is known, and any number of topics.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from generator.search.index.encoding import parsed

FACETS: tuple[str, ...] = ("year", "agency", "kind", "topic")
_LISTS = {"year": "years", "agency": "agencies", "kind": "kinds", "topic": "topics"}
# The facet that a report may have several values of.
_LISTED = "topic"


@dataclass(frozen=True, slots=True)
class Reports:
    """The reports by number: where the documents of each begin, and the values of its facets.

    ``count`` counts the documents. ``values`` holds for each facet the list of its values and, for
    each report, its places in that list from 1; 0 where the value is not known.
    """

    starts: tuple[int, ...]
    count: int
    values: Mapping[str, tuple[tuple[int | str, ...], tuple[tuple[int, ...], ...]]]

    def of(self, document: int) -> int:
        """The number of a document's report."""
        return bisect_right(self.starts, document) - 1

    def first(self, report: int) -> int:
        """The document that stands for a report itself."""
        return self.starts[report]

    def documents(self, report: int) -> range:
        """The documents of a report."""
        following = report + 1 < len(self.starts)
        return range(self.starts[report], self.starts[report + 1] if following else self.count)

    def passing(self, filters: Mapping[str, str]) -> set[int]:
        """The reports that have the values asked for, each as an address would write it."""
        passing = set(range(len(self.starts)))
        for facet, wanted in filters.items():
            values, places = self.values[facet]
            allowed = {place for place, each in enumerate(values, 1) if str(each) == wanted}
            passing = {report for report in passing if not allowed.isdisjoint(places[report])}
        return passing

    def counts(self, facet: str, reports: Iterable[int]) -> tuple[tuple[int | str, int], ...]:
        """How many reports have each value: years newest first, others by their number."""
        values, places = self.values[facet]
        counts = Counter(place for report in reports for place in places[report])
        listed = [(value, counts[place]) for place, value in enumerate(values, 1) if counts[place]]
        if facet == "year":
            return tuple(sorted(listed, key=lambda pair: -int(pair[0])))
        return tuple(sorted(listed, key=lambda pair: -pair[1]))


def reports_of(value: Any) -> Reports:
    """The reports as the script ``reports`` has them."""
    ends = list(accumulate(parsed(value["sections"]), initial=0))
    values = {
        facet: (tuple(value[_LISTS[facet]]), tuple(_places(value[facet], facet == _LISTED)))
        for facet in FACETS
    }
    return Reports(tuple(ends[:-1]), ends[-1], values)


def _places(letters: str, is_listed: bool) -> Iterator[tuple[int, ...]]:
    """The places of each report: one, or those before a 0."""
    places: list[int] = []
    for place in parsed(letters):
        if not is_listed:
            yield (place,)
        elif place:
            places.append(place)
        else:
            yield tuple(places)
            places = []
