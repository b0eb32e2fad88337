"""Explanations of terms in real Chromium: on hover, focus and tap; Escape; and without script."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from building import Site
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from visiting import Visit

from generator import urls

REPORT = urls.report_page("云岫区民政局2023年度述职报告")
MEANING = "由政府按月补足差额"

Built = Callable[[str], Site]


def term(page: Page) -> Locator:
    """The first 低保 that is explained."""
    return page.locator("a.term", has_text="低保").first


def note(page: Page) -> Locator:
    return page.locator("#term-note")


@pytest.fixture
def touching(chromium: Browser, built: Built) -> Iterator[Page]:
    """The report on a telephone."""
    context: BrowserContext = chromium.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto((built("content").root / REPORT).as_uri())
    yield page
    context.close()


def test_focus_explains_and_leaving_ends_it(visit: Visit) -> None:
    page = visit.open(REPORT)
    expect(note(page)).to_be_hidden()
    term(page).focus()
    expect(note(page)).to_be_visible()
    expect(note(page)).to_contain_text(MEANING)
    expect(term(page)).to_have_attribute("aria-describedby", "term-note")
    expect(note(page)).to_have_attribute("role", "tooltip")
    term(page).blur()
    expect(note(page)).to_be_hidden()
    assert term(page).get_attribute("aria-describedby") is None


def test_escape_dismisses_without_moving_focus(visit: Visit) -> None:
    page = visit.open(REPORT)
    term(page).focus()
    expect(note(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(note(page)).to_be_hidden()
    expect(term(page)).to_be_focused()


def test_the_pointer_explains_and_may_rest_on_the_explanation(visit: Visit) -> None:
    page = visit.open(REPORT)
    term(page).hover()
    expect(note(page)).to_be_visible()
    note(page).hover()
    # Longer than the pause after which it would go.
    page.wait_for_timeout(600)
    expect(note(page)).to_be_visible()
    page.locator("h1").hover()
    expect(note(page)).to_be_hidden()


def test_a_pointer_that_only_passes_explains_nothing(visit: Visit) -> None:
    page = visit.open(REPORT)
    term(page).hover()
    page.locator(".site-name").hover()
    page.wait_for_timeout(600)
    expect(note(page)).to_be_hidden()


def test_a_tap_explains_and_a_second_one_leads_to_the_glossary(touching: Page) -> None:
    term(touching).tap()
    expect(note(touching)).to_contain_text(MEANING)
    assert touching.url.endswith("index.html")
    term(touching).tap()
    touching.wait_for_url("**/glossary/index.html#g1")
    expect(touching.locator("#g1")).to_contain_text(MEANING)


def test_a_tap_elsewhere_ends_it(touching: Page) -> None:
    term(touching).tap()
    expect(note(touching)).to_be_visible()
    touching.locator(".report .salutation").tap()
    expect(note(touching)).to_be_hidden()


def test_a_click_follows_the_link(visit: Visit) -> None:
    page = visit.open(REPORT)
    term(page).click()
    page.wait_for_url("**/glossary/index.html#g1")


# The text's height, and the page's width: the table at the end is laid out when one comes near, so
# that the page's own height changes while one reads.
EXTENT = """() => [
  document.querySelector('article').offsetHeight, document.documentElement.scrollWidth
]"""


def test_an_explanation_never_leaves_the_page_nor_moves_it(chromium: Browser, built: Built) -> None:
    page = chromium.new_page(viewport={"width": 320, "height": 640})
    page.goto((built("content").root / REPORT).as_uri())
    before = page.evaluate(EXTENT)
    for each in page.locator("a.term").all():
        each.focus()
        box = note(page).bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320
        assert page.evaluate(EXTENT) == before
    page.close()


def test_without_script_the_link_leads_to_the_explanation(chromium: Browser, built: Built) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((built("content").root / REPORT).as_uri())
    assert page.locator(".terms dd").first.text_content()
    term(page).click()
    expect(page.locator("#g1")).to_contain_text(MEANING)
    context.close()


def test_on_paper_terms_are_words_like_others(chromium: Browser, built: Built) -> None:
    page = chromium.new_page()
    page.goto((built("content").root / REPORT).as_uri())
    page.emulate_media(media="print")
    style = term(page).evaluate("link => getComputedStyle(link).textDecorationLine")
    assert style == "none"
    expect(page.locator(".terms")).to_be_hidden()
    page.close()
