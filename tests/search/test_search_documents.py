"""A report becomes a document a section, each with its own text only."""

from __future__ import annotations

import dataclasses

from generator.model import Encoding, Metadata, Paragraph, Portal, Report, Role, Section
from generator.search import documents


def test_the_report_itself_comes_first_then_its_sections(small_portal: Portal) -> None:
    found = small_portal.compiled[2].documents
    assert [document.anchor for document in found] == ["", "s1", "s2", "s3"]
    assert [document.marker + document.heading for document in found] == [
        "",
        "1.大气治理",
        "2.水环境",
        "3.下一步打算",
    ]
    assert [bool(document.title) for document in found] == [True, False, False, False]
    assert found[0].body == "工作总体平稳。"
    assert found[3].body == ""


def test_a_section_holds_its_own_text_without_its_descendants() -> None:
    text = "一、救助\n总述。\n（一）低保\n分述。\n"
    outline = (
        Section("s1", 1, "一、", "救助", 0, 4, 18),
        Section("s1-1", 2, "（一）", "低保", 9, 14, 18),
    )
    paragraphs = (
        Paragraph("p1", 0, 4, Role.HEADING, "s1"),
        Paragraph("p2", 5, 8, Role.BODY, "s1"),
        Paragraph("p3", 9, 14, Role.HEADING, "s1-1"),
        Paragraph("p4", 15, 18, Role.BODY, "s1-1"),
    )
    found = documents(_report(text, outline, paragraphs))
    assert [document.body for document in found] == ["", "总述。", "分述。"]
    assert found[2].words == ("", "低保", "分 述")


def test_furniture_is_a_line_of_its_own_and_broken_lines_are_mended() -> None:
    text = "建成养老\n　　服务站。\n— 1 —\nAPP of\n2023\n"
    paragraphs = (
        Paragraph("p1", 0, 11, Role.BODY, wraps=(4,)),
        Paragraph("p2", 12, 17, Role.FURNITURE),
        Paragraph("p3", 18, 29, Role.BODY, wraps=(24,)),
    )
    (document,) = documents(_report(text, (), paragraphs))
    assert document.body == "建成养老服务站。\n—1—\nAPP of 2023"
    assert "服务站" in document.words[2].split()


def test_a_report_is_found_by_its_agency_and_year_too() -> None:
    bare = _report("正文。", (), (Paragraph("p1", 0, 3, Role.BODY),))
    named = dataclasses.replace(
        bare, metadata=Metadata("民政局述职报告", agency="民政局", year=2021, kind="述职报告")
    )
    (document,) = documents(named)
    assert document.words[0].split().count("民政局") == 1
    assert "2021" in document.words[0].split()


def _report(text: str, sections: tuple[Section, ...], paragraphs: tuple[Paragraph, ...]) -> Report:
    metadata = Metadata("述职报告")
    return Report("a.txt", "a", text, Encoding.UTF8, metadata, sections, paragraphs)
