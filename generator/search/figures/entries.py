"""Rows of figures → shards by key, in bounded memory.

A key is a pair of neighbouring characters of an indicator's name. Under a key stand its entries in
order of documents, each a few numbers in letters (encoding.py): the document's distance from the
entry before (the first: from 0), where in the name the key stands, the row's place in the document,
how long the name is (so that the browser knows whether two names are equal), twice the unit's place
(plus one where a range has two ends), and of each value its power of ten and its digits.

As with postings, what gathers is written out in sorted blocks and merged in the end. The entries of
a key come in segments, each of which stands for itself; a key with more of them than fit into one
shard is parted by documents, and its parts have shards of their own.
"""

from __future__ import annotations

import heapq
import pickle
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Context, Decimal
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import IO, Any

from generator.search.index.encoding import number, numbers
from generator.search.text import words

# Letters of entries in a shard, some 14 kB compressed.
SIZE = 20_000
# Letters of entries in a block: memory holds no more at a time.
BLOCK = 8_000_000
# Added to a power of ten, which may be negative.
EXPONENT = 16
# Between segments of a key in one shard.
SEGMENT_MARK = "."

# What a double can tell apart.
_DIGITS = Context(prec=15)


def _letters(value: int) -> bytes:
    return number(value).encode("ascii")


# Most distances and positions are small: they are looked up.
_LOOKED_UP = 1024
_SMALL: tuple[bytes, ...] = tuple(map(_letters, range(_LOOKED_UP)))

# Key, first document, entries.
Segment = tuple[str, int, str]


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it is found: its place, its name's runs joined, its unit's place and its values."""

    document: int
    place: int
    name: str
    unit: int
    values: tuple[Decimal, ...]


@dataclass(slots=True)
class _Open:
    """A segment that grows: the document it begins with, the one it has come to, its entries."""

    first: int
    last: int
    entries: bytearray


@dataclass(slots=True)
class Directory:
    """Where shards begin, as they are made: ``parts`` holds the first documents of a parted key."""

    starts: list[str] = field(default_factory=list)
    parts: dict[str, list[int]] = field(default_factory=dict)


class Gathered:
    """All rows turned by key: those of late, and sorted blocks of the earlier ones on disk."""

    def __init__(self) -> None:
        self._blocks: list[IO[bytes]] = []
        self._begin_block()

    def _begin_block(self) -> None:
        self._open: dict[str, _Open] = {}
        self._full: list[Segment] = []
        self._size = 0

    def add(self, row: Row) -> None:
        """Adds a row; rows ascend by document."""
        tail, document, column = _tail(row), row.document, self._open
        for position, key in enumerate(keys(row.name)):
            segment = column.get(key)
            if segment is None:
                segment = column[key] = _Open(document, 0, bytearray())
            gap = document - segment.last
            segment.last = document
            head = _SMALL[gap] if gap < _LOOKED_UP else _letters(gap)
            segment.entries += head + _SMALL[position] + tail
            if len(segment.entries) >= SIZE:
                self._full.append(_closed(key, column.pop(key)))
        self._size += len(tail) * len(row.name)
        if self._size >= BLOCK:
            self._end_block()

    def _end_block(self) -> None:
        opened = [_closed(key, segment) for key, segment in self._open.items()]
        self._blocks.append(_block(self._full + opened))
        self._begin_block()

    def segments(self) -> Iterator[Segment]:
        """The segments of all rows, ascending by key, then by document."""
        self._end_block()
        return heapq.merge(*map(_segments, self._blocks), key=itemgetter(0, 1))


def keys(name: str) -> list[str]:
    """The keys of a name's run; a name of one character is its own key."""
    return [name] if len(name) == 1 else list(words.keys(name))


def shards(
    segments: Iterable[Segment], directory: Directory
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Name and content of each shard; ``directory`` is complete when all are made."""
    gathered: list[list[Segment]] = []
    size = 0
    for key, several in groupby(segments, key=itemgetter(0)):
        group = list(several)
        length = sum(len(entries) for _, _, entries in group)
        if gathered and size + length > SIZE:
            yield _shard(gathered, directory)
            gathered, size = [], 0
        if length <= SIZE:
            gathered.append(group)
            size += length
            continue
        directory.parts[key] = []
        for part in _parts(group):
            directory.parts[key].append(part[0][1])
            yield _shard([part], directory)
    if gathered:
        yield _shard(gathered, directory)


def _parts(segments: list[Segment]) -> Iterator[list[Segment]]:
    """Runs of segments that make a shard each."""
    part: list[Segment] = []
    size = 0
    for segment in segments:
        if part and size + len(segment[2]) > SIZE:
            yield part
            part, size = [], 0
        part.append(segment)
        size += len(segment[2])
    yield part


def _shard(groups: list[list[Segment]], directory: Directory) -> tuple[str, dict[str, Any]]:
    name = f"rows-{len(directory.starts)}"
    directory.starts.append(groups[0][0][0])
    return name, {
        "keys": " ".join(group[0][0] for group in groups),
        "rows": [SEGMENT_MARK.join(entries for _, _, entries in group) for group in groups],
    }


def _tail(row: Row) -> bytes:
    """What an entry says of its row under every key: place, the name's length, unit and values."""
    is_range = len(row.values) > 1
    values = "".join(map(_value, row.values))
    return (numbers((row.place, len(row.name), row.unit * 2 + is_range)) + values).encode("ascii")


@lru_cache(maxsize=1 << 14)
def _value(value: Decimal) -> str:
    """Power of ten, then twice the digits (plus one where it is negative)."""
    rounded = value.normalize(_DIGITS)
    if int(rounded.as_tuple().exponent) < -EXPONENT:
        rounded = rounded.quantize(Decimal(1).scaleb(-EXPONENT))
    sign, digits, exponent = rounded.as_tuple()
    amount = int("".join(map(str, digits)))
    return number(int(exponent) + EXPONENT) + number(amount * 2 + sign)


def _closed(key: str, segment: _Open) -> Segment:
    return key, segment.first, segment.entries.decode("ascii")


def _block(segments: list[Segment]) -> IO[bytes]:
    """A file that is gone when it is closed, with the segments in order."""
    block = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as the merge
    for segment in sorted(segments, key=itemgetter(0, 1)):
        pickle.dump(segment, block)
    block.seek(0)
    return block


def _segments(block: IO[bytes]) -> Iterator[Segment]:
    with block:
        while True:
            try:
                yield pickle.load(block)
            except EOFError:
                return
