"""Reports made by hand, from sentences in which each figure is marked."""

from __future__ import annotations

import re
from decimal import Decimal

from generator import periods
from generator.model import (
    Change,
    Compiled,
    Encoding,
    Metadata,
    Metric,
    Portal,
    Report,
    Section,
    Status,
)
from generator.series import compare_years, join_years, read_figures

AGENCY = "云岫区民政局"

# 名称|12家 or 名称|12家|plan; a star is a hidden number.
_FIGURE = re.compile(r"\{([^|}]*)\|([0-9.*]+)([^|}]*)(?:\|(\w+))?\}")


def compiled(
    year: int | None,
    text: str,
    agency: str | None = AGENCY,
    slug: str = "",
    period: str = "",
) -> Compiled:
    """A report of one top section; every ``{name|quote}`` in it becomes a metric."""
    metrics: list[Metric] = []
    plain = ""
    for sentence in re.findall("[^。；]+[。；]?", text):
        start = len(plain)
        body, last = "", 0
        for match in _FIGURE.finditer(sentence):
            body += sentence[last : match.start()]
            last = match.end()
            name, number, unit, mark = match.groups()
            metrics.append(
                Metric(
                    anchor=f"m{len(metrics) + 1}",
                    quote=number + unit,
                    start=start + len(body),
                    value=None if "*" in number else Decimal(number),
                    unit=unit,
                    indicator=name,
                    sentence_start=start,
                    sentence_end=start,
                    section="s1",
                    redacted="*" in number,
                    status=Status(mark) if mark in set(Status) else Status.DONE,
                    change=Change(mark) if mark in set(Change) else None,
                )
            )
            body += number + unit
        plain += body + sentence[last:]
    name = slug or f"{year}-{agency}"
    report = Report(
        path=f"{name}.txt",
        slug=name,
        text=plain,
        encoding=Encoding.UTF8,
        metadata=Metadata(
            name="报告",
            agency=agency,
            year=year,
            period=periods.read(period, year) if period else None,
        ),
        sections=(Section("s1", 1, "一、", "工作", 0, 0, len(plain)),),
        paragraphs=(),
    )
    return Compiled(report, tuple(metrics), (), "")


def with_series(*reports: Compiled) -> Portal:
    """The portal of these reports, their years joined."""
    portal = Portal(reports)
    return join_years(portal, read_figures(portal))


def with_comparisons(*reports: Compiled, years: int = 1) -> Portal:
    """The portal of these reports, each beside so many earlier years."""
    portal = Portal(reports)
    return compare_years(portal, read_figures(portal), years)
