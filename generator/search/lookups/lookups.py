"""Entries → scripts that a typed text names by its first letters: suggestions, sounds, corrections.

- ``suggest-0`` …: entries by each character that begins a word in them, and by their last one. What
  is typed finds there what it begins or stands in, and what it may be a slip of.
- ``sounds-0`` …: entries and other words by full pinyin and by initials, both in one order.
- ``pinyin``: how characters are read, for typed Han text (pinyin.py).
- ``lookups``: where each shard of the two families begins, and the kinds' names.

All are loaded only for typing and for a query that finds nothing; their size is bounded as the
number of entries is, whatever the size of the portal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from generator.search.index.encoding import ALPHABET, numbers
from generator.search.lookups import pinyin
from generator.search.text import words
from generator.search.text.normalise import HAN

# Characters in a shard: some 6 kB compressed.
SIZE = 12_000
# The most entries under one character, and under one sound; the most frequent are kept.
MOST = 400
MOST_OF_A_SOUND = 12
# Longer texts nobody types by their sound.
LONGEST_SOUND = 8

_HAN_RUN = re.compile(f"[{HAN}]+")


class Kind(StrEnum):
    """What an entry is; where a text is several, the first of these."""

    TERM = "term"
    AGENCY = "agency"
    INDICATOR = "indicator"
    HEADING = "heading"
    PHRASE = "phrase"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Entry:
    """A normalised text that occurs in the portal.

    ``count`` is in how many reports it occurs (of a large portal an estimate, for words), or in how
    many headings (heading, phrase).
    """

    text: str
    kind: Kind
    count: int


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What may be suggested, and other frequent words, each by falling count."""

    entries: tuple[Entry, ...]
    others: tuple[Entry, ...]


Script = tuple[str, Any]
Group = tuple[str, list[Entry]]


def scripts(vocabulary: Vocabulary) -> Iterator[Script]:
    """Name and value of each script, ``lookups`` last."""
    starts: dict[str, list[str]] = {"suggest": [], "sounds": []}
    for name, groups in (
        ("suggest", by_character(vocabulary.entries)),
        ("sounds", by_sound(readings := _readings(vocabulary))),
    ):
        for place, several in enumerate(_shards(groups)):
            starts[name].append(several[0][0])
            yield f"{name}-{place}", _shard(several)
    yield pinyin.script({entry.text: read for entry, read in readings})
    yield (
        "lookups",
        {name: " ".join(each) for name, each in starts.items()} | {"kinds": list(Kind)},
    )


def by_character(entries: Iterable[Entry]) -> list[Group]:
    """Entries by the characters that begin their words or end them, by falling count."""
    found: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=_order):
        for character in _beginnings(entry.text):
            found.setdefault(character, []).append(entry)
    return [(character, found[character][:MOST]) for character in sorted(found)]


def by_sound(readings: Iterable[tuple[Entry, tuple[str, ...]]]) -> list[Group]:
    """Entries by their full pinyin and by their initials, by falling count."""
    found: dict[str, list[Entry]] = {}
    for entry, read in sorted(readings, key=lambda pair: _order(pair[0])):
        for sound in pinyin.sounds(read):
            found.setdefault(sound, []).append(entry)
    return [(sound, found[sound][:MOST_OF_A_SOUND]) for sound in sorted(found)]


def _readings(vocabulary: Vocabulary) -> list[tuple[Entry, tuple[str, ...]]]:
    """The entries and words that may be typed by their sound, with their syllables."""
    return [
        (entry, pinyin.syllables(entry.text))
        for entry in (*vocabulary.entries, *vocabulary.others)
        if len(entry.text) <= LONGEST_SOUND and _HAN_RUN.search(entry.text)
    ]


def _beginnings(text: str) -> set[str]:
    """The first characters of the text and of its longer words, and its last character."""
    found = {text[0], text[-1]}
    for cut in map(words.jieba_dictionary().cut, _HAN_RUN.findall(text)):
        found.update(word[0] for word in cut if len(word) > 1)
    return found


def _order(entry: Entry) -> tuple[int, str]:
    return -entry.count, entry.text


def _shards(groups: Iterable[Group]) -> Iterator[list[Group]]:
    """Neighbouring groups, together of a shard's size; one at least."""
    gathered: list[Group] = []
    size = 0
    for group in groups:
        weight = len(group[0]) + sum(len(entry.text) + 3 for entry in group[1])
        if gathered and size + weight > SIZE:
            yield gathered
            gathered, size = [], 0
        gathered.append(group)
        size += weight
    if gathered:
        yield gathered


def _shard(groups: list[Group]) -> dict[str, str]:
    """Keys, and of each the texts joined by bars; kinds and counts of all texts in that order."""
    entries = [entry for _, several in groups for entry in several]
    kinds = list(Kind)
    return {
        "keys": " ".join(key for key, _ in groups),
        "texts": " ".join("|".join(entry.text for entry in several) for _, several in groups),
        "kinds": "".join(ALPHABET[kinds.index(entry.kind)] for entry in entries),
        "counts": numbers(entry.count for entry in entries),
    }
