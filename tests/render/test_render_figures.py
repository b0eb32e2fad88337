"""Tables of figures: as written, as normalised, and nothing of what is hidden."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from render.render_factory import metric_of, report_of
from selectolax.lexbor import LexborHTMLParser

from generator.config import Config
from generator.model import Bound, Change, Confidence, Metric, Section, Status
from generator.render import article
from generator.render.figures import all_figures, number
from generator.render.layout import listed
from generator.texts import Texts

TEXT = "全区救助1.2万人。"


def cells(metric: Metric) -> dict[str, str]:
    tree = LexborHTMLParser(article(report_of(TEXT), (metric,), Config()))
    names = [head.attributes["class"] or "" for head in tree.css("thead th")]
    row = tree.css("tr#r1 th, tr#r1 td")
    return {name: cell.text() for name, cell in zip(names, row, strict=True)}


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("12000", "12,000"),
        ("1E+4", "10,000"),
        ("1234567.5", "1,234,567.5"),
        ("-3.8", "-3.8"),
        ("0", "0"),
        ("85.0", "85.0"),
    ],
)
def test_numbers_are_read_in_threes(value: str, shown: str) -> None:
    assert number(Decimal(value)) == shown


def test_a_row_says_what_how_much_and_how_sure() -> None:
    metric = metric_of(
        TEXT,
        "1.2万人",
        value=Decimal(12000),
        unit="人",
        indicator="全区救助",
        bound=Bound.NEAR,
        status=Status.PLAN,
        change=Change.INCREASE,
    )
    assert cells(metric) == {
        "indicator": "全区救助",
        "quote": "1.2万人",
        "value": "12,000人",
        "bound": "约",
        "status": "计划",
        "change": "上升",
    }


def test_a_range_shows_both_ends() -> None:
    metric = metric_of(TEXT, "1.2万", value=Decimal(10), value_to=Decimal(15))
    assert cells(metric)["value"] == "10–15个"


@pytest.mark.parametrize(
    ("quote", "value", "unit", "shown"),
    [
        ("8个", "8", "个", ""),
        ("28,049人", "28049", "人", ""),
        ("２８，０４９人", "28049", "人", ""),
        ("85.0%", "85", "%", ""),
        ("10个以上", "10", "个", ""),
        ("近3.5亩", "3.5", "亩", ""),
        ("1.2万人", "12000", "人", "12,000人"),
        ("1.10个", "10", "个", "10个"),
        ("20余人", "20", "人", "20人"),
        ("三成", "30", "%", "30%"),
        ("5公里", "5000", "米", "5,000米"),
    ],
)
def test_what_a_figure_comes_to_is_said_where_it_is_not_what_is_written(
    quote: str, value: str, unit: str, shown: str
) -> None:
    text = f"全区有{quote}。"
    metric = metric_of(text, quote, value=Decimal(value), unit=unit)
    table = LexborHTMLParser(all_figures((metric,), (), "全文指标", Texts()))
    assert [cell.text() for cell in table.css("tbody td")][:2] == [quote, shown]


def test_a_hidden_figure_shows_no_number() -> None:
    metric = metric_of(TEXT, "1.2万人", value=None, unit="人", redacted=True)
    shown = cells(metric)
    assert shown["quote"] == "已隐去"
    assert shown["value"] == ""
    assert not any(character.isdigit() for cell in shown.values() for character in cell)


def test_a_hidden_figure_shows_no_number_even_if_it_had_one() -> None:
    metric = metric_of(TEXT, "1.2万人", value=Decimal(12000), redacted=True)
    assert not any(character.isdigit() for cell in cells(metric).values() for character in cell)


def test_the_table_of_all_figures_leads_to_section_and_sentence() -> None:
    section = Section("s1", 1, "一、", "救助", 0, 4, len(TEXT))
    table = all_figures(
        (metric_of(TEXT, "1.2万人", section="s1"),), (section,), "全文指标", Texts()
    )
    tree = LexborHTMLParser(table)
    links = [link.attributes["href"] for link in tree.css("tbody a")]
    assert links == ["#m1", "#s1"]
    assert [head.attributes["scope"] for head in tree.css("thead th")] == ["col"] * 7
    assert tree.css_first("caption") is not None
    assert tree.css_first("th[scope=row]") is not None


def test_names_and_units_are_escaped() -> None:
    metric = metric_of(TEXT, "1.2万人", indicator="<b>名</b>", unit="<i>")
    html = article(report_of(TEXT), (metric,), Config())
    assert "<b>" not in html
    assert "<i>" not in html


def test_a_row_in_doubt_says_so_quietly() -> None:
    sure = metric_of(TEXT, "1.2万人")
    doubtful = replace(sure, anchor="m2", confidence=Confidence.DOUBTFUL)
    table = LexborHTMLParser(all_figures([sure, doubtful], [], "指标", Texts()))
    assert [len(row.css("span.doubt")) for row in table.css("tbody tr")] == [0, 1]
    assert len(table.css("p.doubt-note")) == 1
    assert "doubt" not in all_figures([sure], [], "指标", Texts())


@pytest.mark.parametrize(
    ("heading", "shown"),
    [
        ("短标题", "短标题"),
        ("一二三四五六七八九十" * 4 + "，" + "长" * 40, "一二三四五六七八九十" * 4 + "…"),
        ("长" * 90, "长" * 48 + "…"),
    ],
)
def test_a_list_shows_where_a_long_heading_begins(heading: str, shown: str) -> None:
    assert listed(heading) == shown


@pytest.mark.parametrize(("count", "is_long"), [(99, False), (100, True)])
def test_a_table_longer_than_any_window_is_marked_as_long(count: int, is_long: bool) -> None:
    metric = metric_of(TEXT, "1.2万人", value=Decimal(12000), unit="人")
    table = LexborHTMLParser(all_figures((metric,) * count, (), "全文指标", Texts()))
    assert bool(table.css(".table-frame.long")) is is_long
