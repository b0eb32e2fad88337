"""What is typed, as both halves read it: pieces, and what is looked up for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.ask.grammar import bare, keys
from generator.search.ask.plan import lookups, plan
from generator.search.ask.query import LONGEST_WORD, MOST_PIECES, Piece, parse


@pytest.mark.parametrize(
    ("typed", "wanted", "unwanted"),
    [
        ("养老 补贴", "养老 补贴", ""),
        ("　养老　补贴　", "养老 补贴", ""),
        ("养老，补贴。", "养老 补贴", ""),
        ("养老 -补贴", "养老", "补贴"),
        ("养老 －补贴", "养老", "补贴"),
        ("-补贴，贷款", "", "补贴 贷款"),
        ("covid-19", "covid 19", ""),
        ('"居家养老" 补贴', "“居家养老” 补贴", ""),
        ("“居家养老”补贴", "“居家养老” 补贴", ""),
        ("＂居家 养老＂", "“居家养老”", ""),
        ("『居家养老』「助餐」", "“居家养老” “助餐”", ""),
        ("养老 -“居家 养老”", "养老", "“居家养老”"),
        ('"没有收尾', "没有收尾", ""),
        ("“，。”", "", ""),
        ("養老服務 ＡＰＰ", "养老服务 app", ""),
        ("1.2万人，90%以上 ２８，０４９", "1.2万人 90%以上 28049", ""),
        ("养老 养老 “养老”", "养老", ""),
        ("一、养老服务", "养老服务", ""),
        ("（一）养老服务", "养老服务", ""),
        ("第三章 附则", "附则", ""),
        ("1.5", "1.5", ""),
        ("一、", "一", ""),
        (":~^*", "", ""),
        ("", "", ""),
    ],
)
def test_a_text_is_taken_apart_as_the_table_says(typed: str, wanted: str, unwanted: str) -> None:
    query = parse(typed)
    assert " ".join(piece.label for piece in query.wanted) == wanted
    assert " ".join(piece.label for piece in query.unwanted) == unwanted


def test_a_heading_is_recognised_with_its_marker_and_without() -> None:
    query = parse("（一）养老服务，稳步推进")
    assert (query.whole, query.rest) == ("一养老服务稳步推进", "养老服务稳步推进")


def test_a_long_word_is_several_pieces_and_a_pasted_page_has_an_end() -> None:
    (first, second) = parse("网" * (LONGEST_WORD - 1) + "格员").wanted
    assert (len(first.text), second.text) == (LONGEST_WORD, "员")
    page = " ".join(chr(ord("一") + place) for place in range(1000))
    assert len(parse(page).wanted) == MOST_PIECES


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("养老 -“”\"'1.5%（一）、"))))
def test_nothing_typed_is_an_error(typed: str) -> None:
    query = parse(typed)
    for piece in (*query.wanted, *query.unwanted):
        assert bare(piece.text)
        assert keys(piece.text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("养老服务", ("养老", "老服", "服务")),
        ("养老，老人", ("养老", "老人")),
        ("年", ("年",)),
        ("1.2万人", ("2万", "万人")),
        ("5.5", ("5.5",)),
        ("5%", ("5%",)),
        ("pm2.5", ("pm", "m2")),
    ],
)
def test_keys_are_the_pairs_of_characters_in_runs(text: str, expected: tuple[str, ...]) -> None:
    assert keys(text) == expected


def test_a_number_with_a_point_has_its_shard_named_too() -> None:
    assert lookups(plan(parse("1.2万人"), 32, ()).wanted) == {"2万", "万人", "1.2", "1.2万"}


def test_keys_are_taken_in_order_while_there_is_room() -> None:
    made = plan(parse("养老服务 社会救助 服务 -补贴"), 4, ())
    first, second, third = made.wanted
    assert first.variants[0].keys == ("养老", "老服", "服务")
    assert (second.variants[0].keys, second.variants[0].is_cut) == (("社会",), True)
    assert third.variants[0].keys == ("服务",), "a key that is taken costs nothing"
    assert made.unwanted[0].is_late
    assert made.covered == made.wanted


def test_a_word_of_a_group_is_widened_by_the_group_and_a_phrase_is_not() -> None:
    groups = (("低保", "最低生活保障"),)
    (word,) = plan(parse("低保"), 32, groups).wanted
    assert [(each.text, each.weight) for each in word.variants] == [
        ("低保", 1),
        ("最低生活保障", 0.5),
    ]
    (phrase,) = plan(parse("“低保”"), 32, groups).wanted
    assert len(phrase.variants) == 1
    (narrow,) = plan(parse("低保"), 4, groups).wanted
    assert len(narrow.variants) == 1, "a name whose keys do not all fit stays out"


def test_a_phrase_is_told_by_its_quotation_marks() -> None:
    assert Piece("居家养老", phrase=True).label == "“居家养老”"
