"""What a piece of a query that finds nothing may mean: words by their sound, texts a slip away.

The twin of templates/assets/js/lookups/pinyin.js, near.js and lookups.js, step by step and limit by
limit; what they say of a site is what this says. Everything comes from the scripts that
:mod:`generator.search.lookups.lookups` makes, loaded by name as they are needed.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.search.index.encoding import parsed
from generator.search.text.normalise import is_han

Load = Callable[[str], Any]
Occurs = Callable[[str], bool]

_MOST_WORDS = 5
_MOST_CORRECTIONS = 3
_MOST_READINGS = 32
_MOST_SHARDS = 3
_MOST_CHARACTERS = 4
_LONGEST = 24
_SHORTEST_SLIP = 3
_SHORTEST_BEGINNING = 4
_SHORTEST_SOUND = 2
_LONGEST_PART, _SHORTEST_PART = 6, 2

_TONES = "\u0300\u0301\u0304\u030c"
_UMLAUT = re.compile(f"u\u0304?\u0308[{_TONES}]?")


@dataclass(frozen=True, slots=True)
class Alternatives:
    """Words typed by their sound, and texts that may be meant, the best first; all occur."""

    pinyin: tuple[str, ...]
    corrections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    text: str
    count: int

    @property
    def order(self) -> tuple[int, int, str]:
        return -self.count, len(self.text), self.text


def alternatives(text: str, load: Load, occurs: Occurs | None = None) -> Alternatives:
    """The alternatives of a normalised piece.

    ``occurs`` says whether some section holds a text as it is; without it only texts are given
    that are known to occur as a whole.
    """
    return Alternatives(
        tuple(_by_pinyin(text, load, occurs)), tuple(_corrections(text, load, occurs))
    )


def _by_pinyin(text: str, load: Load, occurs: Occurs | None) -> list[str]:
    """Words typed in full or by initials; else two that stand together; else what begins so."""
    sound = _UMLAUT.sub("v", unicodedata.normalize("NFD", text))
    sound = re.sub(f"[{_TONES}'’]", "", sound)
    if not re.fullmatch("[a-z]{2,}", sound):
        return []
    exactly = _texts(_entries("sounds", sound, load))
    if exactly:
        return exactly
    together = _two_words(sound, load, occurs) if occurs else []
    if together or len(sound) < _SHORTEST_BEGINNING:
        return together
    begun = (entry for group in _sounds_from(sound, load) for entry in group)
    return _texts(sorted(begun, key=lambda entry: entry.order))


def _two_words(sound: str, load: Load, occurs: Occurs) -> list[str]:
    for end in range(len(sound) - _SHORTEST_SOUND, _SHORTEST_SOUND - 1, -1):
        before = _texts(_entries("sounds", sound[:end], load))
        after = _texts(_entries("sounds", sound[end:], load)) if before else []
        found = [one + other for one in before for other in after if occurs(one + other)]
        if found:
            return found[:_MOST_WORDS]
    return []


def _corrections(text: str, load: Load, occurs: Occurs | None) -> list[str]:
    if not 2 <= len(text) <= _LONGEST or not any(map(is_han, text)):
        return []
    readings = _readings(load)
    found = _sounding_as(text, readings, load)
    if len(text) >= _SHORTEST_SLIP:
        found += _one_slip_away(text, load)
    wholes = list(dict.fromkeys(entry.text for entry in found))
    if not wholes and occurs:
        wholes = _with_a_part_corrected(text, readings, load, occurs)
    return wholes[:_MOST_CORRECTIONS]


def _sounding_as(text: str, readings: dict[str, list[str]], load: Load) -> list[_Entry]:
    """The entries that sound as the text does, and are as long: initials are another matter."""
    found = (
        entry
        for sound in _sounds(text, readings)
        for entry in _entries("sounds", sound, load)
        if entry.text != text and len(entry.text) == len(text)
    )
    return sorted(found, key=lambda entry: entry.order)


def _sounds(text: str, readings: dict[str, list[str]]) -> list[str]:
    sounds = [""]
    for character in text:
        nexts = readings.get(character, [character])
        sounds = [sound + each for sound in sounds for each in nexts][:_MOST_READINGS]
    return sounds


def _one_slip_away(text: str, load: Load) -> list[_Entry]:
    wanted = list(dict.fromkeys((text[0], text[-1], *text)))[:_MOST_CHARACTERS]
    found = (
        entry
        for character in wanted
        for entry in _entries("suggest", character, load)
        if is_one_slip(text, entry.text)
    )
    return sorted(found, key=lambda entry: entry.order)


def is_one_slip(one: str, other: str) -> bool:
    """Whether two texts of three characters at least are one slip apart.

    A slip is a character wrong, missing or too much, or two neighbours changed about.
    """
    shortest = min(len(one), len(other))
    if shortest < _SHORTEST_SLIP or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < shortest and one[start] == other[start]:
        start += 1
    end = 0
    while end < shortest - start and one[-1 - end] == other[-1 - end]:
        end += 1
    wrong, right = one[start : len(one) - end], other[start : len(other) - end]
    if len(wrong) < 2 and len(right) < 2:
        return bool(wrong or right)
    return len(wrong) == len(right) == 2 and wrong == right[::-1]


def _with_a_part_corrected(
    text: str, readings: dict[str, list[str]], load: Load, occurs: Occurs
) -> list[str]:
    """The text with one part replaced by what sounds like it, where a text holds the whole."""
    missing = [place for place in range(len(text) - 1) if not occurs(text[place : place + 2])]
    for size in range(min(_LONGEST_PART, len(text) - 1), _SHORTEST_PART - 1, -1):
        found: list[_Entry] = []
        for start in range(len(text) - size + 1):
            end = start + size
            if all(pair + 1 >= start and pair < end for pair in missing):
                found += (
                    _Entry(text[:start] + entry.text + text[end:], entry.count)
                    for entry in _sounding_as(text[start:end], readings, load)
                )
        found.sort(key=lambda entry: entry.order)
        held = [each for each in dict.fromkeys(entry.text for entry in found) if occurs(each)]
        if held:
            return held
    return []


def _readings(load: Load) -> dict[str, list[str]]:
    """The syllables of each character that may be typed."""
    table = load("pinyin")
    found: dict[str, list[str]] = {}
    for syllable, characters in zip(
        table["syllables"].split(" "), table["characters"].split(" "), strict=True
    ):
        for character in characters:
            found.setdefault(character, []).append(syllable)
    return found


def _texts(entries: Iterable[_Entry]) -> list[str]:
    return list(dict.fromkeys(entry.text for entry in entries))[:_MOST_WORDS]


def _entries(family: str, key: str, load: Load) -> list[_Entry]:
    """The entries under a character or a sound."""
    place = bisect_right(_starts(family, load), key) - 1
    groups = _groups(family, place, load)
    return next((entries for name, entries in groups if name == key), [])


def _sounds_from(beginning: str, load: Load) -> Iterator[list[_Entry]]:
    """The entries of all sounds that begin so, a sound at a time."""
    starts = _starts("sounds", load)
    first = last = bisect_right(starts, beginning) - 1
    while last + 1 < len(starts) and last - first + 1 < _MOST_SHARDS:
        if not starts[last + 1].startswith(beginning):
            break
        last += 1
    for place in range(first, last + 1):
        for key, entries in _groups("sounds", place, load):
            if key.startswith(beginning):
                yield entries


def _starts(family: str, load: Load) -> list[str]:
    return _listed(load("lookups")[family])


def _groups(family: str, place: int, load: Load) -> Iterator[tuple[str, list[_Entry]]]:
    if place < 0:
        return
    shard = load(f"{family}-{place}")
    counts = iter(parsed(shard["counts"]))
    for key, texts in zip(_listed(shard["keys"]), _listed(shard["texts"]), strict=True):
        yield key, [_Entry(text, next(counts)) for text in texts.split("|")]


def _listed(words: str) -> list[str]:
    return words.split(" ") if words else []
