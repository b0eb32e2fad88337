"""養老服務 is 养老服务: one character for one, on both sides.

``variants.json`` is written by hand and read by tests/js/variants.test.js too.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.search.text import variants
from generator.search.text.normalise import HAN, is_han, normalise

CASES: list[list[str]] = json.loads(
    (Path(__file__).parent / "variants.json").read_text("utf-8"),
)


@pytest.mark.parametrize(("typed", "simplified"), CASES, ids=[case[0] for case in CASES])
def test_a_traditional_text_is_the_simplified_one(typed: str, simplified: str) -> None:
    assert normalise(typed) == simplified


@pytest.mark.parametrize("character", "后里于云余谷松制表丑姜卜斗几曲面只系台干发著么借")
def test_what_simplified_texts_write_stays(character: str) -> None:
    assert variants.simplify(character) == character


def test_the_table_is_one_to_one_in_length_and_in_both_languages() -> None:
    table = variants.table()
    assert len(table) > 2500
    for character, simplified in table.items():
        assert len(character) == len(simplified) == 1
        assert max(ord(character), ord(simplified)) <= 0xFFFF
        assert is_han(character)
        assert is_han(simplified)
        assert simplified not in table
        assert normalise(simplified) == simplified


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=st.sampled_from("養老服務乾於发薴 苧１％ab\n" + HAN[:2])))
def test_normalising_again_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


def test_the_script_holds_the_whole_table_and_the_manifest_what_the_texts_need() -> None:
    name, value = variants.script()
    assert name == "variants"
    assert dict(zip(value["from"], value["to"], strict=True)) == variants.table()
    assert list(value["from"]) == sorted(value["from"])
    # A compatibility ideograph folds to the traditional character.
    needed = variants.found("關於昇平，养老\uf9b4")
    assert variants.pairs(needed) == {"from": "於昇關領", "to": "于升关领"}
    assert variants.pairs(variants.found("养老服务")) == {"from": "", "to": ""}
