"""Terms with their documents → postings as shards write them.

Of a term in a field a posting keeps the distances between its documents, and for each document the
level of its score (scoring.py), 0 where the term stands there only as characters. Both are letters
(encoding.py); levels are left out where all are 0, as for most pairs of characters. Many terms are
turned into letters at once, by numpy, because there is a posting for nearly every character.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from generator.search.index import scoring
from generator.search.index.blocks import Entry, Gathered, entries
from generator.search.index.documents import FIELDS
from generator.search.index.encoding import ALPHABET, BASE

# Between the gaps and the levels of a field, and between fields.
LEVEL_MARK = "."
FIELD_MARK = "|"
# The fields of a posting begin with the fullest one, so that empty ones can be left out.
WRITTEN: tuple[int, ...] = tuple(reversed(range(len(FIELDS))))

# Postings that are turned into letters at once.
_TOGETHER = 200_000
_LETTERS = np.frombuffer(ALPHABET.encode("ascii"), np.uint8)
_DIGIT_BITS = BASE.bit_length() - 1
# Digits of the largest gap: documents are numbers of 32 bits.
_DIGITS = -(-32 // _DIGIT_BITS)

_Field = tuple[str, int, NDArray[np.uint32], NDArray[np.uint8]]


def postings(gathered: Gathered) -> Iterator[tuple[str, str]]:
    """Every term with its posting.

    Single characters come first, then all other terms, each in code-point order.
    """
    lengths = tuple(np.array(each, np.float64) for each in gathered.lengths)
    averages = tuple(average(each) for each in gathered.lengths)
    written = (
        text for some in _batches(_fields(gathered)) for text in _letters(some, lengths, averages)
    )
    for term, several in groupby(written, key=lambda each: each[0]):
        texts = {place: text for _, place, text in several}
        posting = FIELD_MARK.join(texts.get(place, "") for place in WRITTEN)
        yield term, posting.rstrip(FIELD_MARK)


def average(lengths: array[int]) -> float:
    """The mean length of a field over the documents that have it."""
    filled = [length for length in lengths if length]
    return sum(filled) / len(filled) if filled else 1.0


def _fields(gathered: Gathered) -> Iterator[_Field]:
    """Term, field, documents and counts, those of all blocks together."""
    for (term, place), several in groupby(entries(gathered), key=lambda each: each[:2]):
        parts: list[Entry] = list(several)
        documents = b"".join(part.documents for part in parts)
        counts = b"".join(part.counts for part in parts)
        yield term, place, np.frombuffer(documents, np.uint32), np.frombuffer(counts, np.uint8)


def _batches(fields: Iterable[_Field]) -> Iterator[list[_Field]]:
    batch: list[_Field] = []
    size = 0
    for each in fields:
        batch.append(each)
        size += len(each[2])
        if size >= _TOGETHER:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _letters(
    batch: list[_Field],
    lengths: tuple[NDArray[np.float64], ...],
    averages: tuple[float, ...],
) -> Iterator[tuple[str, int, str]]:
    """Term, field and written text of each of a batch."""
    sizes = [len(documents) for _, _, documents, _ in batch]
    ends = np.cumsum(sizes)
    documents = np.concatenate([each[2] for each in batch]).astype(np.int64)
    before = np.concatenate([[-1], documents[:-1]])
    before[ends[:-1]] = -1
    gaps, widths = _numbers(documents - before - 1)
    gap_ends = np.cumsum(widths)[ends - 1].tolist()
    levels = _levels(batch, lengths, averages)
    gap_start = start = 0
    for (term, place, _, counts), gap_end, end in zip(batch, gap_ends, ends.tolist(), strict=True):
        text = gaps[gap_start:gap_end]
        if counts.any():
            text += LEVEL_MARK + levels[start:end]
        yield term, place, text
        gap_start, start = gap_end, end


def _numbers(values: NDArray[np.int64]) -> tuple[str, NDArray[np.int64]]:
    """The letters of numbers, as encoding.numbers writes them, and how many each takes."""
    digits = [values >> (_DIGIT_BITS * place) for place in range(_DIGITS)]
    follows = [*(each > 0 for each in digits[1:]), np.zeros(len(values), bool)]
    letters = np.stack(
        [
            _LETTERS[(digit & (BASE - 1)) + BASE * more]
            for digit, more in zip(digits, follows, strict=True)
        ],
        axis=1,
    )
    used = np.stack([np.ones(len(values), bool), *follows[:-1]], axis=1)
    return letters[used].tobytes().decode("ascii"), used.sum(axis=1)


def _levels(
    batch: list[_Field],
    lengths: tuple[NDArray[np.float64], ...],
    averages: tuple[float, ...],
) -> str:
    """A letter for each posting of a batch."""
    documents = np.concatenate([each[2] for each in batch])
    counts = np.concatenate([each[3] for each in batch]).astype(np.float64)
    places = np.repeat([each[1] for each in batch], [len(each[2]) for each in batch])
    norms = np.empty(len(documents))
    for place, known in enumerate(lengths):
        here = places == place
        norms[here] = scoring.norms(known[documents[here]], averages[place])
    return _LETTERS[scoring.levels(counts, norms)].tobytes().decode("ascii")
