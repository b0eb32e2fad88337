"""The files that others compute with."""

import json
from datetime import datetime
from decimal import Decimal

from generator.config import Config
from generator.export import files
from generator.model import Compiled, Encoding, FrontMatter, Metric, Portal, Source, TopicMatch
from generator.parse import parse

TEXT = "一、民生\r\n受理诉求45件，投入*.*万元，增长6.5%。\r\n"


def portal() -> Portal:
    front = FrontMatter(title="述职报告", year=2023, published=datetime(2024, 1, 16, 9, 30))
    report = parse(Source("2023/甲.txt", TEXT, Encoding.GB18030, front), Config())
    rows = (
        Metric("m1", "45件", 10, Decimal(45), "件", "受理诉求", 6, 29, "s1"),
        Metric("m2", "*.*万元", 16, None, "元", "投入", 6, 29, "s1", redacted=True),
        Metric("m3", "6.5%", 24, Decimal("6.5"), "%", "增长", 6, 29, "s1"),
    )
    return Portal((Compiled(report, rows, (), "", (TopicMatch("基层治理", ("s1",)),)),))


def written() -> dict[str, bytes]:
    return {file.path: file.data for file in files(portal(), Config())}


def test_each_report_has_its_data_and_its_text() -> None:
    assert sorted(written()) == [
        "data/metrics.csv",
        "data/reports.json",
        "data/series.json",
        "reports/2023-甲/metrics.csv",
        "reports/2023-甲/report.json",
        "reports/2023-甲/report.txt",
    ]


def test_the_text_is_the_one_that_offsets_count_in() -> None:
    assert written()["reports/2023-甲/report.txt"].decode() == TEXT


def test_the_topics_of_a_report_are_in_its_data_and_in_the_list() -> None:
    report = json.loads(written()["reports/2023-甲/report.json"])
    assert report["topics"] == [{"topic": "基层治理", "sections": ["s1"]}]
    (listed,) = json.loads(written()["data/reports.json"])["reports"]
    assert listed["topics"] == ["基层治理"]


def test_a_report_in_json() -> None:
    report = json.loads(written()["reports/2023-甲/report.json"])
    assert report["file"] == "2023/甲.txt"
    assert report["title"] == "述职报告"
    assert report["published"] == "2024-01-16 09:30"
    assert report["encoding"] == "GB18030"
    assert report["outline"] == [
        {
            "anchor": "s1",
            "level": 1,
            "marker": "一、",
            "heading": "民生",
            "start": 0,
            "end": len(TEXT),
            "inline": False,
        }
    ]
    assert [metric["value"] for metric in report["metrics"]] == [45, None, 6.5]
    assert [metric["redacted"] for metric in report["metrics"]] == [False, True, False]
    for metric in report["metrics"]:
        assert TEXT.startswith(metric["quote"], metric["start"])


def test_whole_numbers_are_whole_in_json() -> None:
    assert b'"value": 45,' in written()["reports/2023-甲/report.json"]


def test_the_list_of_all_leads_to_the_pages() -> None:
    listed = json.loads(written()["data/reports.json"])["reports"][0]
    assert listed["url"] == "../reports/2023-%E7%94%B2/index.html"
    assert (listed["metrics"], listed["hidden"], listed["sections"]) == (3, 1, 1)
