"""What counts as a character to search for, as a run, a key, a number; all for normalised text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.search.text import words
from generator.search.text.normalise import HAN
from generator.search.text.words import number_words

__all__ = ["bare", "is_han", "keys", "number_words", "pieces", "tokens"]

_CHARACTER = rf"[{words.LETTERS}0-9{HAN}]"
_RUN = re.compile(rf"{_CHARACTER}+")
# What is searched for in a word: runs, with the point inside numbers and the percent sign behind.
_PIECE = re.compile(rf"(?:{_CHARACTER}|(?<=[0-9])\.(?=[0-9])|(?<=[0-9])[%‰])+")
_TOKEN = re.compile(words.TOKEN)
_HAN = re.compile(rf"[{HAN}]")


def bare(text: str) -> str:
    """The characters of all runs, nothing between."""
    return "".join(_RUN.findall(text))


def pieces(text: str) -> list[str]:
    """What is searched for in a word as typed, between its punctuation."""
    return _PIECE.findall(text)


def tokens(text: str) -> list[str]:
    """Runs of Han characters, numbers, Latin words."""
    return _TOKEN.findall(text)


def is_han(token: str) -> bool:
    """Whether a token is cut by the dictionary."""
    return _HAN.match(token) is not None


def keys(text: str) -> tuple[str, ...]:
    """What must occur where ``text`` does, each once.

    Pairs of neighbouring characters of its runs; where there are none, the one character that it
    is, or its numbers as they stand.
    """
    pairs = [pair for run in _RUN.findall(text) for pair in _pairs(run)]
    return tuple(dict.fromkeys(pairs or ([text] if len(text) == 1 else tokens(text))))


def _pairs(run: str) -> Iterator[str]:
    return map(str.__add__, run, run[1:])
