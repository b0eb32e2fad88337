"""Numbers as reports write them, beside what they are worth."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.metrics import numerals

WORTH = [
    # Arabic digits
    ("12", "12"),
    ("1.2万", "12000"),
    ("12,345", "12345"),
    ("12，345", "12345"),
    ("１２３．５", "123.5"),
    ("3千万", "30000000"),
    ("1.5万亿", "1500000000000"),
    ("5万4千6百", "54600"),
    ("1亿2000万", "120000000"),
    ("300余", "300"),
    ("10余万", "100000"),
    ("-3.8", "-3.8"),
    # Chinese numerals
    ("两", "2"),
    ("十", "10"),
    ("十五", "15"),
    ("三百余", "300"),
    ("一千零一", "1001"),
    ("四百五", "450"),
    ("一万三", "13000"),
    ("四千零五万", "40050000"),
    ("七十八万五佰零六", "780506"),
    ("二〇二三", "2023"),
    ("一百零一万一千", "1011000"),
    ("二十几万", "200000"),
    ("百", "100"),
    ("零点五", "0.5"),
    ("半", "0.5"),
    # shares
    ("百分之八十五", "85"),
    ("百分之85.5", "85.5"),
    ("千分之三", "3"),
    ("四分之三", "0.75"),
    ("三又四分之一", "3.25"),
    ("两千万点五", "20000000.5"),
]


@pytest.mark.parametrize(("written", "worth"), WORTH)
def test_a_number_is_read_exactly(written: str, worth: str) -> None:
    assert numerals.value(written) == Decimal(worth)


@pytest.mark.parametrize("written", ["1.0", "5.0万", "1.20亿", "12000"])
def test_a_value_carries_no_needless_zeros(written: str) -> None:
    value = str(numerals.value(written))
    assert "E" not in value
    assert not ("." in value and value.endswith("0"))


@pytest.mark.parametrize("written", ["*", "**", "*.*", "*3", "3*", "*万余", "×", "××", "XX", "＊"])
def test_a_hidden_number_has_no_value(written: str) -> None:
    assert numerals.is_hidden(written)
    assert numerals.value(written) is None


@pytest.mark.parametrize("written", ["数", "", "几", "点五", "1" * 30, "1" + "万" * 3000])
def test_what_names_no_number_has_no_value(written: str) -> None:
    assert numerals.value(written) is None


@pytest.mark.parametrize(
    ("written", "unit"),
    [("百分之九十", "%"), ("千分之三", "‰"), ("三分之二", ""), ("九十", None)],
)
def test_a_share_brings_its_unit(written: str, unit: str | None) -> None:
    assert numerals.share_unit(written) == unit


@pytest.mark.parametrize(
    ("written", "ends"),
    [
        ("两三", ("两", "三")),
        ("七八", ("七", "八")),
        ("三十", ("三十", None)),
        ("12", ("12", None)),
        ("二三十", ("", None)),
        ("七一二", ("", None)),
    ],
)
def test_two_digits_in_a_row_are_a_range(written: str, ends: tuple[str, str | None]) -> None:
    assert numerals.ends(written) == ends
