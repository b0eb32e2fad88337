"""A report beside last year's: what is matched, what is computed, what is refused.

``{名称|12家}`` in a text is a figure: its name as it was extracted, and its quote.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from series.reporting import compiled, with_comparisons

from generator.model import (
    Bound,
    Change,
    Comparison,
    Compiled,
    Difference,
    Metric,
    Pair,
    Portal,
    Refusal,
    Status,
)
from generator.series.difference import difference, from_plan


def compared(older: str, newer: str) -> Comparison:
    """The one comparison of two years' reports with these texts."""
    portal = with_comparisons(compiled(2023, newer), compiled(2022, older))
    (found,) = portal.comparisons
    return found


def kinds(*reports: tuple[int, str, str]) -> tuple[Compiled, ...]:
    """Reports of one agency by year, kind and text."""
    made = [compiled(year, text, slug=f"{year}-{kind}") for year, kind, text in reports]
    return tuple(
        replace(
            each,
            report=replace(each.report, metadata=replace(each.report.metadata, kind=report[1])),
        )
        for each, report in zip(made, reports, strict=True)
    )


def figure(quote: str, value: str | None, unit: str, **more: object) -> Metric:
    known = None if value is None else Decimal(value)
    return Metric("m1", quote, 0, known, unit, "名称", 0, 9, **more)  # type: ignore[arg-type]


class TestPairs:
    def test_one_indicator_in_two_wordings_is_a_pair(self) -> None:
        found = compared("{全区登记社会组织|361家}。", "{登记社会组织|377家}。")
        (pair,) = found.pairs
        assert (pair.name, pair.other_name) == ("登记社会组织", "全区登记社会组织")
        assert pair.difference == Difference(Decimal(16), "家", Decimal("4.4"))
        assert (found.newer_year, found.older_year) == (2023, 2022)
        assert found.only_newer == found.only_older == ()

    def test_pairs_follow_the_newer_report(self) -> None:
        found = compared(
            "{登记社会组织|3家}。{新增绿地|4公顷}。", "{新增绿地|5公顷}。{登记社会组织|6家}。"
        )
        assert [pair.name for pair in found.pairs] == ["新增绿地", "登记社会组织"]

    def test_what_only_one_year_names_is_listed(self) -> None:
        found = compared(
            "{登记社会组织|3家}。{加装电梯|4部}。", "{登记社会组织|3家}。{新增绿地|5公顷}。"
        )
        assert [single.name for single in found.only_newer] == ["新增绿地"]
        assert [single.name for single in found.only_older] == ["加装电梯"]

    def test_a_name_with_two_values_is_nobodys(self) -> None:
        found = compared(
            "{登记社会组织|3家}。{新增绿地|4公顷}。",
            "{登记社会组织|3家}。{新增绿地|4公顷}。{新增绿地|5公顷}。",
        )
        assert [pair.name for pair in found.pairs] == ["登记社会组织"]
        assert [single.name for single in found.only_newer] == []

    def test_a_leaning_name_is_shown_with_what_it_leans_on(self) -> None:
        found = compared(
            "{办理12345热线工单|9件}，{按时办结率|98%}。",
            "{办理12345热线工单|8件}，{按时办结率|99%}。",
        )
        assert [pair.name for pair in found.pairs][1] == "办理12345热线工单：按时办结率"

    def test_a_growth_is_never_set_beside_a_level(self) -> None:
        found = compared(
            "{登记社会组织|3家}。{一般公共预算收入增长|6.2%|increase}。",
            "{登记社会组织|3家}。{一般公共预算收入|7.5%}。",
        )
        assert [pair.name for pair in found.pairs] == ["登记社会组织"]

    def test_plans_and_earlier_levels_are_no_results(self) -> None:
        found = compared(
            "{登记社会组织|3家}。{新增绿地|4公顷|plan}。{加装电梯|2部|past}。",
            "{登记社会组织|3家}。{新增绿地|5公顷}。{加装电梯|4部}。",
        )
        assert [pair.name for pair in found.pairs] == ["登记社会组织"]

    def test_one_name_in_two_units_is_shown_and_refused(self) -> None:
        found = compared("{农民合作社|31户}。", "{农民合作社|40家}。")
        (pair,) = found.pairs
        assert pair.refusal is Refusal.UNITS
        assert pair.difference is None
        assert (pair.older.quote, pair.newer.quote) == ("31户", "40家")

    def test_households_go_with_households_and_people_with_people(self) -> None:
        found = compared("{低保对象|9户}{低保对象|20人}。", "{低保对象|8户}{低保对象|18人}。")
        assert [(pair.older.quote, pair.newer.quote, pair.refusal) for pair in found.pairs] == [
            ("9户", "8户", None),
            ("20人", "18人", None),
        ]


class TestDifference:
    def test_units_of_one_dimension_are_converted(self) -> None:
        told = difference(figure("4公顷", "4", "公顷"), figure("5万平方米", "50000", "平方米"))
        assert told == Difference(Decimal(10000), "平方米", Decimal("25.0"))

    def test_shares_differ_in_points_and_not_in_percent(self) -> None:
        told = difference(figure("58%", "58", "%"), figure("65%", "65", "%"))
        assert told == Difference(Decimal(7), "个百分点")

    def test_shares_in_a_thousand_differ_in_their_own_points(self) -> None:
        told = difference(figure("2.8‰", "2.8", "‰"), figure("3.2‰", "3.2", "‰"))
        assert told == Difference(Decimal("0.4"), "个千分点")

    def test_a_share_in_a_thousand_beside_one_in_a_hundred(self) -> None:
        told = difference(figure("1%", "1", "%"), figure("12‰", "12", "‰"))
        assert told == Difference(Decimal("0.2"), "个百分点")

    def test_growth_rates_differ_in_points(self) -> None:
        rise = {"change": Change.INCREASE}
        told = difference(figure("6.2%", "6.2", "%", **rise), figure("7.5%", "7.5", "%", **rise))
        assert told == Difference(Decimal("1.3"), "个百分点")

    def test_a_change_in_numbers_has_no_percent(self) -> None:
        rise = {"change": Change.INCREASE}
        told = difference(figure("50户", "50", "户", **rise), figure("60户", "60", "户", **rise))
        assert told == Difference(Decimal(10), "户")

    @pytest.mark.parametrize(
        ("older", "newer", "why"),
        [
            pytest.param(
                figure("*家", None, "家", redacted=True),
                figure("5家", "5", "家"),
                Refusal.HIDDEN,
                id="a hidden number",
            ),
            pytest.param(
                figure("5家", "5", "家"),
                figure("3家", "3", "家", redacted=True),
                Refusal.HIDDEN,
                id="hidden, whatever its text holds",
            ),
            pytest.param(
                figure("31至33张", "31", "张", value_to=Decimal(33)),
                figure("34张", "34", "张"),
                Refusal.RANGE,
                id="a range",
            ),
            pytest.param(
                figure("95%以上", "95", "%", bound=Bound.ABOVE),
                figure("97%", "97", "%"),
                Refusal.LIMIT,
                id="a lower limit",
            ),
            pytest.param(
                figure("12天", "12", "天"),
                figure("不超过9天", "9", "天", bound=Bound.BELOW),
                Refusal.LIMIT,
                id="an upper limit",
            ),
            pytest.param(
                figure("5人", "5", "人"), figure("5人次", "5", "人次"), Refusal.UNITS, id="units"
            ),
            pytest.param(figure("5", "5", ""), figure("6", "6", ""), Refusal.UNITS, id="no unit"),
        ],
    )
    def test_what_is_refused(self, older: Metric, newer: Metric, why: Refusal) -> None:
        assert difference(older, newer) is why

    @pytest.mark.parametrize(
        ("quote", "bound"),
        [("1300余场", Bound.ABOVE), ("1300多场", Bound.ABOVE), ("约1300场", Bound.NEAR)],
    )
    def test_round_numbers_give_an_approximate_difference(self, quote: str, bound: Bound) -> None:
        told = difference(figure(quote, "1300", "场", bound=bound), figure("1650场", "1650", "场"))
        assert told == Difference(Decimal(350), "场", Decimal(27), approximate=True)

    def test_from_nought_there_is_no_percent(self) -> None:
        told = difference(figure("0起", "0", "起"), figure("3起", "3", "起"))
        assert told == Difference(Decimal(3), "起")

    @given(
        before=st.decimals(min_value=1, max_value=10**9, places=1),
        after=st.decimals(min_value=0, max_value=10**9, places=1),
    )
    def test_the_percent_is_on_the_side_of_the_difference(
        self, before: Decimal, after: Decimal
    ) -> None:
        told = difference(figure("a", str(before), "元"), figure("b", str(after), "元"))
        assert isinstance(told, Difference)
        assert told.amount + before == after
        assert (told.percent or 0) * told.amount >= 0


class TestPlans:
    def pairs(self, older: str, newer: str) -> tuple[Pair, ...]:
        """The plans of a comparison that has a pair besides."""
        both = "{登记社会组织|3家}。"
        return compared(both + older, both + newer).plans

    def test_a_plan_and_the_result_of_its_name(self) -> None:
        (pair,) = self.pairs(
            "2023年，力争{助餐服务力争|28万人次|plan}。", "全年{助餐服务|31万人次}。"
        )
        assert (pair.name, pair.other_name) == ("助餐服务", "")
        assert (pair.older.status, pair.newer.status) == (Status.PLAN, Status.DONE)
        assert pair.difference is not None
        # What share of a plan was reached would be a verdict.
        assert pair.difference.percent is None

    @pytest.mark.parametrize(
        "older",
        [
            pytest.param("{新增绿地|4公顷|plan}。", id="nothing turns to the coming year"),
            pytest.param("明年，到2025年{新增绿地|4公顷|plan}。", id="a later year"),
            pytest.param("明年，三年内{新增绿地|4公顷|plan}。", id="a span of years"),
            pytest.param("2023年，上半年{新增绿地|4公顷|plan}。", id="half a year"),
            pytest.param("2023年，每个镇街{新增绿地|4公顷|plan}。", id="each of several"),
            pytest.param("2023年，{新增绿地|4亩|plan}。", id="a unit of another kind"),
            pytest.param("2023年，{新增绿地增长|4公顷|plan}。", id="another name"),
            pytest.param("2023年，{新增绿地|4公顷}。", id="no plan"),
            pytest.param(
                "明年，{新增绿地|4公顷|plan}。明年，{新增绿地|5公顷|plan}。", id="two values"
            ),
        ],
    )
    def test_what_is_not_matched(self, older: str) -> None:
        assert self.pairs(older, "{新增绿地|5公顷}。") == ()

    def test_the_coming_year_outweighs_an_earlier_span(self) -> None:
        plans = self.pairs(
            "明年，用两年补齐短板，2023年{新增绿地|4公顷|plan}。", "{新增绿地|5公顷}。"
        )
        assert len(plans) == 1

    def test_shortcomings_before_the_turn_are_no_plans(self) -> None:
        heading = "问题和2023年打算"
        older = compiled(
            2022,
            "{登记社会组织|3家}。"
            + heading
            + "。{服务网点|4个|plan}。2023年，{新增绿地|5公顷|plan}。",
        )
        (section,) = older.report.sections
        at = older.report.text.index(heading)
        sections = (
            replace(section, end=at),
            replace(section, heading=heading, start=at, heading_end=at + len(heading)),
        )
        older = replace(older, report=replace(older.report, sections=sections))
        newer = compiled(2023, "{登记社会组织|3家}。{服务网点|6个}。{新增绿地|5公顷}。")
        (found,) = with_comparisons(newer, older).comparisons
        assert [pair.name for pair in found.plans] == ["新增绿地"]

    def test_only_the_next_years_report_answers_a_plan(self) -> None:
        older = compiled(2021, "{登记社会组织|3家}。2022年，{新增绿地|4公顷|plan}。")
        newer = compiled(2023, "{登记社会组织|3家}。{新增绿地|5公顷}。")
        (found,) = with_comparisons(newer, older).comparisons
        assert found.plans == ()

    def test_a_plans_limit_is_the_number_it_names(self) -> None:
        plan = figure("62%以上", "62", "%", bound=Bound.ABOVE, status=Status.PLAN)
        assert from_plan(plan, figure("65%", "65", "%")) == Difference(Decimal(3), "个百分点")


class TestWhichReports:
    TEXT = "{登记社会组织|3家}。"

    def years(self, portal: Portal) -> list[tuple[int, int]]:
        return [(each.newer_year, each.older_year) for each in portal.comparisons]

    def test_each_with_so_many_earlier_years(self) -> None:
        reports = tuple(compiled(year, self.TEXT) for year in (2023, 2022, 2020, 2019))
        assert self.years(with_comparisons(*reports)) == [
            (2023, 2022),
            (2022, 2020),
            (2020, 2019),
        ]
        assert len(with_comparisons(*reports, years=2).comparisons) == 5

    def test_none_makes_none(self) -> None:
        reports = (compiled(2023, self.TEXT), compiled(2022, self.TEXT))
        assert with_comparisons(*reports, years=0).comparisons == ()

    def test_two_agencies_never_meet(self) -> None:
        reports = (compiled(2023, self.TEXT), compiled(2022, self.TEXT, agency="某县民政局"))
        assert with_comparisons(*reports).comparisons == ()

    def test_without_a_year_or_an_agency_there_is_nothing_to_compare(self) -> None:
        reports = (compiled(2023, self.TEXT, agency=None), compiled(None, self.TEXT))
        assert with_comparisons(*reports).comparisons == ()

    def test_nothing_in_common_makes_no_page(self) -> None:
        reports = (compiled(2023, self.TEXT), compiled(2022, "{新增绿地|4公顷}。"))
        assert with_comparisons(*reports).comparisons == ()

    def test_the_same_kind_comes_first(self) -> None:
        reports = kinds(
            (2023, "述职报告", self.TEXT),
            (2022, "工作报告", self.TEXT + "{新增绿地|4公顷}。"),
            (2022, "述职报告", self.TEXT),
        )
        (found,) = with_comparisons(*reports).comparisons
        assert found.older == "2022-述职报告"

    def test_a_report_on_the_rule_of_law_is_not_one_on_the_years_work(self) -> None:
        reports = kinds((2023, "法治政府建设报告", self.TEXT), (2022, "工作报告", self.TEXT))
        assert with_comparisons(*reports).comparisons == ()

    @given(st.permutations([2019, 2020, 2021, 2022]), st.integers(1, 3))
    def test_their_number_is_bounded(self, order: list[int], years: int) -> None:
        reports = tuple(compiled(year, self.TEXT) for year in order)
        found = with_comparisons(*reports, years=years).comparisons
        assert len(found) <= len(reports) * years
        assert all(each.newer_year > each.older_year for each in found)
