"""Lines → the outline: which markers open a section, how deep each stands, what it is called.

Depth is the report's own: a stack holds the enumerations that are open, and a marker either
continues one of them (the next number in its style), or takes the place of a sibling whose author
slipped into another style (（一） then 二是), or opens an enumeration beneath what is open. A style
that opens an enumeration closes all that usually stand deeper than it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from generator import urls
from generator.model import Section
from generator.parse.lines import Line
from generator.parse.numbering import Marker, Style, headings_inside, items_inside, marker_at

_HEADING_END = re.compile(r"[。；：;:\n]")
_CLOSING = re.compile(
    r"(?:总体来[说看]|总的来[说看]|综上|回顾|在肯定成绩|在看到成绩|同时|与此同时|但|尽管|虽然|下步|下一步|当然|存在)"
)
_QUOTED = re.compile(r"“[^”\n]*”|《[^》\n]*》|「[^」\n]*」")
# Up to this many lines a report counts as standing on few lines, so that headings stand in them.
_FEW_LINES = 12
_LONG_LINE = 2_000
_ANNOUNCED = re.compile(r"[^。]*：$")
# A heading on a line of its own bears no mark of a sentence and is this long.
# A report's title in mid-text is the running title of a page.
_LINE_HEADING = re.compile(r"(?!\S(?:[ 　]?\S){2,12}报[ 　]?告$)[^。；：！？!?;:…]{4,34}$")
_LINE_HEADINGS_AT_MOST = 24


@dataclass(frozen=True, slots=True)
class Candidate:
    """A marker that may open a section, and the line in which it stands."""

    marker: Marker
    line: Line
    inline: bool


@dataclass(slots=True)
class _Enumeration:
    """An enumeration that is open: its style, its last number, its depth."""

    style: Style
    last: int
    level: int


def outline(text: str, lines: tuple[Line, ...], headings: tuple[Line, ...]) -> tuple[Section, ...]:
    """The sections of ``text``, in order.

    ``lines`` are the lines below the title block; ``headings`` those of them that are headings
    without a marker (see `line_headings`).
    """
    unmarked = {line.start for line in headings}
    candidates = _real(text, _candidates(text, lines, unmarked), lines)
    levels = _levels(text, candidates, lines)
    sections = [
        _section(text, candidate, level)
        for candidate, level in zip(candidates, levels, strict=True)
    ]
    return tuple(_nested(sections, len(text)))


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


def _candidates(text: str, lines: tuple[Line, ...], unmarked: set[int]) -> list[Candidate]:
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


def _real(text: str, candidates: list[Candidate], lines: tuple[Line, ...]) -> list[Candidate]:
    """The candidates less those that enumerate nothing: items and Arabic numbers need company."""
    kept: list[Candidate] = []
    for index, candidate in enumerate(candidates):
        style = candidate.marker.style
        stands_alone = style in (Style.LINE, Style.PART, Style.COMMA, Style.PARENTHESIS)
        if stands_alone or _has_company(candidates, index, kept):
            kept.append(candidate)
    return kept


def _has_company(candidates: list[Candidate], index: int, kept: list[Candidate]) -> bool:
    """Whether the enumeration goes on after this marker, or it continues one that was kept."""
    this = candidates[index].marker
    if this.ordinal == 1:
        return _next_follows(candidates, index)
    for before in reversed(kept):
        marker = before.marker
        if marker.ordinal == this.ordinal - 1 and (
            marker.style is this.style
            or (not candidates[index].inline and marker.style is Style.PARENTHESIS)
        ):
            return True
        if marker.style < min(this.style, Style.PARENTHESIS):
            return False
    return False


def _next_follows(candidates: list[Candidate], index: int) -> bool:
    this = candidates[index].marker
    for later in candidates[index + 1 :]:
        marker = later.marker
        if marker.style is this.style and marker.text[-1] == this.text[-1]:
            return marker.ordinal == 2
        if marker.style < min(this.style, Style.ARABIC) and not later.inline:
            return False
    return False


def _levels(text: str, candidates: list[Candidate], lines: tuple[Line, ...]) -> list[int]:
    """The depth of each candidate, from 1."""
    stack: list[_Enumeration] = []
    levels: list[int] = []
    for index, candidate in enumerate(candidates):
        marker = candidate.marker
        position = _continued(stack, candidate)
        if position is None:
            _close_deeper(stack, candidates, index)
            level = len(stack) + 1
            if (
                candidate.inline
                and marker.style is Style.ITEM
                and _closes_report(text, candidates, index)
            ):
                level = min(level, 2)
                del stack[level - 1 :]
            stack.append(_Enumeration(marker.style, marker.ordinal, level))
        else:
            del stack[position + 1 :]
            stack[position].last = marker.ordinal
        levels.append(stack[-1].level)
    return levels


def _continued(stack: list[_Enumeration], candidate: Candidate) -> int | None:
    """The place in the stack of the enumeration that this marker goes on with."""
    marker = candidate.marker
    for position in reversed(range(len(stack))):
        enumeration = stack[position]
        if enumeration.style is marker.style and (
            marker.ordinal > enumeration.last or marker.style is Style.LINE
        ):
            return position
    for position in reversed(range(len(stack))):
        enumeration = stack[position]
        slipped = {enumeration.style, marker.style} == {Style.PARENTHESIS, Style.ITEM}
        if slipped and not candidate.inline and marker.ordinal == enumeration.last + 1:
            return position
    return None


def _close_deeper(stack: list[_Enumeration], candidates: list[Candidate], index: int) -> None:
    """Closes what stands as deep as a new enumeration, unless that one goes on after it."""
    style = candidates[index].marker.style
    while stack and stack[-1].style >= style:
        if stack[-1].style > style and _goes_on(stack[-1], candidates, index):
            return
        stack.pop()


def _goes_on(enumeration: _Enumeration, candidates: list[Candidate], index: int) -> bool:
    for later in candidates[index + 1 :]:
        marker = later.marker
        if marker.style is enumeration.style and not later.inline:
            return marker.ordinal == enumeration.last + 1
        if marker.style < candidates[index].marker.style:
            return False
    return False


def _closes_report(text: str, candidates: list[Candidate], index: int) -> bool:
    """Whether an inline enumeration stands in the report's closing paragraph.

    That is an unmarked paragraph which opens with a word of closing, after a last section whose
    heading runs on into a paragraph of its own.
    """
    line = candidates[index].line
    before = candidates[index - 1] if index else None
    if before is None or before.line.start == line.start or before.inline:
        return False
    if any(not later.inline for later in candidates[index:]):
        return False
    heading_stands_alone = not re.search(r"[。；：]", text[before.line.start : before.line.end - 1])
    return bool(_CLOSING.match(text, line.start)) and not heading_stands_alone


def _section(text: str, candidate: Candidate, level: int) -> Section:
    marker, line = candidate.marker, candidate.line
    end = _HEADING_END.search(text, marker.end, line.end) if marker.text else None
    while end and end.group() == "\n":
        end = _HEADING_END.search(text, end.end(), line.end)
    heading_end = end.start() if end else line.end
    if candidate.inline and marker.style is Style.COMMA:
        heading_end = _short_of_space(text, marker.end, heading_end)
    heading = re.sub(r"\s*[\n\r]\s*", "", text[marker.end : heading_end]).strip()
    return Section("", level, marker.text, heading, marker.start, heading_end, 0, candidate.inline)


def _short_of_space(text: str, start: int, end: int) -> int:
    """Where a text stands on one line, a space is what is left of the line end after a heading."""
    found = re.compile(r"(?<=\S)[\s　]").search(text, start + 1, end)
    return found.start() if found else end


def _nested(sections: list[Section], text_end: int) -> Iterator[Section]:
    """The sections with their ends and their anchors, which number them at each depth."""
    ordinals: list[int] = []
    for index, section in enumerate(sections):
        del ordinals[section.level :]
        ordinals += [0] * (section.level - len(ordinals))
        ordinals[-1] += 1
        yield replace(
            section,
            anchor=urls.section_anchor(tuple(ordinals)),
            end=_end(sections[index + 1 :], section.level, text_end),
        )


def _end(following: Iterable[Section], level: int, text_end: int) -> int:
    return next((later.start for later in following if later.level <= level), text_end)
