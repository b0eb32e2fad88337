"""The seam: what lunr.py indexes, lunr.js finds through the client's own modules.

Node runs once and answers all questions; without Node there is no client to ask.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator.config import Config
from generator.model import Portal
from generator.search import files
from generator.search.normalise import normalise
from generator.search.postings import index
from generator.search.words import words

NODE = shutil.which("node")
SEAM = Path(__file__).parents[1] / "js" / "seam.mjs"

pytestmark = pytest.mark.skipif(NODE is None, reason="Node is not installed: no client to ask")

QUERIES = (
    "养老",
    "补贴",
    "养老 补贴",
    "养老服务",
    "养老服务补贴",
    "云溪区民政局",
    "2023",
    "2023 养老",
    "90%",
    "90",
    "1.2万",
    "28049",
    "２８，０４９",
    "ＰＭ２．５",
    "pm2.5 浓度",
    "app",
    "5g",
    "督导检查",
    "督导",
    "网格员",
    "述职报告",
    "工 作 报 告",
    "政务公开",
    "打算",
    "下一步打算",
    "发放补贴",
    "数据共享",
    "老人满意度",
    "电子证照应用率100%",
    "短缺 培训 救助",
    "的",
    "没有的词",
)
# What no search may stumble over.
ODD = (
    "",
    " ",
    ":",
    "~",
    "养老~1",
    "title:养老",
    "养老^10",
    "+养老 -",
    "*",
    "养*",
    '"',
    "“",
    '"养老',
    "-养老",
    "\\",
    "constructor",
    "__proto__",
    "toString 养老",
    "[(",
    "𠮷",
    "\ud83d",
    "养老" * 400,
)
OPERATORS = (
    "“居家养老”",
    '"养老服务覆盖率90%"',
    "养老 -补贴",
    "养老 -居家养老",
    "老服",
    "助餐",
    "养老的呢",
    "生态环境局",
    "养老 “没有的话”",
)


@pytest.fixture(scope="module")
def answers(small_portal: Portal, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the client says to all texts and queries."""
    site = tmp_path_factory.mktemp("site")
    for file in files(small_portal, Config()):
        path = site / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)
    questions = {"texts": _texts(small_portal), "queries": [*QUERIES, *OPERATORS, *ODD]}
    assert NODE
    run = subprocess.run(
        [NODE, str(SEAM), str(site)],
        input=json.dumps(questions),
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    result: dict[str, Any] = json.loads(run.stdout)
    result["found"] = dict(zip(questions["queries"], result["found"], strict=True))
    return result


def test_every_indexed_text_is_cut_to_the_same_words(
    small_portal: Portal, answers: dict[str, Any]
) -> None:
    expected = [list(words(normalise(text))) for text in _texts(small_portal)]
    assert answers["words"] == expected


def test_scores_and_order_are_those_of_lunr_py(
    small_portal: Portal, answers: dict[str, Any]
) -> None:
    documents = [document for each in small_portal.compiled for document in each.documents]
    whole = index(documents, Config().search)
    found = 0
    for query, ranked in zip(QUERIES, answers["ranked"], strict=False):
        expected = _ranked(whole, query)
        assert [document for document, _ in ranked] == [document for document, _ in expected], query
        for (_, score), (_, wanted) in zip(ranked, expected, strict=True):
            assert score == pytest.approx(wanted, abs=1e-9), query
        found += bool(expected)
    assert found == len(QUERIES) - 2


def test_sections_with_all_words_come_before_those_with_some(answers: dict[str, Any]) -> None:
    found = answers["found"]["养老 补贴"]
    assert found["complete"] == 2
    assert [hit["missing"] for hit in found["hits"][:2]] == [[], []]
    assert {tuple(hit["missing"]) for hit in found["hits"][2:]} == {("养老",), ("补贴",)}


def test_a_phrase_is_verified_in_the_text(small_portal: Portal, answers: dict[str, Any]) -> None:
    for query in ("“居家养老”", '"养老服务覆盖率90%"'):
        (hit,) = answers["found"][query]["hits"]
        assert _texts(small_portal)[hit["document"]].startswith("新增床位")


def test_a_phrase_that_no_text_has_is_noted_as_missing(answers: dict[str, Any]) -> None:
    found = answers["found"]["养老 “没有的话”"]
    assert found["complete"] == 0
    assert {tuple(hit["missing"]) for hit in found["hits"]} == {("“没有的话”",)}


def test_what_is_excluded_is_not_found(small_portal: Portal, answers: dict[str, Any]) -> None:
    texts = _texts(small_portal)
    for query, excluded in (("养老 -补贴", "补贴"), ("养老 -居家养老", "居家养老")):
        hits = answers["found"][query]["hits"]
        assert hits
        assert not [hit for hit in hits if excluded in texts[hit["document"]]]


def test_texts_are_loaded_for_phrases_alone(answers: dict[str, Any]) -> None:
    assert answers["found"]["养老 补贴"]["loaded"] == []


def test_a_run_of_characters_that_is_no_word_finds_something(answers: dict[str, Any]) -> None:
    assert answers["found"]["老服"]["hits"]


def test_characters_that_no_dictionary_joins_are_looked_up_in_the_texts(
    small_portal: Portal, answers: dict[str, Any]
) -> None:
    texts = _texts(small_portal)
    for query in ("助餐", "老服"):
        found = {hit["document"] for hit in answers["found"][query]["hits"]}
        assert found == {place for place, text in enumerate(texts) if query in text}, query


def test_words_that_say_nothing_do_not_count_as_missing(answers: dict[str, Any]) -> None:
    assert answers["found"]["养老的呢"]["hits"] == answers["found"]["养老"]["hits"]


def test_a_report_s_name_finds_the_report_not_every_section(answers: dict[str, Any]) -> None:
    hits = answers["found"]["生态环境局"]["hits"]
    assert [hit["document"] for hit in hits if not hit["missing"]] == [7]
    assert not {8, 9, 10} & {hit["document"] for hit in hits}


def test_nothing_typed_is_an_error(answers: dict[str, Any]) -> None:
    for query in ("", " ", ":", "~", "*", '"', "-养老", "[(", "\\"):
        assert answers["found"][query]["hits"] == []
    for query in ("养老~1", "title:养老", "养老^10", "养*", '"养老', "toString 养老"):
        assert answers["found"][query]["hits"], query


def _texts(portal: Portal) -> list[str]:
    return [document.body for each in portal.compiled for document in each.documents]


def _ranked(whole: Any, query: str) -> list[tuple[int, float]]:
    asked = whole.create_query()
    for word in dict.fromkeys(words(normalise(query))):
        if word in whole.inverted_index:
            asked.term(word)
    results = whole.query(asked) if asked.clauses else []
    found = [(int(result["ref"]), result["score"]) for result in results]
    return sorted(found, key=lambda each: (-each[1], each[0]))
