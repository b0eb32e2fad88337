"""The glossary: a page of all terms, and explanations where a report uses them."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from render.render_factory import lines, metric_of, report_of, text_of
from render.render_portal import SITE, portal
from selectolax.lexbor import LexborHTMLParser

from generator import urls
from generator.config import Config
from generator.glossary import Glossary, Term
from generator.model import Mark, MarkKind, Metric, Paragraph, Report, Role, Section
from generator.render import article, pages
from generator.render.terms import explained, uses

TERMS = Glossary(
    (
        Term("低保", ("最低生活保障",), "政府按月补足差额。"),
        Term("低保边缘家庭", (), "收入略高于低保标准的家庭。"),
        Term("12345热线", ("市民热线",), "政府统一的便民电话。"),
        Term("双拥", (), ""),
    )
)
CONFIG = replace(SITE, glossary=TERMS)


def linked(report: Report, *metrics: Metric, glossary: Glossary = TERMS) -> list[tuple[str, str]]:
    """The terms that the article links, with where to."""
    html = article(report, metrics, replace(SITE, glossary=glossary))
    return [
        (node.text(), node.attributes["href"] or "")
        for node in LexborHTMLParser(html).css("a.term")
    ]


def words(report: Report, *metrics: Metric) -> list[str]:
    return [word for word, _ in linked(report, *metrics)]


def test_a_term_links_to_its_place_in_the_glossary() -> None:
    assert linked(report_of("发放低保金，拨打市民热线。\n")) == [
        ("低保", "../../glossary/index.html#g1"),
        ("市民热线", "../../glossary/index.html#g3"),
    ]


def test_the_longest_term_counts() -> None:
    assert words(report_of("走访低保边缘家庭。\n")) == ["低保边缘家庭"]


def test_a_term_is_explained_once_in_each_chapter() -> None:
    text = "一、甲\n低保，低保。\n（一）乙\n低保。\n二、丙\n最低生活保障。\n"
    at = text.index
    sections = (
        Section("s1", 1, "一、", "甲", 0, 3, at("二、")),
        Section("s1-1", 2, "（一）", "乙", at("（一）"), at("乙") + 1, at("二、")),
        Section("s2", 1, "二、", "丙", at("二、"), at("丙") + 1, len(text)),
    )
    homes = ("s1", "s1", "s1-1", "s1-1", "s2", "s2")
    roles = (Role.HEADING, Role.BODY) * 3
    paragraphs = [
        Paragraph(each.anchor, each.start, each.end, role, home)
        for each, role, home in zip(lines(text), roles, homes, strict=True)
    ]
    assert words(report_of(text, sections, paragraphs)) == ["低保", "最低生活保障"]


def test_headings_links_code_and_figures_are_left_alone() -> None:
    text = "低保\n低保办法\n低保代码\n低保12户\n"
    marks = (
        Mark(MarkKind.LINK, text.index("低保办法"), text.index("低保办法") + 4, 0, "a.html"),
        Mark(MarkKind.CODE, text.index("低保代码"), text.index("低保代码") + 4),
    )
    heading, *others = lines(text)
    paragraphs = [replace(heading, role=Role.HEADING), *others]
    figure = metric_of(text, "低保12户")
    assert words(report_of(text, (), paragraphs, marks), figure) == []


def test_emphasis_may_hold_a_term_but_not_cut_it() -> None:
    text = "低保和低保\n"
    cut, whole = Mark(MarkKind.STRONG, 1, 3), Mark(MarkKind.STRONG, 3, 5)
    assert [use.start for use in uses(report_of(text, (), None, (cut, whole)), (), TERMS)] == [3]


def test_a_piece_of_another_word_or_number_is_no_term() -> None:
    assert words(report_of("降低保费，编号912345热线，双拥工作。\n")) == []


def test_the_page_explains_the_terms_that_it_uses_in_their_order() -> None:
    report = report_of("拨打12345热线，发放最低生活保障金。\n")
    assert [(each.anchor, each.term) for each in explained(report, (), TERMS)] == [
        ("g3", "12345热线"),
        ("g1", "低保"),
    ]


def test_every_linked_term_is_explained_on_its_page_without_script() -> None:
    first, *others = portal().compiled
    report = replace(first.report, text=first.report.text.replace("全年", "低保"))
    compiled = replace(first, report=report, article=article(report, first.metrics, CONFIG))
    of = replace(portal(), compiled=(compiled, *others))
    page = next(file for file in pages(of, CONFIG) if file.path == urls.report_page("s2024"))
    tree = LexborHTMLParser(page.data)
    (link,) = tree.css("a.term")
    _, _, anchor = (link.attributes["href"] or "").partition("#")
    entry = tree.css_first(f".terms [id={anchor}]")
    assert entry is not None
    assert [node.text() for node in entry.css("dt, dd")] == ["低保", "政府按月补足差额。"]


def test_the_glossary_lists_all_terms_by_their_sound() -> None:
    page = next(file for file in pages(portal(), CONFIG) if file.path == urls.GLOSSARY)
    tree = LexborHTMLParser(page.data)
    assert [node.text() for node in tree.css(".term-group h2")] == ["0-9", "D", "S"]
    assert [node.text() for node in tree.css("dt")] == [
        "12345热线",
        "低保",
        "低保边缘家庭",
        "双拥",
    ]
    low = tree.css_first("#g1")
    assert low is not None
    assert "也叫：最低生活保障" in low.text()
    search = low.css_first("a")
    assert search is not None
    assert search.attributes["href"] == "../search/index.html?q=%E4%BD%8E%E4%BF%9D"


def test_a_portal_without_a_glossary_has_no_page_and_no_link_to_it() -> None:
    for file in pages(portal(), Config()):
        assert not file.path.startswith("glossary/")
        if file.path.endswith(".html"):
            assert not LexborHTMLParser(file.data).css("a[href*=glossary]"), file.path


@st.composite
def reports(draw: st.DrawFn) -> tuple[Report, tuple[Metric, ...]]:
    """Texts full of terms, with figures and Markdown anywhere."""
    text = draw(st.text(st.sampled_from("低保边缘家庭1234热线最生活障，。\n　 "), max_size=60))
    places = st.integers(0, len(text))
    span = st.tuples(places, places).map(sorted)
    kinds = (MarkKind.LINK, MarkKind.STRONG, MarkKind.CODE, MarkKind.QUOTE, MarkKind.CELL)
    marks = [
        Mark(draw(st.sampled_from(kinds)), start, end, 1, "a")
        for start, end in draw(st.lists(span, max_size=5))
    ]
    metrics = [
        Metric(f"m{place}", text[start:end], start, None, "个", "名", start, end, redacted=True)
        for place, (start, end) in enumerate(draw(st.lists(span, max_size=4)))
    ]
    return report_of(text, (), None, marks), tuple(metrics)


@settings(deadline=None)
@given(reports())
def test_explanations_leave_every_character_and_every_link_as_it_was(
    given: tuple[Report, tuple[Metric, ...]],
) -> None:
    report, metrics = given
    html = article(report, metrics, CONFIG)
    assert text_of(html) == report.text
    assert not LexborHTMLParser(html).css("a a")
    terms = [node.text() for node in LexborHTMLParser(html).css("a.term")]
    assert terms == [report.text[use.start : use.end] for use in uses(report, metrics, TERMS)]
