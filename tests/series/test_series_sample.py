"""The series of the sample reports are those that a reader counts by hand."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from building import Site

Built = Callable[[str], Site]
Values = dict[int, Decimal | None]
EXPECTED = tomllib.loads((Path(__file__).parent / "expected.toml").read_text("utf-8"))["series"]
PEOPLE = {"名": "人", "位": "人"}


def stated(entry: dict[str, Any]) -> Values:
    return {
        int(year): None if value == "hidden" else Decimal(str(value))
        for year, value in entry["values"].items()
    }


def found(site: Site) -> list[tuple[str, str, str, Values]]:
    return [
        (
            each["agency"],
            each["name"],
            PEOPLE.get(each["unit"], each["unit"]),
            {
                point["year"]: None if point["value"] is None else Decimal(str(point["value"]))
                for point in each["points"]
            },
        )
        for each in site.json("data/series.json")["series"]
    ]


def runs_within(short: str, long: str) -> bool:
    """Whether the characters of one name stand in the other in their order."""
    rest = iter(long)
    return all(sign in rest for sign in short)


def meets(entry: dict[str, Any], series: tuple[str, str, str, Values]) -> bool:
    """Whether a found series is the one read by hand: no year more, none of its values another."""
    agency, name, unit, values = series
    return (
        (agency, unit) == (entry["agency"], entry["unit"])
        and (runs_within(entry["name"], name) or runs_within(name, entry["name"]))
        and values.items() <= stated(entry).items()
    )


def label(entry: dict[str, Any]) -> str:
    return f"{entry['agency']}-{entry['name']}-{entry['unit']}"


SURE = [each for each in EXPECTED if len(each["values"]) - len(each.get("without", ())) > 1]


@pytest.mark.parametrize("entry", SURE, ids=label)
def test_what_recurs_is_one_series(built: Built, entry: dict[str, Any]) -> None:
    (series,) = [each for each in found(built("content")) if meets(entry, each)]
    assert set(stated(entry)) - set(entry.get("without", ())) <= set(series[3])


def test_nothing_else_is_joined(built: Built) -> None:
    unknown = [
        series
        for series in found(built("content"))
        if not any(meets(entry, series) for entry in EXPECTED)
    ]
    assert unknown == []


def test_a_figure_names_its_series(built: Built) -> None:
    site = built("content")
    named = {
        (report["slug"], metric["anchor"]): metric["series"]
        for report in site.reports()
        for metric in report["metrics"]
        if metric["series"]
    }
    points = {
        (point["report"], point["metric"]): series["key"]
        for series in site.json("data/series.json")["series"]
        for point in series["points"]
    }
    assert named == points
    assert len(points) > 250
