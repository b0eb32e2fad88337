"""What a list before 分别 leaves out, said in full."""

from __future__ import annotations

import pytest

from generator.metrics.shared import distributed


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("工业用电量、居民用电量", ("工业用电量", "居民用电量")),
        ("城镇、农村居民人均收入", ("城镇居民人均收入", "农村居民人均收入")),
        ("柑橘产量、产值", ("柑橘产量", "柑橘产值")),
        ("工业投资、民间投资、技改投资占比", ("工业投资占比", "民间投资占比", "技改投资占比")),
        ("城乡低保标准", ("城市低保标准", "农村低保标准")),
        ("存贷款余额", ("存款余额", "贷款余额")),
        ("GDP、规上工业增加值", ("GDP", "规上工业增加值")),
        ("就诊人次", ("就诊人次",)),
        ("、", ("、",)),
    ],
)
def test_each_item_gets_its_full_name(said: str, meant: tuple[str, ...]) -> None:
    assert distributed(said) == meant
