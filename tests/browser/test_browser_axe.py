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
from playwright.sync_api import Browser, Page
from visiting import answered, painted

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


@pytest.fixture(params=WIDTHS)
def page(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page that axe comes with, before the page's own scripts and past its policy, which keeps
    strangers out.
    """
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: npm ci")
    context = chromium.new_context(viewport={"width": request.param, "height": 900})
    context.add_init_script(path=AXE)
    yield context.new_page()
    context.close()


def faults(page: Page) -> dict[str, list[str]]:
    """What is wrong with the page in each mode, which it takes on as when its reader changes it."""
    found = {}
    for name, mode in MODES.items():
        page.emulate_media(color_scheme=mode.scheme, contrast=mode.contrast)
        painted(page)
        found[name] = page.evaluate(EXAMINE, list(mode.rules))
    return found


def test_axe_finds_nothing_on_any_kind_of_page(
    page: Page, built: Callable[[str], Site], served: Callable[[Path], str]
) -> None:
    site = built("content")
    found = {}
    for kind, path in kinds(site).items():
        page.goto(served(site.root) + path)
        found[kind] = faults(page)
    page.goto(f"{served(site.root)}{urls.SEARCH}?q={quote('养老')}")
    answered(page, "养老")
    page.focus("#q")
    page.keyboard.insert_text("服务")
    answered(page, "养老服务")
    page.locator("[role=option]").first.wait_for()
    found["search, answered"] = faults(page)
    assert {kind: each for kind, each in found.items() if any(each.values())} == {}


def test_axe_sees(page: Page) -> None:
    page.set_content("<body style='color: #777; background: #888'><main>浅字<img src='data:,'>")
    found = faults(page)
    assert all("color-contrast" in " ".join(each) for each in found.values())
    assert "image-alt" in " ".join(found["light"])


def test_axe_sees_what_only_one_mode_shows(page: Page) -> None:
    page.set_content("""<style>
      p { color: #000; background: #fff }
      @media (prefers-color-scheme: dark) { p { color: #666; background: #555 } }
      @media (prefers-contrast: more) { p { color: #aaa; background: #bbb } }
    </style><main><p>浅色的字</p></main>""")
    shown = {name for name, each in faults(page).items() if "color-contrast" in " ".join(each)}
    assert shown == {"dark", "more"}
