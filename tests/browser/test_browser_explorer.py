"""The page of all indicators in real Chromium: filters, order, pages, its address, what is taken
away; and the same page without a script.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlparse

import pytest
from building import Site
from playwright.sync_api import Browser, Page, expect
from visiting import Visit, painted, query_of

from generator import urls

WORDS = "#explorer-q"
ROWS = "#explorer tbody tr"


def settled(page: Page) -> None:
    """Waits until the rows are those of the address."""
    query = page.evaluate("location.search")
    expect(page.locator("#explorer")).to_have_attribute("data-query", query)
    expect(page.locator("#explorer")).to_have_attribute("data-state", "done")


def ready(visit: Visit, query: str = "") -> Page:
    """The page at that address, with its manifest loaded."""
    page = visit.open(urls.METRICS + query)
    expect(page.locator("#explorer-unit option").nth(1)).to_be_attached()
    if query:
        settled(page)
    return page


def typed(page: Page, words: str) -> None:
    page.fill(WORDS, words)
    page.wait_for_url(lambda url: parse_qs(urlparse(url).query).get("q", [""]) == [words])
    settled(page)


def chosen(page: Page, name: str, value: str) -> None:
    page.select_option(f"#explorer-{name}", value)
    settled(page)


def shown(page: Page) -> list[list[str]]:
    """The rows: each cell's text in one line."""
    rows: list[list[str]] = page.locator("#explorer tbody").evaluate(
        r"body => [...body.rows].map(row => [...row.cells].map("
        r"cell => cell.textContent.replace(/\s+/g, ' ').trim()))"
    )
    return rows


def column(page: Page, place: int) -> list[str]:
    return [row[place] for row in shown(page)]


def numbers(page: Page) -> list[float]:
    return [float(value.replace(",", "")) for value in column(page, 2) if value]


def everything(built: Callable[[str], Site]) -> list[dict[str, str]]:
    text = (built("content").root / urls.METRICS_TABLE).read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def taken(page: Page, tmp_path: Path) -> list[dict[str, str]]:
    """What the reader gets as a file."""
    with page.expect_download() as download:
        page.locator("#explorer-more .download").click()
    assert download.value.suggested_filename == "指标.csv"
    file = tmp_path / "taken.csv"
    download.value.save_as(file)
    data = file.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_before_the_reader_asks_only_the_manifest_is_loaded(visit: Visit) -> None:
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url))
    page = ready(visit)
    scripts = [url.rpartition("/")[2] for url in asked if url.endswith(".js")]
    assert sorted(scripts) == ["manifest.js", "metrics.js", "reading.js"]
    assert len(shown(page)) == 50


def test_words_filter_by_name_and_section_as_they_are_typed(visit: Visit) -> None:
    page = ready(visit)
    typed(page, "养老")
    assert shown(page)
    assert all("养老" in name for name in column(page, 0))
    expect(page.locator("#explorer-found")).to_contain_text("共 ")
    typed(page, "没有这样的指标")
    assert shown(page) == []
    expect(page.locator("#explorer-found")).to_contain_text("没有符合条件的指标")


def test_unit_agency_year_and_status_narrow_each_other(visit: Visit) -> None:
    page = ready(visit)
    chosen(page, "unit", "%")
    chosen(page, "agency", "云岫区民政局")
    chosen(page, "year", "2022")
    chosen(page, "status", "done")
    assert shown(page)
    for row in shown(page):
        assert row[3] == "%"
        assert row[4].startswith("完成")
        assert row[5:] == ["2022", "云岫区民政局"]
    assert query_of(page) == {
        "unit": ["%"],
        "agency": ["云岫区民政局"],
        "year": ["2022"],
        "status": ["done"],
    }


def test_hidden_figures_can_be_found_and_have_no_number(visit: Visit) -> None:
    page = ready(visit)
    chosen(page, "status", "hidden")
    assert shown(page)
    assert set(column(page, 1)) == {"已隐去"}
    assert set(column(page, 2)) == {""}


def test_the_heading_of_a_column_sorts_and_sorts_the_other_way(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 1200, "height": 900})
    page = ready(visit, "?unit=%25")
    heading = page.locator("#explorer th.value")
    heading.get_by_role("button").click()
    settled(page)
    expect(heading).to_have_attribute("aria-sort", "ascending")
    assert numbers(page) == sorted(numbers(page))
    heading.get_by_role("button").click()
    settled(page)
    expect(heading).to_have_attribute("aria-sort", "descending")
    assert numbers(page) == sorted(numbers(page), reverse=True)
    expect(page.locator("#explorer-sort")).to_have_value("-value")


def test_the_address_holds_the_state_and_the_way_back_restores_it(visit: Visit) -> None:
    page = ready(visit)
    first = shown(page)
    typed(page, "救助")
    helped = shown(page)
    chosen(page, "year", "2021")
    page.locator("#explorer-sort").select_option("-value")
    settled(page)
    page.go_back()
    settled(page)
    expect(page.locator("#explorer-sort")).to_have_value("")
    page.go_back()
    settled(page)
    assert shown(page) == helped
    expect(page.locator("#explorer-year")).to_have_value("")
    expect(page.locator(WORDS)).to_have_value("救助")
    page.go_back()
    settled(page)
    assert shown(page) == first
    expect(page.locator(WORDS)).to_have_value("")


def test_the_reader_comes_back_from_a_sentence_to_the_same_rows(visit: Visit) -> None:
    page = ready(visit, "?q=%E6%95%91%E5%8A%A9&sort=-value&page=2")
    before = shown(page)
    link = page.locator("#explorer tbody .quote a").first
    written = link.text_content()
    link.click()
    page.wait_for_url("**/reports/**")
    assert page.locator(":target").text_content() == written or written == "已隐去"
    page.go_back()
    settled(page)
    assert shown(page) == before


def test_pages_hold_all_rows_once(visit: Visit, built: Callable[[str], Site]) -> None:
    page = ready(visit)
    rows = shown(page)
    while page.get_by_role("link", name="下一页").count():
        page.get_by_role("link", name="下一页").click()
        settled(page)
        rows += shown(page)
    assert len(rows) == len(everything(built))
    hidden = sum(row[1] == "已隐去" for row in rows)
    assert hidden == sum(row["已隐去"] == "是" for row in everything(built))


def test_a_script_writes_rows_as_the_page_had_them(visit: Visit) -> None:
    page = ready(visit)
    first = page.locator("#explorer tbody").inner_html()
    links = page.locator("#explorer tbody a").evaluate_all("all => all.map(link => link.href)")
    typed(page, "养")
    page.get_by_role("button", name="清除条件").click()
    settled(page)
    again = page.locator("#explorer tbody").inner_html()
    assert "".join(again.split()) == "".join(first.split())
    assert (
        page.locator("#explorer tbody a").evaluate_all("all => all.map(link => link.href)") == links
    )


def test_what_is_taken_away_is_what_fits_and_as_open_data_has_it(
    visit: Visit, built: Callable[[str], Site], tmp_path: Path
) -> None:
    page = ready(visit, "?year=2023&status=done")
    rows = taken(page, tmp_path)
    published = [row for row in everything(built) if (row["年份"], row["性质"]) == ("2023", "完成")]
    assert len(rows) == len(published) > 50
    same = (
        "报告",
        "单位",
        "指标",
        "数值",
        "数值上限",
        "计量单位",
        "限定",
        "升降",
        "可信度",
        "系列",
    )
    for row, other in zip(rows, published, strict=True):
        assert {key: row[key] for key in same} == {key: other[key] for key in same}
        assert row["原文数值"] == ("已隐去" if row["已隐去"] == "是" else other["原文数值"])


def test_figures_over_the_years_lead_to_their_chart(visit: Visit) -> None:
    page = ready(visit, "?q=%E5%9F%8E%E9%95%87%E6%96%B0%E5%A2%9E%E5%B0%B1%E4%B8%9A")
    page.locator("#explorer .over-years").first.click()
    page.wait_for_url("**/series/**")
    image = page.get_by_role("img", name="城镇新增就业")
    expect(image).to_be_visible()
    heights = image.locator("rect.column").evaluate_all(
        "all => all.map(bar => bar.getBoundingClientRect().height)"
    )
    assert len(heights) == 3
    assert min(heights) > 0


def test_nothing_of_an_address_is_believed(visit: Visit) -> None:
    page = visit.open(urls.METRICS + "?q=<b>&unit=x&year=0&sort=no&page=-5")
    expect(page.locator("#explorer")).to_have_attribute("data-state", "done")
    assert shown(page) == []
    assert page.locator("main b").count() == 0
    expect(page.locator(WORDS)).to_have_value("<b>")


@pytest.fixture
def unscripted(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_without_a_script_the_newest_stand_there_and_other_ways_are_shown(
    unscripted: Page, built: Callable[[str], Site]
) -> None:
    unscripted.goto((built("content").root / urls.METRICS).as_uri())
    assert unscripted.locator(ROWS).count() == 50
    assert "您的浏览器没有运行脚本" in unscripted.content()
    expect(unscripted.get_by_role("link", name="历年指标")).to_be_visible()
    assert unscripted.locator("main input, main select, main button").count() == 0
    controls = unscripted.locator("#explorer-controls").bounding_box()
    assert controls is None or controls["height"] == 0
    unscripted.get_by_role("link", name="历年指标").click()
    unscripted.locator(".series-entries a").first.click()
    expect(unscripted.get_by_role("img")).to_be_visible()


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_the_page_does_not_jump_nor_overflow(
    chromium: Browser, built: Callable[[str], Site], width: int
) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.add_init_script(
        "window.shifted = 0; new PerformanceObserver(list => { for (const each of"
        " list.getEntries()) window.shifted += each.value; })"
        ".observe({ type: 'layout-shift', buffered: true });"
    )
    page.goto((built("content").root / urls.METRICS).as_uri())
    expect(page.locator("#explorer-unit option").nth(1)).to_be_attached()
    painted(page)
    assert page.evaluate("window.shifted") < 0.02
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
