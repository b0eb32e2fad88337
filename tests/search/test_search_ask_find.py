"""What ``shuzhi search`` finds, and in which order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.config import Config
from generator.glossary import Glossary, Term
from generator.model import Portal, TopicMatch
from generator.search import files
from generator.search.ask import Answer, Site, find, lines
from generator.search.ask.classes import Rank

Indexed = Callable[..., Site]
FILLER = "全区上下凝心聚力，各项工作稳步推进，群众获得感明显增强。" * 3


def hits(answer: Answer) -> list[str]:
    """The hits, ``report/anchor``, with what they lack."""
    return [
        f"{group.report.slug}/{hit.section.anchor}" + "".join(f" 缺{each}" for each in hit.missing)
        for group in answer.groups
        for hit in group.hits
    ]


def test_sections_with_all_words_come_before_those_with_some(small_site: Site) -> None:
    answer = find("养老 补贴", small_site)
    assert hits(answer) == ["r0/s1", "r1/s2", "r2/s2 缺养老", "r3/s2 缺补贴"]
    assert (answer.total.reports, answer.total.sections, answer.total.complete) == (4, 5, 2)


def test_a_run_that_no_dictionary_knows_finds_its_section(small_site: Site) -> None:
    for typed in ("老服", "助餐", "务站12"):
        assert hits(find(typed, small_site))[0] in ("r0/s1", "r1/s1"), typed


def test_what_stands_as_typed_comes_before_the_same_characters_apart(indexed: Indexed) -> None:
    apart = "服务养老，养老院，老服装厂，务必做好助餐服务。"
    site = indexed(
        {
            "甲": {"服务": apart * 3},
            "乙": {"其他": FILLER + "发展养老服务。" + FILLER},
        }
    )
    answer = find("养老服务", site)
    assert hits(answer) == ["r1/s0", "r0/s0"]
    assert [group.hits[0].verbatim for group in answer.groups] == [True, False]


def test_a_heading_that_is_typed_comes_first_with_its_marker_or_without(indexed: Indexed) -> None:
    site = indexed(
        {
            "甲": {"工作": "养老服务，养老服务，养老服务。"},
            "乙": {"养老服务": FILLER, "养老服务体系": "养老服务。"},
        }
    )
    for typed in ("养老服务", "0.养老服务", "0、养老服务"):
        assert hits(find(typed, site))[0] == "r1/s0", typed


def test_words_near_each_other_come_before_words_apart(indexed: Indexed) -> None:
    apart, near = f"养老，养老。{FILLER}补贴。", f"{FILLER}养老和补贴。{FILLER}"
    site = indexed({"甲": {"其一": apart}, "乙": {"其二": near}})
    assert hits(find("养老 补贴", site)) == ["r1/s0", "r0/s0"]


def test_a_number_stands_free_before_it_stands_in_a_longer_one(indexed: Indexed) -> None:
    site = indexed({"甲": {"其一": "共2045件。"}, "乙": {"其二": FILLER + "共45件。"}})
    assert hits(find("45件", site)) == ["r1/s0", "r0/s0"]
    assert hits(find("45", site))[0] == "r1/s0"


def test_a_phrase_is_found_as_it_stands_or_not_at_all(small_site: Site) -> None:
    assert hits(find("“居家养老”", small_site)) == ["r0/s1"]
    assert hits(find("“服务养老”", small_site)) == []
    partly = find("养老 “没有的话”", small_site)
    assert partly.total.complete == 0
    assert {hit.missing for group in partly.groups for hit in group.hits} == {("“没有的话”",)}


def test_what_is_excluded_is_not_found(small_site: Site) -> None:
    for typed, excluded in (
        ("养老 -补贴", "补贴"),
        ("养老 -居家养老", "居家养老"),
        ("养老 -1", "1"),
    ):
        answer = find(typed, small_site)
        assert answer.groups
        texts = [hit.section.body for group in answer.groups for hit in group.hits]
        assert not [text for text in texts if excluded in text], excluded
    assert not find("-养老", small_site).asked


def test_a_report_s_name_finds_the_report_not_every_section(small_site: Site) -> None:
    answer = find("生态环境局", small_site)
    whole = [hit for group in answer.groups for hit in group.hits if hit.rank is Rank.FULL]
    assert [hit.section.anchor for hit in whole] == [""]


def test_a_name_and_a_word_find_the_section_in_the_report(small_site: Site) -> None:
    assert hits(find("生态环境局 补贴", small_site))[0] == "r2/s2"


def test_other_names_find_too_and_it_is_said(indexed: Indexed) -> None:
    config = Config(glossary=Glossary((Term("低保", ("最低生活保障",)),)))
    reports = {"甲": {"其一": "提高最低生活保障标准。"}, "乙": {"其二": "低保标准提高。"}}
    answer = find("低保", indexed(reports, config))
    assert hits(answer) == ["r1/s0", "r0/s0"]
    assert answer.notes.synonyms == (("低保", "最低生活保障"),)
    assert "“低保”也找了：最低生活保障" in list(lines(answer, "低保", 90, str))


@pytest.mark.parametrize(
    "typed", ["養老服務", "ＡＰＰ", "app", "Ａpp", "养\u200b老", "２８，０４９"]
)
def test_other_spellings_find_the_same(small_site: Site, typed: str) -> None:
    assert find(typed, small_site).total.complete


@pytest.mark.parametrize("typed", ["", " ", "*", "“，”", "-", "-养老", ":~^", "\ud83d"])
def test_nothing_to_find_is_no_error(small_site: Site, typed: str) -> None:
    answer = find(typed, small_site)
    assert (answer.groups, answer.asked) == ((), False)


def test_the_year_narrows_and_the_facets_say_how_much(small_site: Site) -> None:
    assert find("养老", small_site).facets["year"] == ((2023, 3),)
    assert find("养老", small_site, filters={"year": "2022"}).groups == ()
    assert find("养老", small_site, filters={"year": "2022"}).facets["year"] == ((2023, 3),)
    assert find("养老", small_site, filters={"agency": "云溪区"}).total.reports == 3


def test_a_topic_narrows_and_a_report_of_several_is_counted_in_each(
    small_portal: Portal, tmp_path: Path
) -> None:
    first, second, *others = small_portal.compiled
    first = replace(first, topics=(TopicMatch("养老服务"), TopicMatch("基层治理")))
    second = replace(second, topics=(TopicMatch("养老服务"),))
    for file in files(Portal((first, second, *others)), Config()):
        path = tmp_path / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)
    site = Site(tmp_path)
    counts = find("养老", site).facets["topic"]
    assert counts == (("养老服务", 2), ("基层治理", 1))
    some = find("养老", site, filters={"topic": "基层治理"})
    assert [group.report.slug for group in some.groups] == ["r0"]
    assert some.facets["topic"] == counts
    assert find("养老", site, filters={"topic": "没有这个主题"}).groups == ()


def test_by_date_the_newest_comes_first(small_site: Site) -> None:
    slugs = [group.report.slug for group in find("补贴", small_site, sort="date").groups]
    assert slugs == ["r0", "r1", "r2"]


def test_a_pasted_sentence_finds_where_it_stands(small_site: Site) -> None:
    sentence = "建成社区养老服务站12个，助餐点36个，老人满意度90%以上。"
    assert hits(find(sentence, small_site, size=1)) == ["r1/s1"]
    assert hits(find(sentence * 9, small_site, size=1)) == ["r1/s1"]


def test_as_many_reports_as_are_wanted(small_site: Site) -> None:
    answer = find("养老", small_site, size=2)
    assert len(answer.groups) == 2
    assert answer.total.reports == 3
    printed = list(lines(answer, "养老", 90, str))
    assert printed[0] == f"找到 3 份报告，共 {answer.total.sections} 处。"
    assert printed[-1] == "还有 1 份报告没有显示，可用 --size 多显示几份。"


def test_a_portal_without_reports_has_nothing(indexed: Indexed) -> None:
    assert find("养老", indexed({})).total.reports == 0
