"""From a report to its rows: values, status, change, sentence, section, anchor."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from generator import metrics
from generator.model import (
    Bound,
    Change,
    Encoding,
    Metadata,
    Paragraph,
    Report,
    Role,
    Section,
    Status,
)

MakeReport = Callable[..., Report]


def test_a_row_says_everything(make_report: MakeReport) -> None:
    text = "工作有序。全年发放补贴1.2万余元，惠及*户。再接再厉。"
    first, second = metrics.extract(make_report(text))
    assert (first.anchor, second.anchor) == ("m1", "m2")
    assert (first.quote, first.start) == ("1.2万余元", text.index("1.2"))
    assert (first.value, first.unit, first.bound) == (Decimal(12000), "元", Bound.ABOVE)
    sentence = text[first.sentence_start : first.sentence_end]
    assert sentence == "全年发放补贴1.2万余元，惠及*户。"
    assert (second.redacted, second.value) == (True, None)


def test_a_semicolon_ends_a_sentence(make_report: MakeReport) -> None:
    text = "新建3家；改建5家。"
    rows = metrics.extract(make_report(text))
    assert [text[row.sentence_start : row.sentence_end] for row in rows] == [
        "新建3家；",
        "改建5家。",
    ]


@pytest.mark.parametrize(
    ("sentence", "changes"),
    [
        ("就诊人次增长6.5%。", [Change.INCREASE]),
        ("事故起数下降26%。", [Change.DECREASE]),
        ("办理时限压缩至5天。", [None]),
        ("覆盖率提升到22%。", [None]),
        ("新增床位20张。", [None]),
        ("净增经营主体20户。", [None]),
        ("增加学位20个。", [Change.INCREASE]),
        ("高于全省0.4个百分点。", [None]),
        ("改造提升村卫生室20家。", [None]),
        ("提拔和晋升3名干部。", [None]),
        ("同比提高3.2个百分点。", [Change.INCREASE]),
        ("工业、农业产值分别增长7%、9%。", [Change.INCREASE, Change.INCREASE]),
        ("外贸增长-3.8%。", [Change.INCREASE]),
    ],
)
def test_changes(make_report: MakeReport, sentence: str, changes: list[Change | None]) -> None:
    assert [row.change for row in metrics.extract(make_report(sentence))] == changes


@pytest.mark.parametrize(
    ("sentence", "statuses"),
    [
        ("新建公园3个。", [Status.DONE]),
        ("力争新建公园3个，绿地5亩。", [Status.PLAN, Status.PLAN]),
        ("计划新建公园3个。", [Status.PLAN]),
        ("重点做好两件事：新建食堂5家；改造小区12个。", [Status.PLAN, Status.PLAN]),
        ("三年来，重点做好两件事：新建食堂5家；改造小区12个。", [Status.DONE, Status.DONE]),
        ("一要建成中心6家；二要培训护理员300名。", [Status.PLAN, Status.PLAN]),
        ("虚拟电厂接入3家，重要园区4个。", [Status.DONE, Status.DONE]),
        ("预计生产总值增长6%。", [Status.DONE]),
        ("主要预期目标是：生产总值增长6%，就业3万人。", [Status.PLAN, Status.PLAN]),
        ("工作扎实，新建3家。下一步，改建5家。", [Status.DONE, Status.PLAN]),
        ("公园由5个增至8个。", [Status.PAST, Status.DONE]),
    ],
)
def test_status(make_report: MakeReport, sentence: str, statuses: list[Status]) -> None:
    assert [row.status for row in metrics.extract(make_report(sentence))] == statuses


def test_what_is_said_of_the_first_bounds_them_all(make_report: MakeReport) -> None:
    rows = metrics.extract(make_report("税收、利润分别突破3亿元、5亿元。"))
    assert [row.bound for row in rows] == [Bound.ABOVE, Bound.ABOVE]


def sections_of(text: str, *headings: tuple[int, str, str]) -> tuple[Section, ...]:
    """Sections of a text from (level, marker, heading)."""
    starts = [text.index(marker + heading) for _, marker, heading in headings]
    result: list[Section] = []
    for i, (level, marker, heading) in enumerate(headings):
        end = next(
            (starts[j] for j in range(i + 1, len(headings)) if headings[j][0] <= level), len(text)
        )
        heading_end = starts[i] + len(marker) + len(heading)
        result.append(Section(f"s{i + 1}", level, marker, heading, starts[i], heading_end, end))
    return tuple(result)


def test_a_section_of_plans_makes_plans_of_its_figures(make_report: MakeReport) -> None:
    text = "一、工作回顾\n新建公园3个。\n二、下一步打算\n（一）绿化\n新建公园5个。"
    sections = sections_of(
        text, (1, "一、", "工作回顾"), (1, "二、", "下一步打算"), (2, "（一）", "绿化")
    )
    done, plan = metrics.extract(make_report(text, sections))
    assert (done.section, done.status) == ("s1", Status.DONE)
    assert (plan.section, plan.status) == ("s3", Status.PLAN)


def test_a_later_year_in_a_heading_is_a_plan(make_report: MakeReport) -> None:
    text = "一、2023年工作回顾\n植树3棵。\n二、2024年民生实事\n植树5棵。"
    sections = sections_of(text, (1, "一、", "2023年工作回顾"), (1, "二、", "2024年民生实事"))
    assert [row.status for row in metrics.extract(make_report(text, sections))] == [
        Status.DONE,
        Status.PLAN,
    ]


def test_a_marker_does_not_join_the_number_behind_it(make_report: MakeReport) -> None:
    text = "1.20个项目竣工\n2.30个项目开工"
    sections = sections_of(text, (1, "1.", "20个项目竣工"), (1, "2.", "30个项目开工"))
    rows = metrics.extract(make_report(text, sections))
    assert [row.value for row in rows] == [20, 30]


def by_hand(text: str, *paragraphs: Paragraph) -> Report:
    return Report("a.txt", "a", text, Encoding.UTF8, Metadata("a"), (), paragraphs)


def test_a_figure_across_a_broken_line_keeps_its_quote() -> None:
    text = "全年走访困难\n群众12\n34户。"
    wraps = tuple(i for i, char in enumerate(text) if char == "\n")
    (row,) = metrics.extract(by_hand(text, Paragraph("p1", 0, len(text), Role.BODY, "", wraps)))
    assert (row.value, row.quote, row.indicator) == (Decimal(1234), "12\n34户", "走访困难群众")
    assert text[row.start : row.end] == row.quote


def test_a_heading_lends_its_subject_to_the_text_in_its_line() -> None:
    text = "一、养老服务。新建12家。"
    heading = Paragraph("p1", 0, 7, Role.HEADING)
    body = Paragraph("p2", 7, len(text), Role.BODY)
    (row,) = metrics.extract(by_hand(text, heading, body))
    assert text[row.sentence_start : row.sentence_end] == "新建12家。"


@pytest.mark.parametrize("role", [Role.TITLE, Role.BYLINE, Role.SALUTATION, Role.FURNITURE])
def test_nothing_but_headings_and_text_states_figures(role: Role) -> None:
    text = "新建12家"
    assert metrics.extract(by_hand(text, Paragraph("p1", 0, len(text), role))) == ()


def test_a_report_without_figures_has_no_rows(make_report: MakeReport) -> None:
    assert metrics.extract(make_report("各位代表：\n\n工作扎实推进。")) == ()
