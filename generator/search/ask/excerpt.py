"""The part of a section's text that shows most of the words, where they stand closest together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.search.ask.mark import Stretch, stretches

# Where an excerpt prefers to begin: after the end of a sentence or clause.
_PAUSE = re.compile("[。！？；，、：\n]")


@dataclass(frozen=True, slots=True)
class Run:
    """A part of a shown text, marked or not."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class _Window:
    start: int = 0
    end: int = 0
    weight: int = 0


def excerpt(text: str, words: tuple[str, ...], length: int) -> list[Run]:
    """The runs of an excerpt of about ``length`` characters, cut ends shown by …; a long run that
    was asked for gets twice as much.
    """
    found = stretches(text, words, also_inside=True)
    best = _densest(found, length)
    start = _opening(text, best, length)
    end = min(len(text), max(start + length, min(best.end, start + 2 * length)))
    before = [Run("…")] if start > 0 else []
    after = [Run("…")] if end < len(text) else []
    return [*before, *_runs(text, found, start, end), *after]


def marked(text: str, words: tuple[str, ...]) -> list[Run]:
    """The whole of a short text, a heading for instance, as runs."""
    return list(_runs(text, stretches(text, words), 0, len(text)))


def _densest(found: list[Stretch], length: int) -> _Window:
    """The stretch that holds the most of what was asked for and is the shortest that does.

    Of several, the first. Words weigh by their length, so that a whole run outweighs its parts.
    """
    best = _Window()
    for place, first in enumerate(found):
        words: set[str] = set()
        for each in found[place:]:
            if each is not first and each.end > first.start + length:
                break
            new = each.words - words
            words |= new
            window = _Window(first.start, each.end, sum(map(len, words)))
            shorter = window.end - window.start < best.end - best.start
            if new and (window.weight > best.weight or (window.weight == best.weight and shorter)):
                best = window
    return best


def _opening(text: str, best: _Window, length: int) -> int:
    """A little earlier than the first mark, at a pause if one is near; the last mark is shown."""
    before = max(best.start - length // 6, min(best.start, best.end - length))
    early = max(0, min(before, len(text) - length))
    if early == 0:
        return 0
    for place in range(early, best.start):
        if _PAUSE.match(text[place]) and not text[place + 1].isspace():
            return place + 1
    return early


def _runs(text: str, found: list[Stretch], start: int, end: int) -> Iterator[Run]:
    after = start
    for stretch in found:
        first, last = max(stretch.start, after), min(stretch.end, end)
        if first >= last:
            continue
        if first > after:
            yield Run(text[after:first])
        yield Run(text[first:last], marked=True)
        after = last
    if after < end:
        yield Run(text[after:end])
