"""Two reports side by side as a table for spreadsheets, under the rules of ``as_csv``.

A row is a pair: both figures with their sentences, and the difference in numbers. What was not
computed has no number, and the reason beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator import messages
from generator.cells import number_cell, text_cell
from generator.export.as_csv import Row, bound_cell, table
from generator.model import Comparison, Metric, Pair, Report
from generator.texts import Texts
from generator.wording import refusal_in_words


def comparison_table(comparison: Comparison, newer: Report, older: Report, texts: Texts) -> bytes:
    """The file of a comparison, of indicators first, then of plans and results."""
    return table(_rows(comparison, newer, older, texts), messages.COMPARISON_COLUMNS)


def _rows(comparison: Comparison, newer: Report, older: Report, texts: Texts) -> Iterator[Row]:
    for kind, pairs in (
        (messages.SAME_INDICATOR, comparison.pairs),
        (messages.PLAN_AND_RESULT, comparison.plans),
    ):
        for pair in pairs:
            section = newer.section(pair.newer.section)
            yield (
                kind,
                text_cell(section.heading if section else ""),
                text_cell(pair.name),
                str(comparison.older_year),
                text_cell(pair.other_name or pair.name),
                *_figure(pair.older, texts),
                str(comparison.newer_year),
                *_figure(pair.newer, texts),
                *_difference(pair),
                text_cell(refusal_in_words(pair, texts)),
                _sentence(pair.older, older),
                _sentence(pair.newer, newer),
            )


def _figure(metric: Metric, texts: Texts) -> Row:
    ends = [end for end in (metric.value, metric.value_to) if end is not None]
    value = "–".join(number_cell(end) for end in ends)
    return (
        text_cell(metric.quote),
        value if len(ends) < 2 else text_cell(value),
        text_cell(metric.unit),
        bound_cell(metric.bound, texts),
    )


def _difference(pair: Pair) -> Row:
    told = pair.difference
    if told is None:
        return ("", "", "", "")
    return (
        number_cell(told.amount),
        text_cell(told.unit),
        number_cell(told.percent),
        messages.YES if told.approximate else messages.NO,
    )


def _sentence(metric: Metric, report: Report) -> str:
    return text_cell(report.text[metric.sentence_start : metric.sentence_end])
