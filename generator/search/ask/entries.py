"""What shards of rows say of figures: the other side of ``generator/search/figures/entries.py``.

``templates/assets/js/ask/entries.js`` says the same in JavaScript.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.search.ask.conditions import Condition
from generator.search.figures.entries import EXPONENT, SEGMENT_MARK
from generator.search.index.encoding import parsed

# Digits that a product of doubles is good for.
_DIGITS = 15


@dataclass(frozen=True, slots=True)
class Entry:
    """A row under a key: its place, where in its name the key stands, the name's size, its figure.

    ``low`` is the figure in its unit, ``high`` the other end of a range; ``unit`` is a place in the
    directory's list.
    """

    document: int
    place: int
    position: int
    size: int
    unit: int
    low: float
    high: float | None


@dataclass(frozen=True, slots=True)
class Directory:
    """Where the shards begin, which keys are parted, and what units measure."""

    starts: tuple[str, ...]
    parts: Mapping[str, Sequence[int]]
    piece: int
    units: tuple[str, ...]
    measures: Mapping[str, Sequence[str]]

    @classmethod
    def of(cls, value: Any) -> Directory:
        """The directory from the value of its script."""
        starts = tuple(value["starts"].split(" ")) if value["starts"] else ()
        return cls(starts, value["parts"], value["piece"], tuple(value["units"]), value["measures"])

    def shard(self, key: str) -> int:
        """The shard of a key that is not parted; -1 where none can hold it."""
        return bisect_right(self.starts, key) - 1


def entries(shard: Mapping[str, Any], key: str) -> list[Entry]:
    """The entries of a key, by document."""
    keys = shard["keys"].split(" ")
    if key not in keys:
        return []
    segments = shard["rows"][keys.index(key)].split(SEGMENT_MARK)
    return [entry for segment in segments for entry in _entries(parsed(segment))]


def intersection(
    lists: Sequence[Iterable[Entry]], offsets: Sequence[int]
) -> list[tuple[Entry, int]]:
    """The rows whose names have all keys where the name asked for has them, each once.

    ``offsets`` are the places of the keys in the name asked for; beside an entry stands where in
    its name that one starts.
    """
    by_key = [
        {
            (entry.document, entry.place, entry.position - offset): entry
            for entry in each
            if entry.position >= offset
        }
        for each, offset in zip(lists, offsets, strict=True)
    ]
    rows: dict[tuple[int, int], tuple[Entry, int]] = {}
    for place, entry in by_key[0].items():
        if place[:2] not in rows and all(place in other for other in by_key[1:]):
            rows[place[:2]] = (entry, place[2])
    return list(rows.values())


def fulfils(entry: Entry, condition: Condition, directory: Directory) -> bool:
    """Whether a row is what a condition asks for.

    Units of one measure are reckoned in its own (公里 in 米), units of two never meet; without a
    unit the figure counts as it is.
    """
    base, factor = _measure(directory.units[entry.unit], directory)
    wanted_base, wanted_factor = _measure(condition.unit, directory)
    if condition.unit and base != wanted_base:
        return False
    is_same = not condition.unit or factor == wanted_factor

    def reckoned(value: float, by: str) -> float:
        return value if is_same else float(f"{value * float(by):.{_DIGITS}g}")

    least = reckoned(entry.low, factor)
    most = reckoned(entry.low if entry.high is None else entry.high, factor)
    start = reckoned(float(condition.low), wanted_factor) if condition.low else -math.inf
    end = reckoned(float(condition.high), wanted_factor) if condition.high else math.inf
    if condition.relation == ">":
        return least > start
    if condition.relation == "<":
        return most < end
    return least >= start and most <= end


def _measure(unit: str, directory: Directory) -> tuple[str, str]:
    base, factor = directory.measures.get(unit, (unit, "1"))
    return base, factor


def _entries(numbers: list[int]) -> Iterable[Entry]:
    """The entries of a segment from its numbers."""
    each = iter(numbers)
    document = 0
    for gap in each:
        document += gap
        position, place, size, mixed = next(each), next(each), next(each), next(each)
        low = _value(next(each), next(each))
        high = _value(next(each), next(each)) if mixed % 2 else None
        yield Entry(document, place, position, size, mixed // 2, low, high)


def _value(power: int, amount: int) -> float:
    sign = "-" if amount % 2 else ""
    return float(f"{sign}{amount // 2}e{power - EXPONENT}")
