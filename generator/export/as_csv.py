"""Metrics as a table that spreadsheet programs open with a double click.

UTF-8 with a byte order mark, without which Excel takes Chinese for another encoding; commas, quotes
and line ends as RFC 4180 has them. A text that a spreadsheet program would take for a formula gets
an apostrophe before it (reports are other people's words); a number stands as it is, so that -3.8
remains a number.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

from generator import messages
from generator.cells import number_cell, text_cell
from generator.model import Bound, Change, Compiled, Metric, Report, Status
from generator.texts import Texts

Row = tuple[str, ...]


def table(rows: Iterable[Row], columns: Row = messages.TABLE_COLUMNS) -> bytes:
    """The file: a row of headings, then ``rows``."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return written.getvalue().encode("utf-8-sig")


def report_rows(compiled: Compiled, series: Mapping[str, str], texts: Texts) -> Iterator[Row]:
    """A row for each metric of a report; ``series`` gives a metric's series by its anchor."""
    year = compiled.report.metadata.year
    for metric in compiled.metrics:
        yield metric_row(compiled.report, metric, year, series.get(metric.anchor, ""), texts)


def metric_row(report: Report, metric: Metric, year: int | None, series: str, texts: Texts) -> Row:
    """The row of a metric that speaks of ``year``; ``series`` is a key, or empty."""
    known = report.metadata
    section = report.section(metric.section)
    return (
        text_cell(report.slug),
        text_cell(report.path),
        text_cell(known.agency or ""),
        str(year or ""),
        text_cell(known.kind or ""),
        text_cell(section.heading if section else ""),
        *_figure(metric, texts),
        text_cell(report.text[metric.sentence_start : metric.sentence_end]),
        text_cell(series),
    )


def _figure(metric: Metric, texts: Texts) -> Row:
    """The columns of a metric itself, from its name to how sure it is."""
    return (
        text_cell(metric.indicator),
        text_cell(metric.quote),
        number_cell(metric.value),
        number_cell(metric.value_to),
        text_cell(metric.unit),
        bound_cell(metric.bound, texts),
        messages.YES if metric.redacted else messages.NO,
        _status(metric.status, texts),
        _change(metric.change, texts),
        messages.CONFIDENCE_NAMES[metric.confidence.value],
    )


def bound_cell(bound: Bound, texts: Texts) -> str:
    """How a figure is qualified, in words; empty for an exact one."""
    words = {Bound.ABOVE: texts.above, Bound.BELOW: texts.below, Bound.NEAR: texts.near}
    return words.get(bound, "")


def _status(status: Status, texts: Texts) -> str:
    return {Status.DONE: texts.done, Status.PLAN: texts.plan, Status.PAST: texts.past}[status]


def _change(change: Change | None, texts: Texts) -> str:
    if change is None:
        return ""
    return texts.increase if change is Change.INCREASE else texts.decrease
