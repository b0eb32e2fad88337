"""By keyboard alone, in real Chromium: search → result → section → table row → sentence → back."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlparse

from playwright.sync_api import Page, expect
from visiting import Visit, answered

from generator import urls

FOCUSED = "selector => document.activeElement.matches(selector)"
NOT_LIT = "rgba(0, 0, 0, 0)"
# A section whose figures stand in a table of its own, so that the way to a row is short.
RESULT = "#results a.hit-heading[href*='%23s'], #results a.hit-heading[href*='#s']"


def tab_to(page: Page, selector: str, key: str = "Tab", at_most: int = 60) -> None:
    """Presses a key until what is wanted has the focus; each stop on the way must be seen."""
    for _ in range(at_most):
        page.keyboard.press(key)
        if page.evaluate(FOCUSED, selector):
            return
    focused = page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
    raise AssertionError(f"no {selector} within {at_most} keys; the focus is on {focused}")


def fragment(page: Page) -> str:
    return unquote(urlparse(page.url).fragment)


def expect_lit(page: Page, selector: str) -> None:
    place = page.locator(selector)
    expect(place).to_be_in_viewport()
    expect(place).not_to_have_css("background-color", NOT_LIT)


def follow_to_sentence_and_back(page: Page) -> None:
    """From the row whose link has the focus to its sentence, and back to the same row."""
    row = page.evaluate_handle("document.activeElement.closest('tr')").as_element()
    assert row is not None
    figure = str(page.evaluate("document.activeElement.hash.slice(1)"))
    page.keyboard.press("Enter")
    page.wait_for_url(f"**#{figure}")
    assert re.fullmatch(r"m\d+", figure)
    expect(page.locator(f"article a#{figure}")).to_be_focused()
    expect(page.locator(f"#{figure}")).to_be_in_viewport()
    expect_lit(page, f".sentence:has(#{figure})")
    page.keyboard.press("Enter")
    expect(page.locator(f"tr:target a[href='#{figure}']")).to_be_focused()
    expect_lit(page, "tr:target")
    assert row.evaluate("row => row.matches(':target')")


def test_search_result_section_row_sentence_and_back(visit: Visit) -> None:
    page = visit.open(urls.SEARCH)
    page.keyboard.press("/")
    page.keyboard.type("养老床位")
    page.keyboard.press("Enter")
    answered(page, "养老床位")

    tab_to(page, RESULT)
    section = unquote(str(page.evaluate("document.activeElement.hash.slice(1)")))
    page.keyboard.press("Enter")
    page.wait_for_url("**/reports/**")
    assert fragment(page) == section
    expect(page.locator(f"section[id='{section}']")).to_be_in_viewport()

    tab_to(page, f"[id='{section}'] aside.figures summary")
    page.keyboard.press("Enter")
    tab_to(page, f"[id='{section}'] tr[id] a[href^='#m']")
    follow_to_sentence_and_back(page)


def test_from_the_table_of_all_figures_one_comes_back_to_the_very_row(visit: Visit) -> None:
    page = visit.open(urls.report_page("2022-云岫区民政局履职报告"))
    tab_to(page, "a[href='#all-figures']")
    page.keyboard.press("Enter")
    tab_to(page, ".figure-tools input")
    page.keyboard.type("养老")
    tab_to(page, "th.quote button")
    page.keyboard.press("Space")
    expect(page.locator(".all-figures th.quote")).to_have_attribute("aria-sort", "ascending")
    tab_to(page, ".all-figures tbody td:nth-child(2) a")
    follow_to_sentence_and_back(page)
    # The rows are as the reader has arranged them.
    expect(page.locator(".figure-tools input")).to_have_value("养老")
    expect(page.locator(".all-figures th.quote")).to_have_attribute("aria-sort", "ascending")


def test_the_browser_goes_back_the_way_one_came(visit: Visit) -> None:
    page = visit.open(urls.report_page("2022-云岫区民政局履职报告"))
    tab_to(page, "a[href='#all-figures']")
    page.keyboard.press("Enter")
    tab_to(page, ".all-figures tbody td:nth-child(2) a")
    follow_to_sentence_and_back(page)
    page.go_back()
    page.go_back()
    expect(page.locator("#all-figures")).to_be_in_viewport()
    assert fragment(page) == "all-figures"


def test_contents_are_followed_by_key(visit: Visit) -> None:
    page = visit.open(urls.report_page("2022-云岫区民政局履职报告"))
    page.set_viewport_size({"width": 1440, "height": 900})
    tab_to(page, ".contents a[href='#s2']")
    page.keyboard.press("Enter")
    expect(page.locator("section#s2")).to_be_in_viewport()
    expect(page.locator(".contents li:has(> [href='#s2']) [aria-current=location]")).to_be_visible()
    # The next stop lies in the section, not behind the list.
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#s2') !== null")


def test_the_link_of_any_paragraph_is_one_stop_and_moved_by_arrows(visit: Visit) -> None:
    page = visit.open(urls.report_page("2022-云岫区民政局履职报告"))
    tab_to(page, ".paragraph-link")
    button = page.locator(".paragraph-link")
    expect(button).to_be_in_viewport()
    first = button.get_attribute("aria-label")
    page.keyboard.press("ArrowDown")
    expect(button).not_to_have_attribute("aria-label", first or "")
    expect(button).to_be_in_viewport()
    page.keyboard.press("ArrowUp")
    expect(button).to_have_attribute("aria-label", first or "")
    page.keyboard.press("Enter")
    expect(page.locator(".said")).not_to_be_empty()
