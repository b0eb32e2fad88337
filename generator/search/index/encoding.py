"""Numbers as text: the letters that shards are written in.

A shard is a script, so its numbers travel inside a string. They are written as source maps write
theirs (variable-length quantities, ECMA-426), without the sign: digits of base 32, the least
significant first, one letter each; a digit that another follows is a letter of the upper half of
the alphabet. Compression takes what little redundancy is left. The browser reads them with a page
of code that finds the alphabet in the manifest.
"""

from __future__ import annotations

from collections.abc import Iterable

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
BASE = len(ALPHABET) // 2

_VALUES = {letter: value for value, letter in enumerate(ALPHABET)}


def number(value: int) -> str:
    """The letters of a whole number that is not negative."""
    letters = ""
    while value >= BASE:
        letters += ALPHABET[BASE + value % BASE]
        value //= BASE
    return letters + ALPHABET[value]


# Most gaps and frequencies are small: they are looked up.
_SMALL: tuple[str, ...] = tuple(number(value) for value in range(BASE * BASE))


def numbers(values: Iterable[int]) -> str:
    """The letters of several numbers, one after the other."""
    small, size = _SMALL, len(_SMALL)
    return "".join([small[value] if value < size else number(value) for value in values])


def parsed(letters: str) -> list[int]:
    """The numbers that ``letters`` stand for.

    Raises:
        ValueError: a character is not of the alphabet, or the last number has no end.
    """
    found: list[int] = []
    value, weight = 0, 1
    for letter in letters:
        digit = _VALUES.get(letter)
        if digit is None:
            raise ValueError(f"not a letter of the alphabet: {letter!r}")
        value += digit % BASE * weight
        weight *= BASE
        if digit < BASE:
            found.append(value)
            value, weight = 0, 1
    if weight > 1:
        raise ValueError("the last number has no end")
    return found
