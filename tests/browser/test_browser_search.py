"""Search in real Chromium, from a server under a strict policy and from files."""

from urllib.parse import parse_qs, unquote, urlparse

import pytest
from playwright.sync_api import Page, expect
from visiting import Visit

from generator import urls


def search(visit: Visit, words: str) -> Page:
    """The search page after these words were typed and answered."""
    page = visit.open(urls.SEARCH)
    page.fill("#q", words)
    page.press("#q", "Enter")
    answered(page, words)
    return page


def answered(page: Page, words: str) -> None:
    results = page.locator("#results")
    expect(results).to_have_attribute("data-query", words)
    expect(results).to_have_attribute("data-state", "done")


def hits(page: Page) -> list[tuple[str, str]]:
    return [
        (hit.get_attribute("data-report") or "", hit.get_attribute("data-section") or "")
        for hit in page.locator("#results [data-report]").all()
    ]


def test_words_find_sections_and_are_marked(visit: Visit) -> None:
    page = search(visit, "养老 助餐")
    found = hits(page)
    assert found
    assert len(set(found)) == len(found)
    marked = page.locator("#results mark").all_inner_texts()
    assert {"养老", "助餐"} <= set(
        "".join(marked).replace("助餐", " 助餐 ").replace("养老", " 养老 ").split()
    )


def test_the_query_is_in_the_address_and_back_restores_it(visit: Visit) -> None:
    page = search(visit, "养老")
    first = hits(page)
    page.fill("#q", "救助")
    page.press("#q", "Enter")
    answered(page, "救助")
    assert parse_qs(urlparse(page.url).query)["q"] == ["救助"]
    page.go_back()
    answered(page, "养老")
    assert page.input_value("#q") == "养老"
    assert hits(page) == first


def test_an_address_with_a_query_is_answered(visit: Visit) -> None:
    page = visit.open(urls.SEARCH + "?q=%E5%85%BB%E8%80%81&size=2")
    answered(page, "养老")
    assert len({report for report, _ in hits(page)}) <= 2


def test_a_hit_opens_its_section_with_the_words_marked(visit: Visit) -> None:
    page = search(visit, "养老服务")
    link = page.locator("#results [data-section]:not([data-section='']) a").first
    href = link.get_attribute("href") or ""
    link.click()
    page.wait_for_url("**/reports/**")
    anchor = unquote(urlparse(href).fragment)
    assert unquote(urlparse(page.url).fragment) == anchor
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()
    assert page.locator("article mark").count() > 0


@pytest.mark.parametrize(
    "words",
    ['"<script>alert(1)</script>', "+ - * ~ ^ :", "：；，。", "a:b^c~1*", "   ", "\\", "民", "-",
     '""', "x" * 300, "constructor __proto__ toString"],
)  # fmt: skip
def test_nothing_that_is_typed_throws(visit: Visit, words: str) -> None:
    page = visit.open(urls.SEARCH)
    page.fill("#q", words)
    page.press("#q", "Enter")
    expect(page.locator("#results")).not_to_have_attribute("data-state", "loading")
    expect(page.locator("#results")).not_to_have_attribute("data-state", "error")
    assert page.locator("#results script").count() == 0


def test_without_results_the_page_says_so_and_helps(visit: Visit) -> None:
    page = search(visit, "量子纠缠望远镜")
    assert hits(page) == []
    assert "没有" in page.locator("#search-status").inner_text()


def test_search_begins_on_any_page(visit: Visit) -> None:
    page = visit.open(urls.HOME)
    page.locator("form input[name=q]").first.fill("养老")
    page.locator("form input[name=q]").first.press("Enter")
    page.wait_for_url("**/search/**")
    answered(page, "养老")
    assert hits(page)


def test_enter_during_composition_submits_nothing(visit: Visit) -> None:
    page = visit.open(urls.SEARCH)
    page.focus("#q")
    before = page.url
    page.evaluate(
        """() => {
          const box = document.querySelector('#q');
          box.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true}));
          box.dispatchEvent(new KeyboardEvent('keydown', {
            key: 'Enter', keyCode: 229, isComposing: true, bubbles: true, cancelable: true
          }));
        }"""
    )
    assert page.url == before
