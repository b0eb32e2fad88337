"""Text broken by hand, read as if it were whole, and found again in the file."""

from __future__ import annotations

from generator.metrics.stretch import stretch


def test_a_break_inside_a_number_means_nothing() -> None:
    text = "共服务12\n34人次"
    piece = stretch(text, 0, len(text), frozenset({5}))
    assert piece.text == "共服务1234人次"
    at = piece.text.index("34人次")
    assert text[piece.offset(at) :] == "34人次"


def test_a_break_with_indentation_means_nothing_either() -> None:
    text = "走访困难\n　　家庭 30 户"
    piece = stretch(text, 0, len(text), frozenset({4}))
    assert piece.text == "走访困难家庭30户"
    assert [text[piece.offset(i)] for i in range(len(piece.text))] == list(piece.text)


def test_a_space_between_two_numbers_stays() -> None:
    assert stretch("2022 15", 0, 7).text == "2022 15"


def test_wide_space_separates() -> None:
    assert stretch("合计\t12家", 0, 6).text == "合计 12家"


def test_an_outline_marker_never_joins_a_number() -> None:
    text = "1.20个项目"
    assert stretch(text, 0, len(text), blanked=[(0, 2)]).text == "；；20个项目"
