"""Documents → terms with the documents they stand in: turned in blocks, in bounded memory.

A term stands in a field as a word of the cut, or merely as characters: every pair of neighbouring
characters and every single one is a term too, so that any run a reader remembers finds its section
whether or not it falls on the borders of words.

Documents are turned by term as in single-pass in-memory indexing (Heinz and Zobel, 2003): a block
of documents is gathered, turned by one sort and written out by term; in the end the blocks are
merged. The sort is numpy's, over numbers that hold term and document at once: one for each
character of the text, which Python's own dictionaries would take ten times as long to tell apart.
What stays in memory is a block, the lengths of the fields and the pairs of characters that occur,
whose number a language bounds.
"""

from __future__ import annotations

import heapq
import pickle
import tempfile
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, count, islice
from typing import IO, NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.model import SearchDocument
from generator.search.index.documents import FIELDS
from generator.search.text import words

# Characters of text in one block: some 200 MB while it is sorted.
BLOCK = 4_000_000
# Documents in one block at most: what a sorted number has room for.
DOCUMENTS = 1 << 20
# So many terms of a block are written, and read again, in one go.
_TOGETHER = 1_000
# How often a word stands in a field is counted up to this.
_MOST = 255

_DOCUMENT_BITS = 20
_CHARACTER_BITS = 21
# Terms that are not one or two characters have numbers from here on.
_WORDS = 1 << (2 * _CHARACTER_BITS)
_BREAK = ord(words.BREAK)

_Numbers = NDArray[np.uint64]


class Entry(NamedTuple):
    """A term in a field: its documents, ascending (uint32), and how often it is a word (uint8)."""

    term: str
    field: int
    documents: bytes
    counts: bytes


@dataclass(slots=True)
class Gathered:
    """All documents turned by term: blocks on disk, and what had to be counted on the way.

    ``lengths`` holds for each field the number of words in each document; ``pairs`` the pairs of
    neighbouring characters that occur anywhere, ``characters`` the single ones.
    """

    lengths: tuple[array[int], ...]
    pairs: set[str] = field(default_factory=set)
    characters: set[str] = field(default_factory=set)
    blocks: list[IO[bytes]] = field(default_factory=list)

    @property
    def documents(self) -> int:
        """How many documents were read."""
        return len(self.lengths[0])


@dataclass(slots=True)
class _Column:
    """A field of the documents of a block: their runs of characters, and their words by number."""

    runs: list[str] = field(default_factory=list)
    words: list[NDArray[np.uint32]] = field(default_factory=list)


@dataclass(slots=True)
class _Block:
    """Documents that are turned together; ``first`` is the number of the first of them."""

    first: int
    size: int = 0
    columns: tuple[_Column, ...] = field(default_factory=lambda: tuple(_Column() for _ in FIELDS))
    vocabulary: defaultdict[str, int] = field(default_factory=lambda: defaultdict(count().__next__))


def gather(documents: Iterable[SearchDocument]) -> Gathered:
    """Reads all documents once; a document's number is its place."""
    gathered = Gathered(tuple(array("I") for _ in FIELDS))
    block = _Block(0)
    for number, document in enumerate(documents):
        if block.size >= BLOCK or number - block.first >= DOCUMENTS:
            gathered.blocks.append(_written(block, gathered))
            block = _Block(number)
        for column, lengths, runs, cut in zip(
            block.columns, gathered.lengths, document.runs, document.words, strict=True
        ):
            numbers = [block.vocabulary[word] for word in cut.split()]
            column.words.append(np.array(numbers, np.uint32))
            lengths.append(len(numbers))
            column.runs.append(runs)
            block.size += len(runs)
    gathered.blocks.append(_written(block, gathered))
    return gathered


def entries(gathered: Gathered) -> Iterator[Entry]:
    """The entries of all blocks: single characters first, then other terms, in code-point order.

    Those of one term follow each other by field, those of a field by document.
    """
    return heapq.merge(*map(_read, gathered.blocks), key=_order)


def _order(entry: Entry) -> tuple[bool, str, int]:
    return len(entry.term) > 1, entry.term, entry.field


def _written(block: _Block, gathered: Gathered) -> IO[bytes]:
    """A file that is gone when it is closed, with the block's entries in order."""
    terms = _numbered(block.vocabulary)
    turned = [entry for place in range(len(FIELDS)) for entry in _turned(block, place, terms)]
    for entry in turned:
        if len(entry.term) == 1:
            gathered.characters.add(entry.term)
        elif len(entry.term) == words.KEY:
            gathered.pairs.add(entry.term)
    turned.sort(key=_order)
    file = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as what was gathered
    ordered = iter(turned)
    while some := list(islice(ordered, _TOGETHER)):
        pickle.dump([tuple(entry) for entry in some], file)
    file.seek(0)
    return file


def _read(file: IO[bytes]) -> Iterator[Entry]:
    with file:
        while True:
            try:
                yield from map(Entry._make, pickle.load(file))
            except EOFError:
                return


def _numbered(vocabulary: dict[str, int]) -> tuple[_Numbers, list[str]]:
    """The number of each word of a block as a term, and the terms that are more than a pair."""
    longer: list[str] = []
    numbers = np.empty(len(vocabulary), np.uint64)
    for word, place in vocabulary.items():
        if len(word) <= words.KEY:
            numbers[place] = _packed(word)
        else:
            numbers[place] = _WORDS + len(longer)
            longer.append(word)
    return numbers, longer


def _packed(term: str) -> int:
    """A single character or a pair as one number; singles are smaller than pairs."""
    packed = 0
    for character in term:
        packed = packed << _CHARACTER_BITS | ord(character)
    return packed


def _unpacked(packed: int, longer: list[str]) -> str:
    if packed >= _WORDS:
        return longer[packed - _WORDS]
    first, second = divmod(packed, 1 << _CHARACTER_BITS)
    return chr(first) + chr(second) if first else chr(second)


def _turned(block: _Block, place: int, terms: tuple[_Numbers, list[str]]) -> Iterator[Entry]:
    """The entries of a field of a block, one a term."""
    numbers, longer = terms
    column = block.columns[place]
    as_words = np.sort(_words(column, numbers))
    firsts = _firsts(as_words)
    counts = np.diff(firsts, append=len(as_words))
    as_words = as_words[firsts]
    every = np.sort(np.concatenate([_contained(column), as_words]))
    every = every[_firsts(every)]
    frequencies = np.zeros(len(every), np.uint8)
    frequencies[np.searchsorted(every, as_words)] = np.minimum(counts, _MOST)
    keys = every >> np.uint64(_DOCUMENT_BITS)
    documents = (every & np.uint64(DOCUMENTS - 1)).astype(np.uint32) + np.uint32(block.first)
    starts = _firsts(keys).tolist()
    for start, end in zip(starts, [*starts[1:], len(keys)], strict=False):
        yield Entry(
            _unpacked(int(keys[start]), longer),
            place,
            documents[start:end].tobytes(),
            frequencies[start:end].tobytes(),
        )


def _words(column: _Column, numbers: _Numbers) -> _Numbers:
    """Term and document of every word of a field."""
    sizes = [len(each) for each in column.words]
    found = numbers[np.concatenate(column.words)] if sum(sizes) else np.empty(0, np.uint64)
    return found << np.uint64(_DOCUMENT_BITS) | _documents(sizes)


def _contained(column: _Column) -> _Numbers:
    """Term and document of every single character and pair of neighbours of a field."""
    # A break after each document keeps neighbours apart.
    text = words.BREAK.join(chain(column.runs, [""]))
    codes = np.frombuffer(text.encode("utf-32-le"), np.uint32).astype(np.uint64)
    documents = _documents([len(runs) + 1 for runs in column.runs])
    inside = codes != _BREAK
    pairs = codes[:-1] << np.uint64(_CHARACTER_BITS) | codes[1:]
    joined = inside[:-1] & inside[1:]
    shift = np.uint64(_DOCUMENT_BITS)
    singles = codes[inside] << shift | documents[inside]
    return np.concatenate([singles, pairs[joined] << shift | documents[:-1][joined]])


def _firsts(ascending: _Numbers) -> NDArray[np.intp]:
    """Where each different number begins; numpy's own ``unique`` hashes and takes far longer."""
    differs = np.ones(len(ascending), bool)
    np.not_equal(ascending[1:], ascending[:-1], out=differs[1:])
    return np.flatnonzero(differs)


def _documents(sizes: list[int]) -> _Numbers:
    """The place of a document, as often as its size says, for each in turn."""
    return np.repeat(np.arange(len(sizes), dtype=np.uint64), sizes)
