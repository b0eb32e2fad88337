"""Tables of Markdown reports: a cell's figure is named by its row and its column."""

from __future__ import annotations

from decimal import Decimal

from generator import metrics
from generator.model import (
    Change,
    Encoding,
    Mark,
    MarkKind,
    Metadata,
    Metric,
    Paragraph,
    Report,
    Role,
    Status,
)


def extracted(table: str) -> dict[str, Metric]:
    """The metrics of a table of ``|``-separated cells whose first line is the header, by name."""
    text = ""
    marks: list[Mark] = []
    paragraphs: list[Paragraph] = []
    lines = [[cell.strip() for cell in line.split("|")] for line in table.strip().split("\n")]
    for number, cells in enumerate(lines):
        row_start = len(text)
        inner: list[Mark] = []
        for cell in cells:
            start, text = len(text), text + cell
            kind = MarkKind.CELL if number else MarkKind.HEADER_CELL
            inner.append(Mark(kind, start, len(text)))
            paragraphs.append(Paragraph(f"p{len(paragraphs)}", start, len(text), Role.BODY))
            text += "\t"
        text += "\n"
        marks += [Mark(MarkKind.ROW, row_start, len(text)), *inner]
    marks.insert(0, Mark(MarkKind.TABLE, 0, len(text)))
    report = Report(
        "a.md", "a", text, Encoding.UTF8, Metadata("a"), (), tuple(paragraphs), tuple(marks), True
    )
    rows = metrics.extract(report)
    assert [row.anchor for row in rows] == [f"m{i}" for i in range(1, len(rows) + 1)]
    assert all(text[row.start : row.end] == row.quote for row in rows)
    return {row.indicator: row for row in rows}


def test_the_unit_may_stand_in_the_columns_header() -> None:
    rows = extracted("""
        项目 | 数量（个） | 同比增长（%）
        社区食堂 | 12 | 8.5
        图书馆 | * | -2
    """)
    assert (rows["社区食堂"].value, rows["社区食堂"].unit) == (Decimal(12), "个")
    assert rows["社区食堂同比增长"].change is Change.INCREASE
    assert (rows["图书馆"].value, rows["图书馆"].redacted) == (None, True)
    assert rows["图书馆同比增长"].value == Decimal(-2)


def test_the_unit_may_stand_in_a_column_of_its_own() -> None:
    rows = extracted("""
        序号 | 指标 | 单位 | 目标 | 实际
        1 | 养老床位 | 张 | 350 | 362
        2 | 投入资金 | 万元 | 120.5 | 150
    """)
    assert rows["养老床位目标"].status is Status.PLAN
    assert rows["养老床位实际"].status is Status.DONE
    assert (rows["投入资金目标"].value, rows["投入资金目标"].unit) == (Decimal(1205000), "元")
    assert len(rows) == 4


def test_a_bare_number_without_a_unit_is_no_figure() -> None:
    assert extracted("项目 | 结果\n社区食堂 | 12") == {}


def test_a_cell_of_words_is_read_as_text() -> None:
    rows = extracted("项目 | 进展\n社区食堂 | 全年新建食堂12家，服务3万人次")
    assert [(row.value, row.unit) for row in rows.values()] == [
        (Decimal(12), "家"),
        (Decimal(30000), "人次"),
    ]
    assert next(iter(rows)) == "新建食堂"
