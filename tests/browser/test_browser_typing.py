"""Typing in real Chromium: answers, suggestions, input methods, shortcuts."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from building import Site
from playwright.sync_api import Page, Route, expect
from visiting import Visit, answered, hits, query_of

from generator import urls

OPTIONS = "[role=listbox] [role=option]"


def type_at(page: Page, words: str) -> None:
    """Writes as an input method does, all of a word at once, and waits for what is suggested: typed
    letter by letter, the first of them has suggestions of its own, soon to be replaced.
    """
    page.focus("#q")
    page.keyboard.insert_text(words)
    expect(page.locator(OPTIONS).first).to_be_visible()


def test_typing_is_answered_without_a_key_to_send_it(visit: Visit) -> None:
    page = visit.open(urls.SEARCH)
    page.focus("#q")
    page.keyboard.type("养老", delay=20)
    answered(page, "养老")
    assert hits(page)
    assert query_of(page)["q"] == ["养老"]


INDEX = re.compile(r"/search/.*\.js")


def test_typing_does_not_wait_for_the_index(visit: Visit) -> None:
    if visit.base.startswith("file:"):
        pytest.skip("files are not late, and cannot be withheld")
    page = visit.open(urls.SEARCH)
    held: list[Route] = []
    # Whatever the index asks for is withheld, as on a road without reception.
    page.route(INDEX, lambda route: held.append(route))
    page.focus("#q")
    page.keyboard.type("养老服务 社会救助")
    expect(page.locator("#q")).to_have_value("养老服务 社会救助")
    expect(page.locator("#results")).to_have_attribute("data-query", "养老服务 社会救助")
    page.wait_for_timeout(300)
    assert held
    expect(page.locator("#results")).to_have_attribute("data-state", "loading")
    page.route(INDEX, lambda route: route.continue_())
    for route in held:
        route.continue_()
    answered(page, "养老服务 社会救助")
    assert hits(page)


def test_an_answer_that_comes_late_is_dropped(visit: Visit) -> None:
    page = visit.open(urls.SEARCH)
    page.evaluate(
        """() => {
          const box = document.querySelector('#q');
          const form = box.form;
          for (const words of ['养老', '救助', '就业', '养老 助餐', '医疗']) {
            box.value = words;
            form.requestSubmit();
          }
        }"""
    )
    answered(page, "医疗")
    found = hits(page)
    page.wait_for_timeout(300)
    assert hits(page) == found
    assert found == hits(visit.search("医疗"))


def test_suggestions_are_walked_through_by_keyboard(visit: Visit) -> None:
    page = visit.open(urls.SEARCH)
    box = page.get_by_role("combobox")
    type_at(page, "养老")
    expect(box).to_have_attribute("aria-expanded", "true")
    texts = page.locator(f"{OPTIONS} .suggestion").all_inner_texts()
    assert all(texts)
    page.keyboard.press("ArrowDown")
    active = page.locator(f"{OPTIONS}[aria-selected=true]")
    expect(active).to_have_count(1)
    expect(box).to_have_attribute("aria-activedescendant", active.get_attribute("id") or "")
    expect(box).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(active).to_have_count(0)
    page.keyboard.press("ArrowUp")
    expect(active.locator(".suggestion")).to_have_text(texts[-1])
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(active.locator(".suggestion")).to_have_text(texts[0])
    page.keyboard.press("Enter")
    answered(page, texts[0])
    assert page.input_value("#q") == texts[0]
    assert hits(page)
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_attribute("aria-expanded", "false")


def test_escape_closes_suggestions_and_keeps_what_was_typed(visit: Visit) -> None:
    page = visit.open(urls.SEARCH)
    type_at(page, "养老")
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    assert page.input_value("#q") == "养老"
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_a_suggestion_is_taken_by_a_click(visit: Visit) -> None:
    page = visit.open(urls.SEARCH)
    type_at(page, "救助")
    option = page.locator(OPTIONS).last
    words = option.locator(".suggestion").inner_text()
    option.click()
    answered(page, words)
    assert query_of(page)["q"] == [words]


def test_sending_closes_suggestions(visit: Visit) -> None:
    page = visit.open(urls.SEARCH)
    type_at(page, "养老")
    page.keyboard.press("Enter")
    answered(page, "养老")
    page.wait_for_timeout(200)
    expect(page.get_by_role("listbox")).to_be_hidden()


# Input methods

COMPOSE = """({ selector, words }) => {
  const box = document.querySelector(selector);
  box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  box.value = words;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  return ['isComposing', 'keyCode'].map(how => box.dispatchEvent(new KeyboardEvent('keydown', {
    key: 'Enter', bubbles: true, cancelable: true,
    ...(how === 'keyCode' ? { keyCode: 229 } : { isComposing: true }),
  })));
}"""


def test_nothing_is_sent_while_an_input_method_composes(visit: Visit) -> None:
    page = visit.open(urls.SEARCH)
    page.focus("#q")
    before = page.url
    assert page.evaluate(COMPOSE, {"selector": "#q", "words": "yang'lao"}) == [False, False]
    page.evaluate("document.querySelector('#search-form').requestSubmit()")
    page.wait_for_timeout(250)
    assert page.url == before
    expect(page.locator("#results")).to_have_attribute("data-query", "")
    page.evaluate(
        """() => {
          const box = document.querySelector('#q');
          box.value = '养老';
          box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
        }"""
    )
    answered(page, "养老")
    assert hits(page)


def test_a_real_composition_is_answered_when_it_is_done(visit: Visit) -> None:
    page = visit.open(urls.SEARCH)
    page.focus("#q")
    method = page.context.new_cdp_session(page)
    for letters in ("y", "yang", "yang'lao"):
        letter = {"text": letters, "selectionStart": len(letters), "selectionEnd": len(letters)}
        method.send("Input.imeSetComposition", letter)
    expect(page.locator("#q")).to_have_value("yang'lao")
    page.wait_for_timeout(250)
    expect(page.locator("#results")).to_have_attribute("data-query", "")
    method.send("Input.insertText", {"text": "养老"})
    answered(page, "养老")
    assert hits(page)


@pytest.mark.parametrize("path", [urls.HOME, urls.YEARS])
def test_enter_that_takes_a_candidate_submits_nothing_anywhere(visit: Visit, path: str) -> None:
    page = visit.open(path)
    selector = "form[role=search] input[name=q]"
    assert page.evaluate(COMPOSE, {"selector": selector, "words": "ylao"}) == [False, False]


# Shortcuts


def pages_with_search(site: Site) -> list[str]:
    return [urls.HOME, urls.SEARCH, urls.YEARS, urls.report_page(site.reports()[0]["slug"])]


def test_shortcuts_lead_to_the_search_box_on_every_page(
    visit: Visit, built: Callable[[str], Site]
) -> None:
    for path in pages_with_search(built("content")):
        page = visit.open(path)
        box = page.locator("form[role=search] input[name=q]")
        page.locator("body").press("/")
        expect(box).to_be_focused()
        page.keyboard.type("1/2")
        expect(box).to_have_value("1/2")
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press("Control+k")
        expect(box).to_be_focused()
        page.keyboard.type("养老")
        expect(box).to_have_value("养老")


def test_search_begins_on_any_page(visit: Visit) -> None:
    for path in (urls.HOME, urls.YEARS):
        page = visit.open(path)
        page.keyboard.press("/")
        page.keyboard.type("养老")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search/**")
        answered(page, "养老")
        assert hits(page)
