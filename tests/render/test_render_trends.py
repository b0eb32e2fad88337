"""Indicators over the years: what is drawn is what was stated, and what was not stays empty."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from render.render_series import AGENCY, UNKNOWN, figure, portal_with, reports_of, series_of
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator import urls
from generator.config import Config
from generator.model import Bound, Confidence, Point, Portal, Series, Status
from generator.render import pages
from generator.render.trends import key_figures
from generator.render.trends.chart import chart, description
from generator.render.trends.joined import joined, spark
from generator.render.trends.pages import series_view
from generator.render.trends.scale import scale, slots
from generator.texts import Texts

TEXTS = Texts()
ROOT = Path(__file__).parents[2]
VALUES = st.decimals(min_value=-(10**9), max_value=10**9, places=2)


def drawn(series: Series) -> LexborHTMLParser:
    return LexborHTMLParser(chart(series, "某县民政局 救助", TEXTS))


def number_of(node: LexborNode, name: str) -> float:
    return float((node.attributes[name] or "").removesuffix("%"))


def labels(series: Series) -> list[str]:
    return [node.text() for node in drawn(series).css(".label")]


def site(*several: Series) -> dict[str, str]:
    files = pages(portal_with(*several), Config())
    return {file.path: file.data.decode() for file in files if file.path.endswith(".html")}


def test_bars_are_as_high_as_their_values_from_zero() -> None:
    bars = drawn(series_of({2021: "50", 2022: "100", 2023: "25"})).css("rect.column")
    heights = [number_of(bar, "height") for bar in bars]
    assert heights[1] == 2 * heights[0] == 4 * heights[2]
    feet = {number_of(bar, "y") + number_of(bar, "height") for bar in bars}
    assert len(feet) == 1


def test_a_label_beneath_zero_stands_clear_of_the_years() -> None:
    tree = drawn(series_of({2022: "15000", 2023: "-3"}))
    label = tree.css(".label")[1]
    year = tree.css("text.year")[1]
    assert number_of(year, "y") - number_of(label, "y") >= 20


def test_a_year_that_nobody_stated_keeps_its_place_and_stays_empty() -> None:
    series = series_of({2020: "50", 2023: "25"})
    tree = drawn(series)
    assert [node.text() for node in tree.css("text.year")] == ["2020", "2021", "2022", "2023"]
    assert len(tree.css("rect")) == 2
    assert description(series, TEXTS).split("；")[1] == "2021 年 没有可以对照的数"


def test_a_hidden_value_is_a_frame_with_a_word_and_no_number() -> None:
    tree = drawn(series_of({2021: UNKNOWN, 2022: "40"}))
    assert len(tree.css("rect.withheld")) == 1
    assert [node.text() for node in tree.css(".label")] == ["已隐去", "40"]


def test_shares_are_dots_joined_only_where_years_follow_each_other() -> None:
    values = {2019: "96", 2020: "97", 2022: "98", 2023: UNKNOWN, 2024: "99"}
    tree = drawn(series_of(values, unit="%", dimension="share"))
    assert len(tree.css("circle.dot")) == 4
    assert len(tree.css("line.join")) == 1
    assert tree.css_first("rect.column") is None


def test_a_scale_that_does_not_start_at_zero_says_so() -> None:
    portal = portal_with(
        near := series_of({2022: "96.8", 2023: "98.3"}, "结案率", "%", "share"),
        far := series_of({2022: "20", 2023: "90"}, "覆盖率", "%", "share"),
        bars := series_of({2022: "1000", 2023: "1001"}, "人口"),
    )
    notes = {
        each.name: "".join(series_view(each, reports_of(portal), Config()).notes)
        for each in (near, far, bars)
    }
    assert "纵轴从 96 起，不是从 0 起" in notes["结案率"]
    assert "纵轴" not in notes["覆盖率"]
    assert "从 0 起" in notes["人口"]


def planned(series: Series, plans: dict[int, str]) -> Series:
    """The series with plans, each made by the report of the year before."""
    points = tuple(
        Point(f"{AGENCY}{year - 1}", year, figure(value, unit=series.unit, status=Status.PLAN))
        for year, value in plans.items()
    )
    return replace(series, plans=points)


def test_a_plan_is_a_hollow_strip_across_its_years_place_at_its_height() -> None:
    series = planned(series_of({2022: "40", 2023: "50"}), {2023: "25"})
    tree = drawn(series)
    (strip,) = tree.css("rect.plan")
    bar = tree.css("rect.column")[1]
    middle = number_of(strip, "y") + number_of(strip, "height") / 2
    assert middle == number_of(bar, "y") + number_of(bar, "height") / 2
    assert number_of(strip, "x") < number_of(bar, "x")
    assert labels(series) == ["40", "50"]
    assert description(series, TEXTS) == "2022 年 40人；2023 年 50人，计划 25人"


def test_a_plan_is_never_joined_into_the_line() -> None:
    values = {2021: "80", 2022: "82", 2023: "84"}
    bare = series_of(values, unit="%", dimension="share")
    with_plan = planned(bare, {2022: "83", 2023: "81"})
    ends = [
        [number_of(line, "y2") for line in drawn(each).css("line.join")]
        for each in (bare, with_plan)
    ]
    assert len(ends[1]) == 2
    assert ends[0] == ends[1]
    assert len(drawn(with_plan).css("circle.dot")) == 3


def test_a_plan_above_every_result_is_inside_the_drawing() -> None:
    tree = drawn(planned(series_of({2022: "40", 2023: "50"}), {2023: "200"}))
    assert number_of(tree.css("rect.plan")[0], "y") >= 0
    assert number_of(tree.css("rect.column")[1], "height") < 60


@given(st.integers(0, 100), st.integers(0, 100), st.booleans())
def test_a_label_stands_clear_of_the_strip(result: int, plan: int, is_share: bool) -> None:
    more = {"unit": "%", "dimension": "share"} if is_share else {}
    series = planned(series_of({2022: "50", 2023: str(result)}, **more), {2023: str(plan)})
    tree = drawn(series)
    level = number_of(tree.css(".label")[1], "y")
    strip = number_of(tree.css("rect.plan")[0], "y") + 3
    assert not level - 15 < strip < level + 3
    assert 0 < level < number_of(tree.css("text.year")[1], "y") - 12


@pytest.mark.parametrize(
    ("value", "label"),
    [
        ("0", "0"),
        ("0.125", "0.125"),
        ("99.95", "99.95"),
        ("1234.5", "1,234.5"),
        ("12345678", "1,234.57万"),
        ("8000000", "800万"),
        ("123456789000", "1,234.57亿"),
        ("-3.8", "-3.8"),
    ],
)
def test_labels_are_short(value: str, label: str) -> None:
    assert labels(series_of({2022: value, 2023: UNKNOWN}))[0] == label


def test_labels_say_how_a_figure_is_qualified() -> None:
    series = series_of({2022: "40", 2023: "50"}, bound=Bound.ABOVE)
    assert labels(series) == [">40", ">50"]
    assert "2023 年 超过50人" in description(series, TEXTS)


def test_the_image_has_a_name_and_a_description() -> None:
    tree = drawn(series_of({2022: "40", 2023: "50"}))
    image = tree.css_first("svg")
    assert image is not None
    assert image.attributes["role"] == "img"
    named = (image.attributes["aria-labelledby"] or "").split()
    texts = [node.text() for each in named for node in tree.css(f"#{each}")]
    assert texts == ["某县民政局 救助", "2022 年 40人；2023 年 50人"]


def test_no_drawing_has_a_style_of_its_own() -> None:
    for html in site(series_of({2022: "40", 2023: "50"})).values():
        assert "style=" not in html
        assert not any(colour in html for colour in ("fill=", "stroke="))


@given(st.dictionaries(st.integers(2000, 2020), st.none() | VALUES, min_size=2, max_size=8))
def test_everything_stays_inside_the_drawing(values: dict[int, Decimal | None]) -> None:
    stated = {year: None if value is None else str(value) for year, value in values.items()}
    series = series_of(dict(sorted(stated.items())))
    tree = drawn(series)
    for bar in tree.css("rect"):
        assert -0.1 <= number_of(bar, "x") <= number_of(bar, "x") + number_of(bar, "width") <= 100.1
        assert 0 <= number_of(bar, "y") <= number_of(bar, "y") + number_of(bar, "height") <= 260
    assert len(tree.css("rect.column")) == sum(value is not None for value in values.values())
    assert scale(series).starts_at_zero
    assert [slot.year for slot in slots(series)] == list(range(min(values), max(values) + 1))


def test_a_slip_in_a_year_does_not_make_a_hundred_empty_ones() -> None:
    assert [slot.year for slot in slots(series_of({1923: "1", 2023: "2"}))] == [1923, 2023]


def test_the_bars_beside_a_figure_are_small() -> None:
    tiny = spark(series_of({2020: "50", 2021: UNKNOWN, 2023: "100"}))
    assert 'd="M4 16V8M28 16V0"' in tiny
    assert len(tiny) < 200


def test_the_page_of_a_series_leads_to_every_sentence() -> None:
    series = series_of({2021: "50", 2023: UNKNOWN})
    path = urls.series_page(series.key)
    tree = LexborHTMLParser(site(series)[path])
    rows = [" ".join(row.text().split()) for row in tree.css("tbody tr")]
    assert rows == [
        f"2023 年 已隐去 完成 {AGENCY}2023年述职报告",
        "2022 年 没有可以对照的数",
        f"2021 年 12人 50 完成 {AGENCY}2021年述职报告",
    ]
    links = [node.attributes["href"] for node in tree.css("td.quote a")]
    assert links == [
        urls.link(path, urls.report_page(f"{AGENCY}{year}"), "m1") for year in (2023, 2021)
    ]
    assert tree.css_first('a[download][href="metrics.csv"]') is not None


def test_the_page_of_a_series_has_a_plan_beneath_its_result() -> None:
    series = planned(series_of({2022: "50", 2023: "60"}), {2023: "55"})
    path = urls.series_page(series.key)
    tree = LexborHTMLParser(site(series)[path])
    rows = [" ".join(row.text().split()) for row in tree.css("tbody tr")]
    assert rows == [
        f"2023 年 12人 60 完成 {AGENCY}2023年述职报告",
        f"2023 年 12人 55 计划 {AGENCY}2022年述职报告",
        f"2022 年 12人 50 完成 {AGENCY}2022年述职报告",
    ]
    (link,) = tree.css("tbody tr:nth-child(2) td.quote a")
    assert link.attributes["href"] == urls.link(path, urls.report_page(f"{AGENCY}2022"), "m1")
    assert TEXTS.chart_plan in tree.css("figcaption")[0].text()
    bare = series_of({2022: "50", 2023: "60"})
    assert TEXTS.chart_plan not in site(bare)[urls.series_page(bare.key)]


def test_every_figure_that_a_series_holds_leads_to_it() -> None:
    series = series_of({2022: "40", 2023: "50"})
    again = Point(f"{AGENCY}2023", 2022, figure("40"))
    again = replace(again, metric=replace(again.metric, anchor="m2"))
    plan = Point(f"{AGENCY}2022", 2023, figure("45", status=Status.PLAN))
    plan = replace(plan, metric=replace(plan.metric, anchor="m3"))
    held = joined(Portal((), (replace(series, repeats=(again,), plans=(plan,)),)))
    assert set(held.of(f"{AGENCY}2023")) == {"m1", "m2"}
    assert set(held.of(f"{AGENCY}2022")) == {"m1", "m3"}


def test_the_bars_beside_a_figure_show_results_alone() -> None:
    bare = series_of({2022: "50", 2023: "100"})
    assert spark(planned(bare, {2023: "400"})) == spark(bare)


def test_a_report_shows_which_of_its_figures_have_a_series() -> None:
    series = series_of({2022: "40", 2023: "50"})
    tree = LexborHTMLParser(site(series)[urls.report_page(f"{AGENCY}2023")])
    (link,) = tree.css("#all-figures tbody tr:first-child a.trend")
    page = urls.report_page(f"{AGENCY}2023")
    assert link.attributes["href"] == urls.link(page, urls.series_page(series.key))
    assert link.text() == "历年"


def test_series_are_listed_by_agency_and_a_long_list_leads_to_the_rest() -> None:
    many = [series_of({2022: "1", 2023: "2"}, f"指标{number}") for number in range(230)]
    other = series_of({2022: "1", 2023: "2"}, agency="某县教育局")
    found = site(*many, other)
    tree = LexborHTMLParser(found[urls.SERIES])
    groups = {group.css_first("h2").text(): group for group in tree.css(".series-group")}  # type: ignore[union-attr]
    assert [len(groups[name].css("li")) for name in ("某县教育局", AGENCY)] == [1, 100]
    rest = groups[AGENCY].css_first(".more a")
    assert rest is not None
    assert rest.text() == "全部 230 项"
    own = LexborHTMLParser(found[urls.agency_series(AGENCY)])
    assert len(own.css(".series-entries li")) == 230


def test_a_portal_without_series_says_so() -> None:
    assert "还没有可以逐年对照的指标" in site()[urls.SERIES]
    assert "主要指标" not in site()[urls.HOME]


def test_key_figures_are_known_sure_and_of_the_newest_year() -> None:
    good = series_of({2021: "1", 2022: "2", 2023: "3"}, "低保对象")
    several = (
        series_of({2021: "1", 2022: "2"}, "旧事"),
        series_of({2022: UNKNOWN, 2023: "2"}, "隐去"),
        series_of({2022: "90", 2023: "91"}, "办结率", "%", "share"),
        series_of({2022: "1", 2023: "2"}, "存疑", confidence=Confidence.DOUBTFUL),
        series_of({2022: "1", 2023: "2"}, "受理工单：办结"),
        series_of({2022: "1", 2023: "2"}, "会议", "场", "items"),
        good,
    )
    assert [each.name for each in key_figures(several, 6)] == ["低保对象", "会议"]


def test_key_figures_give_every_agency_its_turn_and_name_nothing_twice() -> None:
    names = ("甲", "乙", "丙")
    one = [series_of({2022: "1", 2023: "2"}, name) for name in names]
    other = [series_of({2022: "1", 2023: "2"}, name, agency="某县教育局") for name in names]
    chosen = key_figures((*one, *other), 3)
    assert len({each.name for each in chosen}) == len(chosen) == 3
    assert {each.agency for each in chosen} == {AGENCY, "某县教育局"}


def test_pages_of_series_are_valid(tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None or not (ROOT / "node_modules" / "html-validate").is_dir():
        pytest.skip("html-validate is not installed: npm ci")
    values = {year: str(year) for year in range(2012, 2024)}
    several = (
        planned(series_of({2020: UNKNOWN, 2021: "40", 2023: "50"}), {2021: "45", 2023: "60"}),
        series_of(values, "覆盖率", "%", "share"),
    )
    written: list[str] = []
    for place, (path, html) in enumerate(site(*several).items()):
        if path.startswith(("series/", "metrics/", "index")):
            file = tmp_path / f"{place}.html"
            file.write_text(html, "utf-8")
            written.append(str(file))
    validator = Path(__file__).with_name("validate.mjs")
    outcome = subprocess.run(
        [node, str(validator), *written], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
