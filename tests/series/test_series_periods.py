"""Figures of half a year beside those of a year: never joined, never reckoned with."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from building import Site
from hypothesis import given
from hypothesis import strategies as st
from series.reporting import compiled, with_comparisons, with_series

from generator import periods, urls
from generator.model import Refusal

TEXT = "{新增就业|3000人}。"
HALF = "上半年"
SPANS = ("", "全年", "上半年", "下半年", "前三季度", "1—11月", "任期以来")


def test_a_half_year_is_no_year_of_a_series() -> None:
    half = compiled(2022, TEXT, slug="half", period=HALF)
    assert with_series(compiled(2021, TEXT), half).series == ()
    (series,) = with_series(compiled(2021, TEXT), half, compiled(2023, TEXT)).series
    assert [point.year for point in series.points] == [2021, 2023]


def test_half_years_make_a_series_of_their_own_that_says_so() -> None:
    (series,) = with_series(*(compiled(year, TEXT, period=HALF) for year in (2021, 2022))).series
    assert series.name == "上半年新增就业"


def test_a_leaning_name_takes_the_half_year_along() -> None:
    text = "{受理工单|9件}，{办结率|98%}。"
    found = with_series(*(compiled(year, text, period=HALF) for year in (2021, 2022))).series
    assert "上半年受理工单：办结率" in [series.name for series in found]


def test_a_sentence_may_speak_of_a_part_of_the_year() -> None:
    part = compiled(2021, "1-11月，{新增就业|2800人}。")
    assert with_series(part, compiled(2022, TEXT)).series == ()
    (series,) = with_series(part, compiled(2022, "1—11月{1—11月新增就业|2900人}。")).series
    assert series.name == "1—11月新增就业"


def test_the_year_as_a_whole_ends_what_was_said_of_a_part() -> None:
    text = "上半年{新增就业|1000人}，全年{新增就业|3000人}。"
    (series,) = with_series(compiled(2021, text), compiled(2022, TEXT)).series
    assert [str(point.metric.value) for point in series.points] == ["3000", "3000"]


def test_a_report_of_half_a_year_states_nothing_of_a_whole_one() -> None:
    half = compiled(
        2021, "全年任务{新增就业|6000人}。{助餐点|3个}。下半年{培训|9人}。", period=HALF
    )
    other = compiled(2022, "{新增就业|3000人}。{助餐点|4个}。{培训|8人}。", period=HALF)
    assert [series.name for series in with_series(half, other).series] == ["上半年助餐点"]


def test_a_half_year_stands_beside_a_half_year() -> None:
    reports = (
        compiled(2023, TEXT, slug="2023-half", period=HALF),
        compiled(2022, TEXT, slug="2022-half", period="2022年1—6月"),
        compiled(2022, TEXT, slug="2022"),
    )
    (found,) = with_comparisons(*reports).comparisons
    assert (found.newer, found.older, found.scope) == ("2023-half", "2022-half", HALF)
    assert [pair.name for pair in found.pairs] == ["新增就业"]


def test_a_half_year_between_does_not_use_up_a_year() -> None:
    half = compiled(2022, TEXT, slug="half", period=HALF)
    (found,) = with_comparisons(compiled(2023, TEXT), half, compiled(2021, TEXT)).comparisons
    assert found.older_year == 2021


def test_plans_for_a_year_do_not_meet_the_results_of_half_of_it() -> None:
    plans = compiled(2022, "2023年，力争{新增就业|3000人|plan}。")
    half = compiled(2023, TEXT, slug="half", period=HALF)
    assert with_comparisons(plans, half).comparisons == ()
    looking = compiled(2022, "下一步，力争{新增就业|3000人|plan}。", period=HALF)
    assert with_comparisons(looking, compiled(2023, TEXT)).comparisons == ()


def test_one_name_over_two_spans_is_shown_and_refused() -> None:
    found = with_comparisons(compiled(2023, TEXT), compiled(2022, "1-11月，{新增就业|2800人}。"))
    (pair,) = found.comparisons[0].pairs
    assert (pair.name, pair.other_name) == ("新增就业", "1—11月新增就业")
    assert (pair.refusal, pair.difference) == (Refusal.PERIOD, None)


@given(
    st.lists(st.tuples(st.integers(2020, 2023), st.sampled_from(SPANS)), min_size=2, unique=True)
)
def test_nothing_joins_or_compares_spans_of_different_length(
    told: list[tuple[int, str]],
) -> None:
    reports = [compiled(year, TEXT, slug=f"{year}-{span}", period=span) for year, span in told]
    scopes = {each.report.slug: periods.scope(each.report.metadata.period) for each in reports}
    for series in with_series(*reports).series:
        assert len({scopes[point.report] for point in series.points}) == 1
    for found in with_comparisons(*reports, years=4).comparisons:
        assert scopes[found.newer] == scopes[found.older] == found.scope


@pytest.fixture
def site(built: Callable[[str], Site]) -> Site:
    return built("years")


def test_the_pages_of_half_years_say_what_they_are(site: Site) -> None:
    page = site.page(
        urls.comparison_page("2023年上半年青禾区民政局工作总结", "2022年上半年青禾区民政局工作总结")
    )
    assert page.css("h1")[0].text() == "青禾区民政局上半年：2023 年与 2022 年对照"
    names = {each["name"] for each in site.json(urls.SERIES_DATA)["series"]}
    assert {"提供助餐", "上半年提供助餐"} <= names


def test_the_data_name_the_months(site: Site) -> None:
    reports = site.json(urls.REPORTS_DATA)["reports"]
    spans = {each["file"]: (each["period_from"], each["period_to"]) for each in reports}
    assert spans["2023年上半年青禾区民政局工作总结.txt"] == ("2023-01", "2023-06")
    assert spans["2023年青禾区民政局工作报告.txt"] == (None, None)
