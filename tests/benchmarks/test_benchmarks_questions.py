"""What the search benchmark takes for a right answer is worked out here from small texts."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from benchmarks.search import questions, texts
from benchmarks.search.asking import Answer
from benchmarks.search.quality import holds_first
from benchmarks.search.questions import Holders

ELDERLY = "一、养老服务\n新增床位２００张，助餐点惠\n及老人。\n二、救助\n发放补贴。"
RELIEF = "一、救助\n发放补贴，" + "救助困难群众。" * 12 + "新增床位。"


@pytest.fixture
def reports(tmp_path: Path) -> list[texts.ReportText]:
    """Two reports as a built site publishes them."""
    for slug, text in (("elderly", ELDERLY), ("relief", RELIEF)):
        folder = tmp_path / "reports" / slug
        folder.mkdir(parents=True)
        (folder / "report.txt").write_bytes(text.encode())
        headings = [line for line in text.splitlines() if line[1] == "、"]
        outline = [
            {"anchor": f"s{place}", "heading": heading[2:], "start": text.index(heading)}
            for place, heading in enumerate(headings, start=1)
        ]
        (folder / "report.json").write_text(json.dumps({"slug": slug, "outline": outline}))
    return texts.read(tmp_path)


def test_a_section_has_its_own_text_in_the_spelling_of_the_index(
    reports: list[texts.ReportText],
) -> None:
    first, *sections = reports[0].sections
    assert (first.anchor, first.joined) == ("", "")
    assert [section.anchor for section in sections] == ["s1", "s2"]
    assert sections[0].joined == "一、养老服务新增床位200张,助餐点惠及老人。"


def test_a_run_ends_at_punctuation_and_at_the_end_of_its_line() -> None:
    assert texts.runs("新增床位200张,助餐点惠\n及老人。") == [
        "新增床位200张",
        "助餐点惠",
        "及老人",
    ]


def test_characters_across_the_end_of_a_line_may_be_found_but_need_not(
    reports: list[texts.ReportText],
) -> None:
    held = questions.anywhere(reports, ["点惠及老"])
    assert held == Holders(must=frozenset(), may=frozenset({"elderly"}))


def test_runs_come_with_all_reports_that_hold_them(reports: list[texts.ReportText]) -> None:
    found = {each.text: each for each in questions.run_questions(reports, 4, 11, seed=1)}
    assert len(found) == 11
    assert found["新增床位"].holders.must == {"elderly", "relief"}
    assert all(each.source in each.holders.must for each in found.values())


def test_equal_headings_are_one_question_with_several_right_sections(
    reports: list[texts.ReportText],
) -> None:
    found = {each.text: each.places for each in questions.heading_questions(reports, 9, seed=1)}
    assert found == {
        "养老服务": {("elderly", "s1")},
        "救助": {("elderly", "s2"), ("relief", "s1")},
    }


def test_two_words_may_stand_anywhere_together_or_near(reports: list[texts.ReportText]) -> None:
    found = {each.text: each for each in questions.pair_questions(reports, 40, seed=1)}
    pair = found.get("补贴 床位") or found["床位 补贴"]
    assert pair.anywhere.must == {"elderly", "relief"}
    assert pair.together.must == {"relief"}
    assert pair.near.may == frozenset()


@pytest.mark.parametrize(
    ("text", "first", "second", "gap"),
    [
        ("养老服务和救助", "养老", "救助", 3),
        ("救助养老", "养老", "救助", 0),
        ("养老……救助。养老救助", "养老", "救助", 0),
        ("工作风", "工作", "作风", -1),
        ("养老", "养老", "救助", None),
    ],
)
def test_the_distance_of_two_pieces_is_the_least(
    text: str, first: str, second: str, gap: int | None
) -> None:
    assert questions.between(text, first, second) == gap


def test_words_of_a_pair_are_not_inside_each_other() -> None:
    rng = random.Random(1)
    assert questions.two_words("养老服务", rng).split() in (["养老", "服务"], ["服务", "养老"], [])
    assert questions.two_words("救助", rng) == ""


def test_asking_for_more_questions_than_there_are_is_an_error() -> None:
    with pytest.raises(ValueError, match="2 different questions"):
        questions.different(lambda: ("养老", "elderly"), 2)


@pytest.mark.parametrize(
    ("shown", "is_right"),
    [
        (["a", "b"], True),
        (["a", "line end", "b"], True),
        (["a", "other", "b"], False),
        (["a"], False),
    ],
)
def test_the_first_results_must_hold_it_as_many_as_reports_do(
    shown: list[str], is_right: bool
) -> None:
    answer = Answer(tuple((slug, "s1") for slug in shown), 1.0)
    holders = Holders(must=frozenset({"a", "b"}), may=frozenset({"a", "b", "line end"}))
    assert holds_first(answer, holders) is is_right


def test_no_more_than_ten_results_are_looked_at() -> None:
    holders = frozenset(f"r{number}" for number in range(30))
    answer = Answer(tuple((f"r{number}", "") for number in range(10)), 1.0)
    assert holds_first(answer, Holders(holders, holders))
