"""A report's page: its title block, its tags, its contents, its figures, its neighbours."""

from __future__ import annotations

import json

import pytest
from render.render_portal import HOSTILE, SITE, portal
from selectolax.lexbor import LexborHTMLParser

from generator import urls
from generator.config import Config
from generator.render import pages


@pytest.fixture(scope="module")
def built() -> dict[str, str]:
    return {file.path: file.data.decode() for file in pages(portal(), SITE) if "html" in file.path}


def report_page(built: dict[str, str], slug: str = "s2024") -> LexborHTMLParser:
    return LexborHTMLParser(built[urls.report_page(slug)])


def shown(tree: LexborHTMLParser, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in tree.css(selector)]


def test_words_of_a_report_are_never_markup(built: dict[str, str]) -> None:
    for path, html in built.items():
        assert "<script>alert" not in html, path
    heading = report_page(built).css_first("h1")
    assert heading is not None
    assert HOSTILE in heading.text()


def test_linked_data_is_json_and_cannot_close_its_element(built: dict[str, str]) -> None:
    node = report_page(built).css_first('script[type="application/ld+json"]')
    assert node is not None
    facts = json.loads(node.text())
    assert facts["@type"] == "Report"
    assert facts["name"] == f"某县民政局2024年述职报告{HOSTILE}"
    assert facts["datePublished"] == "2025-03-05T10:19:00"
    assert facts["url"] == "https://www.example.gov.cn/reports/reports/s2024/"


def test_the_tags_of_government_sites(built: dict[str, str]) -> None:
    tags = {
        node.attributes["name"]: node.attributes["content"]
        for node in report_page(built).css("meta[name]")
    }
    assert tags["SiteName"] == "某县公开报告"
    assert tags["SiteDomain"] == "www.example.gov.cn"
    assert tags["SiteIDCode"] == "4400000000"
    assert tags["ColumnName"] == "述职报告"
    assert tags["ColumnType"] == "信息公开"
    assert tags["PubDate"] == "2025-03-05 10:19"
    assert tags["ContentSource"] == "某县民政局"
    assert tags["Author"] == "办公室"
    assert tags["Url"] == "https://www.example.gov.cn/reports/reports/s2024/"
    assert "Image" not in tags


def test_the_time_that_is_shown_is_the_time_in_the_tag(built: dict[str, str]) -> None:
    tree = report_page(built)
    tag = tree.css_first('meta[name="PubDate"]')
    assert tag is not None
    assert tag.attributes["content"] in shown(tree, "time")


def test_the_title_block_shows_what_is_known_and_nothing_else(built: dict[str, str]) -> None:
    assert shown(report_page(built), ".record dt") == [
        "索引号",
        "主题分类",
        "发文机关",
        "成文日期",
        "文号",
        "发布日期",
        "有效性",
        "来源",
        "内容概述",
    ]
    assert not report_page(built, "无名").css(".record")


def test_hidden_figures_are_counted_at_the_top(built: dict[str, str]) -> None:
    assert shown(report_page(built), ".hidden-notice") == ["本报告 1 处数值已隐去"]
    assert not report_page(built, "无名").css(".hidden-notice, #all-figures, #hidden-figures")


def test_the_count_leads_to_the_sentences_and_they_to_their_places(built: dict[str, str]) -> None:
    tree = report_page(built)
    assert tree.css_first('.hidden-notice a[href="#hidden-figures"]') is not None
    listed = tree.css("#hidden-figures li a")
    assert [link.attributes["href"] for link in listed] == ["#m2"]
    assert shown(tree, "#hidden-figures li b") == ["*万元"]
    assert listed[0].text().endswith("救助12个村，投入*万元。")


def test_contents_mirror_the_outline(built: dict[str, str]) -> None:
    tree = report_page(built)
    links = [node.attributes["href"] for node in tree.css("nav.contents a")]
    assert links == ["#s1", "#s1-1"]
    assert tree.css_first("nav.contents ol ol a") is not None
    assert not report_page(built, "无名").css("nav.contents")


def test_all_figures_stand_in_one_table(built: dict[str, str]) -> None:
    rows = report_page(built).css("#all-figures tbody tr td:nth-child(2) a")
    assert [row.attributes["href"] for row in rows] == ["#m1", "#m2", "#m3"]


def test_neighbouring_years_of_the_same_agency(built: dict[str, str]) -> None:
    later = report_page(built, "s2024")
    assert [node.attributes["href"] for node in later.css(".neighbours a")] == [
        "../s2023/index.html"
    ]
    assert shown(later, ".neighbours .which") == ["上一年"]
    assert shown(report_page(built, "s2023"), ".neighbours .which") == ["下一年"]


def test_neighbouring_years_are_at_hand_at_the_top(built: dict[str, str]) -> None:
    later, earlier = report_page(built, "s2024"), report_page(built, "s2023")
    assert shown(later, ".title-block li:has(.which)") == ["上一年：2023年度述职报告"]
    assert shown(earlier, ".title-block li:has(.which)") == ["下一年：2024年度述职报告"]
    link = later.css_first(".title-block li:has(.which) a")
    assert link is not None
    assert link.attributes["href"] == "../s2023/index.html"
    assert not report_page(built, "无名").css(".title-block .which")


def test_a_report_is_cited_by_the_standard(built: dict[str, str]) -> None:
    assert shown(report_page(built), ".citation") == [
        f"某县民政局. 某县民政局2024年述职报告{HOSTILE}[R/OL]. (2025-03-05)[引用日期]. "
        "https://www.example.gov.cn/reports/reports/s2024/."
    ]


def test_what_is_not_known_is_not_cited() -> None:
    bare = {file.path: file.data.decode() for file in pages(portal(), Config())}
    tree = report_page(bare, "无名")
    assert shown(tree, ".citation") == ["佚名. 无名 #1 报告[R/OL]. [引用日期]. 本页网址."]
    assert tree.css_first(".citation .address.blank") is not None
