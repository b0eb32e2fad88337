"""Measured against reports that people annotated, where they are at hand.

The bounds stand just under what the extraction reaches; a change that loses quality fails here.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generator import metrics
from generator.model import Confidence, Metric, Report, Section

_SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"
_FOLDERS = {
    "seeds": (_SHARED / "gold" / "seeds", _SHARED / "reports" / "seeds"),
    "dev": (_SHARED / "gold" / "dev", _SHARED / "gold" / "dev"),
}
_SURE_RIGHT = 0.97  # of the rows marked sure, this share at least is right
_SURE_SHARE = 0.85  # and so many of all rows are marked sure
_USABLE = 0.6  # how alike two names must be to mean the same


def alike(one: str, other: str) -> float:
    """The share of characters that two names have in common."""
    silent = " “”‘’《》（）()、，,"
    first, second = (Counter(char for char in name if char not in silent) for name in (one, other))
    return 2 * (first & second).total() / ((first + second).total() or 1)


def is_row(gold: dict[str, object], row: Metric) -> bool:
    """Whether value, unit, bound and name of a row are the annotators'."""
    value, to = gold["value"], gold["value_to"]
    names = [str(gold["indicator"]), *gold.get("indicator_also", [])]  # type: ignore[misc]
    return (
        (None if row.value is None else float(row.value)) == value
        and (None if row.value_to is None else float(row.value_to)) == to
        and (row.unit, row.bound, row.redacted) == (gold["unit"], gold["bound"], gold["redacted"])
        and max(alike(name, row.indicator) for name in names) >= _USABLE
    )


@pytest.mark.parametrize(("folder", "spans", "rows"), [("seeds", 0.99, 0.98), ("dev", 0.99, 0.965)])
def test_quality_does_not_fall(
    make_report: Callable[..., Report], folder: str, spans: float, rows: float
) -> None:
    said = meant = same_span = same_row = 0
    for gold, rows_found in _reports(make_report, folder):
        found = {(row.start, row.end): row for row in rows_found}
        said, meant = said + len(found), meant + len(gold["metrics"])
        for entry in gold["metrics"]:
            row = found.get(_span(entry))
            same_span += row is not None
            same_row += row is not None and is_row(entry, row)
            assert row is None or not (entry["redacted"] and row.value is not None)
    assert 2 * same_span / (said + meant) >= spans
    assert 2 * same_row / (said + meant) >= rows


@pytest.mark.parametrize("folder", ["seeds", "dev"])
def test_sure_rows_are_right_and_most_rows_are_sure(
    make_report: Callable[..., Report], folder: str
) -> None:
    rows = sure = right = 0
    for gold, found in _reports(make_report, folder):
        entries = {_span(entry): entry for entry in gold["metrics"]}
        rows += len(found)
        for row in found:
            if row.confidence is Confidence.SURE:
                entry = entries.get((row.start, row.end))
                sure += 1
                right += entry is not None and is_row(entry, row)
    assert right / sure >= _SURE_RIGHT
    assert sure / rows >= _SURE_SHARE


def _span(entry: dict[str, Any]) -> tuple[int, int]:
    return entry["start"], entry["start"] + len(entry["quote"])


def _reports(
    make_report: Callable[..., Report], folder: str
) -> Iterator[tuple[dict[str, Any], list[Metric]]]:
    """Each annotated report of a folder with its rows, those on undecided spans left out."""
    gold_folder, text_folder = _FOLDERS[folder]
    if not gold_folder.is_dir() or not text_folder.is_dir():
        pytest.skip("the annotated reports are not at hand")
    for path in sorted(gold_folder.glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        text = (text_folder / gold["file"]).read_text("utf-8")
        ignored = [_span(entry) for entry in gold.get("ignore", [])]
        rows = metrics.extract(make_report(text, _sections(gold["outline"], len(text))))
        yield (
            gold,
            [
                row
                for row in rows
                if not any(row.start < end and start < row.end for start, end in ignored)
            ],
        )


def _sections(outline: list[dict[str, object]], length: int) -> tuple[Section, ...]:
    entries = [
        (int(str(e["start"])), int(str(e["level"])), str(e["marker"]), str(e["heading"]))
        for e in outline
    ]
    return tuple(
        Section(
            f"s{i + 1}",
            level,
            marker,
            heading,
            start,
            start + len(marker) + len(heading),
            next((s for s, other, _, _ in entries[i + 1 :] if other <= level), length),
        )
        for i, (start, level, marker, heading) in enumerate(entries)
    )
