"""The page of all indicators: its first rows, and the data that its script reads."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from render.render_factory import compiled_of, metric_of, portal_of, report_of
from render.render_portal import SITE, portal
from render.render_series import AGENCY, portal_with, series_of
from selectolax.lexbor import LexborHTMLParser

from generator import messages, urls
from generator.config import Config
from generator.model import Bound, Change, Compiled, Confidence, Metadata, Metric, Portal, Status
from generator.render import pages

TEXT = "全年救助1.2万人。"


def files_of(of: Portal, config: Config = SITE) -> dict[str, str]:
    found = (file for file in pages(of, config) if file.path.startswith("metrics/"))
    return {file.path: file.data.decode() for file in found}


def received(script: str) -> tuple[str, Any]:
    """Name and value of the one call that a script of data is."""
    assert script.startswith("shuzhi.receive(")
    name, value = json.loads(
        "[" + script.removeprefix("shuzhi.receive(").removesuffix(");\n") + "]"
    )
    return name, value


def facts_of(of: Portal) -> Any:
    return received(files_of(of)[urls.METRICS_MANIFEST])[1]


def parts_of(of: Portal) -> list[Any]:
    files, facts = files_of(of), facts_of(of)
    names = [f"{facts['folder']}part-{place}.js" for place in range(len(facts["parts"]))]
    return [received(files[name])[1] for name in names]


def report(slug: str, year: int, *metrics: Metric) -> Compiled:
    metadata = Metadata(f"{slug}报告", agency=AGENCY, kind="述职报告", year=year)
    return compiled_of(report_of(TEXT, metadata=metadata, slug=slug), metrics)


def figures(count: int) -> tuple[Metric, ...]:
    return tuple(metric_of(TEXT, "1.2万人", place, unit="人") for place in range(1, count + 1))


def test_the_first_rows_stand_on_the_page() -> None:
    tree = LexborHTMLParser(files_of(portal())[urls.METRICS])
    rows = [" ".join(row.text().split()) for row in tree.css("tbody tr")]
    assert len(rows) == 6
    assert rows[2] == "社区（一）细处 3家 12 家 完成 2024 某县民政局"
    links = [node.attributes["href"] for node in tree.css("tbody .quote a")]
    assert links[:3] == [f"../reports/s2024/index.html#m{ordinal}" for ordinal in (1, 2, 3)]
    assert "以下是全部 6 项。" in files_of(portal())[urls.METRICS]


def test_a_hidden_figure_has_no_number_on_the_page_nor_in_its_data() -> None:
    figure = metric_of(TEXT, "1.2万人", value=Decimal(12000), unit="人", redacted=True)
    files = files_of(portal_of(report("a", 2023, figure)))
    (row,) = LexborHTMLParser(files[urls.METRICS]).css("tbody tr")
    assert "已隐去" in row.text()
    assert "1.2" not in row.text()
    (part,) = parts_of(portal_of(report("a", 2023, figure)))
    assert (part["values"], part["quotes"]) == ("", "")


def test_no_more_rows_than_a_page_are_html() -> None:
    tree = LexborHTMLParser(files_of(portal_of(report("a", 2023, *figures(60))))[urls.METRICS])
    assert len(tree.css("tbody tr")) == 50
    assert [node.text() for node in tree.css("#explorer-found")] == ["以下是最新的 50 项。"]


def test_without_a_script_there_are_other_ways() -> None:
    tree = LexborHTMLParser(files_of(portal())[urls.METRICS])
    links = {node.attributes["href"] for node in tree.css(".browse a, .metrics-intro a")}
    ways = (urls.METRICS_TABLE, urls.SERIES, urls.YEARS, urls.AGENCIES)
    assert links == {urls.link(urls.METRICS, way) for way in ways}
    assert tree.css_first("main input, main select, main button") is None


def test_a_portal_without_figures_has_the_page_all_the_same() -> None:
    files = files_of(portal_of())
    assert "还没有指标" in files[urls.METRICS]
    assert "<table" not in files[urls.METRICS]
    assert received(files[urls.METRICS_MANIFEST])[1]["parts"] == []


def test_parts_hold_whole_reports_of_one_year() -> None:
    of = portal_of(
        report("a", 2024, *figures(3000)),
        report("b", 2024, *figures(900)),
        report("c", 2024, *figures(200)),
        report("leer", 2024),
        report("d", 2023, *figures(10)),
    )
    assert facts_of(of)["parts"] == [[2024, 3900], [2024, 200], [2023, 10]]
    assert [[each[2] for each in part["reports"]] for part in parts_of(of)] == [
        ["a", "b"],
        ["c"],
        ["d"],
    ]


def test_columns_say_what_the_figures_say() -> None:
    plain = metric_of(TEXT, "1.2万人", value=Decimal(12000), unit="人", indicator="救助")
    marked = replace(
        metric_of(TEXT, "1.2万人", 3, unit="人", indicator="扶助"),
        value=Decimal("10.0"),
        value_to=Decimal(15),
        status=Status.PLAN,
        bound=Bound.NEAR,
        change=Change.DECREASE,
        confidence=Confidence.DOUBTFUL,
    )
    same = replace(plain, anchor="m4", quote="12000人")
    (part,) = parts_of(portal_of(report("a", 2023, plain, marked, same)))
    assert (part["names"], part["name"]) == ("救助\n扶助", [0, 0, 2])
    assert part["values"].split("\n") == ["12000", "10.0~15", "12000"]
    assert part["quotes"].split("\n") == ["1.2万人", "1.2万人", ""]
    assert part["anchors"] == [0, 1, 0]
    assert part["flags"] == [0, 1 + 3 * (3 + 4 * (2 + 3 * 1)), 0]


def test_a_row_knows_its_series() -> None:
    series = series_of({2022: "40", 2023: "50"})
    newest, _ = parts_of(portal_with(series))
    assert newest["inSeries"] == [0]
    assert newest["series"].startswith("series/")


def test_the_table_to_take_away_has_the_columns_of_open_data() -> None:
    headings = [heading for _, heading in facts_of(portal())["columns"]]
    kept = [each for each in messages.TABLE_COLUMNS if each not in ("文件", "原句")]
    assert headings == kept


def test_the_folder_is_named_by_what_it_holds() -> None:
    one, other = (
        portal_of(report("a", 2023, *figures(2))),
        portal_of(report("a", 2023, *figures(3))),
    )
    assert facts_of(one) == facts_of(one)
    assert facts_of(one)["folder"] != facts_of(other)["folder"]


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\n", "\r\n"])
def test_no_name_breaks_its_column_or_its_script(sign: str) -> None:
    broken = metric_of(TEXT, "1.2万人", indicator=f"救{sign}助")
    files = files_of(portal_of(report("a", 2023, broken)))
    assert not any(
        "\u2028" in text or "\u2029" in text for text in files.values() if "receive" in text
    )
    (part,) = parts_of(portal_of(report("a", 2023, broken)))
    assert len(part["names"].split("\n")) == 1
