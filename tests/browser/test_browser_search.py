"""The search page in real Chromium, from a server under a strict policy and from files."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest
from building import Site
from playwright.sync_api import Browser, Page, expect
from visiting import Visit, answered, hits, query_of

from generator import urls

# The height of each, its name if it has one, and what it is.
CONTROLS = """all => all.map(node => [
  node.getBoundingClientRect().height,
  node.ariaLabel || node.textContent.trim() || node.labels?.length,
  node.outerHTML.slice(0, 200),
])"""
CHOSEN = "#facets a[aria-current]"


def reports(page: Page) -> list[str]:
    """The reports shown, in order of rank."""
    return list(dict.fromkeys(report for report, _ in hits(page)))


def unfold(page: Page) -> None:
    """Opens the facets, which are folded on a telephone."""
    if not page.locator("#facets").evaluate("facets => facets.open"):
        page.click("#facets summary")


def choices(page: Page, facet: str) -> dict[str, int]:
    """The values that a facet offers and how many reports each has."""
    section = page.locator("#facets .facet", has=page.get_by_role("heading", name=facet))
    pairs: list[list[str]] = section.locator("li").evaluate_all(
        "all => all.map(item => ['a', '.count'].map(part => item.querySelector(part).innerText))"
    )
    return {value: int(count) for value, count in pairs}


# Results


def test_results_are_grouped_by_report_with_three_sections_each(visit: Visit) -> None:
    page = visit.search("养老")
    groups = page.locator("#results > .result")
    shown = [group.locator("[data-report]").count() for group in groups.all()]
    assert max(shown) == 3
    assert len(reports(page)) == groups.count()
    group = groups.nth(shown.index(3))
    more = group.get_by_role("button", name="这份报告里还有")
    others = int(re.findall(r"\d+", more.inner_text())[0])
    more.click()
    expect(group.locator("[data-report]")).to_have_count(3 + others)
    expect(group.locator("[data-report]").nth(3).locator("a").first).to_be_focused()
    assert len(set(hits(page))) == len(hits(page))


def test_an_excerpt_shows_and_marks_the_words(visit: Visit) -> None:
    page = visit.search("养老 助餐")
    excerpt = page.locator("#results .hit-excerpt").first
    assert {"养老", "助餐"} <= set(re.findall("养老|助餐", excerpt.inner_text()))
    assert {"养老", "助餐"} <= set(excerpt.locator("mark").all_inner_texts())
    assert len(excerpt.inner_text()) < 130


def test_more_reports_are_shown_by_a_button_and_named_by_the_address(visit: Visit) -> None:
    page = visit.search("养老", "&size=2")
    assert len(reports(page)) == 2
    before = hits(page)
    page.get_by_role("button", name="显示更多报告").click()
    expect(page.locator("#results > .result")).to_have_count(4)
    assert query_of(page)["size"] == ["4"]
    assert hits(page)[: len(before)] == before
    expect(page.locator("#results > .result").nth(2).locator("a").first).to_be_focused()


def test_the_status_is_told_to_those_who_listen(visit: Visit) -> None:
    page = visit.search("养老")
    status = page.get_by_role("status")
    expect(status).to_have_text(re.compile(r"^找到 \d+ 份报告，共 \d+ 处。$"))
    assert page.title().startswith("养老 - ")


def test_without_results_the_page_says_so_and_helps(visit: Visit) -> None:
    page = visit.search("量子纠缠 望远镜", "&year=2023")
    assert hits(page) == []
    expect(page.locator("#search-status")).to_contain_text("没有找到")
    page.get_by_role("link", name="在全部报告里找").click()
    expect(page.locator("#results")).to_have_attribute("data-state", "done")
    assert "year" not in query_of(page)
    page.get_by_role("link", name="只找“望远镜”").click()
    answered(page, "望远镜")
    expect(page.locator(".browse a").first).to_be_visible()


def test_tips_are_queries_that_find(visit: Visit) -> None:
    for place in range(visit.open(urls.SEARCH).locator(".search-tips dt a").count()):
        page = visit.open(urls.SEARCH)
        page.click(".search-tips summary")
        tip = page.locator(".search-tips dt a").nth(place)
        words = tip.inner_text()
        tip.click()
        answered(page, words)
        assert hits(page), words


# Facets, sorting, the address


def test_a_facet_narrows_and_its_count_is_kept(visit: Visit) -> None:
    page = visit.search("养老")
    everything = len(reports(page))
    unfold(page)
    years = choices(page, "年份")
    assert sum(years.values()) == everything
    assert list(years) == sorted(years, reverse=True)
    value, count = next(iter(years.items()))
    page.locator("#facets").get_by_role("link", name=value).click()
    expect(page.locator(CHOSEN)).to_have_text([value])
    expect(page.locator("#results > .result")).to_have_count(count)
    expect(page.locator(CHOSEN)).to_be_focused()
    assert query_of(page)["year"] == [value.split()[0]]
    assert choices(page, "年份") == years
    assert all(value in facts for facts in page.locator(".result-facts").all_inner_texts())
    page.locator(CHOSEN).click()
    expect(page.locator("#results > .result")).to_have_count(everything)
    assert "year" not in query_of(page)


def test_facets_combine_and_are_taken_back_above_the_results(visit: Visit) -> None:
    page = visit.search("养老")
    unfold(page)
    for facet in ("年份", "单位", "文种"):
        section = page.locator("#facets .facet", has=page.get_by_role("heading", name=facet))
        section.locator("a").first.click()
        expect(section.locator("a[aria-current]")).to_have_count(1)
    assert query_of(page).keys() >= {"year", "agency", "kind"}
    page.get_by_role("link", name="去掉筛选：").first.click()
    expect(page.locator(CHOSEN)).to_have_count(2)
    page.get_by_role("link", name="全部去掉").click()
    expect(page.locator(CHOSEN)).to_have_count(0)
    assert query_of(page).keys() == {"q"}


def test_a_topic_narrows_to_the_reports_that_its_page_lists(
    visit: Visit, built: Callable[[str], Site]
) -> None:
    page = visit.search("服务")
    unfold(page)
    assert choices(page, "主题")["残疾人与慈善"] > 1
    page.locator("#facets").get_by_role("link", name="残疾人与慈善").click()
    expect(page.locator(CHOSEN)).to_have_text(["残疾人与慈善"])
    assert query_of(page)["topic"] == ["残疾人与慈善"]
    listed = {
        each["slug"]
        for each in built("content").json(urls.REPORTS_DATA)["reports"]
        if "残疾人与慈善" in each["topics"]
    }
    assert set(reports(page)) <= listed


def test_results_are_sorted_by_date(visit: Visit) -> None:
    page = visit.search("养老")
    by_relevance = hits(page)
    page.get_by_role("link", name="日期").click()
    expect(page.get_by_role("link", name="日期")).to_have_attribute("aria-current", "true")
    assert query_of(page)["sort"] == ["date"]
    years = [int(text[:4]) for text in page.locator(".result-facts").all_inner_texts()]
    assert years == sorted(years, reverse=True)
    page.go_back()
    expect(page.get_by_role("link", name="相关度")).to_have_attribute("aria-current", "true")
    assert hits(page) == by_relevance


def test_the_way_back_restores_words_filters_and_sorting(visit: Visit) -> None:
    page = visit.search("养老")
    first = hits(page)
    unfold(page)
    page.locator("#facets a").first.click()
    expect(page.locator(CHOSEN)).to_have_count(1)
    narrowed = hits(page)
    page.fill("#q", "救助")
    page.press("#q", "Enter")
    answered(page, "救助")
    page.go_back()
    answered(page, "养老")
    assert page.input_value("#q") == "养老"
    expect(page.locator(CHOSEN)).to_have_count(1)
    assert hits(page) == narrowed
    page.go_back()
    expect(page.locator(CHOSEN)).to_have_count(0)
    assert hits(page) == first
    page.go_forward()
    expect(page.locator(CHOSEN)).to_have_count(1)


def test_the_way_back_from_a_report_leads_to_the_results(visit: Visit) -> None:
    page = visit.search("养老", "&sort=date&year=2023")
    found = hits(page)
    page.locator("#results .hit a").last.click()
    page.wait_for_url("**/reports/**")
    page.go_back()
    answered(page, "养老")
    assert hits(page) == found
    assert page.input_value("#q") == "养老"
    expect(page.get_by_role("link", name="日期")).to_have_attribute("aria-current", "true")


@pytest.mark.parametrize(
    "parameters", ["&size=-1&sort=x", "&year=", "&size=999999999&sort=date", "&__proto__=1&foo"]
)
def test_nothing_is_believed_of_an_address(visit: Visit, parameters: str) -> None:
    assert hits(visit.search("养老", parameters))


def test_what_was_chosen_and_does_not_exist_can_be_taken_back(visit: Visit) -> None:
    page = visit.search("养老", f"&agency={quote('没有的局')}")
    assert hits(page) == []
    page.get_by_role("link", name="去掉筛选：没有的局").click()
    expect(page.locator("#results > .result").first).to_be_visible()


# Widths and readers


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_nothing_found_is_wider_than_the_screen(
    chromium: Browser, built: Callable[[str], Site], width: int
) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 800})
    visiting = Visit(page, built("content").root.as_uri() + "/")
    visiting.search("养老 助餐", "&year=2023")
    unfold(page)
    page.fill("#q", "养老")
    expect(page.locator("[role=option]").first).to_be_visible()
    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(overflow) <= 0
    page.close()


def test_what_can_be_pressed_is_large_enough_and_has_a_name(visit: Visit) -> None:
    page = visit.search("养老")
    unfold(page)
    controls: list[list[Any]] = page.locator(
        "main :is(a, button, summary, input):visible"
    ).evaluate_all(CONTROLS)
    assert len(controls) > 20
    for height, name, html in controls:
        assert height >= 24, html
        assert name, html
