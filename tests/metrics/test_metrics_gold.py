"""Measured against reports that people annotated, where they are at hand.

The bounds stand just under what the extraction reaches; a change that loses quality fails here.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import metrics
from generator.model import Metric, Report, Section

_SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"
_FOLDERS = {
    "seeds": (_SHARED / "gold" / "seeds", _SHARED / "reports" / "seeds"),
    "dev": (_SHARED / "gold" / "dev", _SHARED / "gold" / "dev"),
}
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


@pytest.mark.parametrize(("folder", "spans", "rows"), [("seeds", 0.99, 0.97), ("dev", 0.99, 0.92)])
def test_quality_does_not_fall(
    make_report: Callable[..., Report], folder: str, spans: float, rows: float
) -> None:
    gold_folder, text_folder = _FOLDERS[folder]
    if not gold_folder.is_dir() or not text_folder.is_dir():
        pytest.skip("the annotated reports are not at hand")
    said = meant = same_span = same_row = 0
    for path in sorted(gold_folder.glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        text = (text_folder / gold["file"]).read_text("utf-8")
        ignored = [(i["start"], i["start"] + len(i["quote"])) for i in gold.get("ignore", [])]
        found = {
            (row.start, row.end): row
            for row in metrics.extract(make_report(text, _sections(gold["outline"], len(text))))
            if not any(row.start < end and start < row.end for start, end in ignored)
        }
        said, meant = said + len(found), meant + len(gold["metrics"])
        for entry in gold["metrics"]:
            row = found.get((entry["start"], entry["start"] + len(entry["quote"])))
            same_span += row is not None
            same_row += row is not None and is_row(entry, row)
            assert row is None or not (entry["redacted"] and row.value is not None)
    assert 2 * same_span / (said + meant) >= spans
    assert 2 * same_row / (said + meant) >= rows


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
