"""Title block, metadata and paragraphs."""

from datetime import datetime

import pytest
from building import SHARED
from hypothesis import given
from hypothesis import strategies as st

from generator.config import Config
from generator.errors import UserError
from generator.model import (
    Encoding,
    FrontMatter,
    Inference,
    Month,
    Origin,
    Period,
    Report,
    Role,
    Source,
)
from generator.parse import parse
from generator.read import find, read

REPORTS = SHARED / "reports"


def parsed(text: str, path: str = "报告.txt", front: FrontMatter | None = None) -> Report:
    return parse(Source(path, text, Encoding.UTF8, front or FrontMatter()), Config())


@pytest.mark.parametrize(
    ("text", "title", "salutation"),
    [
        ("政府工作报告\n各位代表：\n正文。\n", "政府工作报告", "各位代表："),
        ("政 府 工 作 报 告\n\n各位代表：\n", "政府工作报告", "各位代表："),
        ("云岫区民政局\n2023年度述职报告\n正文。\n", "云岫区民政局2023年度述职报告", None),
        ("各位代表：现在，我报告工作。\n", None, "各位代表："),
        ("主任，各位副主任，各位委员：\n按照部署，\n", None, "主任，各位副主任，各位委员："),
        ("尊敬的主任、各位副主任、各位委员:\n", None, "尊敬的主任、各位副主任、各位委员:"),
        ("今年以来，局党组抓实工作。现将情况报告如下：\n一、民生\n", None, None),
        ("一、民生\n各位代表：正文。\n", None, None),
        ("我们的报告得到了好评。\n", None, None),
    ],
)
def test_title_and_salutation(text: str, title: str | None, salutation: str | None) -> None:
    known = parsed(text).metadata
    assert (known.title, known.salutation) == (title, salutation)


def test_the_byline_gives_the_date() -> None:
    report = parsed(
        "述职报告\n——2024年1月16日在区人大常委会会议上\n区民政局局长\n\n各位代表：\n正文。\n"
    )
    assert report.metadata.written == datetime(2024, 1, 16)
    roles = [paragraph.role for paragraph in report.paragraphs]
    assert roles == [Role.TITLE, Role.BYLINE, Role.BYLINE, Role.SALUTATION, Role.BODY]


@pytest.mark.parametrize(
    ("path", "text", "year", "agency", "kind"),
    [
        ("2023年云岫区民政局述职报告.txt", "正文。\n", 2023, "云岫区民政局", "述职报告"),
        ("云岫区卫健局-2022-履职报告.txt", "正文。\n", 2022, "云岫区卫健局", "履职报告"),
        ("整改.txt", "现将整改落实情况报告如下。\n", None, None, "整改报告"),
        ("a.txt", "政府工作报告\n我代表云岫区人民政府，向大会报告工作。\n2022年工作回顾\n", 2022,
         "云岫区人民政府", "工作报告"),
        ("a.txt", "政府工作报告\n——2024年1月5日在青禾县第九届人民代表大会会议上\n各位代表：\n",
         2024, "青禾县人民政府", "工作报告"),
        ("a.txt", "政府工作报告\n青禾县人民政府县长\n各位代表：\n", None, "青禾县人民政府",
         "工作报告"),
        ("a.txt", "2024年政府工作报告\n\n正文。\n2023年工作回顾\n", 2023, None, "工作报告"),
        ("二〇二一.txt", "二〇二一年度述职报告\n正文。\n", 2021, None, "述职报告"),
        ("a.txt", "没有任何线索的文字。\n", None, None, None),
    ],
)  # fmt: skip
def test_metadata_is_inferred(
    path: str, text: str, year: int | None, agency: str | None, kind: str | None
) -> None:
    known = parsed(text, path).metadata
    assert (known.year, known.agency, known.kind) == (year, agency, kind)


def test_what_the_clerk_wrote_is_not_inferred() -> None:
    front = FrontMatter(title="履职情况", year=2020, agency="云岫区民政局", kind="履职报告")
    known = parsed("2023年述职报告\n正文。\n", "2022.txt", front).metadata
    assert (known.title, known.year, known.agency) == ("履职情况", 2020, "云岫区民政局")
    assert known.inferred == ()


def test_an_inference_names_its_origin() -> None:
    known = parsed("正文。\n", "2023年云岫区民政局述职报告.txt").metadata
    assert {each.field: each.origin for each in known.inferred} == {
        "year": Origin.FILE_NAME,
        "agency": Origin.FILE_NAME,
        "kind": Origin.FILE_NAME,
    }
    assert known.name == "云岫区民政局2023年度述职报告"


def test_a_part_of_a_year_is_inferred_and_named() -> None:
    known = parsed("正文。\n", "2023年上半年云岫区民政局工作总结.txt").metadata
    assert known.period == Period("2023年上半年", Month(2023, 1), Month(2023, 6))
    assert known.name == "云岫区民政局2023年上半年工作总结"
    assert Inference("period", "2023年上半年", Origin.FILE_NAME) in known.inferred


def test_the_period_that_the_clerk_wrote_counts() -> None:
    front = FrontMatter(year=2023, period="1—9月")
    known = parsed("2023年上半年工作总结\n正文。\n", front=front).metadata
    assert known.period == Period("1—9月", Month(2023, 1), Month(2023, 9))
    assert "period" not in [each.field for each in known.inferred]


def test_a_report_always_has_a_name() -> None:
    assert parsed("正文。\n", "无题.txt").metadata.name == "无题"
    assert parsed("现将履职情况报告如下。\n", "甲.txt").metadata.name == "履职报告（甲）"


def test_the_clerk_may_choose_the_slug() -> None:
    assert parsed("正文。\n", "a/b c.txt").slug == "a-b-c"
    assert parsed("正文。\n", "a.txt", FrontMatter(slug="2023 述职")).slug == "2023-述职"


def test_a_file_name_without_letters_is_a_mistake() -> None:
    with pytest.raises(UserError, match="网址"):
        parsed("正文。\n", "——.txt")


def assert_whole(report: Report) -> None:
    """Paragraphs in order, apart, trimmed, within their sections, holding all but white space."""
    text = report.text
    position = 0
    for paragraph in report.paragraphs:
        assert not text[position : paragraph.start].strip()
        assert (
            text[paragraph.start : paragraph.end].strip() == text[paragraph.start : paragraph.end]
        )
        assert paragraph.start < paragraph.end
        for section in report.sections:
            assert not paragraph.start < section.start < paragraph.end
        if paragraph.section:
            home = report.section(paragraph.section)
            assert home is not None
            assert home.start <= paragraph.start
            assert paragraph.end <= home.end
        position = paragraph.end
    assert not text[position:].strip()
    anchors = [section.anchor for section in report.sections]
    assert len(set(anchors)) == len(anchors)
    assert all(section.start < section.end for section in report.sections)


PIECES = st.sampled_from(
    ["一、", "二、", "（一）", "（二）", "1.", "2.", "（1）", "一是", "二是", "三要", "。", "；",
     "：", "\n", "\r\n", "　", "\xa0", "    ", "民生", "*次", "“", "”", "各位代表：", "报告",
     "2023年", "— 1 —", "\v", "\f", "𠮷", "<b>", "&", "\u2028"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=60).map("".join))
def test_no_character_is_lost_in_texts_of_the_genre(text: str) -> None:
    assert_whole(parsed(text))


@given(st.text(max_size=200))
def test_no_character_is_lost_in_any_text(text: str) -> None:
    assert_whole(parsed(text))


@pytest.mark.skipif(not REPORTS.is_dir(), reason="the real reports are not at hand")
def test_real_reports_are_whole_and_have_an_outline() -> None:
    files = [file for folder in ("seeds", "city") for file in find(REPORTS / folder).reports]
    assert len(files) == 107
    for file in files:
        report = parse(read(file, Config()), Config())
        assert_whole(report)
        assert report.sections, file.name
