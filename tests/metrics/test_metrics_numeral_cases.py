"""A collection of numbers in all spellings, read where it is at hand; and our own beside it.

The collection was made for assistants that listen to people, so part of it says what no report says
or means no metric. What is refused stands in one table, with the reason.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from generator.metrics import numerals
from generator.metrics.quantities import Quantity, find
from generator.model import Bound

_CASES = Path(__file__).resolve().parents[2] / ".." / "shared" / "gold" / "numerals.jsonl"

_RANGES = ("NumberRangeModel", "NumberRangeModelExperimentalMode")
_FORMULA = "two bounds of a formula: reports state one bound, or a range with a dash or 至"
_NO_UNIT = "a number without a unit names nothing that could be a row"
_NOT_OURS = "a spelling that no report uses: k, M, a slash, ￥ and $, two units of money"
#: What is refused: the reason, and the cases. Cases of both range models share their numbers.
REFUSED: tuple[tuple[str, tuple[str, ...], tuple[int, ...]], ...] = (
    (_FORMULA, _RANGES, (0, 1, 4, 5, 8, 9, 24, 25, 31, 32, 33, 36, 44, 45, 46, 47, 48, 49)),
    (_NO_UNIT, _RANGES, (18, 23, 34, 35, 37, 38, 40, 41, 43, 62)),
    ("an age", _RANGES, (12, 13, 14)),
    ("a rank", _RANGES, (2,)),
    (_NOT_OURS, _RANGES, (27, 50, 60)),
    ("the collection's value is a slip: 20万次 are 200000", _RANGES, (63,)),
    (_NOT_OURS, ("NumberModel",), (61, 203, 235)),
    (_NOT_OURS, ("PercentModel",), (59, 79)),
    ("a fraction, which we read and the collection refuses", ("PercentModel",), (94,)),
    ("an address of the web, which no report sets in a sentence", ("PercentModel",), (145,)),
    ("the collection loses the lower end of a range", ("PercentModel",), (148,)),
    ("a statistical term, 百分位", ("PercentModel",), (149,)),
    (_NOT_OURS, ("CurrencyModel",), (17, 20, 24, 30)),
    ("names of currencies without a number", ("CurrencyModel",), (22,)),
)

OWN = [
    ("惠及三百二十个村", "320", "个"),
    ("占比达七成以上", "70", "%"),
    ("完成六成半。", "65", "%"),
    ("参保率为百分之九十八点六", "98.6", "%"),
    ("发生率为千分之一百一十二点五", "112.5", "‰"),
    ("筹资百分之1,200", "1200", "%"),
    ("节约用水一吨半", "1.5", "吨"),
    ("收缴近一吨毒害物", "1", "吨"),
    ("筹集四十五万零三百元", "450300", "元"),
    ("发放贷款1亿2000万元", "120000000", "元"),
    ("培训一到三次", "1", "次"),
    ("至少有12个点位", "12", "个"),
    ("增速为-2.5%", "-2.5", "%"),
]
SILENT = [
    "十分满意",
    "群众拾起石块",
    "完成任务",
    "三成员单位",
    "突破了一批难题",
    "我一看",
    "万众一心",
]


@pytest.mark.parametrize(("said", "worth", "unit"), OWN)
def test_a_quantity_is_read(said: str, worth: str, unit: str) -> None:
    (quantity,) = find(said)
    assert (quantity.value, quantity.unit) == (Decimal(worth), unit)


@pytest.mark.parametrize("said", SILENT)
def test_what_counts_nothing_is_silent(said: str) -> None:
    assert list(find(said)) == []


def test_every_case_of_the_collection_is_read_or_refused() -> None:
    if not _CASES.is_file():
        pytest.skip("the collection of numbers is not at hand")
    refused = {
        f"{model}#{n}" for _, models, numbers in REFUSED for model in models for n in numbers
    }
    failed: list[str] = []
    read = 0
    for line in _CASES.read_text("utf-8").splitlines():
        case = json.loads(line)
        if not case.get("core"):
            continue
        right = _is_right(case["model"], case["input"], case["results"])
        read += right
        if right == (case["id"] in refused):
            failed.append(f"{case['id']} {case['input']}")
    assert failed == []
    assert read >= 285


def _is_right(model: str, text: str, results: list[dict[str, str]]) -> bool:
    if model == "NumberModel":
        if not results:
            return not list(find(text))
        return all(_near(numerals.value(one["text"].strip()), one["value"]) for one in results)
    if model in _RANGES:
        # White space between Chinese and digits is dropped before a report is searched.
        joined = "".join(text.split())
        rows = list(find(joined if set(joined) & set("个次") else joined + "个"))
        return len(rows) == len(results) and all(
            _in_range(row, one["value"]) for row, one in zip(rows, results, strict=True)
        )
    if model == "PercentModel":
        shares = list(_percents(text))
        return len(shares) == len(results) and all(
            _near(share, one["value"].rstrip("%"))
            for share, one in zip(shares, results, strict=True)
        )
    values = [row.value for row in find(text)]
    if not results:
        return not values
    return all(any(_near(value, one["value"]) for value in values) for one in results)


def _percents(text: str) -> Iterator[Decimal | None]:
    scales = {"%": Decimal(1), "个百分点": Decimal(1), "‰": Decimal("0.1"), "": Decimal(100)}
    for row in find(text):
        if row.unit in scales and row.value is not None:
            yield row.value * scales[row.unit]


def _in_range(row: Quantity, written: str) -> bool:
    """Whether a row is the range ``[low,high]``; an open end is a bound."""
    low, high = written.strip("[]()").split(",")
    if low and high:
        return _near(row.value, low) and _near(row.value_to, high)
    bound = Bound.ABOVE if low else Bound.BELOW
    return _near(row.value, low or high) and row.bound is bound


def _near(value: Decimal | None, written: str | None) -> bool:
    if value is None or written is None:
        return value is None and written is None
    wanted = Decimal(written)
    return abs(value - wanted) <= abs(wanted) * Decimal("1e-9")
