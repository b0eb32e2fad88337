"""Every kind of page in real Chromium, examined by axe-core: as it is by default, dark, at high
contrast, on a phone and on a desk. What axe finds is a fault; nothing is excused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import quote

import pytest
from building import Site
from kinds import kinds
from playwright.sync_api import Browser, BrowserContext, Page
from visiting import answered

from generator import urls

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
# A sentence for each fault: the rule, where, and what it says.
EXAMINE = """rules => axe.run(document, {
  resultTypes: ['violations'],
  rules: { 'target-size': { enabled: true } },
  ...(rules.length ? { runOnly: { type: 'rule', values: rules } } : {}),
}).then(({ violations }) => violations.flatMap(({ id, help, nodes }) => nodes.map(
  ({ target, failureSummary }) => `${id} at ${target}: ${help}: ${failureSummary}`)))"""
# Colour is all that changes with the mode; the other rules are asked once a width.
COLOURS = ("color-contrast", "link-in-text-block")


@dataclass(frozen=True)
class Mode:
    scheme: Literal["light", "dark"]
    contrast: Literal["more", "no-preference"]
    rules: tuple[str, ...] = COLOURS


MODES = {
    "light": Mode("light", "no-preference", ()),
    "dark": Mode("dark", "no-preference"),
    "more": Mode("light", "more"),
}
WIDTHS = (390, 1440)


@pytest.fixture(params=MODES)
def mode(request: pytest.FixtureRequest) -> Mode:
    return MODES[request.param]


@pytest.fixture(params=WIDTHS)
def context(
    chromium: Browser, mode: Mode, request: pytest.FixtureRequest
) -> Iterator[BrowserContext]:
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: npm ci")
    context = chromium.new_context(
        viewport={"width": request.param, "height": 900},
        color_scheme=mode.scheme,
        contrast=mode.contrast,
    )
    # Before the page's own scripts, and past its policy, which keeps strangers out.
    context.add_init_script(path=AXE)
    yield context
    context.close()


def faults(page: Page, mode: Mode) -> list[str]:
    return page.evaluate(EXAMINE, list(mode.rules))  # type: ignore[no-any-return]


def test_axe_finds_nothing_on_any_kind_of_page(
    context: BrowserContext, mode: Mode, built: Callable[[str], Site], served: Callable[[Path], str]
) -> None:
    site = built("content")
    page = context.new_page()
    found = {}
    for kind, path in kinds(site).items():
        page.goto(served(site.root) + path)
        found[kind] = faults(page, mode)
    page.goto(f"{served(site.root)}{urls.SEARCH}?q={quote('养老')}")
    answered(page, "养老")
    page.focus("#q")
    page.keyboard.type("服务")
    page.locator("[role=option]").first.wait_for()
    found["search, answered"] = faults(page, mode)
    assert {kind: each for kind, each in found.items() if each} == {}


def test_axe_sees(context: BrowserContext) -> None:
    page = context.new_page()
    page.set_content("<body style='color: #777; background: #888'><main>浅字<img src='data:,'>")
    found = " ".join(faults(page, Mode("light", "no-preference", ())))
    assert "color-contrast" in found
    assert "image-alt" in found
