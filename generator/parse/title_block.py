"""What stands before a report's text: its title, its byline, and whom it addresses.

A title is a short first line that names a document (… 报告, 总结 …); a byline says when, where and
by whom; a salutation addresses an assembly and ends in a colon. Each may be absent, and the
salutation may run on into the first sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.parse.lines import Line
from generator.parse.numbering import marker_at

_TITLE_END = re.compile(
    r"(?:报告|总结|汇报|述职|说明|讲话|发言|要点|工作情况|材料|计划|方案|通报)(?:[（(][^）)]{1,12}[）)])?$"
)
_TITLE_LONGEST = 60
_SENTENCE = re.compile(r"[。；！？!?;]")
_BYLINE = re.compile(
    r"——|—|[（(].*[）)]$|.{0,16}(?:市长|州长|县长|区长|镇长|乡长|主席|主任|局长|书记|院长|检察长|报告人|述职人)[\s：:]*\S{0,6}\s*\S{0,3}$"
    r"|\d{4}\s*年\s*\d{1,2}\s*月|.{2,30}(?:会议|大会)(?:上|第.{1,4}次会议上)$|[二〇○零一二三四五六七八九]{4}年"
)
_BYLINE_LONGEST = 70
_SALUTATION = re.compile(
    r"(?:尊敬的|区人大|市人大|县人大|各位|主任|副主任|同志们|同志|代表们|委员们|领导|区委|市委|县委|组织部|位代表)"
    r"[^。；\n]{0,60}?[：:!！](?=\s|[^0-9]|$)|(?:同志们|各位代表|各位领导)，$"
)
_SALUTATION_WITHIN = 12


@dataclass(frozen=True, slots=True)
class TitleBlock:
    """The lines of the title and of the byline, the salutation's span, the first line after."""

    title_lines: tuple[Line, ...]
    byline_lines: tuple[Line, ...]
    salutation: tuple[int, int] | None
    body: int


def title_block(text: str, lines: tuple[Line, ...]) -> TitleBlock:
    """The title block of ``text``; ``body`` counts the lines that belong to it wholly."""
    count = _title_lines(text, lines)
    position = count
    salutation = None
    for at, line in enumerate(lines[:_SALUTATION_WITHIN]):
        found = _SALUTATION.match(text, line.start, line.end)
        if at >= count and found and not line.heading:
            salutation = (found.start(), found.end())
            position = at
            break
    bylines = _bylines(
        text, lines[count:position] if salutation else lines[count:], bool(salutation)
    )
    if salutation is None:
        position = count + len(bylines)
    elif len(bylines) < position - count:
        # Something that is neither title nor byline stands before it: then it is no salutation.
        return TitleBlock(lines[:count], bylines, None, count + len(bylines))
    elif salutation[1] >= lines[position].end:
        position += 1
    return TitleBlock(lines[:count], bylines, salutation, position)


def title(text: str, block: TitleBlock) -> str | None:
    """The title as it is read: without the spaces that only spread its characters."""
    words = "".join(text[line.start : line.end] for line in block.title_lines)
    return spread_out(words) or None


def spread_out(words: str) -> str:
    """``words`` without white space between Han characters: 政 府 工 作 报 告 is one word."""
    return re.sub(r"(?<=[^\x00-\xff])\s+(?=[^\x00-\xff])", "", words.strip())


def _title_lines(text: str, lines: tuple[Line, ...]) -> int:
    """How many of the first lines make up the title."""
    words = ""
    for count, line in enumerate(lines[:3], 1):
        content = text[line.start : line.end]
        if line.heading == 1:
            return count
        words += re.sub(r"\s+", "", content)
        is_sentence = _SENTENCE.search(content) or content[-1] in "：:"
        if len(words) > _TITLE_LONGEST or is_sentence or marker_at(text, line.start):
            return 0
        if _TITLE_END.search(words):
            return count
        if _BYLINE.match(content):
            return 0
    return 0


def _bylines(text: str, lines: tuple[Line, ...], all_of_them: bool) -> tuple[Line, ...]:
    """The lines that say when, where and by whom; up to a salutation every short line does."""
    count = 0
    for line in lines[:8]:
        content = text[line.start : line.end]
        fits = all_of_them or _BYLINE.match(content)
        if marker_at(text, line.start):
            break
        if len(line) > _BYLINE_LONGEST or _SENTENCE.search(content) or not fits:
            break
        count += 1
    return lines[:count]
