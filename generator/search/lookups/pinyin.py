"""Words → how they are typed: full pinyin without tones (yanglao) and its initials (yl).

Readings are pypinyin's, whose table of phrases knows that 银行 is yinhang and 行政 xingzheng. It is
asked at build time only. The browser gets two things: words by their sound, in shards named by the
letters typed; and for typed Han text a table of characters by syllable, with every reading that a
character has in the portal's own words, so that 民证局 sounds as 民政局 does.

ü is written v, as it is typed. It refuses tones, and word lists of its own.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from generator.search.text.normalise import HAN

NAME = "pinyin"

# ü with a tone is typed v as well.
_UMLAUTS = str.maketrans("ǖǘǚǜ", "vvvv")
# Characters of the longest phrase that is looked for.
_LONGEST_PHRASE = 8

_PART = re.compile(f"[{HAN}]+|[^{HAN}]")


def syllables(word: str) -> tuple[str, ...]:
    """The reading of each character of a normalised word; what is no Han text stays itself."""
    return tuple(
        syllable
        for part in _PART.findall(word)
        for syllable in (_of_han(part) if re.match(f"[{HAN}]", part) else (part,))
    )


def sounds(read: tuple[str, ...]) -> tuple[str, ...]:
    """Full pinyin and initials of a word's syllables, none where a character has no reading."""
    if not all(each.isascii() for each in read):
        return ()
    return tuple(dict.fromkeys(("".join(read), "".join(each[0] for each in read))))


def script(readings: Mapping[str, tuple[str, ...]]) -> tuple[str, dict[str, str]]:
    """Name and value of the script for typed Han text: ``syllables``, and the characters of each.

    ``readings`` are the syllables of words. The characters are those of GB 2312 and of the words,
    so that the size is bounded; one stands at its own reading and at those it has in the words.
    """
    everyday = {*_gb2312(), *(character for word in readings for character in word)}
    pairs = {(_reading(character), character) for character in everyday}
    for word, read in readings.items():
        pairs.update(zip(read, word, strict=True))
    found: dict[str, list[str]] = {}
    for syllable, character in sorted(pairs):
        # A letter or digit, and what has no reading, stands for itself.
        if syllable != character:
            found.setdefault(syllable, []).append(character)
    characters = ("".join(several) for several in found.values())
    return NAME, {"syllables": " ".join(found), "characters": " ".join(characters)}


def _of_han(part: str) -> tuple[str, ...]:
    """The reading of each character of Han text, by the longest phrases in it where there are some.

    The tables are read without pypinyin's own functions, which take ten times as long.
    """
    if not any(map(_is_ambiguous, part)):
        return tuple(map(_reading, part))
    phrases = _tables().PHRASES_DICT
    found: list[str] = []
    while rest := part[len(found) :]:
        ends = range(min(len(rest), _LONGEST_PHRASE), 1, -1)
        phrase = next((rest[:end] for end in ends if rest[:end] in phrases), None)
        if phrase is None:
            found.append(_reading(rest[0]))
        else:
            found += (_toneless(readings[0]) for readings in phrases[phrase])
    return tuple(found)


@functools.cache
def _reading(character: str) -> str:
    """The most common reading of a character; itself where none is known."""
    readings: str = _tables().PINYIN_DICT.get(ord(character), character)
    return _toneless(readings.split(",")[0])


@functools.cache
def _is_ambiguous(character: str) -> bool:
    return "," in _tables().PINYIN_DICT.get(ord(character), "")


def _toneless(reading: str) -> str:
    """A reading as it is typed: without the mark of its tone, ü as v."""
    letters = unicodedata.normalize("NFD", reading.replace("ü", "v").translate(_UMLAUTS))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _gb2312() -> Iterator[str]:
    """The 6,763 characters of GB 2312: what anybody types, whether it occurs or not."""
    for row in range(0xB0, 0xF8):
        for cell in range(0xA1, 0xFF):
            yield from bytes((row, cell)).decode("gb2312", "ignore")


@functools.cache
def _tables() -> Any:
    """The tables of pypinyin, imported (0.2 seconds) once the first word is to be read."""
    import pypinyin.constants

    return pypinyin.constants
