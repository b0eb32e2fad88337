"""A stretch of a report as one reads it: without line breaks, with its way back to the offsets.

A report broken by hand or by the page splits numbers and names anywhere; figures are looked for in
the text without those breaks. White space inside Chinese text means nothing and is dropped; it
stays, as one space, where it keeps two numbers or two Latin words apart, and where it is wide
enough to have been meant (a tab, two spaces). Outline markers are blanked, so that 3. and 15 never
become a number.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

_SPACE = re.compile(r"\s+")
_BLANK = "；"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text to read, and where each of its pieces stands in the report.

    ``starts[i]`` is where a piece begins in ``text``, ``offsets[i]`` where in the report.
    """

    text: str
    starts: tuple[int, ...]
    offsets: tuple[int, ...]

    def offset(self, position: int) -> int:
        """The report's offset of the character at ``position`` of the stretch."""
        piece = bisect_right(self.starts, position) - 1
        return self.offsets[piece] + position - self.starts[piece]


def stretch(
    text: str,
    start: int,
    end: int,
    wraps: frozenset[int] = frozenset(),
    blanked: Iterable[tuple[int, int]] = (),
) -> Stretch:
    """The stretch of ``text[start:end]``; ``wraps`` are breaks that mean nothing, ``blanked`` the
    spans of outline markers.
    """
    raw = text[start:end]
    for left, right in blanked:
        raw = raw[: left - start] + _BLANK * (right - left) + raw[right - start :]
    pieces: list[str] = []
    starts: list[int] = [0]
    offsets: list[int] = [start]
    length = position = 0
    for space in _SPACE.finditer(raw):
        kept = _kept(raw, space, start, wraps)
        pieces += (raw[position : space.start()], kept)
        length += space.start() - position + len(kept)
        position = space.end()
        starts.append(length)
        offsets.append(start + position)
    pieces.append(raw[position:])
    return Stretch("".join(pieces), tuple(starts), tuple(offsets))


def _kept(raw: str, space: re.Match[str], start: int, wraps: frozenset[int]) -> str:
    """What a run of white space reads as: nothing or one space."""
    left, right = space.span()
    if wraps and any(start + at in wraps for at in range(left, right)):
        return ""
    before, after = raw[left - 1 : left], raw[right : right + 1]
    both_latin = before.isascii() and after.isascii() and before.isalnum() and after.isalnum()
    return " " if both_latin or right - left > 1 or raw[left] == "\t" else ""
