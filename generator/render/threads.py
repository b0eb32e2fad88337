"""What is laid over the text inside paragraphs: sentences, Markdown, figures, terms, line ends.

The order is from outer to inner. A figure links to its row, so that a reader who wonders at
近20万 sees what was understood. The figure is the link itself: who comes from a row by key has the
way back under the focus.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator import urls
from generator.glossary import Glossary
from generator.model import Mark, MarkKind, Metric, Paragraph, Report, Role
from generator.render import terms
from generator.render.layout import Layout
from generator.render.weave import Thread

_INLINE = frozenset(
    {MarkKind.STRONG, MarkKind.EMPHASIS, MarkKind.CODE, MarkKind.STRUCK, MarkKind.NOTE_REFERENCE}
)
_SAFE_TARGET = re.compile(r"(?:https?:|mailto:|(?![^/?#]*:))", re.IGNORECASE)
_LINE_END = re.compile(r"\r\n?|\n")
# Letters that are written with spaces between words; Chinese lines join without one.
_SPACED = re.compile(r"[0-9A-Za-zÀ-ɏ]")


def over(
    report: Report, metrics: Sequence[Metric], layout: Layout, glossary: Glossary
) -> list[Thread]:
    """Everything inline over a report's text, outer first."""
    notes = {mark.target for mark in report.marks if mark.kind is MarkKind.NOTE}
    links = [mark for mark in report.marks if mark.kind is MarkKind.LINK]
    return [
        *_sentences(metrics),
        *(thread for mark in report.marks for thread in _markdown(mark, notes)),
        *(thread for metric in metrics for thread in _figure(metric, links)),
        *terms.threads(report, metrics, glossary),
        *_markers(report, layout),
        *(thread for paragraph in report.paragraphs for thread in _lines(report, paragraph)),
    ]


def note_anchor(mark: Mark) -> str:
    """The anchor of a note, from its label."""
    return urls.note_anchor(mark.target)


def _sentences(metrics: Sequence[Metric]) -> Iterator[Thread]:
    """Each sentence that states a figure, once; it lights up when one of them is the target."""
    reached = 0
    for start, end in sorted({(each.sentence_start, each.sentence_end) for each in metrics}):
        if start >= reached:
            yield Thread(start, end, "span", (("class", "sentence"),))
            reached = end


def _markdown(mark: Mark, notes: set[str]) -> Iterator[Thread]:
    if mark.kind is MarkKind.LINK and _SAFE_TARGET.match(mark.target):
        target = (("href", mark.target), ("rel", "nofollow noopener"))
        yield Thread(mark.start, mark.end, "a", target)
    elif mark.kind in _INLINE:
        yield Thread(mark.start, mark.end, mark.kind)
    if mark.kind is MarkKind.NOTE_REFERENCE and mark.target in notes:
        yield Thread(mark.start, mark.end, "a", (("href", "#" + note_anchor(mark)),))


def _figure(metric: Metric, links: Sequence[Mark]) -> Iterator[Thread]:
    name = ("class", "figure redacted" if metric.redacted else "figure")
    # A link inside the author's own link would break it in two.
    if any(link.start < metric.end and metric.start < link.end for link in links):
        yield Thread(metric.start, metric.end, "span", (name,), metric.anchor)
    else:
        row = ("href", "#" + urls.metric_row(metric.anchor))
        yield Thread(metric.start, metric.end, "a", (name, row), metric.anchor)


def _markers(report: Report, layout: Layout) -> Iterator[Thread]:
    """The markers of headings that run in, which stay bold where the heading is a whole clause."""
    for section in report.sections:
        if section.anchor in layout.run_in:
            end = section.start + len(section.marker)
            yield Thread(section.start, end, "span", (("class", "marker"),))


def _lines(report: Report, paragraph: Paragraph) -> Iterator[Thread]:
    """The line ends inside a paragraph: those of a hard wrap are hidden, others break the line."""
    wraps = set(paragraph.wraps)
    for found in _LINE_END.finditer(report.text, paragraph.start, paragraph.end):
        if wraps.isdisjoint(range(found.start(), found.end())):
            if paragraph.role is not Role.HEADING:
                yield Thread(found.start(), found.end(), "span", (("class", "break"),))
            continue
        left, right = _gap_around(report.text, found, paragraph)
        if not (
            _is_spaced(report.text[left - 1 : left]) and _is_spaced(report.text[right : right + 1])
        ):
            yield Thread(left, right, "span", (("class", "wrap"), ("hidden", True)))


def _gap_around(text: str, found: re.Match[str], paragraph: Paragraph) -> tuple[int, int]:
    """The line end with the white space on both sides of it."""
    left = found.start()
    while left > paragraph.start and text[left - 1].isspace():
        left -= 1
    right = found.end()
    while right < paragraph.end and text[right].isspace():
        right += 1
    return left, right


def _is_spaced(character: str) -> bool:
    return bool(_SPACED.fullmatch(character))
