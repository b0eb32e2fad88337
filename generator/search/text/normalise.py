"""One spelling for texts that a reader takes for the same: width, case, old forms, stray spaces.

Index and query both pass through here, so that ９０％, 90 % and 90% are one word, 工 作 报 告 is
工作报告 and 養老 is 养老. The steps are an ordered table. What the browser needs to do the same
(the patterns, not the code) is in :data:`REMOVALS` and :data:`HAN`, which travel in the manifest;
patterns therefore use only what Python's ``re`` and JavaScript's ``u`` mode read alike. The table
of old forms is :mod:`~generator.search.text.variants`.

It refuses to touch line ends: they separate paragraphs, and words do not run across them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from generator.search.text.variants import simplify

# Ideographs of all planes, with 々 and 〇, as the inside of a character class.
HAN = "々〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"

# What is taken away after folding, in this order.
REMOVALS: tuple[str, ...] = (
    # Invisible: soft hyphen, zero-width characters, directional marks, variation selectors.
    "[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]+",
    # Spaces beside Han text or before a percent sign carry no meaning: 政 府, 1732 余人, 90 %.
    rf"(?<=[{HAN}])[ \t]+|[ \t]+(?=[{HAN}%‰])",
    # The comma of thousands: 28,049.
    r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))",
)

_ONE_HAN = re.compile(f"[{HAN}]")
_REMOVALS = tuple(re.compile(pattern) for pattern in REMOVALS)


def normalise(text: str) -> str:
    """``text`` in the spelling of the index."""
    for step in _STEPS:
        text = step(text)
    return text


def is_han(character: str) -> bool:
    """Whether a single character is an ideograph."""
    return _ONE_HAN.fullmatch(character) is not None


def fold(text: str) -> str:
    """Compatibility forms and capitals: ％ is %, ＡＰＰ is app, ㎡ is m2.

    Lowering gives a final sigma by what stands around it, which is the only such letter; undone,
    every character folds by itself, and the browser can say where in the text it came from.
    """
    return unicodedata.normalize("NFKC", text).lower().replace("ς", "σ")


def _remove(text: str) -> str:
    for pattern in _REMOVALS:
        text = pattern.sub("", text)
    return text


_STEPS: tuple[Callable[[str], str], ...] = (fold, simplify, _remove)
