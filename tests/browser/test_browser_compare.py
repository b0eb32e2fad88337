"""Two years side by side in real Chromium: from a report to last year's sentence, no script."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from building import Site
from playwright.sync_api import Browser, Page, expect

Built = Callable[[str], Site]

REPORT = "reports/云岫区民政局2023年度述职报告/index.html"
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


def comparisons(site: Site) -> list[str]:
    found = site.root.glob("reports/*/compare/*/index.html")
    return sorted(path.relative_to(site.root).as_posix() for path in found)


def without_script(chromium: Browser, width: int) -> Page:
    context = chromium.new_context(
        java_script_enabled=False, viewport={"width": width, "height": 844}
    )
    return context.new_page()


def test_from_a_report_to_a_sentence_of_last_years(chromium: Browser, built: Built) -> None:
    page = without_script(chromium, 390)
    page.goto((built("content").root / REPORT).as_uri())
    page.get_by_role("link", name="与 2022 年对照", exact=True).click()
    row = page.locator(".compare-row", has_text="居家养老服务站").first
    expect(row).to_contain_text("多 14个")
    row.get_by_role("link", name="74个").click()
    expect(page.locator(".figure:target")).to_have_text("74个")
    assert "居家养老服务站74个" in page.locator(".sentence:has(:target)").inner_text()
    page.context.close()


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_no_page_is_wider_than_the_screen(width: int, chromium: Browser, built: Built) -> None:
    page = without_script(chromium, width)
    site = built("content")
    pages = comparisons(site)
    assert len(pages) == 12
    for path in pages:
        page.goto((site.root / path).as_uri())
        page.locator("details").evaluate_all("all => { for (const each of all) each.open = true; }")
        assert page.evaluate(OVERFLOW) <= 0, f"{path} at {width} pixels"
        table = page.locator(".table-frame")
        assert table.evaluate("frame => frame.scrollWidth - frame.clientWidth") <= 0
    page.context.close()


def test_on_a_phone_each_value_says_its_year(chromium: Browser, built: Built) -> None:
    page = without_script(chromium, 390)
    site = built("content")
    page.goto((site.root / comparisons(site)[0]).as_uri())
    cell = page.locator(".compare-row td").first
    year = cell.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert str(cell.get_attribute("data-year")) in page.locator("thead").inner_text()
    assert "data-year" in year or str(cell.get_attribute("data-year")) in year
    page.context.close()
