"""What a report sets itself for the next year, to stand beside the next year's results.

A plan and a result of one name may speak of one thing; nobody but the agency knows, so the two are
only ever called a possible match, and no verdict is drawn. Names are matched as series match them,
and it is worse to show a plan beside another thing's result than to show no plan. So a figure is a
plan for the next year only where the text has turned to that year, after any list of shortcomings,
and where no other span of time stands before it (到2027年, 三年内, 上半年).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import periods
from generator.model import Compiled, Report, Section, Status
from generator.series.figures import NEXT_STEP, Figure, identified, words_before

_SHORTCOMINGS = re.compile("问题|不足|差距|困难|短板")
_TIME = re.compile(
    "(?:19|20)[0-9]{2}(?:年|[-—至])|十[三四五]五|[0-9一二两三四五六七八九十]+(?:个月|年)"
    "|本届|任期|未来|每[年月季]|[上下]半年|季度|[0-9]+月|日前|同比|年均"
)
# What a plan's figure must not follow: 每个集群培育20家 is no total, “15分钟”生活圈 is a name.
_APART = re.compile(r"每[个家名户县镇村][^，。；]*\Z|[“‘「]\Z")
# Kinds of things are how a text is divided.
_KINDS = frozenset("类 种 方面".split())
# 50亿元以上项目 is a part of something named before.
_PART = re.compile("[0-9]")


def promises(compiled: Compiled) -> Iterator[Figure]:
    """The figures that a report sets itself for the year after its own, in text order.

    A report of part of a year looks ahead to the rest of it, not to another year.
    """
    report, year = compiled.report, compiled.report.metadata.year
    if year is None or periods.scope(report.metadata.period):
        return
    spans = tuple(_looking_ahead(report, year + 1))
    for figure in identified(compiled, Status.PLAN):
        start = figure.metric.start
        before = words_before(report.text, start)
        if (
            any(opens < start < closes for opens, closes in spans)
            and _is_target(figure, before)
            and _is_next_year(before, year + 1)
        ):
            yield figure


def _looking_ahead(report: Report, coming: int) -> Iterator[tuple[int, int]]:
    """From the words that turn to the coming year to the end of their top section."""
    words = re.compile(NEXT_STEP.format(year=coming))
    for section in report.sections:
        if section.level == 1:
            opens = words.search(report.text, _after_shortcomings(section), section.end)
            if opens:
                yield opens.start(), section.end


def _after_shortcomings(section: Section) -> int:
    """Where to look for those words: 问题和2024年打算 as a heading opens with shortcomings."""
    return section.heading_end if _SHORTCOMINGS.search(section.heading) else section.start


def _is_target(figure: Figure, before: str) -> bool:
    """Whether a figure sets a mark, rather than being part of a name or a share of a mark."""
    if figure.metric.unit in _KINDS or _PART.match(figure.identity.name):
        return False
    return _APART.search(before) is None


def _is_next_year(words: str, coming: int) -> bool:
    """Whether the last time named before a figure is the coming year, or none is named."""
    named = _TIME.findall(words)
    return not named or named[-1].startswith(str(coming))
