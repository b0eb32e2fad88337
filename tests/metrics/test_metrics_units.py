"""Which words count things, and which only begin like one that does."""

from __future__ import annotations

import re

import pytest

from generator.metrics import units


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("人次参与", "人次"),
        ("个百分点", "个百分点"),
        ("个工作日内", "个工作日"),
        ("元/月", "元/月"),
        ("吨/年的", "吨/年"),
        ("微克/立方米", "微克/立方米"),
        ("大项任务", "大项"),
        ("千瓦时", "千瓦时"),
        ("平方公里", "平方公里"),
    ],
)
def test_the_longest_unit_is_read(text: str, unit: str) -> None:
    match = re.match(units.UNIT, text)
    assert match is not None
    assert match.group() == unit


@pytest.mark.parametrize("text", ["级以上", "届全会", "年来", "月底", "岁老人", "号文件"])
def test_ranks_and_dates_are_no_units(text: str) -> None:
    assert re.match(units.UNIT, text) is None


@pytest.mark.parametrize(
    ("unit", "following", "arabic", "other"),
    [
        ("家", "庭", False, True),
        ("家", "庭", True, False),  # nobody writes 5家庭 for a household
        ("支", "队", True, False),  # 5支队伍
        ("周", "年", True, True),  # 75周年
        ("人", "民", True, True),  # 1200万人民
        ("家", "企", False, False),
        ("家", "", False, False),
    ],
)
def test_a_character_can_make_another_word_of_a_unit(
    unit: str, following: str, arabic: bool, other: bool
) -> None:
    assert units.is_other_word(unit, following, arabic) is other


def test_units_have_one_spelling() -> None:
    assert [units.canonical(unit) for unit in ("％", "百分点", "个多月", "家")] == [
        "%",
        "个百分点",
        "个月",
        "家",
    ]
