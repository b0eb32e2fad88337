"""Reading in real Chromium: whole texts, no overflow, figures and sentences, no script needed."""

from collections.abc import Callable

import pytest
from building import REAL, SHARED, Site
from playwright.sync_api import Browser, Page
from visiting import Visit

from generator import urls

PAGES = (
    "index.html",
    "404.html",
    "search/index.html",
    "years/index.html",
    "years/2023/index.html",
    "agencies/index.html",
    "agencies/云岫区民政局/index.html",
    "kinds/index.html",
    "kinds/述职报告/index.html",
    "topics/index.html",
    "topics/养老服务/index.html",
    "glossary/index.html",
    "help/index.html",
)
# Chromium's own parser, without the cost of laying out a hundred long pages.
ARTICLE_TEXT = """html => {
  const article = new DOMParser().parseFromString(html, 'text/html').querySelector('article');
  for (const table of article.querySelectorAll('aside.figures')) table.remove();
  return article.textContent;
}"""
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
WIDTHS = (320, 390, 768, 1440)

Built = Callable[[str], Site]


def pages_of(site: Site) -> list[str]:
    return [*PAGES, *(urls.report_page(report["slug"]) for report in site.reports())]


def assert_texts_are_whole(site: Site, page: Page) -> None:
    for report in site.reports():
        html = (site.root / urls.report_page(report["slug"])).read_bytes().decode()
        text = (site.root / urls.report_text(report["slug"])).read_bytes().decode()
        assert page.evaluate(ARTICLE_TEXT, html) == text, report["file"]


def test_no_character_is_lost_in_the_browser(chromium: Browser, built: Built) -> None:
    page = chromium.new_page()
    for name in ("content", "hostile", "markdown", "variety"):
        assert_texts_are_whole(built(name), page)
    page.close()


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real reports are not at hand")
@pytest.mark.xdist_group("real reports")
def test_no_character_of_a_real_report_is_lost(chromium: Browser, built: Built) -> None:
    page = chromium.new_page()
    for folder in REAL:
        assert_texts_are_whole(built(folder), page)
    page.close()


def test_nothing_is_wider_than_the_screen(chromium: Browser, built: Built) -> None:
    site = built("content")
    for width in WIDTHS:
        page = chromium.new_page(viewport={"width": width, "height": 800})
        for path in pages_of(site):
            page.goto((site.root / path).as_uri())
            assert page.evaluate(OVERFLOW) <= 0, f"{path} at {width} pixels"
        page.close()


def test_every_page_is_read_without_script(chromium: Browser, built: Built) -> None:
    site = built("content")
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    for path in pages_of(site):
        page.goto((site.root / path).as_uri())
        assert page.locator("h1").inner_text().strip()
        assert page.locator("main").inner_text().strip()
    page.goto((site.root / "index.html").as_uri())
    page.locator("main a[href*='reports/']").first.click()
    assert page.locator("article").count() == 1
    context.close()


def test_every_page_opens_without_complaint(visit: Visit, built: Built) -> None:
    for path in pages_of(built("content")):
        # A host answers with the page of lost addresses at any depth, so its links begin at the
        # host's root, which a folder of files does not have.
        if path != urls.NOT_FOUND or visit.base.startswith("http"):
            visit.open(path)
