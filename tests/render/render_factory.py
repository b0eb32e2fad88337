"""Reports made by hand: what parse would make of small texts, without asking parse."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from selectolax.lexbor import LexborHTMLParser

from generator.config import Config
from generator.model import (
    Compiled,
    Encoding,
    Mark,
    Metadata,
    Metric,
    Paragraph,
    Portal,
    Report,
    Role,
    Section,
)
from generator.render import article


def report_of(
    text: str,
    sections: Sequence[Section] = (),
    paragraphs: Sequence[Paragraph] | None = None,
    marks: Sequence[Mark] = (),
    metadata: Metadata | None = None,
    slug: str = "sample",
) -> Report:
    """A report of that text; without paragraphs given, every line is one."""
    return Report(
        path=f"{slug}.txt",
        slug=slug,
        text=text,
        encoding=Encoding.UTF8,
        metadata=metadata or Metadata("某县民政局述职报告"),
        sections=tuple(sections),
        paragraphs=tuple(lines(text) if paragraphs is None else paragraphs),
        marks=tuple(marks),
        is_markdown=bool(marks),
    )


def lines(text: str) -> list[Paragraph]:
    """Every line of the text that is not blank as a paragraph of body."""
    found: list[Paragraph] = []
    start = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            at = start + line.index(stripped)
            anchor = f"p{len(found) + 1}"
            found.append(Paragraph(anchor, at, at + len(stripped), Role.BODY))
        start += len(line) + 1
    return found


def metric_of(text: str, quote: str, ordinal: int = 1, section: str = "", **more: object) -> Metric:
    """The figure that stands at ``quote``; its sentence is the text between two 。."""
    start = text.index(quote)
    facts: dict[str, object] = {
        "value": Decimal(12),
        "unit": "个",
        "indicator": "社区",
        "sentence_start": text.rfind("。", 0, start) + 1,
        "sentence_end": text.find("。", start) + 1 or len(text),
    }
    return Metric(anchor=f"m{ordinal}", quote=quote, start=start, section=section, **(facts | more))  # type: ignore[arg-type]


def compiled_of(
    report: Report, metrics: Sequence[Metric] = (), config: Config | None = None
) -> Compiled:
    """The report with its figures and its article."""
    figures = tuple(metrics)
    return Compiled(report, figures, (), article(report, figures, config or Config()))


def portal_of(*compiled: Compiled) -> Portal:
    """A portal of those reports, in that order."""
    return Portal(compiled)


def text_of(html: str) -> str:
    """The text content of an article without its tables of figures."""
    tree = LexborHTMLParser(html)
    for aside in tree.css("aside.figures"):
        aside.decompose()
    found = tree.css_first("article")
    assert found is not None
    return found.text()
