"""From year to year in the browser: what a link says is where the reader arrives."""

from __future__ import annotations

from urllib.parse import unquote

from playwright.sync_api import expect
from visiting import Visit

from generator import urls

SITE = "years"
LATEST = urls.report_page("2024年青禾区民政局述职报告")


def test_a_reader_goes_back_from_year_to_year_and_sees_the_gap(visit: Visit) -> None:
    page = visit.open(LATEST)
    page.locator(".title-block").get_by_role("link", name="上一年：2023年度工作报告").click()
    expect(page.locator("h1")).to_have_text("青禾区民政局2023年工作情况")
    page.locator(".title-block").get_by_role("link", name="上一年：2022年度述职报告").click()
    expect(page.locator("h1")).to_have_text("青禾区民政局2022年度述职报告")
    page.locator(".title-block").get_by_role("link", name="上一份（2020年）：述职报告").click()
    expect(page.locator("h1")).to_have_text("青禾区民政局2020年度述职报告")
    page.locator(".neighbours").get_by_role("link", name="下一份（2022年）").click()
    expect(page.locator("h1")).to_have_text("青禾区民政局2022年度述职报告")


def test_half_years_lead_to_half_years(visit: Visit) -> None:
    page = visit.open(urls.report_page("2023年上半年青禾区民政局工作总结"))
    page.locator(".title-block").get_by_role("link", name="上一年：2022年上半年工作总结").click()
    expect(page.locator("h1")).to_have_text("青禾区民政局2022年上半年工作总结")
    page.locator(".title-block").get_by_role("link", name="下一年：2023年上半年工作总结").click()
    page.locator(".title-block").get_by_role("link", name="与 2022 年对照").click()
    expect(page.locator("h1")).to_have_text("青禾区民政局上半年：2023 年与 2022 年对照")
    assert "compare" in unquote(page.url)


def test_a_plan_leads_to_the_sentence_that_made_it(visit: Visit) -> None:
    page = visit.open(urls.series_page("青禾区民政局-提供助餐-人次"))
    expect(page.locator("svg rect.plan")).to_have_count(2)
    row = page.locator("tbody tr", has_text="计划").first
    expect(row).to_contain_text("2024 年")
    row.locator("td.quote a").click()
    expect(page.locator("h1")).to_have_text("青禾区民政局2023年工作情况")
    expect(page.locator(":target")).to_have_text("5万人次")
    # And the plan, in its report's table, leads back to the years.
    planned = page.locator("#all-figures tbody tr", has_text="5万人次").first
    planned.get_by_role("link", name="历年").click()
    expect(page.locator("h1")).to_contain_text("提供助餐")
