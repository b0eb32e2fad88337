"""Chinese words in the order of their sound, under the letters that they begin with.

Readings are pypinyin's, which knows words: 重大 is zhongda, 重复 chongfu. What begins with no Han
character is under its own letter, digits under ``0-9``.
"""

from __future__ import annotations

from pypinyin import lazy_pinyin

DIGITS = "0-9"


def sound(word: str) -> tuple[tuple[str, ...], str]:
    """What words are sorted by: their syllables without tones, then the word itself."""
    return tuple(syllable.lower() for syllable in lazy_pinyin(word)), word


def letter(word: str) -> str:
    """The capital letter that a word is found under; ``0-9`` for digits and signs."""
    syllables, _ = sound(word)
    first = syllables[0][:1].upper() if syllables else ""
    return first if "A" <= first <= "Z" else DIGITS
