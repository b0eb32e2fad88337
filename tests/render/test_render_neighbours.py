"""The year before and after: what a link leads to is what it says, or there is no link."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from building import Site
from hypothesis import given
from hypothesis import strategies as st
from render.render_factory import compiled_of, portal_of, report_of

from generator import periods, urls
from generator.model import Metadata, Report
from generator.render.links import Links
from generator.render.neighbours import by_agency, full_links, neighbours, short_links
from generator.render.views import Link
from generator.texts import Texts

TEXTS = Texts()
AGENCY = "某县民政局"
DUTY, WORK, LAW = "述职报告", "工作报告", "法治政府建设报告"

Told = tuple[int | None, str | None]


def told(
    year: int | None, kind: str | None = DUTY, part: str = "", agency: str | None = AGENCY
) -> Report:
    metadata = Metadata(
        f"{year}年报告",
        agency=agency,
        kind=kind,
        year=year,
        period=periods.read(part, year) if part else None,
    )
    return report_of("正文。", metadata=metadata, slug=f"{agency}{year}{part}{kind}")


def links_of(report: Report, *others: Report) -> tuple[list[Link], list[Link]]:
    """The links above and below a report that stands among others."""
    of = by_agency(portal_of(*(compiled_of(each) for each in (report, *others))))
    links = Links(urls.report_page(report.slug))
    return (
        list(short_links(report, of, links, TEXTS)),
        list(full_links(report, of, links, TEXTS)),
    )


def said(several: list[Link]) -> list[str]:
    return [f"{link.note}：{link.text}" for link in several]


def test_the_next_years_of_one_kind() -> None:
    above, below = links_of(told(2022), told(2021), told(2023))
    assert said(above) == ["上一年：2021年度述职报告", "下一年：2023年度述职报告"]
    assert said(below) == ["上一年：2021年报告", "下一年：2023年报告"]
    assert [link.href for link in above] == [link.href for link in below]


def test_where_years_lie_between_the_words_say_which_year() -> None:
    above, below = links_of(told(2022), told(2020), told(2025))
    assert said(above) == ["上一份（2020年）：述职报告", "下一份（2025年）：述职报告"]
    assert said(below) == ["上一份（2020年）：2020年报告", "下一份（2025年）：2025年报告"]


def test_the_same_kind_comes_first_and_another_is_named() -> None:
    above, below = links_of(told(2022), told(2021, WORK), told(2021), told(2023, WORK))
    assert said(above) == ["上一年：2021年度述职报告", "下一年：2023年度工作报告"]
    assert said(below) == ["上一年：2021年报告", "下一年：2023年报告（工作报告）"]


def test_the_nearer_year_comes_before_the_same_kind() -> None:
    above, _ = links_of(told(2022), told(2021, WORK), told(2020))
    assert said(above) == ["上一年：2021年度工作报告"]


def test_a_report_that_does_not_say_its_kind_is_a_report() -> None:
    above, below = links_of(told(2022), told(2021, None))
    assert said(above) == ["上一年：2021年度报告"]
    assert said(below) == ["上一年：2021年报告"]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(told(2021, LAW), id="a kind that does not tell of the year's work"),
        pytest.param(told(2021, agency="某县教育局"), id="another agency"),
        pytest.param(told(2021, part="上半年"), id="half a year"),
        pytest.param(told(None), id="no year"),
        pytest.param(told(2022, WORK), id="the same year"),
    ],
)
def test_what_does_not_go_on_the_account(other: Report) -> None:
    assert links_of(told(2022), other) == ([], [])


def test_what_a_name_leaves_unsaid_is_added_and_nothing_else() -> None:
    bare = told(2021, WORK)
    bare = replace(bare, metadata=replace(bare.metadata, name="报告"))
    _, below = links_of(told(2022), bare)
    assert said(below) == ["上一年：报告（2021 年，工作报告）"]
    telling = replace(bare, metadata=replace(bare.metadata, name="2021年工作情况"))
    _, below = links_of(told(2022), telling)
    assert said(below) == ["上一年：2021年工作情况"]
    _, below = links_of(told(2023, WORK), bare)
    assert said(below) == ["上一份（2021年）：报告"]


def test_half_years_follow_half_years() -> None:
    above, _ = links_of(told(2022, part="上半年"), told(2021), told(2021, part="上半年"))
    assert said(above) == ["上一年：2021年上半年述职报告"]
    above, _ = links_of(told(2022, part="上半年"), told(2020, part="上半年"))
    assert said(above) == ["上一份（2020年）：上半年述职报告"]


def test_a_report_without_a_year_has_none() -> None:
    assert links_of(told(None), told(2021)) == ([], [])


@given(
    st.lists(
        st.tuples(st.integers(2015, 2025), st.sampled_from([DUTY, WORK, LAW, None])),
        min_size=1,
        unique=True,
    )
)
def test_a_link_leads_to_the_year_that_it_names(several: list[Told]) -> None:
    reports = [told(*each) for each in several]
    of = by_agency(portal_of(*map(compiled_of, reports)))
    for report in reports:
        before, after = neighbours(report, of)
        years = [each.metadata.year or 0 for each in reports if LAW not in {each.metadata.kind}]
        for near, side in ((before, -1), (after, 1)):
            if near is None:
                continue
            assert near.away * side > 0
            assert near.report.metadata.year == (report.metadata.year or 0) + near.away
            if report.metadata.kind != LAW:
                between = range(1, abs(near.away))
                assert not any(
                    (report.metadata.year or 0) + side * each in years for each in between
                )


def test_a_built_page_says_it_above_and_below(built: Callable[[str], Site]) -> None:
    page = built("years").page(urls.report_page("2022年青禾区民政局述职报告"))
    above = [node.text() for node in page.css(".title-block li:has(.which)")]
    assert above == ["上一份（2020年）：述职报告", "下一年：2023年度工作报告"]
    below = [" ".join(node.text().split()) for node in page.css(".neighbours a")]
    assert below[:2] == [
        "上一份（2020年） 青禾区民政局2020年度述职报告",
        "下一年 青禾区民政局2023年工作情况",
    ]
