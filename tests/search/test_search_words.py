"""One spelling and one cut, on both sides: words.json is read here and by tests/js/words.test.js.

``words.json`` is written by hand: text → normalised → words. ``facts.json`` is what the browser is
given to do the same (patterns and the dictionary words of those texts); the program writes it:
``SHUZHI_REWRITE=1 pytest tests/search`` after a pattern has changed.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.config import Config
from generator.search.files import shared_facts
from generator.search.text.normalise import HAN, normalise
from generator.search.text.words import TOKEN, Dictionary, jieba_dictionary, words

HERE = Path(__file__).parent
CASES: list[dict[str, str]] = json.loads((HERE / "words.json").read_text("utf-8"))
FACTS = HERE / "facts.json"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_a_text_is_spelt_and_cut_as_the_table_says(case: dict[str, str]) -> None:
    assert normalise(case["text"]) == case["normalised"]
    assert words(case["normalised"]) == case["words"].split()


def test_the_browser_is_given_the_same_facts() -> None:
    facts = shared_facts(Config())
    wanted: dict[str, Any] = {
        "normalisation": facts["normalisation"],
        "alphabet": facts["alphabet"],
        "total": facts["total"],
        "dictionary": _small_dictionary(),
    }
    if os.environ.get("SHUZHI_REWRITE"):
        FACTS.write_text(json.dumps(wanted, ensure_ascii=False, indent=1) + "\n", "utf-8")
    assert json.loads(FACTS.read_text("utf-8")) == wanted


def test_the_cut_is_the_one_of_jieba_itself(jieba_itself: Any) -> None:
    for case in CASES:
        for run in _han_runs(case["normalised"]):
            assert words(run) == list(jieba_itself.cut_for_search(run, HMM=False))


@settings(max_examples=300, deadline=None)
@given(
    st.text(alphabet="养老服务中心区民政局长江大桥研究生命起源的一是在不了有和人这𠮷", max_size=40)
)
def test_the_cut_of_nonsense_is_the_one_of_jieba_too(jieba_itself: Any, text: str) -> None:
    assert list(jieba_dictionary().cut(text)) == list(jieba_itself.cut(text, HMM=False))


def test_the_words_that_occur_are_dictionary_enough() -> None:
    """The insight the client stands on: what does not occur in a text cannot change its cut."""
    full = jieba_dictionary()
    small = Dictionary.of(_small_dictionary(), full.total)
    for case in CASES:
        for run in _han_runs(case["normalised"]):
            assert small.cut(run) == full.cut(run)


@pytest.fixture(scope="module")
def jieba_itself() -> Any:
    """A tokenizer of jieba's own with the dictionary that is read already."""
    import jieba

    known = jieba_dictionary()
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total, tokenizer.initialized = known.frequencies, known.total, True
    return tokenizer


def _small_dictionary() -> dict[str, int]:
    """The dictionary words that occur anywhere in the table's texts, across all cuts."""
    known = jieba_dictionary().frequencies
    runs = [run for case in CASES for run in _han_runs(case["normalised"])]
    spans = {
        run[start:end]
        for run in runs
        for start in range(len(run))
        for end in range(start + 1, len(run) + 1)
    }
    return {word: known[word] for word in sorted(spans) if known.get(word)}


def _han_runs(text: str) -> list[str]:
    """What the dictionary is asked to cut: Han text beside numbers and their multipliers."""
    return [run for run in re.findall(TOKEN, text) if re.match(f"[{HAN}]", run)]


@settings(max_examples=200, deadline=None)
@given(
    st.text(alphabet=st.one_of(st.characters(), st.sampled_from("养老服务 1.2万％亿90,ＡaΣ\n“")))
)
def test_whatever_is_typed_every_word_stands_in_the_text(text: str) -> None:
    spelt = normalise(text)
    found = words(spelt)
    assert words(spelt) == found
    assert all(word and word in spelt for word in found)
