"""The reading bar in real Chromium: larger text, contrast, dark paper, a report read aloud."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from building import Site
from kinds import kinds
from playwright.sync_api import Browser, Page, expect
from visiting import Visit, painted

from generator import urls

Built = Callable[[str], Site]
Served = Callable[[Path], str]

REPORT = urls.report_page("2021年云岫区卫生健康局工作报告")
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
# What a finger is meant to hit: all that is pressed, and links that do not stand within a sentence.
SMALL_TARGETS = """smallest => {
  // What is laid out only when one comes near has no size before.
  for (const frame of document.querySelectorAll('.table-frame')) {
    frame.style.contentVisibility = 'visible';
  }
  return [...document.querySelectorAll('a, button, input, select, summary')]
    .filter(each => each.checkVisibility({ visibilityProperty: true }))
    .filter(each => getComputedStyle(each).display !== 'inline' || each.matches('nav a'))
    .filter(each => !each.matches('.skip, article a'))
    .map(each => [each.getBoundingClientRect(), each])
    .filter(([{ width, height }]) => Math.min(width, height) < smallest)
    .map(([{ width, height }, each]) => `${each.outerHTML.slice(0, 80)} ${width}x${height}`);
}"""
# The browser's voice, which says nothing and ends when it is told to.
VOICE = """
window.heard = [];
let saying = null;
const voices = [{ lang: 'en-US', localService: true }, { lang: 'zh-CN', localService: true }];
const speech = new EventTarget();
speech.getVoices = () => window.voiceless ? [] : voices;
speech.speak = utterance => { saying = utterance; window.heard.push(utterance.text); };
speech.cancel = () => { saying = null; };
window.endOfSpeech = () => saying.onend();
Object.defineProperty(window, 'speechSynthesis', { value: speech });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""
MARKED = """() => [
  ...(CSS.highlights?.get('aloud') ?? []),
  ...[...document.querySelectorAll('mark.aloud')].map(mark => mark.textContent),
].join('')"""
ARTICLE = "() => document.querySelector('article').textContent"


def choose(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def pressed(page: Page, name: str) -> str | None:
    return page.get_by_role("button", name=name, exact=True).get_attribute("aria-pressed")


def colours(page: Page) -> list[str]:
    return page.evaluate(  # type: ignore[no-any-return]
        "() => ['color', 'backgroundColor'].map(name => getComputedStyle(document.body)[name])"
    )


def test_what_is_chosen_holds_on_every_page(visit: Visit) -> None:
    page = visit.open(urls.HOME)
    for name in ("大字", "高对比", "夜间"):
        assert pressed(page, name) == "false"
        choose(page, name)
        assert pressed(page, name) == "true"
    page = visit.open(REPORT)
    assert [pressed(page, name) for name in ("大字", "高对比", "夜间")] == ["true"] * 3
    assert colours(page) == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    choose(page, "夜间")
    assert colours(page) == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
    assert page.context.cookies() == []


def test_the_bar_begins_with_what_the_system_asks_for(chromium: Browser, built: Built) -> None:
    context = chromium.new_context(color_scheme="dark", contrast="more")
    page = context.new_page()
    page.goto((built("content").root / urls.HOME).as_uri())
    assert [pressed(page, name) for name in ("高对比", "夜间")] == ["true", "true"]
    assert colours(page) == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    choose(page, "高对比")
    choose(page, "夜间")
    assert colours(page) == ["rgb(27, 27, 26)", "rgb(255, 255, 255)"]
    context.close()


def test_a_browser_that_keeps_nothing_can_still_choose(visit: Visit) -> None:
    visit.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } })"
    )
    page = visit.open(urls.HOME)
    choose(page, "大字")
    assert pressed(page, "大字") == "true"


@pytest.mark.parametrize("width", [320, 390, 1440])
def test_large_text_is_large_everywhere(
    chromium: Browser, built: Built, served: Served, width: int
) -> None:
    site = built("content")
    base = served(site.root)
    context = chromium.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(base)
    choose(page, "大字")
    for path in kinds(site).values():
        page.goto(base + path)
        body = page.evaluate("() => parseFloat(getComputedStyle(document.body).fontSize)")
        assert body >= 24, path
        assert page.evaluate(OVERFLOW) <= 0, path
        assert page.evaluate(SMALL_TARGETS, 44) == [], path
    context.close()


def test_targets_are_large_enough_without_it(
    chromium: Browser, built: Built, served: Served
) -> None:
    site = built("content")
    page = chromium.new_page(viewport={"width": 390, "height": 800})
    for path in kinds(site).values():
        page.goto(served(site.root) + path)
        assert page.evaluate(SMALL_TARGETS, 24) == [], path
    page.close()


@pytest.fixture(params=["highlight", "marks"])
def reading(request: pytest.FixtureRequest, visit: Visit) -> Page:
    """A report in a browser that has a voice, and marks by highlights or by elements."""
    visit.page.add_init_script(VOICE)
    if request.param == "marks":
        visit.page.add_init_script("Object.defineProperty(CSS, 'highlights', { value: undefined })")
    return visit.open(REPORT)


def test_sentence_after_sentence_is_read_and_marked(reading: Page) -> None:
    text, height = reading.evaluate(ARTICLE), reading.evaluate("document.body.scrollHeight")
    choose(reading, "朗读")
    for turn in range(6):
        heard = reading.evaluate("heard")
        assert len(heard) == turn + 1
        assert reading.evaluate(MARKED).replace("*", "某") == heard[-1]
        assert reading.evaluate("document.body.scrollHeight") == height
        reading.evaluate("endOfSpeech()")
    assert heard[0] == reading.locator("h1").inner_text()
    assert reading.evaluate(ARTICLE) == text
    choose(reading, "停止")
    assert reading.evaluate(MARKED) == ""
    assert reading.evaluate(ARTICLE) == text


def test_what_is_read_is_in_sight_unless_one_looks_elsewhere(reading: Page) -> None:
    choose(reading, "朗读")
    for _ in range(25):
        reading.evaluate("endOfSpeech()")
    assert reading.evaluate("scrollY") > 0
    reading.evaluate("scrollTo(0, 0)")
    reading.evaluate("endOfSpeech()")
    assert reading.evaluate("scrollY") == 0


def test_all_of_it_goes_by_keyboard(reading: Page) -> None:
    keyboard = reading.keyboard
    reading.get_by_role("button", name="朗读", exact=True).focus()
    keyboard.press("Enter")
    toggle = reading.locator(".player button").first
    expect(toggle).to_be_focused()
    expect(toggle).to_have_text("暂停")
    status = reading.locator("[role=status].visually-hidden")
    expect(status).to_have_text("正在朗读")
    keyboard.press("Space")
    expect(toggle).to_have_text("继续")
    expect(status).to_have_text("朗读已暂停")
    keyboard.press("Space")
    keyboard.press("Tab")
    keyboard.press("Tab")
    expect(reading.get_by_role("button", name="下一段")).to_be_focused()
    before = reading.evaluate(MARKED)
    keyboard.press("Enter")
    assert reading.evaluate(MARKED) != before
    keyboard.press("Escape")
    expect(reading.locator(".player")).to_be_hidden()
    expect(reading.get_by_role("button", name="朗读", exact=True)).to_be_focused()
    assert pressed(reading, "朗读") == "false"
    expect(status).to_have_text("朗读已结束")


def test_reading_goes_on_where_one_looks(reading: Page) -> None:
    choose(reading, "朗读")
    last = reading.locator("article > section h2").last
    last.evaluate("heading => heading.scrollIntoView({ block: 'center' })")
    choose(reading, "从此处读")
    read = reading.locator("article").inner_text().index(reading.evaluate("heard.at(-1)"))
    assert 0 <= reading.locator("article").inner_text().index(last.inner_text()) - read < 400


def test_without_a_voice_there_is_no_button(visit: Visit) -> None:
    visit.page.add_init_script(VOICE + "window.voiceless = true;")
    page = visit.open(REPORT)
    button = page.get_by_role("button", name="朗读", exact=True)
    expect(page.get_by_role("button", name="大字")).to_be_visible()
    painted(page)
    assert button.count() == 0
    # Some browsers know their voices late.
    page.evaluate("voiceless = false; speechSynthesis.dispatchEvent(new Event('voiceschanged'))")
    expect(button).to_be_visible()


def test_only_reports_are_read_aloud(visit: Visit) -> None:
    visit.page.add_init_script(VOICE)
    page = visit.open(urls.YEARS)
    expect(page.get_by_role("button", name="大字")).to_be_visible()
    painted(page)
    assert page.get_by_role("button", name="朗读", exact=True).count() == 0
