"""The article: no character lost, no character added, and the structure laid over it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from render.render_factory import lines, metric_of, report_of, text_of
from selectolax.lexbor import LexborHTMLParser

from generator import parse
from generator.config import Config
from generator.model import (
    Encoding,
    Mark,
    MarkKind,
    Metadata,
    Metric,
    Paragraph,
    Report,
    Role,
    Section,
    Source,
)
from generator.render import article

OUTLINED = (
    "一、抓救助\n（一）兜底线。救助12个村。\n"
    "一是建台账。走访3家。二是强核查。\n二、抓养老\n新增5个点。\n"
)


def outlined() -> Report:
    at = OUTLINED.index
    sections = (
        Section("s1", 1, "一、", "抓救助", 0, 5, at("二、")),
        Section("s1-1", 2, "（一）", "兜底线", at("（一）"), at("兜") + 3, at("二、")),
        Section("s1-1-1", 3, "一是", "建台账", at("一是"), at("建") + 3, at("二是")),
        Section("s1-1-2", 3, "二是", "强核查", at("二是"), at("强") + 3, at("二、"), inline=True),
        Section("s2", 1, "二、", "抓养老", at("二、"), at("二、") + 5, len(OUTLINED)),
    )
    pieces = (
        ("一、抓救助", Role.HEADING, "s1"),
        ("（一）兜底线。", Role.HEADING, "s1-1"),
        ("救助12个村。", Role.BODY, "s1-1"),
        ("一是建台账。", Role.HEADING, "s1-1-1"),
        ("走访3家。", Role.BODY, "s1-1-1"),
        ("二是强核查。", Role.HEADING, "s1-1-2"),
        ("二、抓养老", Role.HEADING, "s2"),
        ("新增5个点。", Role.BODY, "s2"),
    )
    paragraphs = [
        Paragraph(f"p{place}", at(text), at(text) + len(text), role, section)
        for place, (text, role, section) in enumerate(pieces, start=1)
    ]
    return report_of(OUTLINED, sections, paragraphs)


def figures() -> tuple[Metric, ...]:
    return (
        metric_of(OUTLINED, "12个", 1, "s1-1"),
        metric_of(OUTLINED, "3家", 2, "s1-1-1", unit="家"),
        metric_of(OUTLINED, "5个", 3, "s2"),
    )


def woven(report: Report, metrics: tuple[Metric, ...] = ()) -> str:
    return article(report, metrics, Config())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "一行",
        "　　缩进两格。\n    四个空格。\n\u00a0\u2003不换行空格。\n",
        "回车换行。\r\n只有回车。\r末行",
        "<script>alert(1)</script>&amp;&nbsp;]]>\n",
        "\ufeff零宽\u200b空格\u2028分行\x0c换页\x85\n",
        "政 府 工 作 报 告\n\n\n\n尾行后有空格  \t\n",
        "代码\x80\x9f与\ufffe非字符",
    ],
)
def test_the_text_of_the_page_is_the_text_of_the_file(text: str) -> None:
    assert text_of(woven(report_of(text))) == text


def test_structure_and_figures_change_no_character() -> None:
    assert text_of(woven(outlined(), figures())) == OUTLINED


def test_indents_leave_no_visible_trace() -> None:
    html = woven(report_of("第一段。\n　　第二段。\n"))
    assert "<span hidden>\n　　</span>" in html


def test_sections_nest_and_headings_follow_their_level() -> None:
    tree = LexborHTMLParser(woven(outlined()))
    assert [node.text() for node in tree.css("section#s1 > h2")] == ["一、抓救助"]
    assert [node.text() for node in tree.css("section#s1 > section#s1-1 > h3")] == [
        "（一）兜底线。"
    ]
    assert len(tree.css("section#s1-1 > section > h4")) == 2


def test_only_enumerations_in_the_text_run_in() -> None:
    tree = LexborHTMLParser(woven(outlined()))
    assert [node.attributes["id"] for node in tree.css("section.run-in")] == ["s1-1-1", "s1-1-2"]


def test_a_whole_clause_is_no_bold_heading() -> None:
    clause = "健" * 31
    text = f"一是{clause}。"
    section = Section("s1", 3, "一是", clause, 0, len(text) - 1, len(text), inline=True)
    paragraph = Paragraph("p1", 0, len(text), Role.HEADING, "s1")
    html = woven(report_of(text, [section], [paragraph]))
    assert 'class="run-in clause"' in html
    assert '<span class="marker">一是</span>' in html


def test_levels_beyond_the_sixth_share_its_element() -> None:
    text = "①深处。"
    section = Section("s1", 9, "①", "深处", 0, 3, len(text))
    paragraph = Paragraph("p1", 0, len(text), Role.HEADING, "s1")
    assert "<h6" in woven(report_of(text, [section], [paragraph]))


def test_every_figure_is_marked_linked_to_its_row_and_back() -> None:
    tree = LexborHTMLParser(woven(outlined(), figures()))
    for ordinal, quote in enumerate(("12个", "3家", "5个"), start=1):
        figure = tree.css_first(f'a.figure#m{ordinal}[href="#r{ordinal}"]')
        assert figure is not None
        assert figure.text() == quote
        row = tree.css_first(f"tr#r{ordinal}")
        assert row is not None
        assert row.css_first(f'a[href="#m{ordinal}"]') is not None


def test_figures_of_an_enumeration_stand_in_the_table_of_its_section() -> None:
    tree = LexborHTMLParser(woven(outlined(), figures()))
    rows = tree.css("section#s1-1 > aside.figures tr[id]")
    assert [row.attributes["id"] for row in rows] == ["r1", "r2"]
    assert tree.css_first("section#s1 > aside.figures") is None
    assert len(tree.css("section#s2 > aside.figures tr[id]")) == 1


def test_a_table_stands_before_the_next_section_of_its_own_line() -> None:
    report = outlined()
    metric = metric_of(OUTLINED, "一", 1, "s1")
    tree = LexborHTMLParser(woven(report, (metric,)))
    section = tree.css_first("section#s1")
    assert section is not None
    assert [child.tag for child in section.iter()] == ["h2", "aside", "section"]


def test_a_sentence_is_marked_once_however_many_figures_it_states() -> None:
    text = "新建3个、改建5个。收尾。"
    metrics = (metric_of(text, "3个", 1), metric_of(text, "5个", 2))
    tree = LexborHTMLParser(woven(report_of(text), metrics))
    assert [node.text() for node in tree.css("span.sentence")] == ["新建3个、改建5个。"]


def test_hard_wraps_are_hidden_between_chinese_and_shown_between_words() -> None:
    text = "坚持以人\n  民为中心，用好open\ndata。"
    first, second = text.index("\n"), text.rindex("\n")
    paragraph = Paragraph("p1", 0, len(text), Role.BODY, wraps=(first, second))
    html = woven(report_of(text, paragraphs=[paragraph]))
    assert '人<span class="wrap" hidden>\n  </span>民' in html
    assert "open\ndata" in html
    assert text_of(html) == text


def test_a_title_that_the_page_has_said_is_hidden_from_eye_and_ear() -> None:
    text = "述 职 报 告\n正文。"
    title, body = lines(text)
    paragraphs = [replace(title, role=Role.TITLE), body]
    repeated = report_of(text, paragraphs=paragraphs, metadata=Metadata("述职报告"))
    other = report_of(text, paragraphs=paragraphs, metadata=Metadata("某局2023年述职报告"))
    assert 'class="title visually-hidden" aria-hidden="true"' in woven(repeated)
    assert '<p id="p1" class="title">' in woven(other)


def test_markdown_becomes_lists_tables_notes_and_emphasis() -> None:
    text = "要点\n名称\t数量\n敬老院\t12所\n见注[1]。\n[1] 全区。\n"
    at = text.index
    table_end = at("见")
    marks = [
        Mark(MarkKind.BULLETS, 0, 3),
        Mark(MarkKind.ITEM, 0, 3),
        Mark(MarkKind.PARAGRAPH, 0, 2),
        Mark(MarkKind.STRONG, 0, 2),
        Mark(MarkKind.TABLE, at("名"), table_end),
        Mark(MarkKind.TABLE_HEAD, at("名"), at("敬")),
        Mark(MarkKind.ROW, at("名"), at("敬") - 1),
        Mark(MarkKind.HEADER_CELL, at("名"), at("名") + 2),
        Mark(MarkKind.HEADER_CELL, at("数"), at("数") + 2),
        Mark(MarkKind.TABLE_BODY, at("敬"), table_end),
        Mark(MarkKind.ROW, at("敬"), table_end - 1),
        Mark(MarkKind.CELL, at("敬"), at("敬") + 3),
        Mark(MarkKind.CELL, at("12"), at("12") + 3),
        Mark(MarkKind.NOTE_REFERENCE, at("[1]"), at("[1]") + 3, target="1"),
        Mark(MarkKind.NOTE, text.rindex("[1]"), len(text), target="1"),
    ]
    spans = [(0, 2), (at("名"), 2), (at("数"), 2), (at("敬"), 3), (at("12"), 3), (at("见"), 6)]
    spans.append((text.rindex("[1]"), 7))
    paragraphs = [
        Paragraph(f"p{place}", start, start + length, Role.BODY)
        for place, (start, length) in enumerate(spans, start=1)
    ]
    report = report_of(text, paragraphs=paragraphs, marks=marks)
    tree = LexborHTMLParser(woven(report, (metric_of(text, "12所"),)))
    assert tree.css_first("ul > li > p strong") is not None
    assert [node.text() for node in tree.css("thead th[scope=col]")][:2] == ["名称", "数量"]
    assert tree.css_first("tbody td a.figure") is not None
    assert tree.css_first('sup > a[href="#note-1"]') is not None
    assert tree.css_first("aside.note#note-1") is not None
    assert text_of(woven(report, (metric_of(text, "12所"),))) == text


def test_a_code_block_keeps_its_first_line_end() -> None:
    text = "前\n\n  x = 1\n后"
    marks = [Mark(MarkKind.CODE_BLOCK, 1, text.index("后"))]
    assert text_of(woven(report_of(text, marks=marks))) == text


@pytest.mark.parametrize(
    ("target", "is_link"),
    [
        ("https://www.example.gov.cn/a?b=1&c=2", True),
        ("mailto:office@example.gov.cn", True),
        ("附件/表.xlsx", True),
        ("#s1", True),
        ("javascript:alert(1)", False),
        ("JavaScript:alert(1)", False),
        ("data:text/html,x", False),
    ],
)
def test_links_lead_only_where_links_may_lead(target: str, is_link: bool) -> None:
    html = woven(report_of("附件", marks=[Mark(MarkKind.LINK, 0, 2, target=target)]))
    link = LexborHTMLParser(html).css_first("a")
    assert (link is not None) is is_link
    if link is not None:
        assert link.attributes["href"] == target
        assert link.attributes["rel"] == "nofollow noopener"


def test_a_figure_inside_a_link_is_no_second_link() -> None:
    text = "详见12个社区名单。"
    html = woven(
        report_of(text, marks=[Mark(MarkKind.LINK, 2, 9, target="a.html")]),
        (metric_of(text, "12个"),),
    )
    tree = LexborHTMLParser(html)
    assert len(tree.css("p a")) == 1
    assert tree.css_first("a > span.figure#m1") is not None


def test_real_reports_lose_nothing() -> None:
    folder = Path(__file__).parents[2] / ".." / "shared" / "reports"
    files = sorted(folder.glob("*/*.txt"))
    if not files:
        pytest.skip("the collection of real reports is not beside the project")
    for file in files:
        text = file.read_bytes().decode()
        report = parse.parse(Source(file.name, text, Encoding.UTF8), Config())
        assert text_of(woven(report)) == text, file.name
