"""A report's page in real Chromium: contents, tables, hidden figures, links, citation, at rest."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urlparse

import pytest
from building import Site, run_build
from playwright.sync_api import Browser, Page, ViewportSize, expect
from visiting import Visit

from generator import urls

Built = Callable[[str], Site]

LONG = urls.report_page("云岫区民政局2023年度述职报告")
HIDING = urls.report_page("2022-云岫区卫生健康局领导班子2022年度述职述责述廉报告")
WIDE = ViewportSize(width=1440, height=900)
ROWS = ".all-figures tbody tr:not([hidden])"
NUMBERS = "rows => rows.map(row => row.cells[2].textContent || row.cells[1].textContent)"
CLIPBOARD = """() => Object.defineProperty(navigator, 'clipboard', {
  value: { writeText: async text => { window.copied = text; } },
})"""
# As on an intranet without https: the old way, which fires an event that we overhear.
NO_CLIPBOARD = """() => {
  Object.defineProperty(navigator, 'clipboard', { value: undefined });
  document.addEventListener('copy', ({ target }) => { window.copied = target.value; });
}"""
SHIFTS = """() => {
  window.shifts = [];
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) {
      const moved = entry.sources.map(({ node }) => node?.className || node?.nodeName);
      window.shifts.push([entry.value, `${moved}`]);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}"""


def names(page: Page) -> list[str]:
    # Rows far from the window have a text, but are not yet laid out.
    return page.locator(f"{ROWS} th").all_text_contents()


def status(page: Page) -> str:
    return page.locator(".figure-tools [role=status]").text_content() or ""


# Contents


def test_the_contents_follow_the_reader_and_keep_the_entry_in_sight(visit: Visit) -> None:
    page = visit.open(LONG)
    page.set_viewport_size({"width": 1440, "height": 300})
    page.reload()
    expect(page.locator(".contents details")).to_have_attribute("open", "")
    last = page.locator(".contents a").last
    section = (last.get_attribute("href") or "").removeprefix("#")
    page.locator(f"[id='{section}']").evaluate("section => section.scrollIntoView()")
    expect(last).to_have_attribute("aria-current", "location")
    expect(last).to_be_in_viewport()
    expect(page.locator(".contents [aria-current]")).to_have_count(1)


def test_on_a_telephone_the_contents_are_folded(visit: Visit) -> None:
    page = visit.open(LONG)
    expect(page.locator(".contents a").first).not_to_be_visible()
    page.locator(".contents summary").click()
    page.locator(".contents a").first.click()
    expect(page.locator("section#s1")).to_be_in_viewport()


# Tables


def test_a_table_is_ordered_by_a_column_and_again_as_in_the_report(visit: Visit) -> None:
    page = visit.open(LONG)
    before = names(page)
    head = page.locator(".all-figures th.indicator")
    press = head.get_by_role("button", name="指标")
    press.click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    rising = names(page)
    assert rising != before
    assert sorted(rising) == sorted(before)
    assert "从小到大" in status(page)
    press.click()
    expect(head).to_have_attribute("aria-sort", "descending")
    assert names(page)[0] == rising[-1]
    press.click()
    expect(page.locator(".all-figures [aria-sort]")).to_have_count(0)
    assert names(page) == before


def test_figures_are_ordered_by_what_they_are_worth(visit: Visit) -> None:
    page = visit.open(LONG)
    head = page.locator(".all-figures th.quote")
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    shown = page.locator(ROWS).evaluate_all(NUMBERS)
    found = [re.search(r"-?\d+(?:\.\d+)?", text.replace(",", "")) for text in shown]
    worth = [float(each[0]) for each in found if each]
    assert worth == sorted(worth)
    assert worth[-1] >= 100000


def test_the_table_of_a_section_is_ordered_too(visit: Visit) -> None:
    page = visit.open(LONG)
    aside = page.locator("#s1 > aside.figures").first
    expect(aside.locator("th button")).to_have_count(0)
    aside.locator("summary").click()
    aside.get_by_role("button", name="指标").click()
    expect(aside.locator("th.indicator")).to_have_attribute("aria-sort", "ascending")


def test_words_choose_among_all_figures_and_the_count_is_told(visit: Visit) -> None:
    page = visit.open(LONG)
    every = len(names(page))
    assert status(page) == f"共 {every} 项"
    page.get_by_label("筛选指标").fill("养老 2023年")
    chosen = page.locator(ROWS).all_text_contents()
    assert 0 < len(chosen) < every
    assert all("养老" in row and "2023" in row for row in chosen)
    assert status(page) == f"{every} 项中有 {len(chosen)} 项"
    page.get_by_label("筛选指标").fill("没有这样的指标")
    assert status(page) == f"{every} 项中有 0 项"
    page.get_by_label("筛选指标").fill("")
    assert len(names(page)) == every


def test_letters_on_their_way_to_a_character_choose_nothing(visit: Visit) -> None:
    page = visit.open(LONG)
    every = len(names(page))
    page.get_by_label("筛选指标").evaluate("""input => {
      input.value = 'yang';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    }""")
    assert len(names(page)) == every
    page.get_by_label("筛选指标").evaluate("""input => {
      input.value = '养老';
      input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    }""")
    assert 0 < len(names(page)) < every


def test_a_row_that_is_not_chosen_is_shown_to_who_follows_a_link_to_it(visit: Visit) -> None:
    page = visit.open(f"{LONG}#t1")
    expect(page.locator("tr#t1 td a").first).to_be_focused()
    page.get_by_label("筛选指标").fill("没有这样的指标")
    expect(page.locator("tr#t1")).not_to_be_visible()
    page.evaluate("location.hash = '#top'; location.hash = '#t1'")
    expect(page.locator("tr#t1")).to_be_in_viewport()


def test_a_figure_says_what_it_was_understood_to_be(visit: Visit) -> None:
    page = visit.open(LONG)
    row = page.locator(".all-figures tbody tr", has=page.locator("td:nth-child(3):not(:empty)"))
    anchor = row.first.locator("td a").first.get_attribute("href") or ""
    worth = row.first.locator("td:nth-child(3)").text_content()
    assert worth
    page.locator(f"article a{anchor}").hover()
    expect(page.locator(f"article a{anchor}")).to_have_attribute(
        "title", re.compile(re.escape(worth))
    )


# Hidden figures


def test_hidden_figures_are_listed_without_script(chromium: Browser, built: Built) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((built("content").root / HIDING).as_uri())
    notice = page.locator(".hidden-notice a")
    assert notice.inner_text() == "本报告 32 处数值已隐去"
    notice.click()
    expect(page.locator("#hidden-figures")).to_be_in_viewport()
    entry = page.locator("#hidden-figures li a").first
    written = entry.locator("b").inner_text()
    entry.click()
    expect(page.locator("article .redacted:target")).to_be_in_viewport()
    assert page.locator("article .redacted:target").inner_text() == written
    context.close()


def test_without_script_there_are_ways_but_no_dead_controls(
    chromium: Browser, built: Built
) -> None:
    context = chromium.new_context(java_script_enabled=False, viewport=WIDE)
    page = context.new_page()
    page.goto((built("content").root / LONG).as_uri())
    expect(page.locator("main button, main input")).to_have_count(0)
    expect(page.locator(".contents a").first).to_be_visible()
    page.locator("#s1 aside.figures summary").first.click()
    page.locator("#s1 aside.figures td a").first.click()
    assert page.locator(".sentence:has(:target)").count() == 1
    page.keyboard.press("Enter")
    expect(page.locator("aside.figures tr:target")).to_be_in_viewport()
    page.goto((built("content").root / LONG).as_uri() + "#p6")
    expect(page.locator("#p6:target")).to_be_in_viewport()
    context.close()


# Links and citation


@pytest.mark.parametrize("clipboard", [CLIPBOARD, NO_CLIPBOARD], ids=["clipboard", "intranet"])
def test_the_link_of_a_paragraph_is_copied(visit: Visit, clipboard: str) -> None:
    visit.page.add_init_script(f"({clipboard})()")
    page = visit.open(f"{HIDING}?h=卫生#s1")
    text = page.locator("article").evaluate("article => article.textContent")
    paragraph = page.locator("article section > p:not(.run-in p)").first
    anchor = paragraph.get_attribute("id")
    paragraph.hover(position={"x": 60, "y": 10})
    button = page.locator(".paragraph-link.placed")
    box = button.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 24
    button.click()
    expect(page.get_by_text("这一段的链接已复制")).to_be_visible()
    copied = urlparse(page.evaluate("window.copied"))
    assert (unquote(copied.fragment), copied.query) == (anchor, "")
    page.goto(copied.geturl())
    target = page.locator("article p:target")
    expect(target).to_be_in_viewport()
    expect(target).not_to_have_css("background-color", "rgba(0, 0, 0, 0)")
    assert text == page.locator("article").evaluate("article => article.textContent")


def test_the_citation_bears_the_reader_s_day_and_is_copied(visit: Visit) -> None:
    visit.page.add_init_script(f"({CLIPBOARD})()")
    page = visit.open(LONG)
    page.get_by_text("引用本报告").click()
    days = {date.today().isoformat(), page.evaluate("new Date().toLocaleDateString('sv')")}
    page.get_by_role("button", name="复制引文").click()
    expect(page.get_by_text("引文已复制")).to_be_visible()
    copied = page.evaluate("window.copied")
    assert copied == page.locator(".citation").inner_text()
    assert any(f"[R/OL]. (2024-01-19)[{day}]. https://" in copied for day in days)


def test_the_report_is_printed_at_the_press_of_a_button(visit: Visit) -> None:
    visit.page.add_init_script("window.print = () => { window.printed = true; }")
    page = visit.open(LONG)
    page.get_by_role("button", name="打印").click()
    page.wait_for_function("window.printed")


def test_the_year_before_is_at_hand_at_the_top(visit: Visit) -> None:
    page = visit.open(LONG)
    page.locator(".title-block a", has_text="上一年").click()
    page.wait_for_url("**/reports/2022*/**")
    page.locator(".title-block a", has_text="下一年").click()
    page.wait_for_url(f"**{LONG[-10:]}")


# Stillness


@pytest.fixture(scope="module")
def hundreds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a report with hundreds of figures."""
    folder = tmp_path_factory.mktemp("hundreds")
    streets = "云岫 柳溪 石桥 望江 南塘 北湖 东陵 西埠 古城 新港".split()
    works = "助餐点 护理床位 志愿者 社工站 棋牌室 健身点 图书角 议事厅 食堂 驿站".split()
    lines = ["云岫区民政局2023年度述职报告", "2023年，我们主要做了以下工作。"]
    for part, work in enumerate(works):
        lines.append(f"{'一二三四五六七八九十'[part]}、{work}建设")
        for at, street in enumerate(streets):
            lines.append(f"{street}街道新建{work}{at + 3}个，投入{part * 7 + at + 20}万元。")
    (folder / "content").mkdir()
    (folder / "content" / "报告.txt").write_text("\n".join(lines), "utf-8")
    site = run_build(folder / "content", folder / "site")
    assert len(site.reports()[0]["metrics"]) >= 200
    return next(site.root.glob("reports/*/index.html"))


def test_nothing_moves_while_a_page_is_loaded_and_read(
    chromium: Browser, built: Built, hundreds: Path
) -> None:
    root = built("content").root
    for width in (390, 768, 1440):
        page = chromium.new_page(viewport={"width": width, "height": 900})
        page.add_init_script(f"({SHIFTS})()")
        for path in (root / LONG, root / HIDING, hundreds):
            for place in ("", "#all-figures", "#s2", "#m9", "#p9"):
                page.goto("about:blank")
                page.goto(path.as_uri() + place)
                page.evaluate("scrollBy(0, 900)")
                page.evaluate("new Promise(done => setTimeout(done, 100))")
                shifts = page.evaluate("window.shifts")
                # A report's own table may settle by a hair while it is still arriving.
                moved = sum(value for value, _ in shifts)
                assert moved < 0.001, f"{path.parent.name}{place} at {width} pixels: {shifts}"
        page.close()


def test_the_script_leaves_the_text_as_it_is(visit: Visit, built: Built) -> None:
    page = visit.open(LONG)
    page.locator("article p").nth(3).hover()
    text = page.locator("article").evaluate("""article => {
      const copy = article.cloneNode(true);
      for (const table of copy.querySelectorAll('aside.figures')) table.remove();
      return copy.textContent;
    }""")
    assert text == (built("content").root / LONG).with_name("report.txt").read_bytes().decode()
