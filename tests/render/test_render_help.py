"""The page of help: its chapters, its live examples, the licence, and the ways to it."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

from render.render_portal import SITE, portal
from selectolax.lexbor import LexborHTMLParser

from generator import urls
from generator.config import Config, parse
from generator.glossary import Glossary, Term
from generator.render import pages


def help_page(config: Config = SITE) -> LexborHTMLParser:
    (page,) = (file for file in pages(portal(), config) if file.path == urls.HELP)
    return LexborHTMLParser(page.data)


def headings(tree: LexborHTMLParser) -> list[str]:
    return [node.text() for node in tree.css(".chapter h2")]


def test_a_chapter_for_each_thing_that_readers_ask() -> None:
    tree = help_page()
    assert len(headings(tree)) == 10
    words = tree.css_first("main")
    assert words is not None
    for word in ("待核", "计划", "此前", "已隐去", "Ctrl+K", "找错", "CSV", "放大"):
        assert word in words.text(), word
    assert "{" not in words.text()


def test_help_speaks_the_words_of_the_pages() -> None:
    config = parse('[texts]\ndoubtful = "存疑"\nhelp_keys = "键盘\\n{doubtful}和{自己写的}"\n')
    words = help_page(config).css_first("main")
    assert words is not None
    assert "存疑和{自己写的}" in words.text()
    assert "待核" not in words.text()


def test_the_contents_lead_to_every_chapter() -> None:
    tree = help_page()
    contents = tree.css(".help-contents a")
    assert [link.text() for link in contents] == headings(tree)
    for link in contents:
        assert tree.css_first(link.attributes["href"] or "") is not None


def test_every_way_to_search_is_an_example_to_try() -> None:
    links = help_page().css('.chapter a[href*="?q="]')
    assert len(links) == 6
    for link in links:
        path, query = urlsplit(link.attributes["href"] or "")[2:4]
        assert path == "../search/index.html"
        assert parse_qs(query)["q"] == [link.text()]


def test_the_licence_of_the_data_is_what_the_portal_says() -> None:
    said = "本网站没有另外写明数据的使用许可"
    silent = help_page().css_first("main")
    assert silent is not None
    assert said in silent.text()
    site = replace(SITE.site, licence="署名 4.0", licence_url="https://www.example.org/by")
    tree = help_page(replace(SITE, site=site))
    link = tree.css_first('.chapter a[href="https://www.example.org/by"]')
    assert link is not None
    assert said not in (tree.html or "")


def test_a_site_may_rewrite_a_chapter_and_leave_one_out() -> None:
    config = parse('[texts]\nhelp_keys = ""\nhelp_browse = """怎么找\n按年份找。\n甲｜乙"""\n')
    tree = help_page(config)
    assert headings(tree)[0] == "怎么找"
    assert "键盘" not in headings(tree)
    assert [node.text() for node in tree.css("#browse ~ dl dt")] == ["甲"]


def test_help_and_glossary_are_a_click_away_from_every_page() -> None:
    config = replace(SITE, glossary=Glossary((Term("低保", (), "补助。"),)))
    for file in pages(portal(), config):
        if file.path.endswith(".html"):
            links = LexborHTMLParser(file.data).css(".site-footer .footer-links a")
            assert [link.text() for link in links][:2] == ["词语解释", "使用帮助"], file.path
