"""Texts of the genre's many habits and the outline that a reader would draw of each."""

import pytest

from generator.config import Config
from generator.model import Encoding, FrontMatter, Report, Source
from generator.parse import parse
from generator.read.markdown import plain_text_and_marks


def parsed(text: str, front: FrontMatter = FrontMatter()) -> Report:  # noqa: B008 - frozen
    return parse(Source("甲.txt", text, Encoding.UTF8, front), Config())


def parsed_markdown(markdown: str) -> Report:
    text, marks = plain_text_and_marks(markdown)
    source = Source("甲.md", text, Encoding.UTF8, marks=marks, is_markdown=True)
    return parse(source, Config())


def outline(report: Report) -> list[str]:
    """The outline as lines: indent, marker, heading, ~ for inline."""
    return [
        "  " * (section.level - 1)
        + section.marker
        + section.heading
        + ("~" if section.inline else "")
        for section in report.sections
    ]


CASES = {
    "the four levels of official documents": (
        "一、总体情况\n（一）救助。正文。\n1.低保。正文。\n（1）城市。正文。\n（2）农村。正文。\n"
        "2.特困。正文。\n（二）养老。正文。\n二、下步打算\n正文。\n",
        "一、总体情况\n  （一）救助\n    1.低保\n      （1）城市\n      （2）农村\n    2.特困\n"
        "  （二）养老\n二、下步打算",
    ),
    "一是 stands where the report puts it": (
        "一、成绩\n一是抓救助。正文。\n二是抓养老。正文。\n二、不足\n",
        "一、成绩\n  一是抓救助\n  二是抓养老\n二、不足",
    ),
    "siblings change their marker": (
        "一、成绩\n（一）抓救助。正文。\n二是抓养老。正文。\n三是抓治理。正文。\n",
        "一、成绩\n  （一）抓救助\n  二是抓养老\n  三是抓治理",
    ),
    "an enumeration runs on inside a paragraph": (
        "（一）民生。一是救助更准；二是养老更优。三是治理更细。\n（二）党建。正文。\n",
        "（一）民生\n  一是救助更准~\n  二是养老更优~\n  三是治理更细~\n（二）党建",
    ),
    "its first item may open the line": (
        "一、民生\n一是救助更准。正文。二是养老更优。正文。\n",
        "一、民生\n  一是救助更准\n  二是养老更优~",
    ),
    "the closing paragraph belongs to the whole report": (
        "一、成绩\n（一）救助。正文很多。\n（二）养老。正文很多。\n"
        "总体来说，仍有不足：一是学习不够；二是创新不够。\n",
        "一、成绩\n  （一）救助\n  （二）养老\n  一是学习不够~\n  二是创新不够~",
    ),
    "a paragraph that owns to shortcomings closes its part": (
        "一、成绩\n（一）救助。正文很多。\n（二）养老。正文很多。\n"
        "我们也清醒地看到，工作还有短板：一是学习不够；二是创新不够。\n二、打算\n",
        "一、成绩\n  （一）救助\n  （二）养老\n  一是学习不够~\n  二是创新不够~\n二、打算",
    ),
    "one 一是 enumerates nothing": ("一、成绩\n总的看，一是靠组织，更靠群众。\n", "一、成绩"),
    "an enumeration in quotation marks is none": (
        "一、成绩\n提出“要做到，一是快，二是准”。\n",
        "一、成绩",
    ),
    "第一 and 首先 open nothing": ("一、成绩\n第一，抓救助。\n第二，抓养老。\n", "一、成绩"),
    "a decimal is no marker": ("一、成绩\n1.2万人受益。\n2.3万人参加。\n", "一、成绩"),
    "headings without a marker part the text": (
        "2023年工作回顾\n\n一年来，各项工作取得了新的进展，主要做了以下几件事。\n\n"
        "一、救助\n正文。\n二、养老\n正文。\n\n"
        "2024年工作安排\n\n新的一年，要把各项工作做得更实更细，重点做好以下几件事。\n\n"
        "一、治理\n正文。\n二、党建\n正文。\n",
        "2023年工作回顾\n  一、救助\n  二、养老\n2024年工作安排\n  一、治理\n  二、党建",
    ),
    "two sections of one name": (
        "一、民生\n（一）聚焦重点。正文。\n（二）聚焦重点。正文。\n",
        "一、民生\n  （一）聚焦重点\n  （二）聚焦重点",
    ),
    "indents are no code": (
        "一、民生\n    （一）救助。正文。\n　　（二）养老。正文。\n\xa0（三）治理。正文。\n",
        "一、民生\n  （一）救助\n  （二）养老\n  （三）治理",
    ),
    "a report on one line": (
        "各位代表：现在报告工作。一、工作回顾 一年来成效明显。（一）救助有力。正文。（二）"
        "养老有为。正文。二、工作安排 继续努力。\n",
        "一、工作回顾~\n  （一）救助有力~\n  （二）养老有为~\n二、工作安排~",
    ),
    "a list that a sentence announces is none": (
        "各位代表：我从两方面报告。报告分两个部分：一、工作回顾；二、工作安排。一年来成效明显。\n",
        "",
    ),
    "page numbers and a web page's words are no headings": (
        "一、民生\n正文。\n— 1 —\n正文。\n责任编辑：某某\n扫一扫在手机打开当前页\n",
        "一、民生",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_outline(case: str) -> None:
    text, expected = CASES[case]
    assert outline(parsed(text)) == (expected.split("\n") if expected else [])


def test_markdown_headings_and_markers_make_one_outline() -> None:
    report = parsed_markdown(
        "# 述职报告\n\n## 一、民生\n\n（一）救助。正文。\n\n## 附：说明\n\n正文。\n"
    )
    assert outline(report) == ["一、民生", "  （一）救助", "附：说明"]
    assert report.metadata.title == "述职报告"


def test_sections_begin_at_their_markers_and_nest() -> None:
    text = CASES["the four levels of official documents"][0]
    sections = parsed(text).sections
    for section in sections:
        assert text.startswith(section.marker + section.heading, section.start)
        assert text[section.start : section.heading_end] == section.marker + section.heading
    assert [section.anchor for section in sections[:4]] == ["s1", "s1-1", "s1-1-1", "s1-1-1-1"]
    first, second = sections[0], sections[-1]
    assert (first.end, second.end) == (second.start, len(text))


def test_a_hard_wrapped_text_is_joined_and_its_breaks_are_known() -> None:
    line = "全区民政系统坚持以人民为中心推进各项工作"
    body = "\n".join([line] * 30)
    text = f"一、工作情况\n{body}。\n— 1 —\n二、下步安排\n{body}。\n"
    report = parsed(text)
    assert outline(report) == ["一、工作情况", "二、下步安排"]
    bodies = [each for each in report.paragraphs if each.role.value == "body"]
    assert [len(each.wraps) for each in bodies] == [29, 29]
    assert all(text[wrap] == "\n" for each in bodies for wrap in each.wraps)
