"""Every kind of page in real Chromium: nothing moves, nothing is asked of others, nothing is needed
but the page and its own files, wherever they lie.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from building import Site
from kinds import kinds
from playwright.sync_api import Browser, Page
from visiting import Visit, answered, painted

from generator import urls

Built = Callable[[str], Site]
Served = Callable[[Path], str]

WATCH = """
window.moved = [];
new PerformanceObserver(list => {
  for (const shift of list.getEntries()) {
    const names = shift.sources.map(({ node }) => `${node?.nodeName}.${node?.className}`);
    if (!shift.hadRecentInput) window.moved.push(`${shift.value.toFixed(4)} ${names}`);
  }
}).observe({ type: 'layout-shift', buffered: true });
"""


def moved(page: Page) -> list[str]:
    painted(page)
    return page.evaluate("window.moved")  # type: ignore[no-any-return]


@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_moves_while_a_page_comes(
    chromium: Browser, built: Built, served: Served, width: int
) -> None:
    site = built("content")
    page = chromium.new_page(viewport={"width": width, "height": 900})
    page.add_init_script(WATCH)
    shifts = {}
    for kind, path in kinds(site).items():
        page.goto(served(site.root) + path, wait_until="load")
        shifts[kind] = moved(page)
    page.goto(f"{served(site.root)}{urls.SEARCH}?q={quote('养老')}")
    answered(page, "养老")
    shifts["search, answered"] = moved(page)
    page.close()
    assert {kind: each for kind, each in shifts.items() if each} == {}


def test_the_watch_sees_what_moves(chromium: Browser) -> None:
    page = chromium.new_page()
    page.add_init_script(WATCH)
    page.goto("data:text/html,<p>first</p>")
    page.evaluate("() => document.body.prepend(document.createElement('hr'))")
    assert moved(page)
    page.close()


def test_every_kind_of_page_opens_without_complaint(visit: Visit, built: Built) -> None:
    for path in kinds(built("content")).values():
        # A host answers with the page of lost addresses at any depth, so its links begin at the
        # host's root, which a folder of files does not have.
        if path != urls.NOT_FOUND or visit.base.startswith("http"):
            visit.open(path)


def test_every_kind_of_page_is_read_without_script(chromium: Browser, built: Built) -> None:
    site = built("content")
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    for path in kinds(site).values():
        page.goto((site.root / path).as_uri())
        assert page.locator("h1").inner_text().strip(), path
        assert len(page.locator("main").inner_text().split()) > 5, path
        # What a script would fill takes no room.
        assert page.locator(".reading-bar").bounding_box()["height"] == 0, path  # type: ignore[index]
    context.close()
