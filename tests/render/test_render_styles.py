"""Style sheets: every part serves a page, every page has one sheet, and that of its own kind."""

from __future__ import annotations

import re
from collections.abc import Callable

from building import Site
from kinds import kinds

from generator import resources

SHEETS = resources.templates() / "assets" / "css"
PART = re.compile(r'@import "parts/([a-z]+\.css)";')


def parts_of(sheet: str) -> list[str]:
    return PART.findall((SHEETS / sheet).read_text("utf-8"))


def test_every_part_is_in_a_sheet_and_every_sheet_ends_in_modes_and_print() -> None:
    sheets = [path.name for path in SHEETS.glob("*.css")]
    used = {part for sheet in sheets for part in parts_of(sheet)}
    assert used == {path.name for path in (SHEETS / "parts").glob("*.css")}
    for sheet in sheets:
        assert parts_of(sheet)[0] == "tokens.css"
        assert parts_of(sheet)[-2:] == ["modes.css", "print.css"]


def test_a_page_loads_one_sheet_and_a_report_none_of_what_others_need(
    built: Callable[[str], Site],
) -> None:
    site = built("content")
    for kind, path in kinds(site).items():
        sheets = site.page(path).css('link[rel="stylesheet"]')
        names = [(sheet.attributes["href"] or "").rsplit("/", 1)[-1] for sheet in sheets]
        assert len(names) == 1, kind
        assert (names == ["report.css"]) is kind.startswith("report-page"), kind
    assert not {"search.css", "results.css", "lists.css", "explorer.css"} & set(
        parts_of("report.css")
    )
