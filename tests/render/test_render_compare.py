"""Two reports side by side: every value linked, every refusal said, no verdict drawn."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from render.render_factory import compiled_of, metric_of, portal_of, report_of
from render.render_portal import HOSTILE, SITE
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator import periods, urls
from generator.export import files
from generator.model import (
    Bound,
    Comparison,
    Compiled,
    Confidence,
    Difference,
    Metadata,
    Metric,
    Pair,
    Portal,
    Refusal,
    Section,
    Single,
    Status,
)
from generator.render import pages
from generator.render.differences import in_words, percent_in_words, scaled
from generator.texts import Texts

OLDER = (
    "一、救助\n全年助餐24.3万人次。覆盖率58%，村医31户。救助*人。\n"
    "二、打算。二要完成改造500户，助餐服务达到28万人次；\n"
)
NEWER = "一、救助\n全年助餐31.5万人次。覆盖率65%，村医40家。救助9人。完成改造560户。\n"
ROOT = Path(__file__).parents[2]
PAGE = urls.comparison_page("s2023", "s2022")
TEXTS = Texts()


def report(year: int, text: str, *metrics: Metric) -> Compiled:
    metadata = Metadata(
        f"某局{year}年报告{HOSTILE}",
        agency="某局",
        year=year,
        period=periods.read(f"{year}年1月—12月", year),
    )
    section = Section("s1", 1, "一、", "救助", 0, 4, len(text))
    return compiled_of(report_of(text, [section], None, (), metadata, f"s{year}"), metrics)


def older() -> tuple[Metric, ...]:
    return (
        metric_of(OLDER, "24.3万人次", 1, "s1", value=Decimal(243000), unit="人次"),
        metric_of(OLDER, "58%", 2, "s1", value=Decimal(58), unit="%"),
        metric_of(OLDER, "31户", 3, "s1", value=Decimal(31), unit="户"),
        metric_of(OLDER, "*人", 4, "s1", value=None, unit="人", redacted=True),
        metric_of(OLDER, "500户", 5, "s1", value=Decimal(500), unit="户", status=Status.PLAN),
    )


def newer() -> tuple[Metric, ...]:
    doubt = Confidence.DOUBTFUL
    return (
        metric_of(NEWER, "31.5万人次", 1, "s1", value=Decimal(315000), unit="人次"),
        metric_of(NEWER, "65%", 2, "s1", value=Decimal(65), unit="%", confidence=doubt),
        metric_of(NEWER, "40家", 3, "s1", value=Decimal(40), unit="家"),
        metric_of(NEWER, "9人", 4, "s1", value=Decimal(9), unit="人"),
        metric_of(NEWER, "560户", 5, "s1", value=Decimal(560), unit="户"),
    )


def portal() -> Portal:
    old, new = older(), newer()
    comparison = Comparison(
        newer="s2023",
        newer_year=2023,
        older="s2022",
        older_year=2022,
        pairs=(
            Pair(
                f"助餐{HOSTILE}",
                old[0],
                new[0],
                Difference(Decimal(72000), "人次", Decimal("29.6")),
                other_name="=助餐服务",
            ),
            Pair("覆盖率", old[1], new[1], Difference(Decimal(7), "个百分点")),
            Pair("村医", old[2], new[2], refusal=Refusal.UNITS),
            Pair("救助", old[3], new[3], refusal=Refusal.HIDDEN),
        ),
        plans=(Pair("改造", old[4], new[4], Difference(Decimal(60), "户")),),
        only_newer=(Single("改造", new[4]),),
        only_older=(Single("救助", old[3]),),
    )
    reports = portal_of(report(2023, NEWER, *new), report(2022, OLDER, *old))
    return replace(reports, comparisons=(comparison,))


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    return {file.path: file.data for file in pages(portal(), SITE)}


@pytest.fixture(scope="module")
def page(site: dict[str, bytes]) -> LexborHTMLParser:
    return LexborHTMLParser(site[PAGE])


def only(node: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    (found,) = node.css(selector)
    return found


def cells(page: LexborHTMLParser, row: int) -> list[str]:
    return [cell.text().strip() for cell in page.css(".compare-row")[row].css("td")]


def test_a_row_holds_both_years_and_what_lies_between(page: LexborHTMLParser) -> None:
    assert cells(page, 0) == ["24.3万人次", "31.5万人次", "多 7.2万人次", "+29.6%"]
    assert "2022 年写作“=助餐服务”" in page.css(".compare-row")[0].text()


def test_shares_differ_in_points_and_never_in_percent(page: LexborHTMLParser) -> None:
    assert cells(page, 1) == ["58%", "65%", "高 7个百分点", ""]


def test_units_that_differ_are_refused_in_words(page: LexborHTMLParser) -> None:
    assert cells(page, 2) == ["31户", "40家", TEXTS.refused_units]


def test_a_hidden_figure_shows_no_number(page: LexborHTMLParser) -> None:
    assert cells(page, 3) == [TEXTS.hidden, "9人", TEXTS.refused_hidden]


def test_doubt_is_said_where_either_name_is_doubtful(page: LexborHTMLParser) -> None:
    assert [len(row.css(".doubt")) for row in page.css(".compare-row")] == [0, 1, 0, 0]
    assert only(page, ".doubt-note").text() == TEXTS.doubtful_note


def test_every_value_leads_to_its_sentence(page: LexborHTMLParser, site: dict[str, bytes]) -> None:
    pages_of = {"older": urls.report_page("s2022"), "newer": urls.report_page("s2023")}
    for row in page.css(".compare-row"):
        for link, which in zip(row.css("td a"), ("older", "newer"), strict=True):
            href = link.attributes["href"] or ""
            path, _, anchor = href.partition("#")
            assert path == urls.link(PAGE, pages_of[which])
            assert LexborHTMLParser(site[pages_of[which]]).css(f"#{anchor}")


def test_rows_stand_under_their_section(page: LexborHTMLParser) -> None:
    heading = only(page, ".group a")
    assert heading.text() == "一、救助"
    assert heading.attributes["href"] == urls.link(PAGE, urls.report_page("s2023"), "s1")


def test_the_table_can_be_read_aloud_and_scrolled_by_key(page: LexborHTMLParser) -> None:
    table = only(page, ".compare-table")
    assert only(table, "caption").text() == TEXTS.compare_caption.format(older=2022, newer=2023)
    assert all(head.attributes["scope"] == "col" for head in table.css("thead th"))
    assert {head.attributes["scope"] for head in table.css("tbody th")} == {"row", "rowgroup"}
    frame = only(page, ".table-frame").attributes
    assert (frame["role"], frame["tabindex"]) == ("group", "0")
    assert frame["aria-label"]


def test_a_plan_stands_beside_a_possible_result_with_both_sentences(
    page: LexborHTMLParser,
) -> None:
    card = only(page, ".plan-card")
    assert only(card, ".maybe").text() == "可能对应"
    quotes = [quote.text() for quote in card.css("blockquote")]
    assert quotes == ["二要完成改造500户，助餐服务达到28万人次；", "完成改造560户。"]
    assert [link.attributes["href"] for link in card.css("blockquote a")] == [
        urls.link(PAGE, urls.report_page("s2022"), "m5"),
        urls.link(PAGE, urls.report_page("s2023"), "m5"),
    ]
    assert only(card, ".outcome").text() == "结果与计划所写的“500户”相比：多 60户"


def test_no_verdict_is_drawn(page: LexborHTMLParser) -> None:
    main = only(page, "main").text()
    said = main.replace(TEXTS.plans_note.format(older=2022, newer=2023), "")
    for sentence in ("二要完成改造500户", "完成改造560户"):
        said = said.replace(sentence, "")
    assert "完成" not in said


def test_what_one_year_alone_names_is_folded(page: LexborHTMLParser) -> None:
    folded = page.css(".unmatched details")
    assert [only(each, "summary").text() for each in folded] == [
        "2023 年报告：1 项",
        "2022 年报告：1 项",
    ]
    assert [" ".join(only(each, "li").text().split()) for each in folded] == [
        "改造 560户",
        f"救助 {TEXTS.hidden}",
    ]
    assert all("open" not in each.attributes for each in folded)


def test_the_reports_lead_to_their_comparison(site: dict[str, bytes]) -> None:
    here = urls.report_page("s2023")
    links = LexborHTMLParser(site[here]).css(".report-links a, .neighbours a")
    found = {link.attributes["href"]: " ".join(link.text().split()) for link in links}
    assert found[urls.link(here, PAGE)].endswith("2023 年与 2022 年对照")
    assert "与 2022 年对照" in site[here].decode()
    there = urls.report_page("s2022")
    before = LexborHTMLParser(site[there]).css(".neighbours a")
    assert urls.link(there, PAGE) in [link.attributes["href"] for link in before]
    assert urls.absolute(SITE.site.base_url, PAGE) in site[urls.SITEMAP].decode()


def test_hostile_words_stay_words(page: LexborHTMLParser) -> None:
    assert not page.css("main script")
    assert HOSTILE in page.css(".compare-row th")[0].text()


def test_a_portal_without_comparisons_has_no_such_page() -> None:
    bare = replace(portal(), comparisons=())
    paths = [file.path for file in pages(bare, SITE)]
    assert not [path for path in paths if "/compare/" in path]


def test_the_table_for_spreadsheets_is_safe_and_counts_nothing_hidden() -> None:
    written = {file.path: file.data for file in files(portal(), SITE)}
    table = written[urls.comparison_table("s2023", "s2022")].decode("utf-8-sig")
    rows = [line.split(",") for line in table.split("\r\n")]
    head = rows[0]
    assert "'=助餐服务" in rows[1]
    assert rows[1][head.index("相差")] == "72000"
    hidden = rows[4]
    assert hidden[head.index("前一份数值")] == hidden[head.index("相差")] == ""
    assert rows[5][0] == "可能对应的计划与结果"


class TestWords:
    @pytest.mark.parametrize(
        ("amount", "unit", "quote", "words"),
        [
            ("72000", "人次", "31.5万人次", "多 7.2万人次"),
            ("-204", "人", "4198人", "少 204人"),
            ("12000", "人", "28049人", "多 12,000人"),
            ("-150000000", "元", "3.2亿元", "少 1.5亿元"),
            ("0", "户", "9户", "相同"),
            ("-0.4", "个百分点", "3.1%", "低 0.4个百分点"),
            ("2", "个百分点", "65%", "高 2个百分点"),
        ],
    )
    def test_a_difference(self, amount: str, unit: str, quote: str, words: str) -> None:
        assert in_words(Difference(Decimal(amount), unit), quote, TEXTS) == words

    def test_an_approximate_one_says_so_twice(self) -> None:
        told = Difference(Decimal(350), "场", Decimal(27), approximate=True)
        assert in_words(told, "1650余场", TEXTS) == "多 约350场"
        assert percent_in_words(told, TEXTS) == "约+27%"

    @pytest.mark.parametrize(
        ("percent", "words"), [("9.0", "+9.0%"), ("-4.6", "−4.6%"), ("0.0", ""), (None, "")]
    )
    def test_a_percentage(self, percent: str | None, words: str) -> None:
        known = None if percent is None else Decimal(percent)
        assert percent_in_words(Difference(Decimal(1), "人", known), TEXTS) == words

    def test_a_number_keeps_the_scale_of_its_neighbour(self) -> None:
        assert scaled(Decimal("1230000"), "超9.8万人") == "123万"
        assert scaled(Decimal("1230000"), "98000人") == "1,230,000"


def test_a_bound_is_shown_as_it_is_written() -> None:
    old, new = older(), newer()
    limit = replace(old[1], quote="58%", bound=Bound.ABOVE)
    before = portal()
    pair = Pair("覆盖率", limit, new[1], refusal=Refusal.LIMIT)
    told = replace(before, comparisons=(replace(before.comparisons[0], pairs=(pair,)),))
    built = {file.path: file.data for file in pages(told, SITE)}
    assert cells(LexborHTMLParser(built[PAGE]), 0) == ["58%", "65%", TEXTS.refused_limit]


def test_the_page_is_valid_html(site: dict[str, bytes], tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None or not (ROOT / "node_modules" / "html-validate").is_dir():
        pytest.skip("html-validate is not installed: npm ci")
    file = tmp_path / "compare.html"
    file.write_bytes(site[PAGE])
    validator = Path(__file__).with_name("validate.mjs")
    outcome = subprocess.run(
        [node, str(validator), str(file)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
