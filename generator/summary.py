"""An outcome → the lines that the clerk reads when a build ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from generator import messages
from generator.build import Order, Outcome
from generator.model import Encoding, Finding, Metadata, Severity
from generator.write import Written

_MEGABYTE = 1_000_000
_KILOBYTE = 1_000
# Of places with one finding this many are named, the rest counted.
_PLACES = 3


def summary(order: Order, outcome: Outcome, seconds: float) -> Iterator[str]:
    """The closing summary: what was read, what was inferred, what was found, what was written."""
    compiled = outcome.portal.compiled
    yield messages.SUMMARY_REPORTS.format(
        reports=len(compiled),
        encodings=_encodings(outcome),
        sections=sum(len(each.report.sections) for each in compiled),
        metrics=sum(len(each.metrics) for each in compiled),
        hidden=sum(metric.redacted for each in compiled for metric in each.metrics),
    )
    yield from _inferences(outcome)
    yield from finding_lines(order, outcome.findings, published=True)
    if outcome.written:
        yield from _written(order.output, outcome.written)
    yield messages.SUMMARY_TIME.format(seconds=seconds)
    if outcome.written:
        yield messages.SUMMARY_LOOK.format(output=order.output)


def finding_lines(order: Order, findings: tuple[Finding, ...], published: bool) -> Iterator[str]:
    """The findings, grouped under a count."""
    if not findings:
        return
    title = messages.FINDINGS_TITLE if published else messages.STRICT_TITLE
    yield title.format(count=len(findings))
    alike: dict[tuple[Severity, str, str], list[str]] = {}
    for finding in sorted(findings, key=lambda each: each.severity is Severity.NOTE):
        places = alike.setdefault((finding.severity, finding.message, finding.hint), [])
        places.append(_place(order, finding))
    for (severity, message, hint), places in alike.items():
        yield f"  {messages.SEVERITY_NAMES[severity.value]}：{message}"
        if any(places):
            yield f"    {_shown(places)}"
        if hint:
            yield f"    {hint}"


def _place(order: Order, finding: Finding) -> str:
    path = finding.path
    if path and path != order.config.path:
        path = str(order.content / path)
    return f"{path}:{finding.line}" if finding.line else path


def _shown(places: list[str]) -> str:
    listed = "、".join(places[:_PLACES])
    if len(places) <= _PLACES:
        return listed
    return messages.FINDING_PLACES.format(places=listed, count=len(places))


def size(count: int) -> str:
    """A number of bytes as a reader says it."""
    if count < _MEGABYTE:
        return f"{max(1, round(count / _KILOBYTE))} KB"
    return f"{count / _MEGABYTE:.1f} MB"


def _encodings(outcome: Outcome) -> str:
    counted = Counter(each.report.encoding for each in outcome.portal.compiled)
    del counted[Encoding.UTF8]
    shown = "，".join(
        messages.SUMMARY_ENCODING.format(encoding=encoding.value, count=count)
        for encoding, count in sorted(counted.items())
    )
    return f"（{shown}）" if shown else ""


def _inferences(outcome: Outcome) -> Iterator[str]:
    lines = [
        f"  {each.report.path}：{inferred}"
        for each in sorted(outcome.portal.compiled, key=lambda each: each.report.path)
        if (inferred := _inferred(each.report.metadata))
    ]
    if lines:
        yield messages.SUMMARY_INFERRED
        yield from lines


def _inferred(metadata: Metadata) -> str:
    return "，".join(
        messages.SUMMARY_INFERENCE.format(
            field=messages.FIELD_NAMES[each.field],
            value=each.value,
            origin=messages.ORIGIN_NAMES[each.origin.value],
        )
        for each in metadata.inferred
    )


def _written(output: Path, written: Written) -> Iterator[str]:
    yield messages.SUMMARY_WRITTEN.format(
        output=output,
        size=size(written.bytes),
        files=written.changed + written.unchanged,
        changed=written.changed,
        unchanged=written.unchanged,
        removed=written.removed,
        index=size(written.sizes.get("search", 0)),
    )
