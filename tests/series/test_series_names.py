"""The tables of rewriting: what a name becomes and what it is worth."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.measures import Measure, measure
from generator.series import names
from generator.series.names import Strength


@pytest.mark.parametrize(
    ("written", "agency", "unit", "expected"),
    [
        ("全区共有低保对象", "云岫区民政局", "人", "低保对象"),
        ("全市共有低保对象", "云岫区民政局", "人", "全市共有低保对象"),
        ("全市绿化面积", "甲市市场监督管理局", "亩", "绿化面积"),
        ("全街划分网格", "云岫区兰渚街道办事处", "个", "划分网格"),
        ("组织部门培训干部", "云岫区民政局", "人", "组织部门培训干部"),
        ("完成率", "云岫区民政局", "%", "完成率"),
        ("完成惠民项目", "云岫区民政局", "个", "完成惠民项目"),
        ("城乡低保标准统一提高到每人每月", "云岫区民政局", "元", "城乡低保标准每人每月"),
        ("低保标准由每人每月提高到", "云岫区民政局", "元", "低保标准每人每月"),
        ("参与居民", "云岫区民政局", "人", "参与居民"),
        ("普及和谐社区", "云岫区民政局", "个", "普及和谐社区"),
        ("医疗与护理机构", "云岫区民政局", "家", "医疗、护理机构"),
        ("每千人口托位数", "云岫区民政局", "个", "每千人口托位"),
        ("健康指数", "云岫区民政局", "个", "健康指数"),
        ("主持召开党组会", "云岫区民政局", "次", "党组会"),
    ],
)
def test_canonical_names(written: str, agency: str, unit: str, expected: str) -> None:
    assert names.canonical(names.plain(written), agency, unit) == expected


@pytest.mark.parametrize(
    ("name", "worth"),
    [
        ("登记社会组织", Strength.OWN),
        ("婚姻登记合格率", Strength.OWN),
        ("初中", Strength.OWN),
        ("按时办结率", Strength.LEANING),
        ("办结率、答复率", Strength.LEANING),
        ("城镇", Strength.LEANING),
        ("参与居民", Strength.LEANING),
        ("投入资金", Strength.LEANING),
        ("拉动消费", Strength.LEANING),
        ("活动", Strength.NONE),
        ("占热线工单", Strength.NONE),
        ("主要经济指标中", Strength.NONE),
        ("重点项目竣工", Strength.NONE),
        ("解决各类问题", Strength.NONE),
        ("", Strength.NONE),
    ],
)
def test_what_a_name_is_worth(name: str, worth: Strength) -> None:
    assert names.strength(name) is worth


@pytest.mark.parametrize(
    ("name", "rising", "level"),
    [
        ("新增就业同比增长", True, "新增就业"),
        ("受理工单比上年减少", False, "受理工单"),
        ("受理工单较上年同期下降了", False, "受理工单"),
        ("比上年增加", True, ""),
        ("受理工单下降", True, "受理工单下降"),
    ],
)
def test_the_level_that_changed(name: str, rising: bool, level: str) -> None:
    assert names.unchanged(name, rising) == level


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("助餐点2021年", ("助餐点", 2021)),
        ("2021年底助餐点", ("助餐点", 2021)),
        ("2021年以来办结", ("2021年以来办结", None)),
        ("助餐点", ("助餐点", None)),
    ],
)
def test_years_in_names(name: str, expected: tuple[str, int | None]) -> None:
    assert names.dated(name) == expected


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("元", Measure("money", "元")),
        ("美元", Measure("money", "美元")),
        ("名", Measure("people", "人")),
        ("人次", Measure("person-times", "人次")),
        ("公里", Measure("length", "米", Decimal(1000))),
        ("‰", Measure("share", "%", Decimal("0.1"))),
        ("家", Measure("items", "家")),
        ("个", Measure("items", "个")),
        ("", None),
        ("方面", None),
    ],
)
def test_units(unit: str, expected: Measure | None) -> None:
    assert measure(unit) == expected
