"""The table of topics, and what ``[[topics]]`` in ``portal.toml`` makes of it."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.config import Config, parse
from generator.errors import UserErrors
from generator.topics import BUILT_IN, Topic


def named(config: Config) -> dict[str, Topic]:
    return {topic.name: topic for topic in config.topics}


def test_the_built_in_topics_are_what_a_reader_looks_for() -> None:
    names = {topic.name for topic in BUILT_IN}
    assert {"养老服务", "社会救助", "儿童福利", "社会组织", "基层治理", "婚姻登记"} <= names
    assert {"殡葬", "区划地名", "营商环境", "教育", "医疗卫生", "交通", "生态环境"} <= names
    assert len(names) == len(BUILT_IN) == 25


def test_no_term_tells_of_two_topics() -> None:
    terms = Counter(term for topic in BUILT_IN for term in topic.terms)
    assert [term for term, count in terms.items() if count > 1] == []


def test_a_portal_without_topics_of_its_own_has_the_built_in_ones() -> None:
    assert parse("").topics == BUILT_IN


def test_a_topic_is_added_after_the_others() -> None:
    config = parse('[[topics]]\nname = "河湖管理"\nterms = ["河长", "水库"]\n')
    assert config.topics[-1] == Topic("河湖管理", ("河长", "水库"))
    assert config.topics[:-1] == BUILT_IN


def test_a_topic_takes_the_place_and_the_terms_of_others() -> None:
    config = parse('[[topics]]\nname = "养老服务"\nterms = ["养老", "低保"]\n')
    assert config.topics[0] == Topic("养老服务", ("养老", "低保"))
    assert "低保" not in named(config)["社会救助"].terms
    assert len(config.topics) == len(BUILT_IN)


def test_a_topic_without_terms_is_taken_away() -> None:
    assert "殡葬" not in named(parse('[[topics]]\nname = "殡葬"\nterms = []\n'))


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('[topics]\nname = "甲"\n', 1, "主题要写成一条一条的 [[topics]]"),
        ('\n[[topics]]\nterms = ["甲"]\n', 2, "没有写 name"),
        ('[[topics]]\nname = "甲"\nterms = "乙"\n', 1, "应当是列表"),
        ('[[topics]]\nname = "甲"\nterm = ["乙"]\n', 1, "您是不是想写“terms”"),
        ('[[topics]]\nname = "甲"\n\n[[topics]]\nname = "甲"\n', 4, "主题“甲”写了两次"),
        (
            '[[topics]]\nname = "甲"\nterms = ["丙"]\n[[topics]]\nname = "乙"\nterms = ["丙"]\n',
            4,
            "“丙”已经是主题“甲”的词",
        ),
    ],
)
def test_a_mistake_names_its_line(text: str, line: int, said: str) -> None:
    with pytest.raises(UserErrors) as caught:
        parse(text)
    (error,) = caught.value.errors
    assert error.line == line
    assert said in str(error)
