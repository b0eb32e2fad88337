"""From a hit to its place in a report, in real Chromium: the section, the marks, the way out."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlparse

from playwright.sync_api import expect
from visiting import Visit


def test_a_hit_opens_its_section_with_the_words_marked_and_clears_them(visit: Visit) -> None:
    page = visit.search("养老服务")
    link = page.locator("#results [data-section]:not([data-section='']) a").first
    href = link.get_attribute("href") or ""
    link.click()
    page.wait_for_url("**/reports/**")
    anchor = unquote(urlparse(href).fragment)
    assert unquote(urlparse(page.url).fragment) == anchor
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()
    marks = page.locator("article mark.hit")
    expect(marks.first).to_be_attached()
    assert set(marks.all_inner_texts()) == {"养老服务"}
    expect(page.get_by_text(f"已标出 {marks.count()} 处")).to_be_in_viewport()
    page.get_by_role("button", name="下一处").click()
    expect(page.locator("mark.hit[aria-current]")).to_be_in_viewport()
    text = page.locator("article").evaluate("article => article.textContent")
    page.get_by_role("link", name="清除标记").click()
    expect(marks).to_have_count(0)
    assert page.locator("article").evaluate("article => article.textContent") == text
    expect(page).not_to_have_url(re.compile("h="))


def test_no_section_of_a_report_is_opened_at_another(visit: Visit) -> None:
    page = visit.search("养老")
    for hit in page.locator("#results .hit").all():
        href = hit.locator("a").first.get_attribute("href") or ""
        assert unquote(urlparse(href).fragment) == hit.get_attribute("data-section")
        assert (hit.get_attribute("data-report") or "?") in unquote(urlparse(href).path)
