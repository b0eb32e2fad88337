"""Markdown → plain text and marks."""

import pytest

from generator.model import MarkKind
from generator.read.markdown import plain_text_and_marks


def marked(markdown: str) -> list[tuple[str, str]]:
    """(kind, text) of each mark but paragraphs'."""
    text, marks = plain_text_and_marks(markdown)
    return [
        (mark.kind.name, text[mark.start : mark.end])
        for mark in marks
        if mark.kind is not MarkKind.PARAGRAPH
    ]


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("# 标题\n\n一段。\n", "标题\n一段。\n"),
        ("甲**乙**丙\n", "甲乙丙\n"),
        ("- 甲\n- 乙\n", "甲\n乙\n"),
        ("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n", "甲\t乙\t\n1\t2\t\n"),
        ("注[^1]。\n\n[^1]: 说明。\n", "注[1]。\n[1] 说明。\n"),
        ("<b>粗</b>\n", "<b>粗</b>\n"),
        ("![照片](a.png)\n", "照片\n"),
        ("    四格\n", "四格\n"),
    ],
)
def test_the_text_is_what_a_reader_sees(markdown: str, text: str) -> None:
    assert plain_text_and_marks(markdown)[0] == text


def test_marks_say_how_it_was_marked_up() -> None:
    assert marked("## 甲 *乙*\n") == [("HEADING", "甲 乙"), ("EMPHASIS", "乙")]
    assert marked("> 引用\n") == [("QUOTE", "引用\n")]


@pytest.mark.parametrize(
    "hidden",
    [
        "学习*次，党课*次",
        "推进**区建设，完成**项任务",
        "印发《**》和《**》",
        "投入*.*万元，惠及*万余人次",
        "**局会同**街道",
    ],
)
def test_hidden_figures_are_no_emphasis(hidden: str) -> None:
    assert plain_text_and_marks(hidden)[0] == hidden + "\n"
    assert marked(hidden) == []


@pytest.mark.parametrize("bold", ["**年度目标**：按期完成", "坚持**人民至上**，推进"])
def test_emphasis_that_begins_like_a_unit_stays_emphasis(bold: str) -> None:
    assert [kind for kind, _ in marked(bold)] == ["STRONG"]


@pytest.mark.parametrize(
    ("target", "is_link"),
    [
        ("https://www.example.org/a", True),
        ("mailto:a@example.org", True),
        ("../附件.txt", True),
        ("javascript:alert(1)", False),
        ("JavaScript:alert(1)", False),
        ("data:text/html,x", False),
        ("vbscript:x", False),
    ],
)
def test_only_harmless_links_are_links(target: str, is_link: bool) -> None:
    text, marks = plain_text_and_marks(f"[甲]({target})")
    assert (MarkKind.LINK in {mark.kind for mark in marks}) is is_link
    assert "甲" in text
    assert (target in text) is not is_link


def test_marks_nest() -> None:
    text, marks = plain_text_and_marks("1. 甲\n   - **乙** `丙`\n\n| a |\n|---|\n| **b** |\n")
    for outer in marks:
        for inner in marks:
            apart = inner.end <= outer.start or outer.end <= inner.start
            within = outer.start <= inner.start and inner.end <= outer.end
            around = inner.start <= outer.start and outer.end <= inner.end
            assert apart or within or around
    assert all(0 <= mark.start <= mark.end <= len(text) for mark in marks)
