"""Which markers open a section: those that enumerate, and headings that stand alone on a line.

A marker alone proves nothing: 一是 needs a 二是, a number in a quotation or in a sentence that
announces its parts opens nothing, and a decimal at the head of a line is a figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from generator.parse.lines import Line
from generator.parse.numbering import Marker, Style, headings_inside, items_inside, marker_at

_QUOTED = re.compile(r"“[^”\n]*”|《[^》\n]*》|「[^」\n]*」")
# Up to this many lines a report counts as standing on few lines, so that headings stand in them.
_FEW_LINES = 12
_LONG_LINE = 2_000
# A heading on a line of its own bears no mark of a sentence; a spread-out 工作报告 in mid-text is
# a page's running title.
_LINE_HEADING = re.compile(r"(?!\S(?:[ 　]?\S){2,12}[ 　]报[ 　]告$)[^。；：！？!?;:…]{4,34}$")
_LINE_HEADINGS_AT_MOST = 24


@dataclass(frozen=True, slots=True)
class Candidate:
    """A marker that may open a section, and the line in which it stands."""

    marker: Marker
    line: Line
    inline: bool


def line_headings(text: str, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines that are headings without a marker, such as 2023年工作回顾 alone on its line.

    They are taken only where they part the text: in few numbers, each followed by a longer line or
    by a marker, the first of them before any 一、; a report that opens with 一、 has parts already.
    """
    found = [
        line
        for line, following in zip_longest(lines, lines[1:])
        if _LINE_HEADING.match(text, line.start, line.end)
        and not line.wraps
        and not line.furniture
        and not line.contained
        and marker_at(text, line.start) is None
        and following is not None
        and (len(following) > len(line) or marker_at(text, following.start))
    ]
    if not 1 < len(found) <= _LINE_HEADINGS_AT_MOST or len(found) * 2 > len(lines):
        return ()
    first_comma = next((line.start for line in lines if _is_comma(text, line)), found[0].start + 1)
    return tuple(found) if found[0].start < first_comma else ()


def _is_comma(text: str, line: Line) -> bool:
    marker = marker_at(text, line.start)
    return marker is not None and marker.style is Style.COMMA


def candidates(text: str, lines: tuple[Line, ...], headings: tuple[Line, ...]) -> list[Candidate]:
    """The markers of ``lines`` that open a section, in order.

    ``headings`` are those of the lines that are headings without a marker (see `line_headings`).
    """
    return _real(_found(text, lines, {line.start for line in headings}))


def _found(text: str, lines: tuple[Line, ...], unmarked: set[int]) -> list[Candidate]:
    few = len(lines) <= _FEW_LINES or any(len(line) > _LONG_LINE for line in lines)
    found: list[Candidate] = []
    for line in lines:
        if line.furniture or line.contained:
            continue
        opening = marker_at(text, line.start)
        if opening:
            found.append(Candidate(opening, line, inline=False))
        elif line.heading or line.start in unmarked:
            found.append(Candidate(Marker(Style.LINE, 0, "", line.start), line, inline=False))
            continue
        inside = items_inside(text, line.start + 1, line.end)
        if few and len(line) > _LINE_HEADINGS_AT_MOST:
            inside += _unannounced(text, headings_inside(text, line.start + 1, line.end), line)
        found += [
            Candidate(marker, line, inline=True)
            for marker in sorted(inside, key=lambda marker: marker.start)
            if not _is_quoted(text, marker, line)
        ]
    return found


def _unannounced(text: str, markers: list[Marker], line: Line) -> Iterator[Marker]:
    """Headings in mid-line, less those of a list that a sentence announces (一、…；二、…)."""
    for marker in markers:
        stop = text.find("。", marker.end, line.end)
        sentence = text[marker.end : stop if stop >= 0 else line.end]
        if not re.search(r"；[一二三四五六七八九十]、", sentence):
            yield marker


def _is_quoted(text: str, marker: Marker, line: Line) -> bool:
    return any(
        found.start() < marker.start < found.end()
        for found in _QUOTED.finditer(text, line.start, line.end)
    )


def _real(found: list[Candidate]) -> list[Candidate]:
    """The candidates less those that enumerate nothing: items and Arabic numbers need company."""
    kept: list[Candidate] = []
    for index, candidate in enumerate(found):
        style = candidate.marker.style
        stands_alone = style in (Style.LINE, Style.PART, Style.COMMA, Style.PARENTHESIS)
        if stands_alone or _has_company(found, index, kept):
            kept.append(candidate)
    return kept


def _has_company(found: list[Candidate], index: int, kept: list[Candidate]) -> bool:
    """Whether the enumeration goes on after this marker, or it continues one that was kept."""
    this = found[index].marker
    if this.ordinal == 1:
        return _next_follows(found, index)
    for before in reversed(kept):
        marker = before.marker
        if marker.ordinal == this.ordinal - 1 and (
            marker.style is this.style
            or (not found[index].inline and marker.style is Style.PARENTHESIS)
        ):
            return True
        if marker.style < min(this.style, Style.PARENTHESIS):
            return False
    return False


def _next_follows(found: list[Candidate], index: int) -> bool:
    this = found[index].marker
    for later in found[index + 1 :]:
        marker = later.marker
        if marker.style is this.style and marker.text[-1] == this.text[-1]:
            return marker.ordinal == 2
        if marker.style < min(this.style, Style.ARABIC) and not later.inline:
            return False
    return False
