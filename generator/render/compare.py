"""The page that sets a report beside one of an earlier year of its agency.

A static table, a list of plans beside results that may be theirs, and what found no counterpart.
Every figure leads to its sentence in its report. What may be computed was decided before
(``generator.series``); this page only says it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from generator import urls
from generator.config import Config
from generator.model import (
    Comparison,
    Compiled,
    Confidence,
    Metric,
    Pair,
    Report,
    Section,
    Single,
)
from generator.render.compare_links import Comparisons, link_to, path_of
from generator.render.differences import in_words, percent_in_words
from generator.render.layout import listed
from generator.render.links import Links
from generator.render.shell import PageHead, links_of, shell
from generator.render.tags import column_tags
from generator.render.views import (
    CompareGroup,
    CompareRow,
    CompareView,
    Fact,
    Link,
    PlanCard,
    Quotation,
    Unmatched,
)
from generator.texts import Texts
from generator.wording import refusal_in_words

# Of a long sentence as much as tells what the figure is about.
_BEFORE, _AFTER = 60, 40
_LINE_END = re.compile(r"[ \t\u3000]*[\r\n]+[ \t\u3000]*")
_GAP = re.compile(r"[\t\u3000]+| {2,}")


def compare_view(
    comparison: Comparison,
    reports: Mapping[str, Compiled],
    several: Comparisons,
    config: Config,
) -> CompareView:
    """The page; ``reports`` by slug, ``several`` are all comparisons by report."""
    texts = config.texts
    newer, older = reports[comparison.newer].report, reports[comparison.older].report
    head = _head(comparison, newer, config)
    links = links_of(head, config)
    pages = _Pages(newer, older, links)
    years = {"newer": comparison.newer_year, "older": comparison.older_year}
    apart = comparison.newer_year - comparison.older_year
    return CompareView(
        shell=shell(head, config),
        heading=head.name,
        reports=tuple(_reports(comparison, pages, texts)),
        gap=texts.compare_gap.format(years=apart) if apart > 1 else "",
        older_year=texts.year_word.format(year=comparison.older_year),
        newer_year=texts.year_word.format(year=comparison.newer_year),
        count=texts.same_count.format(count=len(comparison.pairs)),
        caption=texts.compare_caption.format(**years),
        groups=tuple(_groups(comparison, pages, texts)),
        plans_note=texts.plans_note.format(**years),
        plans=tuple(_plan(pair, comparison, pages, texts) for pair in comparison.plans),
        unmatched=tuple(_unmatched(comparison, pages, texts)),
        others=tuple(_others(comparison, several, links, texts)),
        table=Link(
            texts.compare_table,
            links.to(urls.comparison_table(comparison.newer, comparison.older)),
        ),
        has_doubts=any(_doubtful(pair) for pair in comparison.pairs),
    )


@dataclass(frozen=True, slots=True)
class _Pages:
    """The two reports and the links to their sentences."""

    newer: Report
    older: Report
    links: Links

    def to(self, report: Report, anchor: str = "") -> str:
        """The link to a report, or to a place in it."""
        return self.links.to(urls.report_page(report.slug), anchor)


def _head(comparison: Comparison, newer: Report, config: Config) -> PageHead:
    texts = config.texts
    years = {"newer": comparison.newer_year, "older": comparison.older_year}
    agency = newer.metadata.agency or ""
    name = texts.compare_heading.format(agency=agency + comparison.scope, **years)
    description = texts.compare_description.format(agency=agency + comparison.scope, **years)
    return PageHead(
        path=path_of(comparison),
        name=name,
        description=description,
        tags=column_tags(name, description, config),
        trail=(
            (agency, urls.agency_page(agency)),
            (newer.metadata.name, urls.report_page(newer.slug)),
        ),
        style="css/compare.css",
    )


def _reports(comparison: Comparison, pages: _Pages, texts: Texts) -> Iterator[Fact]:
    for report, year in (
        (pages.newer, comparison.newer_year),
        (pages.older, comparison.older_year),
    ):
        known = report.metadata
        span = known.period.written if known.period else ""
        name = f"{known.name}（{span}）" if span and span not in known.name else known.name
        yield Fact(texts.year_word.format(year=year), name, pages.to(report))


def _groups(comparison: Comparison, pages: _Pages, texts: Texts) -> Iterator[CompareGroup]:
    """The pairs by the top section of the newer report, in its order."""
    tops = [section for section in pages.newer.sections if section.level == 1]

    def top(pair: Pair) -> Section | None:
        return next((each for each in tops if each.start <= pair.newer.start < each.end), None)

    for section, pairs in groupby(comparison.pairs, top):
        heading = Link(texts.no_section, pages.to(pages.newer))
        if section is not None:
            words = section.marker + listed(section.heading)
            heading = Link(words, pages.to(pages.newer, section.anchor))
        yield CompareGroup(heading, tuple(_row(pair, comparison, pages, texts) for pair in pairs))


def _row(pair: Pair, comparison: Comparison, pages: _Pages, texts: Texts) -> CompareRow:
    told = pair.difference
    other = texts.named_before.format(year=comparison.older_year, name=pair.other_name)
    return CompareRow(
        name=pair.name,
        other_name=other if pair.other_name else "",
        is_doubtful=_doubtful(pair),
        older=_figure(pair.older, pages.older, pages, texts),
        newer=_figure(pair.newer, pages.newer, pages, texts),
        difference=in_words(told, pair.newer.quote, texts) if told else "",
        percent=percent_in_words(told, texts) if told else "",
        refusal=refusal_in_words(pair, texts),
    )


def _doubtful(pair: Pair) -> bool:
    return Confidence.DOUBTFUL in (pair.older.confidence, pair.newer.confidence)


def _figure(metric: Metric, report: Report, pages: _Pages, texts: Texts) -> Link:
    """A figure as written, which leads to its sentence; of a hidden one only that it is hidden."""
    hidden = metric.redacted or metric.value is None
    words = texts.hidden if hidden else _LINE_END.sub("", metric.quote)
    return Link(words, pages.to(report, metric.anchor))


def _plan(pair: Pair, comparison: Comparison, pages: _Pages, texts: Texts) -> PlanCard:
    outcome = refusal_in_words(pair, texts)
    if pair.difference:
        outcome = texts.plan_difference.format(
            plan=_LINE_END.sub("", pair.older.quote),
            difference=in_words(pair.difference, pair.newer.quote, texts),
        )
    plan_label = texts.plan_of.format(year=comparison.older_year)
    result_label = texts.result_of.format(year=comparison.newer_year)
    return PlanCard(
        name=pair.name,
        plan=_quotation(plan_label, pair.older, pages.older, pages),
        result=_quotation(result_label, pair.newer, pages.newer, pages),
        outcome=outcome,
    )


def _quotation(label: str, metric: Metric, report: Report, pages: _Pages) -> Quotation:
    """The words around a figure, as the report has them, in one line."""
    start = max(metric.sentence_start, metric.start - _BEFORE)
    end = min(metric.sentence_end, metric.end + _AFTER)
    before = report.text[start : metric.start].lstrip()
    after = report.text[metric.end : end].rstrip()
    return Quotation(
        label=label,
        before=_in_line(("…" if start > metric.sentence_start else "") + before),
        figure=Link(_in_line(metric.quote), pages.to(report, metric.anchor)),
        after=_in_line(after + ("…" if end < metric.sentence_end else "")),
    )


def _in_line(words: str) -> str:
    return _GAP.sub(" ", _LINE_END.sub("", words))


def _unmatched(comparison: Comparison, pages: _Pages, texts: Texts) -> Iterator[Unmatched]:
    for year, report, singles in (
        (comparison.newer_year, pages.newer, comparison.only_newer),
        (comparison.older_year, pages.older, comparison.only_older),
    ):
        if singles:
            summary = texts.unmatched_in.format(year=year, count=len(singles))
            figures = tuple(_single(each, report, pages, texts) for each in singles)
            yield Unmatched(summary, figures)


def _single(single: Single, report: Report, pages: _Pages, texts: Texts) -> Link:
    figure = _figure(single.metric, report, pages, texts)
    return Link(single.name or texts.unnamed, figure.href, note=figure.text)


def _others(
    comparison: Comparison, several: Comparisons, links: Links, texts: Texts
) -> Iterator[Link]:
    """The other comparisons that either of the two reports stands in."""
    near = {
        path_of(each): each
        for slug in (comparison.newer, comparison.older)
        for each in several.get(slug, ())
    }
    for each in sorted(near.values(), key=lambda one: (-one.newer_year, -one.older_year)):
        if each != comparison:
            yield replace(link_to(each, links, texts), note="")
