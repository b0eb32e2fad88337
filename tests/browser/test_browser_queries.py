"""Every kind of query that a reader may type, in real Chromium, on a portal made for it.

``tests/sites/queries`` holds three short reports; the tables below say what must come first.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from visiting import Visit, answered, hits

from generator import urls

SITE = "queries"

CIVIL = "2023年青禾区民政局述职报告"
EARLIER = "2022年青禾区民政局述职报告"
TRAFFIC = "2023年青禾区交通运输局工作报告"
SENTENCE = (
    "调整站点61处，把站牌逐个换成大字版并加装坐凳和遮雨棚，在医院、学校和菜市场门口增设上下客区，"
    "清早把菜农和学生接到镇上，傍晚再把他们送回村里；对七十岁以上乘客免收票款，对带着婴儿车和轮椅的"
    "乘客由驾驶员放下踏板搀扶上车，遇到大雾、暴雪和台风提前两个小时把停运和绕行的消息发到每个村的"
    "广播里，让等车的人心中有数，不白跑一趟，也不在雨里空等。"
)
FIRST = (
    pytest.param("上门 满意", (CIVIL, "s1-1"), id="several words"),
    pytest.param("门服", (CIVIL, "s1-1"), id="a run across two words"),
    pytest.param('"全区养老机构收住老人860人"', (EARLIER, "s2-1"), id="a phrase"),
    pytest.param("“微循环公交线路”", (TRAFFIC, "s2"), id="a phrase in Chinese quotation marks"),
    pytest.param("「微循环公交线路」", (TRAFFIC, "s2"), id="a phrase in corner brackets"),
    pytest.param("廊", (TRAFFIC, "s1"), id="one character"),
    pytest.param("1.2万人", (CIVIL, "s1-1"), id="digits with a unit"),
    pytest.param("90%以上", (CIVIL, "s1-1"), id="a percentage"),
    pytest.param("2022年", (EARLIER, ""), id="a year"),
    pytest.param("APP", (CIVIL, "s1-1"), id="Latin"),
    pytest.param("app", (CIVIL, "s1-1"), id="Latin in small letters"),
    pytest.param("ＡＰＰ　１．２万人", (CIVIL, "s1-1"), id="full-width"),
    pytest.param("婚 姻 登 记", (EARLIER, "s2-2"), id="spaced out"),
    pytest.param("養老服務", (CIVIL, "s1"), id="traditional characters"),
    pytest.param("婚姻登記", (EARLIER, "s2-2"), id="a traditional heading"),
    pytest.param("微循環公交線路", (TRAFFIC, "s2"), id="traditional characters in a text"),
    pytest.param("养老服务体系建设", (EARLIER, "s2"), id="a heading"),
    pytest.param("二、公交服务", (TRAFFIC, "s2"), id="a heading with its marker"),
    pytest.param("青禾区交通运输局2023年工作报告", (TRAFFIC, ""), id="a title"),
    pytest.param(SENTENCE, (TRAFFIC, "s2"), id="a pasted sentence"),
    pytest.param("按时办结率100%", (TRAFFIC, "s3"), id="words and a number"),
)


@pytest.mark.parametrize(("words", "first"), FIRST)
def test_what_was_looked_for_stands_first(visit: Visit, words: str, first: tuple[str, str]) -> None:
    page = visit.search(words)
    assert hits(page)[:1] == [first]
    assert page.locator("#results mark").count() > 0


def test_sections_with_all_words_come_before_those_with_some(visit: Visit) -> None:
    page = visit.search("收住 床位")
    assert hits(page)[0] == (EARLIER, "s2-1")
    assert (CIVIL, "s1-2") in hits(page)
    lacking = page.locator(f"[data-report='{CIVIL}'][data-section='s1-2'] .hit-missing")
    expect(lacking).to_have_text("缺少：床位")
    expect(page.locator(f"[data-report='{EARLIER}'] .hit-missing")).to_have_count(0)


def test_a_phrase_is_found_as_it_stands_and_not_otherwise(visit: Visit) -> None:
    assert hits(visit.search("“上门服务”")) == [(CIVIL, "s1-1")]
    assert hits(visit.search("“服务上门”")) == []


@pytest.mark.parametrize("words", ["机构养老 -护理员", "机构养老 －护理员", "机构养老 -“持证率”"])
def test_what_must_not_occur_does_not(visit: Visit, words: str) -> None:
    page = visit.search(words)
    assert (EARLIER, "s2-1") in hits(page)
    assert (CIVIL, "s1-2") not in hits(page)


def test_a_number_alone_comes_before_one_inside_another(visit: Visit) -> None:
    page = visit.search("860人")
    assert hits(page)[0] == (EARLIER, "s2-1")
    page = visit.search("860元")
    assert hits(page)[0] == (CIVIL, "s2")


def test_other_names_of_a_term_are_found_and_told(visit: Visit) -> None:
    page = visit.search("低保")
    assert (EARLIER, "s1") in hits(page)
    assert (CIVIL, "s2") in hits(page)
    expect(page.locator("#search-notes")).to_contain_text("也找了：最低生活保障")
    marked = page.locator(f"[data-report='{CIVIL}'][data-section='s2'] mark").all_inner_texts()
    assert "最低生活保障" in marked


@pytest.mark.parametrize("typed", ["yanglao", "YangLao", "ylfw"])
def test_pinyin_finds_the_words_it_spells(visit: Visit, typed: str) -> None:
    page = visit.search(typed)
    assert any(report in (CIVIL, EARLIER) for report, _ in hits(page))
    expect(page.locator("#search-notes")).to_contain_text("养老")
    assert any("养老" in text for text in page.locator("#results mark").all_inner_texts())


@pytest.mark.parametrize(("typed", "meant"), [("民证局", "民政局"), ("养老服物", "养老服务")])
def test_a_near_miss_is_asked_about(visit: Visit, typed: str, meant: str) -> None:
    page = visit.search(typed)
    expect(page.locator(".corrections")).to_contain_text("您是不是要找")
    page.locator(".corrections a").first.click()
    answered(page, meant)
    assert page.input_value("#q") == meant
    assert hits(page)


@pytest.mark.parametrize(
    ("typed", "value", "section"),
    [
        ("办结率>95%", "98.5%", (CIVIL, "s3")),
        ("办结率＞９５％", "98.5%", (CIVIL, "s3")),
        ("办结率<95%", "93%", (EARLIER, "s3")),
        ("养老 >1000人", "1460人", (CIVIL, "s1-2")),
    ],
)
def test_figures_are_found_by_their_values(
    visit: Visit, typed: str, value: str, section: tuple[str, str]
) -> None:
    page = visit.search(typed)
    report, anchor = section
    hit = page.locator(f"#results [data-report='{report}'][data-section='{anchor}']")
    row = hit.locator(".hit-rows a", has_text=value)
    expect(row).to_be_visible()
    row.click()
    page.wait_for_url("**/reports/**")
    assert value in page.locator("article").inner_text()


@pytest.mark.parametrize(
    "words",
    [
        "，。！？；：",
        "…… —— 《》",
        '"<script>',
        '"<script>alert(1)</script>',
        "<img src=x onerror=alert(1)>",
        "+ - * ~ ^ :",
        "+养老 *服务 ~2 ^10 title:养老",
        "a:b^c~1*",
        "   ",
        "\\",
        "-",
        "-养老",
        '""',
        "“”",
        "(养老",
        "[",
        "%",
        ">95%",
        "办结率>",
        "😀𠮷",
        "x" * 300,
        "养" * 300,
        "constructor __proto__ toString hasOwnProperty",
    ],
)
def test_nothing_that_is_typed_throws_or_waits(visit: Visit, words: str) -> None:
    page = visit.open(urls.SEARCH)
    page.evaluate("words => { document.querySelector('#q').value = words; }", words)
    page.press("#q", "Enter")
    expect(page.locator("#results")).to_have_attribute("data-state", "done", timeout=2000)
    assert page.locator("#search-status").inner_text().strip()
    assert page.locator("#results script, #results img").count() == 0
    said_again(page)


def test_half_a_character_is_no_error(visit: Visit) -> None:
    page = visit.open(urls.SEARCH)
    page.evaluate("document.querySelector('#q').value = String.fromCharCode(0xd83d) + '廊'")
    page.press("#q", "Enter")
    expect(page.locator("#results")).to_have_attribute("data-state", "done")
    said_again(page)


def said_again(page: Page) -> None:
    """The page still answers."""
    page.fill("#q", "廊")
    answered(page, "廊")
    assert hits(page)[0] == (TRAFFIC, "s1")
