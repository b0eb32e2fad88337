"""Candidates → the outline: how deep each section stands, what it is called, where it ends.

Depth is the report's own: a stack holds the enumerations that are open, and a marker either
continues one of them (the next number in its style), or takes the place of a sibling whose author
slipped into another style (（一） then 二是), or opens an enumeration beneath what is open. A style
that opens an enumeration closes all that usually stand deeper than it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator import urls
from generator.model import Section
from generator.parse.candidates import Candidate
from generator.parse.numbering import Marker, Style

_HEADING_END = re.compile(r"[。；：;:]")
_SUMMING_UP = re.compile(
    r"[^。]{0,60}?(?:总体来[说看]|总的来[说看]|清醒地?(?:看到|认识)|也深知|各位代表[！!])"
    r"|[^。]{0,60}?(?:存在|面临)[^。]{0,24}(?:困难|问题|不足|短板|差距|挑战)"
)
_CLOSING = re.compile(
    r"(?:总体来[说看]|总的来[说看]|综上|回顾|在肯定成绩|在看到成绩|同时|与此同时|但|尽管|虽然|"
    r"下步|下一步|当然|存在)"
)


@dataclass(slots=True)
class _Enumeration:
    """An enumeration that is open: its style, its last number, its depth."""

    style: Style
    last: int
    level: int


def outline(text: str, candidates: list[Candidate]) -> tuple[Section, ...]:
    """The sections that the candidates open, in order, with their ends and anchors."""
    levels = _levels(text, candidates)
    sections = [
        _section(text, candidate, levels[index], _limit(candidates, index))
        for index, candidate in enumerate(candidates)
    ]
    return tuple(_nested(sections, len(text)))


def _limit(candidates: list[Candidate], index: int) -> int:
    """Where the heading of a candidate must have ended: with its line, or at the next candidate."""
    line_end = candidates[index].line.end
    following = candidates[index + 1 : index + 2]
    return min(line_end, following[0].marker.start) if following else line_end


def _levels(text: str, candidates: list[Candidate]) -> list[int]:
    """The depth of each candidate, from 1."""
    stack: list[_Enumeration] = []
    levels: list[int] = []
    for index, candidate in enumerate(candidates):
        marker = candidate.marker
        position = _continued(stack, candidate)
        if position is None:
            _close_deeper(stack, candidates, index)
            level = len(stack) + 1
            is_item = candidate.inline and marker.style is Style.ITEM
            if is_item and _closes(text, candidates, index):
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


def _closes(text: str, candidates: list[Candidate], index: int) -> bool:
    """Whether an inline enumeration stands in a paragraph that closes a part, or the report.

    That is an unmarked paragraph after a section's own: one that owns to shortcomings or turns to
    the audience; or, at the report's end, one that opens with a word of closing after a section
    whose heading runs on into a paragraph of its own.
    """
    line = candidates[index].line
    before = candidates[index - 1] if index else None
    if before is None or before.line.start == line.start or before.inline:
        return False
    if _SUMMING_UP.match(text, line.start, candidates[index].marker.start):
        return True
    is_last = all(later.inline for later in candidates[index:])
    runs_on = re.search(r"[。；：]", text[before.line.start : before.line.end - 1])
    return is_last and bool(runs_on) and bool(_CLOSING.match(text, line.start))


def _section(text: str, candidate: Candidate, level: int, limit: int) -> Section:
    """The section that a candidate opens; its heading ends before ``limit``."""
    marker = candidate.marker
    end = _heading_end(text, marker, limit) if marker.text else limit
    if candidate.inline and marker.style is Style.COMMA:
        end = _short_of_space(text, marker.end, end)
    heading = re.sub(r"\s*[\n\r]\s*", "", text[marker.end : end]).strip()
    return Section("", level, marker.text, heading, marker.start, end, 0, candidate.inline)


def _heading_end(text: str, marker: Marker, limit: int) -> int:
    found = _HEADING_END.search(text, marker.end, limit)
    return found.start() if found else limit


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
