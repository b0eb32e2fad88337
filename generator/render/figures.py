"""Tables of figures: one row a metric, as written and as normalised, linked to its sentence.

The tables are the portal's own words, not the report's; they stand in ``aside.figures``, or
outside the article. A hidden figure (``redacted``) has no number here, whatever its text holds.
What a figure comes to is said only where it is not what is written: for 1.2万人, not for 8个.
A city's report has hundreds of figures and each stands in two tables: a byte in a row is a
kilobyte on the page. So cells bear no class; style and script know a column by its place, which
is that of `_columns`, and a row of the table of all figures needs no anchor of its own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from decimal import Decimal

from generator import urls
from generator.model import Bound, Change, Confidence, Metric, Section, Status
from generator.render import html
from generator.render.html import Html
from generator.render.layout import listed
from generator.texts import Texts

# Rows that fill any window: what follows such a table is never in sight of its first row, and so
# does not move when the table, skipped by the browser at first, is laid out.
_LONG = 100

# A number in figures that is no part of a longer one.
_NUMBER = r"(?<![0-9.-])(-?[0-9]+(?:\.[0-9]+)?)"


def section_figures(metrics: Sequence[Metric], heading: str, texts: Texts) -> Html:
    """The table beneath a section, folded until it is wanted."""
    summary = texts.section_metrics.format(count=len(metrics))
    caption = texts.metrics_of.format(heading=heading) if heading else texts.metrics
    rows = html.joined(
        _row(metric, urls.metric_row(metric.anchor), None, texts) for metric in metrics
    )
    folded = html.element("summary", None, html.text(summary)) + _table(
        caption, _columns(texts), rows
    )
    return html.element(
        "aside", {"class": "figures", "role": "note"}, html.element("details", None, folded)
    )


def all_figures(
    metrics: Sequence[Metric],
    sections: Sequence[Section],
    caption: str,
    texts: Texts,
    trends: Mapping[str, Html] | None = None,
) -> Html:
    """The table of all figures of a report, with the section that each stands in; ``trends`` are
    put beside the names of figures, by their anchors.
    """
    by_anchor = {section.anchor: section for section in sections}
    rows = html.joined(
        _row(
            metric,
            "",
            _section_cell(by_anchor.get(metric.section)),
            texts,
            (trends or {}).get(metric.anchor, html.EMPTY),
        )
        for metric in metrics
    )
    columns = (*_columns(texts), ("place", texts.section))
    table = _table(caption, columns, rows, is_long=len(metrics) >= _LONG)
    return html.joined((_doubt_note(metrics, texts), table))


def _doubt_note(metrics: Sequence[Metric], texts: Texts) -> Html:
    if all(metric.confidence is Confidence.SURE for metric in metrics):
        return html.EMPTY
    return html.element("p", {"class": "doubt-note"}, html.text(texts.doubtful_note))


def is_hidden(metric: Metric) -> bool:
    """Whether the number was withheld: then nothing of it is shown beside the report's own text."""
    return metric.redacted or metric.value is None


def number(value: Decimal) -> str:
    """A number with a comma at every three digits: 12000 is ``12,000``."""
    return f"{value:,f}"


def _columns(texts: Texts) -> tuple[tuple[str, str], ...]:
    """The columns, by class and heading."""
    return (
        ("indicator", texts.indicator),
        ("quote", texts.as_written),
        ("value", texts.normalised),
        ("bound", texts.bound),
        ("status", texts.status),
        ("change", texts.change),
    )


def _table(
    caption: str, columns: Sequence[tuple[str, str]], rows: Html, *, is_long: bool = False
) -> Html:
    """The table in a frame of its own, which a reader with a narrow screen can scroll by key."""
    heads = html.joined(
        html.element("th", {"scope": "col", "class": name}, html.text(heading))
        for name, heading in columns
    )
    table = html.element(
        "table",
        {"class": "figure-table"},
        html.element("caption", None, html.text(caption))
        + html.element("thead", None, html.element("tr", None, heads))
        + html.element("tbody", None, rows),
    )
    frame: dict[str, str | bool] = {
        "class": "table-frame long" if is_long else "table-frame",
        "role": "group",
        "aria-label": caption,
        "tabindex": "0",
    }
    return html.element("div", frame, table)


def _row(
    metric: Metric, anchor: str, place: Html | None, texts: Texts, trend: Html = html.EMPTY
) -> Html:
    hidden = is_hidden(metric)
    written = texts.hidden if hidden else _one_line(metric.quote)
    link = html.element("a", {"href": "#" + metric.anchor}, html.text(written))
    cells = (
        html.element("th", {"scope": "row"}, _indicator(metric, texts) + trend),
        html.element("td", None, link),
        _cell("" if hidden else _worth(metric)),
        _cell(bound_word(metric.bound, texts)),
        _cell(status_word(metric.status, texts)),
        _cell(change_word(metric.change, texts)),
        html.EMPTY if place is None else html.element("td", None, place),
    )
    return html.element("tr", {"id": anchor} if anchor else None, html.joined(cells))


def _indicator(metric: Metric, texts: Texts) -> Html:
    """The name, and a quiet word beside it where the row is in doubt."""
    name = html.text(metric.indicator or texts.unnamed)
    if metric.confidence is Confidence.SURE:
        return name
    doubt = html.element("span", {"class": "doubt"}, html.text(texts.doubtful))
    return html.joined((name, doubt))


def _worth(metric: Metric) -> str:
    """What a figure comes to, in its unit; empty where just that is written, as in 10个以上."""
    plain = unicodedata.normalize("NFKC", metric.quote).replace(",", "")
    written = re.search(_NUMBER + re.escape(metric.unit), plain)
    if written and metric.value_to is None and Decimal(written[1]) == metric.value:
        return ""
    return figure_range(metric) + metric.unit


def figure_range(metric: Metric) -> str:
    """The value, or both ends of a range."""
    ends = (metric.value, metric.value_to)
    return "–".join(number(end) for end in ends if end is not None)


def _cell(words: str) -> Html:
    return html.element("td", None, html.text(words))


def _one_line(quote: str) -> str:
    """A figure as written, without the line end that a hard wrap may have put into it."""
    return "".join(quote.split("\n")).replace("\r", "")


def _section_cell(section: Section | None) -> Html:
    if section is None:
        return html.EMPTY
    name = section.marker + listed(section.heading)
    return html.element("a", {"href": "#" + section.anchor}, html.text(name))


def bound_word(bound: Bound, texts: Texts) -> str:
    """How a figure is qualified, in words; nothing for an exact one."""
    return {
        Bound.EXACT: "",
        Bound.ABOVE: texts.above,
        Bound.BELOW: texts.below,
        Bound.NEAR: texts.near,
    }[bound]


def status_word(status: Status, texts: Texts) -> str:
    """Whether a figure is a result, a promise or an earlier level, in words."""
    return {Status.DONE: texts.done, Status.PLAN: texts.plan, Status.PAST: texts.past}[status]


def change_word(change: Change | None, texts: Texts) -> str:
    """The direction of a figure that measures a change, in words."""
    if change is None:
        return ""
    return {Change.INCREASE: texts.increase, Change.DECREASE: texts.decrease}[change]
