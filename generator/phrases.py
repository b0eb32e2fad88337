"""Set phrases in a Chinese text: the longest that stand there, and no piece of other words.

Chinese writes words without spaces, so 低保 also stands in 降低保费 and 社工 in 合作社工作. Such
chance meetings are a table here; adding one is adding a word. Of phrases that overlap, the one
that begins first counts, and of those the longest: 养老保险 is no 养老.

It refuses word cutting: a dictionary that knows the terms of one bureau does not know the next's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

# Runs of characters in which a phrase stands by chance.
_CHANCE = (
    "降低保",
    "减低保",
    "社工作",
    "社工程",
    "合作社会",
    "高等教育部",
    "关注册",
    "应急救助站",
)


def pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """What finds the phrases; a phrase of letters or digits is no part of a longer one."""
    longest = sorted({phrase for phrase in phrases if phrase}, key=lambda each: (-len(each), each))
    chance = "|".join(_CHANCE)
    # An empty group that never matches, where there is nothing to find.
    wanted = "|".join(map(_whole, longest)) or r"(?!)"
    return re.compile(f"(?:{chance})|({wanted})")


def found(
    wanted: re.Pattern[str], text: str, start: int = 0, end: int | None = None
) -> Iterator[tuple[int, int]]:
    """Where the phrases of ``pattern`` stand in ``text[start:end]``, in order."""
    for match in wanted.finditer(text, start, len(text) if end is None else end):
        if match.group(1):
            yield match.span(1)


def _whole(phrase: str) -> str:
    before = r"(?<![0-9A-Za-z])" if re.match(r"[0-9A-Za-z]", phrase) else ""
    after = r"(?![0-9A-Za-z])" if re.search(r"[0-9A-Za-z]$", phrase) else ""
    return before + re.escape(phrase) + after
