"""Lists by topic, with the sections that speak of it; long lists in pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from render.render_factory import compiled_of, portal_of, report_of
from render.render_portal import SITE, portal
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator import urls
from generator.config import Config
from generator.model import Metadata, Portal, TopicMatch
from generator.render import pages

TOPIC = urls.topic_page("养老服务")


def site(of: Portal, config: Config = SITE) -> dict[str, str]:
    return {
        file.path: file.data.decode()
        for file in pages(of, config)
        if file.path.endswith((".html", ".xml"))
    }


def with_topics() -> Portal:
    """The small portal, whose first report speaks of care for the old in a section."""
    first, *others = portal().compiled
    matches = (TopicMatch("养老服务", ("s1-1",)), TopicMatch("殡葬"))
    return portal_of(replace(first, topics=matches), *others)


@pytest.fixture(scope="module")
def built() -> dict[str, str]:
    return site(with_topics())


@pytest.fixture(scope="module")
def long() -> dict[str, str]:
    """A year of 1,005 reports and one of 100."""
    reports = [
        compiled_of(report_of("正文。\n", (), None, (), Metadata(f"第{n}号", year=year), f"r{n}"))
        for n, year in ((n, 2023 if n < 1005 else 2022) for n in range(1105))
    ]
    return site(portal_of(*reports))


def nodes(html: str, selector: str) -> list[LexborNode]:
    return LexborHTMLParser(html).css(selector)


def hrefs(html: str, selector: str) -> list[str | None]:
    return [node.attributes["href"] for node in nodes(html, selector)]


def texts(html: str, selector: str) -> list[str]:
    return [node.text().strip() for node in nodes(html, selector)]


def test_a_topic_lists_its_reports_with_the_sections_that_speak_of_it(
    built: Mapping[str, str],
) -> None:
    assert len(nodes(built[TOPIC], ".entry")) == 1
    assert texts(built[TOPIC], ".entry-sections a") == ["（一）细处"]
    assert hrefs(built[TOPIC], ".entry-sections a") == ["../../reports/s2024/index.html#s1-1"]


def test_a_report_without_such_sections_stands_there_by_itself(built: Mapping[str, str]) -> None:
    page = built[urls.topic_page("殡葬")]
    assert len(nodes(page, ".entry")) == 1
    assert not nodes(page, ".entry-sections")


def test_topics_are_listed_in_the_order_of_their_table_with_counts(
    built: Mapping[str, str],
) -> None:
    assert texts(built[urls.TOPICS], ".choices a") == ["养老服务", "殡葬"]
    assert texts(built[urls.TOPICS], ".choices .count") == ["1 份", "1 份"]
    assert texts(built["index.html"], ".topics a") == ["养老服务", "殡葬"]
    assert "养老服务" in texts(built["404.html"], ".browse a")


def test_of_many_topics_the_first_page_shows_the_fullest_in_their_order() -> None:
    first, second, _ = portal().compiled
    names = [topic.name for topic in Config().topics]
    of = portal_of(
        replace(first, topics=tuple(map(TopicMatch, names))),
        replace(second, topics=tuple(map(TopicMatch, names[-12:]))),
    )
    page = site(of)["index.html"]
    assert texts(page, ".topics .chips a") == names[-12:]
    assert texts(page, ".topics .more a") == ["全部主题"]


def test_a_report_names_its_topics(built: Mapping[str, str]) -> None:
    page = built[urls.report_page("s2024")]
    assert texts(page, ".topics a") == ["养老服务", "殡葬"]
    assert not nodes(built[urls.report_page("s2023")], ".topics")


def test_a_portal_without_topics_says_so(built: Mapping[str, str]) -> None:
    assert "还没有报告" in site(portal())[urls.TOPICS]


def test_a_hundred_reports_are_one_page(long: Mapping[str, str]) -> None:
    assert len(nodes(long[urls.year_page(2022)], ".entry")) == 100
    assert "years/2022/2/index.html" not in long
    assert not nodes(long[urls.year_page(2022)], ".pager")


def test_a_longer_list_has_pages_that_together_hold_every_report_once(
    long: Mapping[str, str],
) -> None:
    shown = [
        name
        for page in range(1, 12)
        for name in texts(long[urls.list_page("years/2023/index.html", page)], ".entry-title")
    ]
    assert shown == [f"第{n}号" for n in range(1005)]
    assert "years/2023/12/index.html" not in long


def test_each_page_knows_those_before_and_after_it(long: Mapping[str, str]) -> None:
    first, second, last = (
        long[urls.list_page("years/2023/index.html", page)] for page in (1, 2, 11)
    )
    assert hrefs(first, "link[rel=next]") == ["2/index.html"]
    assert hrefs(first, "[rel=prev]") == []
    assert hrefs(second, "link[rel=prev]") == hrefs(second, "a[rel=prev]") == ["../index.html"]
    assert hrefs(second, "link[rel=next]") == ["../3/index.html"]
    assert hrefs(last, "[rel=next]") == []


def test_pages_are_numbered_with_gaps(long: Mapping[str, str]) -> None:
    page = long["years/2023/6/index.html"]
    assert texts(page, ".pager li") == ["1", "…", "4", "5", "6", "7", "8", "…", "11"]
    assert texts(page, ".pager [aria-current=page]") == ["6"]


def test_a_page_of_a_list_says_which_it_is(long: Mapping[str, str]) -> None:
    page = long["years/2023/2/index.html"]
    assert texts(page, "title") == ["2023 年报告（第 2 页） - 某县公开报告"]
    assert texts(page, "h1") == ["2023 年报告"]
    assert texts(page, ".page-count") == ["1005 份，第 2 页，共 11 页"]
    assert texts(page, ".breadcrumb li") == ["首页", "年份", "2023 年报告", "第 2 页"]
    assert hrefs(page, "link[rel=canonical]") == [
        "https://www.example.gov.cn/reports/years/2023/2/"
    ]


def test_pages_of_lists_are_in_the_site_map(long: Mapping[str, str]) -> None:
    assert "<loc>https://www.example.gov.cn/reports/years/2023/11/</loc>" in long["sitemap.xml"]
