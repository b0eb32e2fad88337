"""Rows that want a look, and rows that can be taken as they stand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator import metrics
from generator.metrics.confidence import REASONS
from generator.model import Confidence, Report

SURE = [
    "新建日间照料中心8家。",
    "生产总值增长6%。",
    "第一产业增加值增长3%。",
    "地表水优良率达98%。",
    "发布惠企政策清单40项，拨付资金3亿元。",
]
DOUBTFUL = [
    "3家。",  # no name
    "园区4个。",  # a general noun
    "各部门协同发力，拨付资金3亿元。",  # its topic is not found
    "产值突破百亿。",  # general, and without a unit
    "甲、乙、丙、丁三大平台投用。",  # a few of a kind
    "在12个城市中居第4。",  # compared, not counted
    "确保5所普通高中与职业中专实训基地标准化设施配套工程如数交由本县学校安心使用。",  # a clause
]


@pytest.mark.parametrize("sentence", SURE)
def test_a_plain_row_is_sure(make_report: Callable[..., Report], sentence: str) -> None:
    rows = metrics.extract(make_report(sentence))
    assert {row.confidence for row in rows} == {Confidence.SURE}


@pytest.mark.parametrize("sentence", DOUBTFUL)
def test_a_guess_is_doubtful(make_report: Callable[..., Report], sentence: str) -> None:
    *_, row = metrics.extract(make_report(sentence))
    assert row.confidence is Confidence.DOUBTFUL


def test_every_reason_says_what_it_is() -> None:
    assert all(reason and callable(holds) for reason, holds in REASONS)
    assert len({reason for reason, _ in REASONS}) == len(REASONS)
