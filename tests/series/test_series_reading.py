"""What a report states is read once, and told apart: what was done, what is set for next year."""

from __future__ import annotations

import pytest
from series.reporting import AGENCY, compiled

from generator.model import Portal
from generator.series import read_figures

TEXT = "{登记社会组织|3家}。2024年，力争{助餐服务力争|28万人次|plan}。"


def test_results_and_promises_are_told_apart() -> None:
    (reading,) = read_figures(Portal((compiled(2023, TEXT),)))
    assert reading.slug == f"2023-{AGENCY}"
    assert [figure.identity.name for figure in reading.results] == ["登记社会组织"]
    assert [figure.identity.name for figure in reading.promises] == ["助餐"]


@pytest.mark.parametrize(("year", "agency"), [(None, AGENCY), (2023, None)])
def test_without_an_agency_or_a_year_nothing_has_an_identity(
    year: int | None, agency: str | None
) -> None:
    (reading,) = read_figures(Portal((compiled(year, TEXT, agency),)))
    assert reading.results == reading.promises == ()


def test_every_report_is_read_in_the_portals_order() -> None:
    reports = tuple(compiled(year, TEXT) for year in (2022, 2023, 2021))
    assert [each.compiled for each in read_figures(Portal(reports))] == list(reports)
