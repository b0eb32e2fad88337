"""What a report speaks of, and where: small texts, and real reports where they are at hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from building import SHARED
from hypothesis import given
from hypothesis import strategies as st

from generator import classify, phrases, read
from generator.config import Config
from generator.model import Encoding, Report, Source, TopicMatch
from generator.parse import parse
from generator.topics import BUILT_IN, Topic

# A town's report: much of care, something of burials, one word of schools.
TOWN = """一、养老服务提质
新建养老服务中心2个，助餐点5个，上门看望老年人300人次，改造适老化家庭40户。

二、殡葬改革稳步推进
新建公墓1处，火化率保持稳定，推行惠民殡葬。

三、其他工作
召开会议若干次，学校周边环境得到整治。机关作风持续改进，各项任务按期完成，群众反映良好。
"""


def report_of(text: str) -> Report:
    return parse(Source("甲.txt", text, Encoding.UTF8), Config())


def topics_of(text: str) -> dict[str, list[str]]:
    """The headings of the sections of each topic."""
    report = report_of(text)
    found = {}
    for match in classify.topics(report, BUILT_IN):
        sections = [report.section(anchor) for anchor in match.sections]
        found[match.topic] = [section.heading for section in sections if section]
    return found


def test_a_report_has_the_topics_of_its_headings_and_of_its_words() -> None:
    assert topics_of(TOWN) == {"养老服务": ["养老服务提质"], "殡葬": ["殡葬改革稳步推进"]}


def test_a_word_said_once_makes_no_topic() -> None:
    assert topics_of("一、工作\n全年召开会议10次，学校1所。\n") == {}


def test_a_longer_term_keeps_a_word_from_another_topic() -> None:
    text = "一、参保扩面\n" + "养老保险参保人数增加，失业保险、工伤保险同步推进。" * 5
    assert list(topics_of(text)) == ["就业与社会保障"]


def test_words_that_meet_by_chance_are_no_term() -> None:
    table = (Topic("救助", ("低保", "社工")),)
    text = "一、降低保费\n" + "降低保证金，合作社工作扎实，依托供销社工作人员。" * 5
    assert classify.topics(report_of(text), table) == ()


def test_a_report_on_everything_has_the_strongest_topics_only() -> None:
    chapters = (
        f"{marker}、{topic.name}\n" + "、".join(topic.terms) * 2 + "。\n\n"
        for marker, topic in zip("一二三四五六七八九", BUILT_IN, strict=False)
    )
    assert len(topics_of("".join(chapters))) == 6


def test_without_a_table_there_are_no_topics() -> None:
    assert classify.topics(report_of(TOWN), ()) == ()


def test_a_report_without_sections_has_topics_without_sections() -> None:
    text = "全年低保标准提高，特困人员供养到位，临时救助及时，困难群众得到帮扶。" * 3
    assert classify.topics(report_of(text), BUILT_IN) == (TopicMatch("社会救助"),)


@given(
    st.text(st.sampled_from("低保降社工作12A热线，"), max_size=40),
    st.lists(st.text(st.sampled_from("低保社工12A热线"), max_size=4), max_size=5),
)
def test_what_is_found_is_a_phrase_and_whole(text: str, wanted: list[str]) -> None:
    reached = 0
    for start, end in phrases.found(phrases.pattern(wanted), text):
        found = text[start:end]
        assert found in wanted
        assert start >= reached
        reached = end
        if found[0].isascii():
            assert not (start and text[start - 1].isascii() and text[start - 1].isalnum())


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real reports are not at hand")
@pytest.mark.parametrize(("folder", "share"), [("seeds", 0.8), ("city", 0.95)])
def test_most_real_reports_have_two_to_six_topics(folder: str, share: float) -> None:
    content: Path = SHARED / "reports" / folder
    config = Config()
    counts = [
        len(classify.topics(parse(read.read(file, config), config), config.topics))
        for file in read.find(content).reports[:30]
    ]
    assert max(counts) <= 6
    assert sum(2 <= count <= 6 for count in counts) >= share * len(counts)
