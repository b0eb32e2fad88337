"""The scripts on pages that hold only what they ask for, in real Chromium, served and from files.

The whole site's journeys are in tests/browser; here are the corners of the scripts themselves. The
bundles must have been built (``npm run build``).
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator import resources
from generator.config import Config
from generator.model import Portal
from generator.search import files

SCRIPTS = resources.assets() / "js"

pytestmark = pytest.mark.skipif(
    not SCRIPTS.is_dir(), reason="the scripts are not bundled: npm run build"
)

SEARCH_PAGE = """<!DOCTYPE html><html lang="zh-Hans" data-root="../"><meta charset="utf-8">
<title>搜索</title><script defer src="../assets/js/search.js"></script>
<form id="search-form" action="index.html"><input id="q" name="q"><button>搜索</button></form>
<div id="search-status" role="status"></div><ol id="results"></ol></html>"""
REPORT_PAGE = """<!DOCTYPE html><html lang="zh-Hans" data-root="../../"><meta charset="utf-8">
<title>报告</title><script defer src="../../assets/js/report.js"></script>
<div class="reading"><article><section id="s1"><h2>1.养老服务</h2>
<p>新增养<strong>老床</strong>位１．２万张，养 老补贴已发放。</p></section></article></div>"""


@pytest.fixture(scope="module")
def site(small_portal: Portal, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the index, the scripts, a search page and a report."""
    root = tmp_path_factory.mktemp("pages")
    pages = {"search/index.html": SEARCH_PAGE, "reports/r0/index.html": REPORT_PAGE}
    made = {path: text.encode() for path, text in pages.items()}
    made |= {file.path: file.data for file in files(small_portal, Config())}
    for path, data in made.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    (root / "favicon.ico").touch()
    shutil.copytree(SCRIPTS, root / "assets" / "js")
    return root


@pytest.fixture(params=["server", "file"])
def address(request: pytest.FixtureRequest, site: Path, served: Callable[[Path], str]) -> str:
    """The site's root as a browser names it."""
    return served(site) if request.param == "server" else f"{site.as_uri()}/"


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page that must not have complained by the end of the test."""
    opened = chromium.new_page()
    complaints: list[str] = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on(
        "console", lambda said: complaints.append(said.text) if said.type == "error" else None
    )
    yield opened
    opened.close()
    assert complaints == []


def test_nothing_is_loaded_before_the_reader_searches(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}search/index.html")
    expect(page.locator("#results")).to_have_attribute("data-state", "done")
    assert not [url for url in asked if "/search/" in url and url.endswith(".js")]


def test_typing_is_answered_and_the_way_back_restores(page: Page, address: str) -> None:
    page.goto(f"{address}search/index.html?q=养老")
    _answered(page, "养老")
    page.fill("#q", "督导")
    _answered(page, "督导")
    page.fill("#q", "督导检查")
    _answered(page, "督导检查")
    page.press("#q", "Enter")
    page.fill("#q", "补贴")
    _answered(page, "补贴")
    page.go_back()
    _answered(page, "督导检查")
    page.go_back()
    _answered(page, "养老")
    assert page.input_value("#q") == "养老"


def test_a_composition_is_answered_when_it_ends_and_its_enter_submits_nothing(
    page: Page, address: str
) -> None:
    page.goto(f"{address}search/index.html")
    field = page.locator("#q")
    field.dispatch_event("compositionstart")
    field.fill("yang lao")
    for keys in ({"isComposing": True, "keyCode": 13}, {"isComposing": False, "keyCode": 229}):
        went_on = page.evaluate(
            "keys => document.forms[0].q.dispatchEvent(new KeyboardEvent('keydown', keys))",
            {"key": "Enter", "bubbles": True, "cancelable": True, **keys},
        )
        assert went_on is False
    page.wait_for_timeout(300)
    assert page.locator("#results").get_attribute("data-query") == ""
    field.fill("养老")
    field.dispatch_event("compositionend")
    _answered(page, "养老")


def test_data_that_does_not_come_is_said_and_asked_for_again(
    chromium: Browser, address: str
) -> None:
    page = chromium.new_page()
    page.route("**/search/*/*.js", lambda route: route.abort())
    page.goto(f"{address}search/index.html?q=养老")
    expect(page.locator("#results")).to_have_attribute("data-state", "error")
    expect(page.locator("#search-status")).to_contain_text("再试一次")
    page.unroute("**/search/*/*.js")
    page.press("#q", "Enter")
    _answered(page, "养老")
    assert page.locator("#results [data-report]").count()
    page.close()


def test_marks_leave_the_text_as_it_is_and_can_be_cleared(page: Page, address: str) -> None:
    page.goto(f"{address}reports/r0/index.html")
    before = page.evaluate("document.querySelector('article').outerHTML")
    page.goto(f"{address}reports/r0/index.html?h=养老+1.2万#s1")
    expect(page.locator("mark.hit")).to_have_text(["养老", "养", "老", "１．２万", "养 老"])
    text = page.evaluate("document.querySelector('article').textContent")
    assert "新增养老床位１．２万张，养 老补贴已发放。" in text
    page.get_by_text("清除标记").click()
    expect(page.locator("mark.hit")).to_have_count(0)
    assert page.evaluate("document.querySelector('article').outerHTML") == before
    assert page.locator("text=清除标记").count() == 0


def _answered(page: Page, query: str) -> None:
    results = page.locator("#results")
    expect(results).to_have_attribute("data-query", query)
    expect(results).to_have_attribute("data-state", "done")
