"""The tables that spreadsheet programs open."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import messages, urls
from generator.config import Config
from generator.export import files
from generator.model import (
    Bound,
    Change,
    Compiled,
    Confidence,
    Encoding,
    FrontMatter,
    Metric,
    Point,
    Portal,
    Series,
    Source,
    Status,
)
from generator.parse import parse

TEXT = '一、民生“实事”\n受理"诉求",共45件，投入*.*万元，\n　增长-6.50%。\n'
START = TEXT.index("受理")
CASE = Metric("m1", "45件", 18, Decimal(45), "件", "受理诉求", START, len(TEXT) - 1, "s1")
OPENS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
PROSE = ("报告", "文件", "单位", "文种", "章节", "指标", "原文数值", "计量单位", "原句", "系列")


def written(*metrics: Metric, series: tuple[Series, ...] = ()) -> dict[str, bytes]:
    front = FrontMatter(title="述职报告", year=2023, agency="云岫区民政局", kind="述职报告")
    report = parse(Source("甲.txt", TEXT, Encoding.UTF8, front), Config())
    portal = Portal((Compiled(report, metrics, (), ""),), series)
    return {file.path: file.data for file in files(portal, Config())}


def rows(*metrics: Metric, series: tuple[Series, ...] = ()) -> list[dict[str, str]]:
    data = written(*metrics, series=series)["data/metrics.csv"]
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_the_file_is_one_that_excel_reads_as_chinese() -> None:
    data = written(CASE)["data/metrics.csv"]
    assert data.startswith(b"\xef\xbb\xbf" + "报告,文件,单位,年份".encode())
    assert data.count(b"\r\n") == data.count(b"\n") == 2


def test_a_row() -> None:
    (row,) = rows(CASE)
    assert row == {
        "报告": "甲",
        "文件": "甲.txt",
        "单位": "云岫区民政局",
        "年份": "2023",
        "文种": "述职报告",
        "章节": "民生“实事”",
        "指标": "受理诉求",
        "原文数值": "45件",
        "数值": "45",
        "数值上限": "",
        "计量单位": "件",
        "限定": "",
        "已隐去": "否",
        "性质": "完成",
        "升降": "",
        "可信度": "可信",
        "原句": '受理"诉求",共45件，投入*.*万元，增长-6.50%。',
        "系列": "",
    }


def test_all_reports_and_each_report_have_the_same_columns() -> None:
    site = written(CASE)
    assert site["data/metrics.csv"] == site["reports/甲/metrics.csv"]


def test_what_is_not_plain_is_said_in_words() -> None:
    hidden = replace(CASE, value=None, redacted=True, confidence=Confidence.DOUBTFUL)
    change = replace(
        CASE, value_to=Decimal(50), bound=Bound.NEAR, status=Status.PLAN, change=Change.DECREASE
    )
    first, second = rows(hidden, change)
    assert [first[key] for key in ("数值", "已隐去", "可信度")] == ["", "是", "待核"]
    assert [second[key] for key in ("数值上限", "限定", "性质", "升降")] == [
        "50",
        "约",
        "计划",
        "下降",
    ]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("-6.50", "-6.5"),
        ("1E+6", "1000000"),
        ("0.10", "0.1"),
        ("100", "100"),
        ("1E-7", "0.0000001"),
    ],
)
def test_a_number_stays_a_number(value: str, shown: str) -> None:
    (row,) = rows(replace(CASE, value=Decimal(value)))
    assert row["数值"] == shown


@pytest.mark.parametrize("sign", OPENS_FORMULA)
def test_a_formula_is_text(sign: str) -> None:
    (row,) = rows(replace(CASE, indicator=f'{sign}HYPERLINK("a","b")', quote=f"{sign}6.5%"))
    assert not row["指标"].startswith(OPENS_FORMULA)
    assert row["指标"].lstrip("'").lstrip(sign) == 'HYPERLINK("a","b")'
    assert not row["原文数值"].startswith(OPENS_FORMULA)


@given(
    st.text(), st.text(), st.text(), st.decimals(allow_nan=False, allow_infinity=False, places=3)
)
def test_whatever_a_metric_holds_the_table_holds_its_shape(
    indicator: str, quote: str, unit: str, value: Decimal
) -> None:
    (row,) = rows(replace(CASE, indicator=indicator, quote=quote, unit=unit, value=value))
    assert tuple(row) == messages.TABLE_COLUMNS
    assert Decimal(row["数值"]) == value
    for column in PROSE:
        assert not row[column].startswith(OPENS_FORMULA)


SERIES = Series(
    "民政局-受理诉求-件", "民政局", "受理诉求", "件", "items", (Point("甲", 2023, CASE),)
)


def test_a_figure_leads_to_its_series() -> None:
    site = written(CASE, replace(CASE, anchor="m2"), series=(SERIES,))
    metrics = json.loads(site["reports/甲/report.json"])["metrics"]
    assert [metric["series"] for metric in metrics] == [SERIES.key, None]
    assert [row["系列"] for row in rows(CASE, series=(SERIES,))] == [SERIES.key]


def test_series_in_json() -> None:
    site = written(CASE, series=(SERIES,))
    assert json.loads(site["data/series.json"]) == {
        "series": [
            {
                "key": "民政局-受理诉求-件",
                "agency": "民政局",
                "name": "受理诉求",
                "unit": "件",
                "dimension": "items",
                "points": [
                    {
                        "year": 2023,
                        "report": "甲",
                        "metric": "m1",
                        "value": 45,
                        "value_to": None,
                        "bound": "exact",
                    }
                ],
                "plans": [],
            }
        ]
    }


def test_a_plan_stands_beside_the_result_of_its_year_and_names_no_series() -> None:
    plan = replace(CASE, anchor="m2", status=Status.PLAN)
    series = replace(SERIES, plans=(Point("甲", 2023, plan),))
    site = written(CASE, plan, series=(series,))
    (told,) = json.loads(site["data/series.json"])["series"]
    assert [(each["year"], each["metric"]) for each in told["plans"]] == [(2023, "m2")]
    # Who sums up by series must not count a plan among results.
    metrics = json.loads(site["reports/甲/report.json"])["metrics"]
    assert [metric["series"] for metric in metrics] == [SERIES.key, None]
    table = io.StringIO(site[urls.series_table(SERIES.key)].decode("utf-8-sig"))
    assert [row["性质"] for row in csv.DictReader(table)] == ["完成", "计划"]
