"""What is one indicator over the years, what is two, and what is left out.

``{名称|12家}`` in a text is a figure: its name as it was extracted, and its quote.
"""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from series.reporting import AGENCY, compiled, with_series

from generator.measures import measure
from generator.model import Compiled, Series, Status


def joined(*reports: Compiled) -> tuple[Series, ...]:
    return with_series(*reports).series


def values(series: Series) -> dict[int, Decimal | None]:
    return {point.year: point.metric.value for point in series.points}


SAME = [
    ("登记社会组织{全区登记社会组织|3家}", "登记社会组织{登记社会组织|4家}", "登记社会组织"),
    ("{举办招聘会|3场}", "{组织招聘会|4场}", "招聘会"),
    ("{实施临时救助|3人次}", "{全年临时救助|4人次}", "临时救助"),
    ("{“两癌”免费筛查|3人}", "{开展‘两癌’ 免费筛查|4人}", "两癌免费筛查"),
    ("{新建成口袋公园|3处}", "{新建口袋公园|4处}", "新建口袋公园"),
    ("{加装电梯|3部}，累计达到{加装电梯|9部}", "累计{加装电梯|12部}", "累计加装电梯"),
    ("{基本养老保险参保人数|3人}", "{基本养老保险参保|4人}", "基本养老保险参保"),
    ("{志愿者队伍|3人}", "{志愿者|4名}", "志愿者"),
    ("{在册困境儿童|3名}", "{全区困境儿童|4人}", "困境儿童"),
    ("{修订和废止制度|3项}", "{修订、废止制度|4项}", "修订、废止制度"),
    ("{适老化改造完成情况|3户}", "{完成适老化改造|4户}", "适老化改造"),
    ("{受理工单比上年减少|3件|decrease}", "{受理工单下降|4件|decrease}", "受理工单下降"),
    ("{受理工单|9件}，{办结率|3%}", "{受理工单|8件}，{办结率|4%}", "受理工单：办结率"),
    ("{低保对象|9人}，其中{城镇|3人}", "{低保对象|8人}，其中{城镇|4人}", "低保对象：城镇"),
    ("{新增绿地|3公顷}", "{新增绿地|40000平方米}", "新增绿地"),
]


@pytest.mark.parametrize(("before", "after", "name"), SAME, ids=[each[2] for each in SAME])
def test_one_indicator(before: str, after: str, name: str) -> None:
    found = joined(compiled(2021, before + "。"), compiled(2022, after + "。"))
    assert name in [series.name for series in found]


DIFFERENT = [
    pytest.param("{新建社工站|3个}", "{社工站|4个}", id="this year's and all there are"),
    pytest.param("{加装电梯|3部}", "累计{加装电梯|4部}", id="this year's and the sum of years"),
    pytest.param("{办理低保|3户}", "{办理低保|4人}", id="households and people"),
    pytest.param("{培训护理员|3人}", "{培训护理员|4人次}", id="people and person-times"),
    pytest.param("{利用外资|3元}", "{利用外资|4美元}", id="currencies"),
    pytest.param("{农民合作社|3户}", "{农民合作社|4家}", id="households and firms"),
    pytest.param("{床位占比|3%}", "{床位占比|4个百分点}", id="shares and points"),
    pytest.param("{受理投诉|3件}", "{办结投诉|4件}", id="taken in and settled"),
    pytest.param("{专职网格员|3人}", "{专兼职网格员|4人}", id="full time and all"),
    pytest.param(
        "{承办代表建议|9件}，{办结率|3%}",
        "{受理群众诉求|8件}，{办结率|4%}",
        id="rates of two things",
    ),
    pytest.param("{总量增长|3%|increase}", "{总量下降|4%|decrease}", id="directions"),
    pytest.param("{新增就业|3人}", "{新增就业增长|4人|increase}", id="a level and its change"),
    pytest.param("{新增就业|3人}", "{新增就业|4人|plan}", id="a result and a plan"),
    pytest.param("{新增就业|3人|past}", "{新增就业|4人}", id="an earlier level"),
    pytest.param("{新增就业|3人}", "2023年打算：{新增就业|4人}", id="a plan that passes for done"),
    pytest.param("{参与活动|3人}", "{参与活动|4}", id="a bare number"),
    pytest.param("{活动|3场}", "{举办活动|4场}", id="a name that says nothing"),
    pytest.param("{办结率|3%}", "{办结率|4%}", id="a rate of nothing"),
    pytest.param("{镇街|8个}", "{镇街|9个}", id="places as a scope"),
    pytest.param(
        "{新增公园|9处}、步道{步道|3处}",
        "{改造公园|8处}、步道{步道|4处}",
        id="a verb lost in a list",
    ),
    pytest.param("{实施惠民项目|3个}", "{完成惠民项目|4个}", id="under way and completed"),
    pytest.param("{全市绿化面积|3亩}", "{绿化面积|4亩}", id="another's area"),
]


@pytest.mark.parametrize(("before", "after"), DIFFERENT)
def test_two_indicators(before: str, after: str) -> None:
    assert joined(compiled(2021, before), compiled(2022, after)) == ()


def test_agencies_are_kept_apart() -> None:
    text = "{登记社会组织|3家}"
    assert joined(compiled(2021, text), compiled(2022, text, "云岫区财政局")) == ()
    assert len(joined(compiled(2021, text), compiled(2022, text, " 云岫区　民政局"))) == 1


@pytest.mark.parametrize(("year", "agency"), [(None, AGENCY), (2022, None), (2022, "")])
def test_a_report_without_agency_or_year_takes_no_part(
    year: int | None, agency: str | None
) -> None:
    text = "{登记社会组织|3家}"
    assert joined(compiled(2021, text), compiled(year, text, agency)) == ()


def test_a_year_with_two_values_has_no_point() -> None:
    twice = compiled(2022, "{登记社会组织|4家}。{登记社会组织|5家}")
    (series,) = joined(
        compiled(2021, "{登记社会组织|3家}"), twice, compiled(2023, "{登记社会组织|6家}")
    )
    assert values(series) == {2021: 3, 2023: 6}
    assert joined(compiled(2021, "{登记社会组织|3家}"), twice) == ()


def test_a_value_said_twice_is_one_point() -> None:
    twice = compiled(2022, "{登记社会组织|4家}。{全区登记社会组织|4家}")
    (series,) = joined(compiled(2021, "{登记社会组织|3家}"), twice)
    assert [point.metric.anchor for point in series.points] == ["m1", "m1"]


def test_one_year_is_no_series() -> None:
    text = "{登记社会组织|3家}"
    assert joined(compiled(2022, text, slug="a"), compiled(2022, text, slug="b")) == ()


def test_a_hidden_figure_is_a_gap() -> None:
    (series,) = joined(compiled(2021, "{党组会|*次}"), compiled(2022, "{召开党组会|4次}"))
    assert values(series) == {2021: None, 2022: 4}


def test_gaps_alone_are_no_series() -> None:
    assert joined(compiled(2021, "{党组会|*次}"), compiled(2022, "{党组会|**次}")) == ()


def test_a_table_of_years_speaks_for_the_years_in_its_heads() -> None:
    table = compiled(2023, "{助餐点2022年|4个}，{助餐点2023年|5个}，{助餐点2025年|9个}")
    (series,) = joined(table)
    assert values(series) == {2022: 4, 2023: 5}


def test_the_report_of_the_year_speaks_first() -> None:
    table = compiled(2023, "{助餐点2022年|4个}，{助餐点2023年|5个}")
    (series,) = joined(table, compiled(2022, "{助餐点|4个}"))
    assert [point.report for point in series.points] == [f"{2022}-{AGENCY}", f"{2023}-{AGENCY}"]


def test_points_are_in_the_unit_of_the_series() -> None:
    (series,) = joined(compiled(2021, "{新增绿地|4公顷}"), compiled(2022, "{新增绿地|50000平方米}"))
    assert series.unit == "平方米"
    assert values(series) == {2021: 40000, 2022: 50000}
    assert {point.metric.unit for point in series.points} == {"平方米"}


def plans(series: Series) -> dict[int, Decimal | None]:
    return {plan.year: plan.metric.value for plan in series.plans}


def test_a_plan_stands_beside_the_result_of_its_year_and_is_no_point() -> None:
    (series,) = joined(
        compiled(2021, "{新增绿地|3公顷}。2022年，力争{新增绿地|5公顷|plan}。"),
        compiled(2022, "{新增绿地|40000平方米}。"),
    )
    assert values(series) == {2021: 30000, 2022: 40000}
    assert plans(series) == {2022: 50000}
    assert [plan.report for plan in series.plans] == [f"2021-{AGENCY}"]


@pytest.mark.parametrize(
    "looking_ahead",
    [
        pytest.param("2022年，{助餐点|6个|plan}。明年，{助餐点|7个|plan}。", id="two values"),
        pytest.param("2022年，{助餐点|*个|plan}。", id="a hidden plan"),
        pytest.param("2022年，到2025年{助餐点|9个|plan}。", id="a later year"),
        pytest.param("{助餐点|9个|plan}。", id="nothing turns to the coming year"),
    ],
)
def test_what_is_no_plan_for_the_next_year(looking_ahead: str) -> None:
    (series,) = joined(
        compiled(2021, "{助餐点|4个}。" + looking_ahead), compiled(2022, "{助餐点|5个}。")
    )
    assert plans(series) == {}


def test_a_plan_for_a_year_without_a_result_waits() -> None:
    (series,) = joined(
        compiled(2020, "{助餐点|3个}。2021年，{助餐点|4个|plan}。"),
        compiled(2022, "{助餐点|5个}。2023年，{助餐点|6个|plan}。"),
    )
    assert plans(series) == {}


def test_a_figure_that_says_a_point_again_is_held_beside_it() -> None:
    (series,) = joined(
        compiled(2022, "{助餐点|4个}。"),
        compiled(2023, "{助餐点2022年|4个}，{助餐点2023年|5个}。全区{助餐点|5个}。"),
    )
    assert [(point.report[:4], point.metric.anchor) for point in series.points] == [
        ("2022", "m1"),
        ("2023", "m2"),
    ]
    assert [(each.year, each.metric.anchor) for each in series.repeats] == [
        (2022, "m1"),
        (2023, "m3"),
    ]


def test_keys_are_unique_and_speak() -> None:
    text = "{办理低保|3户}，{办理低保|4人}，{老人·餐食|5份}。{老人（餐食|6份}"
    keys = [series.key for series in joined(compiled(2021, text), compiled(2022, text))]
    assert len(set(keys)) == 4
    assert {"云岫区民政局-办理低保-户", "云岫区民政局-办理低保-人"} < set(keys)


NAMES = st.sampled_from("登记社会组织 新建口袋公园 助餐 办结率 办理低保 活动 助餐点2021年".split())
UNITS = st.sampled_from("家 个 人 名 人次 户 元 美元 % 个百分点 公里 米".split())
MARKS = st.sampled_from(["", "|plan", "|past", "|increase", "|decrease"])
FIGURES = st.builds(
    lambda name, number, unit, mark: f"{{{name}|{number}{unit}{mark}}}",
    NAMES,
    st.sampled_from(["1", "2", "*"]),
    UNITS,
    MARKS,
)
REPORTS = st.builds(
    lambda year, figures, agency: compiled(year, "。".join(figures), agency),
    st.integers(2020, 2023),
    st.lists(FIGURES, max_size=8),
    st.sampled_from([AGENCY, "云岫区财政局"]),
)


@given(st.lists(REPORTS, max_size=5))
def test_no_series_mixes_what_cannot_be_compared(reports: list[Compiled]) -> None:
    portal = with_series(*reports)
    by_slug = {each.report.slug: each.report.metadata.agency for each in reports}
    assert len({series.key for series in portal.series}) == len(portal.series)
    for series in portal.series:
        metrics = [point.metric for point in series.points]
        years = [point.year for point in series.points]
        assert years == sorted(set(years))
        assert len(years) > 1
        assert {by_slug[point.report] for point in series.points} == {series.agency}
        assert {metric.status for metric in metrics} == {Status.DONE}
        assert {metric.unit for metric in metrics} == {series.unit}
        assert series.dimension == getattr(measure(series.unit), "dimension", None)
        assert len({metric.change for metric in metrics}) == 1
        assert {plan.year for plan in series.plans} <= set(years)
        assert {plan.metric.status for plan in series.plans} <= {Status.PLAN}


@given(st.lists(REPORTS, max_size=5))
def test_the_order_of_reports_changes_nothing(reports: list[Compiled]) -> None:
    unique = {each.report.slug: each for each in reports}
    forth = joined(*unique.values())
    assert joined(*reversed(unique.values())) == forth
