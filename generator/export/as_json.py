"""Reports, their list and the series as JSON, one function a file.

Offsets count code points in the report's plain text, which is ``report.txt`` beside its JSON, UTF-8
without a byte order mark. Keys are never removed or given another meaning.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from generator import urls
from generator.config import Config
from generator.model import Compiled, Metadata, Metric, Point, Portal, Section, Series

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


def report_json(compiled: Compiled, series: Mapping[str, str]) -> Json:
    """One report: metadata, outline, metrics; ``series`` is a metric's series by its anchor."""
    report = compiled.report
    return {
        "file": report.path,
        "slug": report.slug,
        "encoding": report.encoding.value,
        "characters": len(report.text),
        **_metadata(report.metadata),
        "topics": [
            {"topic": match.topic, "sections": list(match.sections)} for match in compiled.topics
        ],
        "outline": [_section(section) for section in report.sections],
        "metrics": [_metric(each, series.get(each.anchor)) for each in compiled.metrics],
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
                "topics": [match.topic for match in compiled.topics],
                "sections": len(compiled.report.sections),
                "metrics": len(compiled.metrics),
                "hidden": sum(metric.redacted for metric in compiled.metrics),
            }
            for compiled in portal.compiled
        ],
    }


def series_json(portal: Portal) -> Json:
    """All series, each with its points, oldest first; a hidden figure's value is null.

    ``plans`` hold what the report of the year before had planned for the year of a point.
    """
    return {"series": [_series(series) for series in portal.series]}


def encoded(value: Json) -> bytes:
    """The bytes of a JSON file: UTF-8, a space a level, a line end at the end."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _series(series: Series) -> Json:
    return {
        "key": series.key,
        "agency": series.agency,
        "name": series.name,
        "unit": series.unit,
        "dimension": series.dimension,
        "points": [_point(point) for point in series.points],
        "plans": [_point(plan) for plan in series.plans],
    }


def _point(point: Point) -> Json:
    return {
        "year": point.year,
        "report": point.report,
        "metric": point.metric.anchor,
        "value": _number(point.metric.value),
        "value_to": _number(point.metric.value_to),
        "bound": point.metric.bound.value,
    }


def _metadata(metadata: Metadata) -> dict[str, Json]:
    period = metadata.period
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
        "period": period.written if period else None,
        "period_from": str(period.first) if period and period.first else None,
        "period_to": str(period.last) if period and period.last else None,
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


def _metric(metric: Metric, series: str | None) -> Json:
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
        "series": series,
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _moment(value: datetime | None) -> str | None:
    return value.isoformat(sep=" ", timespec="minutes") if value else None
