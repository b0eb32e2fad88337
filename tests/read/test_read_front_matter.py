"""What the clerk wrote about a report, and every way to write it wrong."""

from datetime import datetime

import pytest

from generator.errors import UserError, UserErrors
from generator.model import FrontMatter
from generator.read.front_matter import sidecar, split


def test_fields_are_read_and_the_text_begins_after_them() -> None:
    front, text = split(
        "---\ntitle: 述职报告\nyear: 2023\npublished: 2024-01-16 09:30\n"
        "keywords: 养老、救助\n---\n正文。\n",
        "甲.md",
    )
    assert front == FrontMatter(
        title="述职报告",
        year=2023,
        published=datetime(2024, 1, 16, 9, 30),
        keywords=("养老", "救助"),
    )
    assert text == "正文。\n"


def test_chinese_keys_serve_as_well() -> None:
    front, _ = split("---\n标题: 履职报告\n年份: 2022年\n发布日期: 2023年2月1日\n---\n", "甲.md")
    assert (front.title, front.year) == ("履职报告", 2022)
    assert front.published == datetime(2023, 2, 1)


@pytest.mark.parametrize("text", ["正文。\n", "", "----\n线\n", "--- 不是\n"])
def test_without_front_matter_the_text_is_whole(text: str) -> None:
    assert split(text, "甲.md") == (FrontMatter(), text)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("---\ntitle: 甲\n正文没有结束\n", 1, "没有以 --- 结尾"),
        ("---\ntitle: [甲\n---\n", 3, "写错"),
        ("---\n- 甲\n- 乙\n---\n", 2, "每行一项"),
        ("---\ntitle: 甲\nyaer: 2023\n---\n", 3, "yaer"),
        ("---\ntitle: 甲\n\nyear: 去年\n---\n", 4, "四位数"),
        ("---\npublished: 2024-02-30\n---\n", 2, ""),
        ("---\n" + "title: " + "[" * 3_000 + "\n---\n", 0, "写错"),
    ],
)
def test_a_mistake_is_named_with_its_line(text: str, line: int, message: str) -> None:
    with pytest.raises((UserError, UserErrors)) as caught:
        split(text, "甲.md")
    error = caught.value.errors[0] if isinstance(caught.value, UserErrors) else caught.value
    assert isinstance(error, UserError)
    assert message in error.message
    assert error.path == "甲.md"
    assert not line or error.line == line


def test_all_mistakes_are_named_at_once_with_a_guess() -> None:
    with pytest.raises(UserErrors) as caught:
        split("---\ntitel: 甲\nagencey: 乙\n---\n", "甲.md")
    assert [error.line for error in caught.value.errors] == [2, 3]
    assert "title" in caught.value.errors[0].hint
    assert "agency" in caught.value.errors[1].hint


def test_a_sidecar_is_toml() -> None:
    front = sidecar('title = "报告"\nyear = 2023\nwritten = 2024-01-08\n', "甲.toml")
    assert (front.title, front.year, front.written) == ("报告", 2023, datetime(2024, 1, 8))


def test_a_broken_sidecar_is_named_with_its_line() -> None:
    with pytest.raises(UserError) as caught:
        sidecar('title = "甲"\nyear = \n', "甲.toml")
    assert (caught.value.path, caught.value.line) == ("甲.toml", 2)
