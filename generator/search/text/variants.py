"""Traditional → simplified, one character for one, for readers who type 養老服務.

The table is OpenCC's: each character converted by itself, so that no word list is asked and a
text keeps its length; offsets hold, in code points and in the browser's UTF-16 units alike. A
character that simplified texts write too keeps its face: OpenCC leaves 后 里 于 云 余 alone when
they stand alone, :func:`_stays` leaves 著 and 么. What OpenCC's first table leaves though Hong
Kong or Taiwan writes it otherwise (衞 粧 簷) is taken from the tables for those.

Index and query pass through the same table, so what it makes of a rare word (乾隆 → 干隆) is found
all the same. The whole table travels in a script of its own, loaded only for a query with Han
characters that the index does not know; the few pairs whose left side occurs in the portal's own
texts (:func:`found`) are facts of the manifest, because the browser must spell excerpts as well.

It refuses phrases (滑鼠 → 鼠标 would be translation) and characters outside the basic plane.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable

from opencc import OpenCC

NAME = "variants"

# The ideographs of the basic plane; what lies beyond takes two units in the browser.
_FIRST, _LAST = 0x3400, 0x9FFF
# OpenCC's conversions in the order they are asked.
_CONVERSIONS = ("t2s", "hk2s", "tw2s")
# Compatibility ideographs, which folding turns into ordinary ones.
_COMPATIBILITY = "\uf900-\ufaff"


def simplify(text: str) -> str:
    """``text``, folded before, with every traditional character written as the simplified one."""
    pairs = table()
    return _pattern().sub(lambda match: pairs[match.group()], text)


def found(text: str) -> frozenset[str]:
    """The traditional characters of a text, as they are after folding."""
    folded = unicodedata.normalize("NFKC", "".join(set(_wide_pattern().findall(text))))
    return frozenset(folded) & table().keys()


def pairs(characters: Iterable[str]) -> dict[str, str]:
    """``from`` and ``to`` of the characters, in code-point order: the shape of the script."""
    known = table()
    ordered = sorted(set(characters) & known.keys())
    return {"from": "".join(ordered), "to": "".join(known[each] for each in ordered)}


def script() -> tuple[str, dict[str, str]]:
    """Name and value of the script with the whole table."""
    return NAME, pairs(table())


@functools.cache
def table() -> dict[str, str]:
    """Traditional → simplified, about 3,000 characters; made once per process in 0.1 seconds."""
    characters = [chr(code) for code in range(_FIRST, _LAST + 1)]
    simplified: dict[str, str] = {}
    for conversion in _CONVERSIONS:
        # Line ends keep the converter from seeing words.
        converted = OpenCC(conversion).convert("\n".join(characters)).split("\n")
        for character, other in zip(characters, converted, strict=True):
            if other != character and not (conversion != "t2s" and _stays(character)):
                simplified.setdefault(character, other)
    return {
        character: end
        for character in simplified
        if (end := _end(character, simplified)) and len(end) == 1 and ord(end) <= _LAST
    }


def _stays(character: str) -> bool:
    """Whether simplified texts write the character: it is in their oldest character set."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _end(character: str, simplified: dict[str, str]) -> str:
    """What a chain of conversions ends in, so that converting again changes nothing."""
    while character in simplified:
        character = simplified[character]
    return character


@functools.cache
def _pattern() -> re.Pattern[str]:
    """A class of characters is searched ten times as fast as a text is translated."""
    return re.compile(f"[{''.join(table())}]")


@functools.cache
def _wide_pattern() -> re.Pattern[str]:
    return re.compile(f"[{''.join(table())}{_COMPATIBILITY}]")
