"""From a report to its figures: the stretches are read one by one, the rows put together here.

A heading and the paragraph that runs on in its line are one stretch, because a sentence may begin
in the one and a subject be named there. Titles, salutations, signatures and page furniture state
no figures.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from generator import urls
from generator.metrics import status, tables
from generator.metrics.clauses import Place, places
from generator.metrics.confidence import confidence
from generator.metrics.names import Name, Thread, named
from generator.metrics.quantities import find
from generator.metrics.stretch import Stretch, stretch
from generator.model import Bound, Confidence, Metric, Paragraph, Report, Role, Section, Status

_READ = frozenset({Role.HEADING, Role.BODY})
_SENTENCE_END = re.compile(r"[。！？；!?]|\n+")
_SENTENCE_MARKS = "。！？；"
_FULL_STOPS = "。！？"
_CLAUSE_MARKS = "，。；：！？"
_NAME_LIMIT = 40
_SENTENCE_REACH = 160  # how far before a figure its sentence may have named a target


@dataclass(frozen=True, slots=True)
class _Passage:
    """What all figures of a stretch have in common, found out once.

    ``sentences`` are where its sentences begin and ``sections`` where its paragraphs begin, with
    their sections, both in the report's offsets; ``future`` is where in the stretch it begins to
    speak of plans.
    """

    report: Report
    piece: Stretch
    end: int
    sentences: tuple[int, ...]
    sections: tuple[tuple[int, str], ...]
    future: int


def extract(report: Report) -> tuple[Metric, ...]:
    """The report's metrics in text order, without overlaps, anchored ``m1`` onwards."""
    planned = status.planned_sections(report.sections)
    spans = tables.spans(report)
    rows: list[Metric] = []
    for group in _groups(report, spans):
        table = _table_around(spans, group[0].start)
        if table is None:
            rows.extend(_rows(report, group, planned, len(rows)))
            continue
        figures = {figure.start: figure for figure in tables.figures(report, *table)}
        for cell in group:
            if cell.start in figures:
                rows.append(_table_row(report, figures[cell.start], cell.section, len(rows) + 1))
            else:
                rows.extend(_rows(report, [cell], planned, len(rows)))
    return tuple(rows)


def _table_around(spans: tuple[tuple[int, int], ...], offset: int) -> tuple[int, int] | None:
    return next(((start, end) for start, end in spans if start <= offset < end), None)


def _table_row(report: Report, figure: tables.Figure, section: str, ordinal: int) -> Metric:
    """The metric of a table's cell; its sentence is the row."""
    quantity = figure.quantity
    quote = report.text[figure.start : figure.end]
    return Metric(
        anchor=urls.metric_anchor(ordinal),
        quote=quote,
        start=figure.start,
        value=quantity.value,
        unit=quantity.unit,
        indicator=figure.name or quote,
        sentence_start=figure.row_start,
        sentence_end=figure.row_end,
        section=section,
        value_to=quantity.value_to,
        bound=quantity.bound,
        redacted=quantity.redacted,
        status=figure.status,
        change=figure.change,
        confidence=Confidence.SURE if figure.name else Confidence.DOUBTFUL,
    )


def _groups(report: Report, spans: tuple[tuple[int, int], ...]) -> Iterator[list[Paragraph]]:
    """The paragraphs that are read together: those of one line, or of one table."""
    group: list[Paragraph] = []
    for paragraph in report.paragraphs:
        if paragraph.role not in _READ:
            continue
        if group and not _belongs(report.text, group[-1], paragraph, spans):
            yield group
            group = []
        group.append(paragraph)
    if group:
        yield group


def _belongs(
    text: str, last: Paragraph, paragraph: Paragraph, spans: tuple[tuple[int, int], ...]
) -> bool:
    """Whether a paragraph goes on where the last one ended."""
    table = _table_around(spans, paragraph.start)
    if table is not None:
        return table[0] <= last.start
    return "\n" not in text[last.end : paragraph.start]


def _rows(
    report: Report, group: list[Paragraph], planned: frozenset[str], count: int
) -> Iterator[Metric]:
    """The metrics of one stretch; ``count`` have gone before."""
    start, end = group[0].start, group[-1].end
    wraps = frozenset(wrap for paragraph in group for wrap in paragraph.wraps)
    piece = stretch(report.text, start, end, wraps, _markers(report.sections, start, end))
    quantities = list(find(piece.text))
    if not quantities:
        return
    passage = _passage(report, group, piece, wraps)
    thread, bound = Thread(), Bound.EXACT
    for ordinal, place in enumerate(places(piece.text, quantities), count + 1):
        name, thread = named(place, thread)
        # 分别突破3亿元、5亿元: what is said of the first bounds them all.
        if not (name.shares and place.joined and place.quantity.bound is Bound.EXACT):
            bound = place.quantity.bound
        yield _row(passage, place, name, bound, planned, ordinal)


def _passage(
    report: Report, group: list[Paragraph], piece: Stretch, wraps: frozenset[int]
) -> _Passage:
    start, end = group[0].start, group[-1].end
    ends = _SENTENCE_END.finditer(report.text, start, end)
    return _Passage(
        report=report,
        piece=piece,
        end=end,
        sentences=(start, *(mark.end() for mark in ends if mark.start() not in wraps)),
        sections=tuple((paragraph.start, paragraph.section) for paragraph in group),
        future=status.plans_from(piece.text),
    )


def _markers(sections: tuple[Section, ...], start: int, end: int) -> list[tuple[int, int]]:
    """The outline markers in a stretch."""
    first = bisect_right(sections, start - 1, key=lambda section: section.start)
    spans: list[tuple[int, int]] = []
    for section in sections[first:]:
        if section.start >= end:
            break
        spans.append((section.start, section.start + len(section.marker)))
    return spans


def _row(
    passage: _Passage, place: Place, name: Name, bound: Bound, planned: frozenset[str], ordinal: int
) -> Metric:
    """One metric."""
    quantity = place.quantity
    start = passage.piece.offset(quantity.start)
    end = passage.piece.offset(quantity.end - 1) + 1
    opens, closes = _sentence(passage, start)
    section = _section_at(passage, start)
    indicator = _indicator(passage.piece.text, place, name)
    return Metric(
        anchor=urls.metric_anchor(ordinal),
        quote=passage.report.text[start:end],
        start=start,
        value=quantity.value,
        unit=quantity.unit,
        indicator=indicator,
        sentence_start=opens,
        sentence_end=max(closes, end),
        section=section,
        value_to=quantity.value_to,
        bound=bound,
        redacted=quantity.redacted,
        status=_status(passage, place, section in planned),
        change=name.change,
        confidence=confidence(place, name, indicator if name.indicator else ""),
    )


def _section_at(passage: _Passage, offset: int) -> str:
    at = bisect_right(passage.sections, offset, key=lambda entry: entry[0]) - 1
    return passage.sections[at][1]


def _sentence(passage: _Passage, offset: int) -> tuple[int, int]:
    """The sentence around an offset, without the white space at its ends."""
    text = passage.report.text
    at = bisect_right(passage.sentences, offset)
    opens = passage.sentences[at - 1]
    closes = passage.sentences[at] if at < len(passage.sentences) else passage.end
    while opens < offset and text[opens].isspace():
        opens += 1
    while closes > offset and text[closes - 1].isspace():
        closes -= 1
    return opens, closes


def _status(passage: _Passage, place: Place, planned: bool) -> Status:
    start = place.quantity.start
    if status.is_past_level(place.left, place.right):
        return Status.PAST
    if planned or start >= passage.future:
        return Status.PLAN
    text = passage.piece.text
    before = _since(text, start, _SENTENCE_REACH, _SENTENCE_MARKS)
    since = _since(text, start, _SENTENCE_REACH, _FULL_STOPS)
    return Status.PLAN if status.promises(place.left, before, since) else Status.DONE


def _since(text: str, end: int, reach: int, marks: str) -> str:
    """The text before ``end`` from the last of the marks, or from ``reach`` characters before."""
    start = max(0, end - reach)
    return text[max(start, *(text.rfind(mark, start, end) + 1 for mark in marks)) : end]


def _indicator(text: str, place: Place, name: Name) -> str:
    """The name, or what stands before the number, or the quote: never empty, no white space."""
    words = name.indicator.replace(" ", "")
    if not words:
        words = _since(text, place.quantity.start, _NAME_LIMIT, _CLAUSE_MARKS).replace(" ", "")
    return words[:_NAME_LIMIT] or text[place.quantity.start : place.quantity.end].replace(" ", "")
