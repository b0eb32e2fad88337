"""The pages: every link leads somewhere, nothing is unescaped, what is known is shown."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import parse_qs, unquote, urlsplit
from xml.etree import ElementTree

import pytest
from render.render_factory import portal_of
from render.render_portal import SITE, portal
from selectolax.lexbor import LexborHTMLParser

from generator import urls
from generator.config import Config
from generator.model import Portal
from generator.render import pages

# What other stages write.
ELSEWHERE = ("report.txt", "report.json", "metrics.csv", "series.json", "reports.json")
# Bundles exist only after the scripts were built.
BUILT = ("assets/js/", "assets/css/")


def site(of: Portal, config: Config = SITE) -> dict[str, str]:
    return {
        file.path: file.data.decode()
        for file in pages(of, config)
        if file.path.endswith((".html", ".xml", ".txt"))
    }


@pytest.fixture(scope="module")
def built() -> dict[str, str]:
    return site(portal())


@pytest.fixture(scope="module")
def offline() -> dict[str, str]:
    return site(portal(), Config())


def report_page(built: Mapping[str, str], slug: str = "s2024") -> LexborHTMLParser:
    return LexborHTMLParser(built[urls.report_page(slug)])


def shown(tree: LexborHTMLParser, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in tree.css(selector)]


def test_every_page_kind_is_there(built: Mapping[str, str]) -> None:
    assert {
        "index.html",
        "404.html",
        "search/index.html",
        "years/index.html",
        "years/2024/index.html",
        "agencies/index.html",
        "agencies/某县民政局/index.html",
        "kinds/index.html",
        "kinds/述职报告/index.html",
        "topics/index.html",
        "help/index.html",
        "opensearch.xml",
        "reports/s2024/index.html",
        "reports/无名/index.html",
        "sitemap.xml",
        "robots.txt",
        "atom.xml",
    } <= set(built)


def test_every_link_and_anchor_leads_somewhere(offline: Mapping[str, str]) -> None:
    ids = {
        path: {node.attributes["id"] for node in LexborHTMLParser(html).css("[id]")}
        for path, html in offline.items()
    }
    for path, html in offline.items():
        tree = LexborHTMLParser(html)
        links = [node.attributes["href"] or "" for node in tree.css("a[href], link[href]")]
        links += [node.attributes["action"] or "" for node in tree.css("form")]
        links += [node.attributes["src"] or "" for node in tree.css("script[src]")]
        for link in links:
            target, _, fragment = link.partition("#")
            if urlsplit(target).scheme:
                continue
            reached = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(target)))
            reached = reached.partition("?")[0] if target else path
            if reached.startswith(BUILT) or reached.endswith((*ELSEWHERE, ".svg")):
                continue
            assert reached in ids, f"{path} → {link}"
            assert not fragment or unquote(fragment) in ids[reached], f"{path} → {link}"


def test_no_id_is_given_twice(built: Mapping[str, str]) -> None:
    for path, html in built.items():
        ids = [node.attributes["id"] for node in LexborHTMLParser(html).css("[id]")]
        assert len(ids) == len(set(ids)), path


def test_no_page_needs_more_than_its_own_files(built: Mapping[str, str]) -> None:
    for path, html in built.items():
        tree = LexborHTMLParser(html)
        assert not tree.css("style, [style], [onclick], iframe"), path
        scripts = [node.attributes.get("type") for node in tree.css("script:not([src])")]
        assert set(scripts) <= {"application/ld+json"}, path


def test_the_footer_identifies_the_site(
    built: Mapping[str, str], offline: Mapping[str, str]
) -> None:
    footer = " ".join(shown(LexborHTMLParser(built["index.html"]), ".site-footer"))
    for known in ("某县人民政府办公室", "4400000000", "某ICP备00000000号", "电话：000-00000000"):
        assert known in footer
    assert not LexborHTMLParser(offline["index.html"]).css(".identifiers, .report-error")


def test_report_error_carries_the_site_code_and_the_page(built: Mapping[str, str]) -> None:
    link = report_page(built).css_first("a.report-error")
    assert link is not None
    query = parse_qs(urlsplit(link.attributes["href"] or "").query)
    assert query == {
        "site_code": ["4400000000"],
        "url": ["https://www.example.gov.cn/reports/reports/s2024/"],
    }


def test_every_page_has_landmarks_a_skip_link_and_one_title(built: Mapping[str, str]) -> None:
    for path, html in built.items():
        if not path.endswith(".html"):
            continue
        tree = LexborHTMLParser(html)
        assert tree.css_first("html[lang=zh-Hans]") is not None
        assert len(tree.css("h1")) == 1, path
        assert len(tree.css("main#main")) == 1
        assert tree.css_first("body > header") is not None
        assert tree.css_first("body > footer") is not None
        assert tree.css_first('a.skip[href="#main"]') is not None
        assert len(tree.css("form")) == 1


def test_the_page_one_is_on_is_marked(built: Mapping[str, str]) -> None:
    assert shown(LexborHTMLParser(built["years/index.html"]), ".site-nav [aria-current=page]") == [
        "年份"
    ]
    assert len(report_page(built).css(".breadcrumb [aria-current=page]")) == 1


def test_search_is_a_form_on_every_page(built: Mapping[str, str]) -> None:
    for path in ("index.html", "reports/s2024/index.html", "search/index.html"):
        form = LexborHTMLParser(built[path]).css_first('form[method="get"]')
        assert form is not None
        target = posixpath.join(posixpath.dirname(path), form.attributes["action"] or "")
        assert posixpath.normpath(target) == "search/index.html"
        assert form.css_first('input[name="q"]') is not None


def test_the_search_page_is_a_shell_that_speaks_without_scripts(built: Mapping[str, str]) -> None:
    tree = LexborHTMLParser(built["search/index.html"])
    for selector in (
        "form#search-form input#q[name=q]",
        "div#search-status[role=status]",
        "ol#results",
        'script[defer][src="../assets/js/search.js"]',
    ):
        assert tree.css_first(selector) is not None, selector
    assert "搜索需要浏览器运行脚本" in built["search/index.html"]
    tips = {node.text(): node.attributes["href"] for node in tree.css(".search-tips dt a")}
    assert tips["办结率>95%"] == "index.html?q=%E5%8A%9E%E7%BB%93%E7%8E%87%3E95%25"


def test_every_page_has_the_reading_bar_and_one_script_of_its_own(built: Mapping[str, str]) -> None:
    for path, html in built.items():
        if path.endswith(".html"):
            scripts = LexborHTMLParser(html).css("script[src]")
            bar, source = ((each.attributes["src"] or "").rpartition("/")[2] for each in scripts)
            assert bar == "reading.js", path
            own = {"reports": "report.js", "search": "search.js", "metrics": "metrics.js"}
            assert source == own.get(path.partition("/")[0], "site.js"), path


def test_the_page_for_lost_addresses_works_at_any_depth(
    built: Mapping[str, str], offline: Mapping[str, str]
) -> None:
    tree = LexborHTMLParser(built["404.html"])
    links = [node.attributes["href"] or "" for node in tree.css("a[href], link[href]")]
    base = "/reports/"
    outside = ("https://beian.miit.gov.cn/", "https://zfwzgl.www.gov.cn/")
    assert all(link.startswith((base, "#", *outside)) for link in links)
    assert 'data-root="./"' in offline["404.html"]


def test_pages_below_the_root_say_where_the_root_is(built: Mapping[str, str]) -> None:
    assert 'data-root="../../"' in built["reports/s2024/index.html"]
    assert 'data-root="./"' in built["index.html"]


def test_feeds_name_every_page_by_its_full_address(built: Mapping[str, str]) -> None:
    sitemap = ElementTree.fromstring(built["sitemap.xml"])
    found = {node.text for node in sitemap.iter() if node.tag.endswith("loc")}
    assert "https://www.example.gov.cn/reports/reports/s2024/" in found
    assert "https://www.example.gov.cn/reports/" in found
    assert "https://www.example.gov.cn/reports/help/" in found
    assert "Sitemap: https://www.example.gov.cn/reports/sitemap.xml" in built["robots.txt"]


def test_the_feed_holds_the_reports_with_a_time_newest_first(built: Mapping[str, str]) -> None:
    feed = ElementTree.fromstring(built["atom.xml"])
    times = [node.text for node in feed.iter() if node.tag.endswith("published")]
    assert times == ["2025-03-05T10:19:00+08:00", "2024-03-05T10:19:00+08:00"]


def test_without_an_address_there_are_no_feeds(offline: Mapping[str, str]) -> None:
    assert not {"sitemap.xml", "robots.txt", "atom.xml"} & set(offline)
    assert "canonical" not in offline["index.html"]


def test_an_empty_portal_still_has_its_pages() -> None:
    empty = site(portal_of(), Config())
    assert "还没有报告" in empty["index.html"]
    assert "还没有报告" in empty["years/index.html"]


def test_names_that_make_one_path_share_a_page() -> None:
    first, second, _ = portal().compiled
    spaced = replace(second.report.metadata, agency="某县 民政局")
    joined = replace(first.report.metadata, agency="某县-民政局")
    of = portal_of(
        replace(first, report=replace(first.report, metadata=joined)),
        replace(second, report=replace(second.report, metadata=spaced)),
    )
    paths = [file.path for file in pages(of, SITE)]
    assert len(paths) == len(set(paths))
    assert len(LexborHTMLParser(site(of)["agencies/某县-民政局/index.html"]).css(".entry")) == 2


def test_the_same_portal_makes_the_same_bytes() -> None:
    assert list(pages(portal(), SITE)) == list(pages(portal(), SITE))
