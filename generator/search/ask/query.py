"""What the reader typed → what is wanted and what is not. Nothing typed is an error.

``templates/assets/js/ask/query.js`` says the same in JavaScript; patterns use only what both read
alike, so blanks are spelt out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from generator.search.ask.grammar import bare, pieces
from generator.search.text.normalise import normalise

# More than anybody types; a pasted page is cut to it. All sizes are in characters.
LONGEST = 400
LONGEST_WORD = 24
MOST_PIECES = 24

# What JavaScript's \s is.
BLANK = "\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_OUTER_BLANKS = re.compile(rf"^[{BLANK}]+|[{BLANK}]+$")

# -排除, "短语" in any of the quotation marks a keyboard gives, or a word. A hyphen inside a word
# (covid-19) is no operator, a quotation mark without its partner no more than punctuation.
_PART = re.compile(
    rf"(?P<minus>(?<![^{BLANK}])[-－−])?"
    r'(?:"(?P<a>[^"]*)"|＂(?P<b>[^＂]*)＂|“(?P<c>[^”]*)”|「(?P<d>[^」]*)」|『(?P<e>[^』]*)』'
    rf'|(?P<word>[^{BLANK}"＂“「『]+))'
)
_QUOTED = ("a", "b", "c", "d", "e")

# The marker of a heading that was typed as a page shows it; headings are found without theirs.
_MARKER = re.compile(
    rf"[{BLANK}]*(?:[(（]?[一二三四五六七八九十百零〇0-9０-９]{{1,4}}[)）、]"
    r"|[一二三四五六七八九十0-9０-９]{1,4}[.．](?![0-9０-９])"
    rf"|第[一二三四五六七八九十百零〇0-9０-９]{{1,4}}[章节条款项部分篇]+)[{BLANK}]*(?=[^{BLANK}])"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Normalised text to find; a phrase holds its punctuation."""

    text: str
    phrase: bool = False

    @property
    def label(self) -> str:
        """How the reader is told of it."""
        return f"“{self.text}”" if self.phrase else self.text


@dataclass(frozen=True, slots=True)
class Query:
    """What is wanted and what is not, each text once.

    ``whole`` holds the characters of all that is wanted, nothing between: what a heading that was
    typed whole is recognised by; ``rest`` the same without the marker of the heading.
    """

    wanted: tuple[Piece, ...]
    unwanted: tuple[Piece, ...]
    whole: str
    rest: str


def parse(text: str) -> Query:
    """The query of a text as typed."""
    typed = text[:LONGEST]
    marker = _marker(typed)
    wanted: list[Piece] = []
    unwanted: list[Piece] = []
    rest = ""
    for part in _PART.finditer(typed[len(marker) :]):
        quoted = next((part[name] for name in _QUOTED if part[name] is not None), None)
        content = _OUTER_BLANKS.sub("", normalise(part["word"] if quoted is None else quoted))
        (unwanted if part["minus"] else wanted).extend(_pieces(content, quoted is not None))
        if not part["minus"]:
            rest += bare(content)
    return Query(_distinct(wanted), _distinct(unwanted), bare(normalise(marker)) + rest, rest)


def _marker(text: str) -> str:
    found = _MARKER.match(text)
    return found[0] if found and bare(normalise(text[found.end() :])) else ""


def _pieces(content: str, is_phrase: bool) -> Iterator[Piece]:
    """A phrase as it stands; a word without its punctuation, a long one in several pieces."""
    texts: Iterable[str] = [content] if is_phrase else _shortened(pieces(content))
    return (Piece(text, is_phrase) for text in texts if bare(text))


def _shortened(runs: Iterable[str]) -> Iterator[str]:
    for piece in runs:
        for start in range(0, len(piece), LONGEST_WORD):
            yield piece[start : start + LONGEST_WORD]


def _distinct(found: list[Piece]) -> tuple[Piece, ...]:
    seen: dict[str, Piece] = {}
    for piece in found:
        seen.setdefault(piece.text, piece)
    return tuple(islice(seen.values(), MOST_PIECES))
