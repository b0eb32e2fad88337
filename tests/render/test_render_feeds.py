"""What machines read: feed, site map, search description, linked data, tags; by their rules."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from render.render_factory import portal_of
from render.render_portal import SITE, portal
from selectolax.lexbor import LexborHTMLParser

from generator import urls
from generator.config import Config
from generator.render import pages
from generator.render.feeds import sitemaps
from generator.render.views import SitePage

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
OPENSEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
BASE = "https://www.example.gov.cn/reports/"
# RFC 3339, as RFC 4287 narrows it: T, Z and a zone.
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
# What RFC 4287 lets stand in each element, and how often: (least, most).
FEED = {"id": (1, 1), "title": (1, 1), "updated": (1, 1), "author": (1, 9), "link": (1, 9)}
ENTRY = {
    "id": (1, 1),
    "title": (1, 1),
    "updated": (1, 1),
    "published": (0, 1),
    "author": (0, 9),
    "link": (1, 9),
    "summary": (0, 1),
}


def site(config: Config = SITE) -> dict[str, str]:
    return {
        file.path: file.data.decode()
        for file in pages(portal(), config)
        if file.path.endswith((".html", ".xml", ".txt"))
    }


@pytest.fixture(scope="module")
def built() -> dict[str, str]:
    return site()


def linked(html: str) -> dict[str, Any]:
    """The linked data of a page by type."""
    nodes = LexborHTMLParser(html).css('script[type="application/ld+json"]')
    things = [json.loads(node.text()) for node in nodes]
    assert all(thing["@context"] == "https://schema.org" for thing in things)
    return {thing["@type"]: thing for thing in things}


def assert_children(element: ElementTree.Element, allowed: Mapping[str, tuple[int, int]]) -> None:
    names = [child.tag.removeprefix(ATOM) for child in element]
    assert set(names) <= {*allowed, "entry"}
    for name, (least, most) in allowed.items():
        assert least <= names.count(name) <= most, name


def test_the_feed_keeps_the_musts_of_atom(built: Mapping[str, str]) -> None:
    feed = ElementTree.fromstring(built[urls.ATOM])
    assert feed.tag == f"{ATOM}feed"
    assert_children(feed, FEED)
    for entry in feed.iter(f"{ATOM}entry"):
        assert_children(entry, ENTRY)
    for name in ("updated", "published"):
        for moment in feed.iter(ATOM + name):
            assert INSTANT.fullmatch(moment.text or "")
    ids = [each.text or "" for each in feed.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids)) == 3
    assert all(urlsplit(each).scheme == "https" and each.isascii() for each in ids)
    for author in feed.iter(f"{ATOM}author"):
        assert [child.tag for child in author] == [f"{ATOM}name"]


def test_the_feed_links_to_itself_and_to_the_pages(built: Mapping[str, str]) -> None:
    feed = ElementTree.fromstring(built[urls.ATOM])
    links = [
        (each.get("rel"), each.get("type"), each.get("href")) for each in feed.iter(f"{ATOM}link")
    ]
    assert links[:2] == [
        ("alternate", "text/html", BASE),
        ("self", "application/atom+xml", f"{BASE}atom.xml"),
    ]
    assert links[2][2] == f"{BASE}reports/s2024/"


def test_a_feed_without_a_dated_report_is_a_feed_still() -> None:
    *_, bare = portal().compiled
    files = {file.path: file.data for file in pages(portal_of(bare), SITE)}
    feed = ElementTree.fromstring(files[urls.ATOM])
    assert_children(feed, FEED)
    assert not feed.findall(f"{ATOM}entry")


def test_a_report_that_says_only_when_it_was_written_is_in_the_feed() -> None:
    first, *others = portal().compiled
    known = replace(first.report.metadata, published=None, written=datetime(2026, 1, 9))
    of = portal_of(replace(first, report=replace(first.report, metadata=known)), *others)
    files = {file.path: file.data for file in pages(of, SITE)}
    entry = ElementTree.fromstring(files[urls.ATOM]).find(f"{ATOM}entry")
    assert entry is not None
    assert entry.findtext(f"{ATOM}updated") == "2026-01-09T00:00:00+08:00"
    assert entry.find(f"{ATOM}published") is None


def test_the_site_map_names_every_page_but_search_and_the_lost(built: Mapping[str, str]) -> None:
    tree = ElementTree.fromstring(built[urls.SITEMAP])
    assert tree.tag == f"{SITEMAP}urlset"
    named = {each.text for each in tree.iter(f"{SITEMAP}loc")}
    wanted = {path for path in built if path.endswith(".html")} - {urls.SEARCH, urls.NOT_FOUND}
    assert named == {urls.absolute(BASE, path) for path in wanted}
    days = {each.text for each in tree.iter(f"{SITEMAP}lastmod")}
    assert days == {"2025-03-05", "2024-03-05"}


def test_a_long_site_map_is_parted() -> None:
    found = dict(sitemaps([SitePage(f"{BASE}{n}/") for n in range(5)], BASE, at_most=2))
    assert [len(found[urls.sitemap_part(n)].pages) for n in (1, 2, 3)] == [2, 2, 1]
    index = found[urls.SITEMAP]
    assert index.is_index
    assert [page.url for page in index.pages] == [f"{BASE}sitemap-{n}.xml" for n in (1, 2, 3)]


def test_the_limit_of_a_site_map_is_the_protocols() -> None:
    pages_of = [SitePage(f"{BASE}{n}/") for n in range(50_001)]
    assert [len(view.pages) for _, view in sitemaps(pages_of[:-1], BASE)] == [50_000]
    assert [len(view.pages) for _, view in sitemaps(pages_of, BASE)] == [50_000, 1, 2]


def test_browsers_learn_how_to_search(built: Mapping[str, str]) -> None:
    tree = ElementTree.fromstring(built[urls.OPENSEARCH])
    assert tree.tag == f"{OPENSEARCH}OpenSearchDescription"
    assert 0 < len(tree.findtext(f"{OPENSEARCH}ShortName") or "") <= 16
    assert 0 < len(tree.findtext(f"{OPENSEARCH}Description") or "") <= 1024
    address = tree.find(f"{OPENSEARCH}Url")
    assert address is not None
    assert address.get("type") == "text/html"
    assert address.get("template") == f"{BASE}search/?q={{searchTerms}}"
    for path, html in built.items():
        if path.endswith(".html"):
            link = LexborHTMLParser(html).css_first("link[rel=search]")
            assert link is not None, path
            assert (link.attributes["href"] or "").endswith("opensearch.xml")


def test_without_an_address_nothing_names_one() -> None:
    bare = site(Config())
    assert not {urls.OPENSEARCH, urls.ATOM, urls.SITEMAP, urls.ROBOTS} & set(bare)
    for path, html in bare.items():
        assert not LexborHTMLParser(html).css("link[rel=search], link[rel=canonical]"), path
        assert "BreadcrumbList" not in linked(html), path
    assert "distribution" not in linked(bare[urls.HOME])["Dataset"]


def test_the_first_page_offers_the_data(built: Mapping[str, str]) -> None:
    dataset = linked(built[urls.HOME])["Dataset"]
    assert dataset["name"] == "某县公开报告"
    assert dataset["temporalCoverage"] == "2023/2024"
    assert dataset["creator"] == {"@type": "GovernmentOrganization", "name": "某县"}
    assert [each["contentUrl"] for each in dataset["distribution"]] == [
        f"{BASE}data/metrics.csv",
        f"{BASE}data/series.json",
        f"{BASE}data/reports.json",
    ]
    assert {"license", "keywords"}.isdisjoint(dataset)


def test_the_trail_of_a_report_is_the_one_that_is_shown(built: Mapping[str, str]) -> None:
    html = built[urls.report_page("s2024")]
    items = linked(html)["BreadcrumbList"]["itemListElement"]
    shown = [node.text().strip() for node in LexborHTMLParser(html).css(".breadcrumb li")]
    assert [item["name"] for item in items] == shown
    assert [item["position"] for item in items] == [1, 2, 3]
    assert items[0]["item"] == BASE
    assert items[2]["item"] == f"{BASE}reports/s2024/"


def test_every_page_bears_the_tags_of_its_kind(built: Mapping[str, str]) -> None:
    of_site = ["SiteName", "SiteDomain", "SiteIDCode"]
    of_column = ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"]
    for path, html in built.items():
        if not path.endswith(".html"):
            continue
        names = [node.attributes["name"] or "" for node in LexborHTMLParser(html).css("meta[name]")]
        tags = [name for name in names if name[0].isupper()]
        expected = of_site if path in (urls.HOME, urls.NOT_FOUND) else of_site + of_column
        assert tags[: len(expected)] == expected, path
        assert ("ArticleTitle" in tags) == path.startswith("reports/"), path
