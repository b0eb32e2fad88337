"""Spans of time: which months words name, and what figures of half a year must not meet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import periods
from generator.model import Month, Period

YEAR = 2023

# What a clerk may write: the first month, the last, the scope of what is counted.
WRITTEN = [
    ("2023年", "2023-01", "2023-12", ""),
    ("2023年度", "2023-01", "2023-12", ""),
    ("全年", "2023-01", "2023-12", ""),
    ("2023年1月—12月", "2023-01", "2023-12", ""),
    ("2023年1月1日至12月31日", "2023-01", "2023-12", ""),
    ("2022年11月—2023年10月", "2022-11", "2023-10", ""),
    ("2022年12月16日至2023年12月15日", "2023-01", "2023-12", ""),
    ("上半年", "2023-01", "2023-06", "上半年"),
    ("2023年上半年", "2023-01", "2023-06", "上半年"),
    ("2023年1—6月", "2023-01", "2023-06", "上半年"),
    ("2023年1月至6月底", "2023-01", "2023-06", "上半年"),
    ("２０２３年１－６月", "2023-01", "2023-06", "上半年"),
    ("2023.1-2023.6", "2023-01", "2023-06", "上半年"),
    ("2023-01-01至2023-06-30", "2023-01", "2023-06", "上半年"),
    ("2023年第三季度", "2023-07", "2023-09", "三季度"),
    ("一季度", "2023-01", "2023-03", "一季度"),
    ("前三季度", "2023-01", "2023-09", "前三季度"),
    ("前十个月", "2023-01", "2023-10", "1—10月"),
    ("2023年1—11月", "2023-01", "2023-11", "1—11月"),
    ("2023年6月", "2023-06", "2023-06", "6月"),
    ("2018—2022年", "2018-01", "2022-12", "5年"),
    ("2021年9月至2023年2月", "2021-09", "2023-02", "18个月"),
]


@pytest.mark.parametrize(("words", "first", "last", "scope"), WRITTEN, ids=[w[0] for w in WRITTEN])
def test_a_period_as_clerks_write_it(words: str, first: str, last: str, scope: str) -> None:
    period = periods.read(words, YEAR)
    assert (period.written, str(period.first), str(period.last)) == (words, first, last)
    assert periods.scope(period) == scope


@pytest.mark.parametrize("words", ["任期以来", "2023年13月", "6月至1月", "2023年1—13月", "今年"])
def test_what_is_not_understood_meets_nothing_but_itself(words: str) -> None:
    period = periods.read(words, YEAR)
    assert period.months is None
    assert periods.scope(period) == words


def test_a_part_of_no_known_year_is_not_understood() -> None:
    assert periods.read("上半年", None) == Period("上半年")
    assert periods.read("1月至6月", None) == Period("1月至6月")


@pytest.mark.parametrize(
    ("title", "scope"),
    [
        ("云岫区民政局2023年上半年工作总结", "上半年"),
        ("关于2023年上半年工作情况和下半年工作打算的报告", "上半年"),
        ("2023 年度第一季度履职报告", "一季度"),
        ("某局上半年工作总结", "上半年"),
        ("2023年半年工作总结", "上半年"),
        ("2023年1—9月工作情况", "前三季度"),
        ("2023年度述职报告", None),
        ("2023年工作总结和2024年一季度工作安排", None),
        ("2023年工作和下半年打算", None),
    ],
)
def test_a_title_names_its_part_of_the_year_right_after_it(title: str, scope: str | None) -> None:
    period = periods.in_title(title, YEAR)
    assert (period and periods.scope(period)) == scope


@pytest.mark.parametrize(
    ("words", "scope"),
    [
        ("全区新增就业", None),
        ("每半年检查一次，", None),
        ("1-11月，进出口总额", "1—11月"),
        ("前三季度，城乡居民", "前三季度"),
        ("截至6月底，登记", "截至6月"),
        ("截至2023年12月底，登记", ""),
        ("五年来，累计新增", "五年来"),
        ("上半年新增3人，全年新增", ""),
        ("去年以来，一季度新增1人，二季度新增", "二季度"),
    ],
)
def test_a_sentence_names_the_span_of_what_follows(words: str, scope: str | None) -> None:
    assert periods.last_named(words) == scope


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("1-11月新增就业", "新增就业"),
        ("截至6月底登记社会组织", "登记社会组织"),
        ("上半年", ""),
        ("新增就业", "新增就业"),
        ("每半年检查", "每半年检查"),
    ],
)
def test_a_name_goes_without_the_span_that_it_opens_with(name: str, bare: str) -> None:
    assert periods.without(name) == bare


@given(st.integers(1, 12), st.integers(1, 12))
def test_months_are_read_back_as_they_are_named(first: int, last: int) -> None:
    named = periods.read(f"{YEAR}年{first}月—{last}月", None)
    if first > last:
        assert named.months is None
    else:
        assert (named.first, named.last) == (Month(YEAR, first), Month(YEAR, last))
        assert named.months == last - first + 1
        assert (periods.scope(named) == "") == (named.months == 12)


@given(st.text(max_size=30))
def test_no_words_are_too_strange(words: str) -> None:
    assert periods.read(words, YEAR).written == words
    periods.in_title(words, YEAR)
    periods.last_named(words)
