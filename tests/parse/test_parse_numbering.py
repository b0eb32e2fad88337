"""Markers and the ordinals they bear."""

import pytest

from generator.parse.numbering import Style, items_inside, marker_at, ordinal


@pytest.mark.parametrize(
    ("text", "style", "number", "marker"),
    [
        ("一、工作回顾", Style.COMMA, 1, "一、"),
        ("十二、2023年", Style.COMMA, 12, "十二、"),
        ("一．工作回顾", Style.COMMA, 1, "一．"),
        ("（三）民生", Style.PARENTHESIS, 3, "（三）"),
        ("(十)民生", Style.PARENTHESIS, 10, "(十)"),
        ("㈡民生", Style.PARENTHESIS, 2, "㈡"),
        ("1.民生", Style.ARABIC, 1, "1."),
        ("12、民生", Style.ARABIC, 12, "12、"),
        ("（2）民生", Style.ARABIC_PARENTHESIS, 2, "（2）"),
        ("③民生", Style.ARABIC_PARENTHESIS, 3, "③"),
        ("一是坚持", Style.ITEM, 1, "一是"),
        ("二要坚持", Style.ITEM, 2, "二要"),
        ("第三部分 民生", Style.PART, 3, "第三部分"),
    ],
)
def test_a_marker_opens_a_line(text: str, style: Style, number: int, marker: str) -> None:
    found = marker_at(text, 0)
    assert found is not None
    assert (found.style, found.ordinal, found.text) == (style, number, marker)


@pytest.mark.parametrize(
    "text", ["1.2万人", "2023年", "第一，抓民生", "首先，", "一个社区", "（2023年1月）", "一", ""]
)
def test_what_only_looks_like_a_marker_is_none(text: str) -> None:
    assert marker_at(text, 0) is None


@pytest.mark.parametrize(
    ("numeral", "number"),
    [
        ("一", 1),
        ("九", 9),
        ("十", 10),
        ("十一", 11),
        ("二十", 20),
        ("二十三", 23),
        ("7", 7),
        ("⑫", 12),
    ],
)
def test_ordinals(numeral: str, number: int) -> None:
    assert ordinal(numeral) == number


def test_items_inside_a_line_follow_a_pause() -> None:
    text = "主要有：一是抓救助；二是抓养老，三要抓治理。万一是雨天，统一要求。"
    assert [marker.text for marker in items_inside(text, 0, len(text))] == ["一是", "二是", "三要"]
