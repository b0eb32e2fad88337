"""The files of open data, one function a file; the table at the end is the list of them.

Offsets in the JSON count code points in the report's plain text, which is ``report.txt`` beside
it, UTF-8 without a byte order mark. Keys are never removed or given another meaning.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal

from generator import urls
from generator.config import Config
from generator.model import Compiled, Metadata, Metric, OutputFile, Portal, Section

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


def files(portal: Portal, config: Config) -> Iterator[OutputFile]:
    """All files of open data."""
    for compiled in portal.compiled:
        slug = compiled.report.slug
        yield OutputFile(urls.report_text(slug), compiled.report.text.encode())
        yield OutputFile(urls.report_data(slug), _bytes(report_json(compiled)))
    yield OutputFile(urls.REPORTS_DATA, _bytes(reports_json(portal, config)))


def report_json(compiled: Compiled) -> Json:
    """One report: metadata, outline and metrics."""
    report = compiled.report
    return {
        "file": report.path,
        "slug": report.slug,
        "encoding": report.encoding.value,
        "characters": len(report.text),
        **_metadata(report.metadata),
        "outline": [_section(section) for section in report.sections],
        "metrics": [_metric(metric) for metric in compiled.metrics],
    }


def reports_json(portal: Portal, config: Config) -> Json:
    """The list of all reports, in the portal's order."""
    return {
        "site": config.site.name,
        "reports": [
            {
                "slug": compiled.report.slug,
                "file": compiled.report.path,
                **_metadata(compiled.report.metadata),
                "url": urls.link(urls.REPORTS_DATA, urls.report_page(compiled.report.slug)),
                "sections": len(compiled.report.sections),
                "metrics": len(compiled.metrics),
                "hidden": sum(metric.redacted for metric in compiled.metrics),
            }
            for compiled in portal.compiled
        ],
    }


def _metadata(metadata: Metadata) -> dict[str, Json]:
    inferred: list[Json] = [
        {"field": each.field, "value": each.value, "origin": each.origin.value}
        for each in metadata.inferred
    ]
    return {
        "title": metadata.title,
        "name": metadata.name,
        "salutation": metadata.salutation,
        "agency": metadata.agency,
        "kind": metadata.kind,
        "year": metadata.year,
        "period": metadata.period,
        "published": _moment(metadata.published),
        "written": _moment(metadata.written),
        "summary": metadata.summary,
        "keywords": list(metadata.keywords),
        "index_number": metadata.index_number,
        "subject": metadata.subject,
        "document_number": metadata.document_number,
        "validity": metadata.validity,
        "source": metadata.source,
        "author": metadata.author,
        "inferred": inferred,
    }


def _section(section: Section) -> Json:
    return {
        "anchor": section.anchor,
        "level": section.level,
        "marker": section.marker,
        "heading": section.heading,
        "start": section.start,
        "end": section.end,
        "inline": section.inline,
    }


def _metric(metric: Metric) -> Json:
    return {
        "anchor": metric.anchor,
        "section": metric.section,
        "quote": metric.quote,
        "start": metric.start,
        "value": _number(metric.value),
        "value_to": _number(metric.value_to),
        "unit": metric.unit,
        "bound": metric.bound.value,
        "redacted": metric.redacted,
        "indicator": metric.indicator,
        "status": metric.status.value,
        "change": metric.change.value if metric.change else None,
        "confidence": metric.confidence.value,
        "sentence": {"start": metric.sentence_start, "end": metric.sentence_end},
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _moment(value: datetime | None) -> str | None:
    return value.isoformat(sep=" ", timespec="minutes") if value else None


def _bytes(value: Json) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
