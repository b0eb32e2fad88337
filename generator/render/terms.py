"""The glossary in a report: where a term is explained to who reads it.

A term is explained where it first stands in each chapter of the report (一、), because readers come
to a chapter from the contents or from search; every time would tire them. It links to the glossary,
and the page's script shows the explanation in its place. Headings, the author's own links, code and
figures are left alone, and so is a term that markup cuts in two.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import phrases, urls
from generator.glossary import Glossary
from generator.model import MarkKind, Metric, Paragraph, Report, Role
from generator.render.views import Explained
from generator.render.weave import Thread

_LEFT_ALONE = frozenset(
    {MarkKind.LINK, MarkKind.CODE, MarkKind.CODE_BLOCK, MarkKind.HEADER_CELL, MarkKind.HEADING}
)


@dataclass(frozen=True, slots=True)
class Use:
    """A term of the glossary, by its place there, counted from 1, over ``text[start:end]``."""

    ordinal: int
    start: int
    end: int


def uses(report: Report, metrics: Sequence[Metric], glossary: Glossary) -> Iterator[Use]:
    """Where the terms that have an explanation are explained, in the order of the text."""
    ordinals = {
        name: ordinal
        for ordinal, term in enumerate(glossary.terms, start=1)
        for name in term.names
        if term.explanation
    }
    if not ordinals:
        return
    starts = [paragraph.start for paragraph in report.paragraphs]
    barred = _Barred.of(report, metrics)
    explained: set[tuple[str, int]] = set()
    for start, end in phrases.found(phrases.pattern(ordinals), report.text):
        place = bisect_right(starts, start) - 1
        if place < 0 or not _is_body(report.paragraphs[place], end) or barred.bars(start, end):
            continue
        ordinal = ordinals[report.text[start:end]]
        chapter = report.paragraphs[place].section.partition("-")[0]
        if (chapter, ordinal) not in explained:
            explained.add((chapter, ordinal))
            yield Use(ordinal, start, end)


def threads(report: Report, metrics: Sequence[Metric], glossary: Glossary) -> Iterator[Thread]:
    """The links to the glossary over a report's text."""
    page = urls.report_page(report.slug)
    for use in uses(report, metrics, glossary):
        target = urls.link(page, urls.GLOSSARY, urls.term_anchor(use.ordinal))
        yield Thread(use.start, use.end, "a", (("class", "term"), ("href", target)))


def explained(
    report: Report, metrics: Sequence[Metric], glossary: Glossary
) -> tuple[Explained, ...]:
    """The terms that the report uses, in the order in which they first do."""
    ordinals = dict.fromkeys(use.ordinal for use in uses(report, metrics, glossary))
    return tuple(
        Explained(
            urls.term_anchor(ordinal),
            glossary.terms[ordinal - 1].term,
            glossary.terms[ordinal - 1].explanation,
        )
        for ordinal in ordinals
    )


@dataclass(frozen=True, slots=True)
class _Barred:
    """Stretches that no link may touch, and those that it may lie in but not cross."""

    whole: tuple[tuple[int, int], ...]
    borders: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, report: Report, metrics: Sequence[Metric]) -> _Barred:
        """What bars links in a report."""
        marks = [(mark.start, mark.end) for mark in report.marks if mark.kind not in _LEFT_ALONE]
        sentences = {(each.sentence_start, each.sentence_end) for each in metrics}
        barred = [(mark.start, mark.end) for mark in report.marks if mark.kind in _LEFT_ALONE]
        figures = [(metric.start, metric.end) for metric in metrics]
        return cls((*barred, *figures), (*marks, *sorted(sentences)))

    def bars(self, start: int, end: int) -> bool:
        """Whether a link over that stretch would break something."""
        touches = any(left < end and start < right for left, right in self.whole)
        return touches or any(
            start < border < end for stretch in self.borders for border in stretch
        )


def _is_body(paragraph: Paragraph, end: int) -> bool:
    return paragraph.role is Role.BODY and end <= paragraph.end
