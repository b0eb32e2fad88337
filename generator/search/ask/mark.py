"""Where words stand in a shown text: they are looked for as normalised, and shown as written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.search.text.normalise import REMOVALS, fold
from generator.search.text.variants import simplify

# Conjoining jamo, half-width voicing signs and half-width jamo fold with what stands before them,
# as combining marks do.
_JOINED = re.compile("[\u1160-\u11ff\u3099\u309a\uff9e\uff9f\uffa0-\uffdc]")
_JOINING = (re.compile("[0-9]"), re.compile("[a-z]"))


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch to mark, and the words that it holds."""

    start: int
    end: int
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Mapped:
    """A normalised text, and where in the source each of its characters starts and ends."""

    text: str
    starts: list[int]
    ends: list[int]


def stretches(text: str, words: Iterable[str], also_inside: bool = False) -> list[Stretch]:
    """The stretches to mark in a text, in order; those that overlap are one.

    With ``also_inside`` a word that stands nowhere by itself is looked for inside longer numbers
    and Latin words.
    """
    mapped = _mapped(text)
    found = [each for word in words for each in _occurrences(mapped, word, also_inside)]
    merged: list[Stretch] = []
    for each in sorted(found, key=lambda each: (each.start, -each.end)):
        if merged and each.start < merged[-1].end:
            last = merged.pop()
            each = Stretch(last.start, max(last.end, each.end), last.words | each.words)
        merged.append(each)
    return merged


def _mapped(text: str) -> _Mapped:
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(text):
        piece = fold(text[start:end])
        folded.append(piece)
        starts += [start] * len(piece)
        ends += [end] * len(piece)
    mapped = _Mapped(simplify("".join(folded)), starts, ends)
    for pattern in REMOVALS:
        mapped = _removed(mapped, pattern)
    return mapped


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Characters that fold by themselves, or with all that may combine with them."""
    start = 0
    for place, character in enumerate(text):
        if place and not (unicodedata.category(character)[0] == "M" or _JOINED.match(character)):
            yield start, place
            start = place
    if text:
        yield start, len(text)


def _removed(mapped: _Mapped, pattern: str) -> _Mapped:
    kept: list[int] = []
    after = 0
    for found in re.finditer(pattern, mapped.text):
        kept += range(after, found.start())
        after = found.end()
    if after == 0:
        return mapped
    kept += range(after, len(mapped.text))
    return _Mapped(
        "".join(mapped.text[place] for place in kept),
        [mapped.starts[place] for place in kept],
        [mapped.ends[place] for place in kept],
    )


def _occurrences(mapped: _Mapped, word: str, also_inside: bool) -> Iterator[Stretch]:
    text = mapped.text
    places = (
        [found.start() for found in re.finditer(f"(?={re.escape(word)})", text)] if word else []
    )
    whole = [place for place in places if _is_whole(text, place, place + len(word))]
    for place in places if also_inside and not whole else whole:
        start, end = mapped.starts[place], mapped.ends[place + len(word) - 1]
        yield Stretch(start, end, frozenset({word}))


def _is_whole(text: str, start: int, end: int) -> bool:
    """Digits and Latin letters are not marked inside a longer number or word: 5 not in 2025."""
    return not _joins(text[max(0, start - 1) : start + 1]) and not _joins(text[end - 1 : end + 1])


def _joins(pair: str) -> bool:
    return len(pair) == 2 and any(all(map(kind.match, pair)) for kind in _JOINING)
