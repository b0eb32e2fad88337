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
from generator.search.normalise import HAN, normalise
from generator.search.words import TOKEN, analyse, frequencies, tokenizer, words

HERE = Path(__file__).parent
CASES: list[dict[str, str]] = json.loads((HERE / "words.json").read_text("utf-8"))
FACTS = HERE / "facts.json"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_a_text_is_spelt_and_cut_as_the_table_says(case: dict[str, str]) -> None:
    assert normalise(case["text"]) == case["normalised"]
    assert words(case["normalised"]) == tuple(case["words"].split())


def test_the_browser_is_given_the_same_facts() -> None:
    lexicon = frozenset[str]().union(*(analyse(case["normalised"]).lexicon for case in CASES))
    facts = shared_facts(Config())
    wanted: dict[str, Any] = {
        "normalisation": facts["normalisation"],
        "total": facts["total"],
        "dictionary": frequencies(lexicon),
    }
    if os.environ.get("SHUZHI_REWRITE"):
        FACTS.write_text(json.dumps(wanted, ensure_ascii=False, indent=1) + "\n", "utf-8")
    assert json.loads(FACTS.read_text("utf-8")) == wanted


def test_the_cut_is_the_one_of_jieba_itself() -> None:
    for case in CASES:
        han = "".join(character for character in case["normalised"] if "一" <= character <= "鿿")
        assert words(han) == tuple(tokenizer().cut_for_search(han, HMM=False))


def test_the_words_that_occur_are_dictionary_enough() -> None:
    """The insight the client stands on: what does not occur in a text cannot change its cut."""
    full = tokenizer()
    for case in CASES:
        small = type(full)()
        lexicon = analyse(case["normalised"]).lexicon
        small.FREQ = {word[:end]: 0 for word in lexicon for end in range(1, len(word) + 1)}
        small.FREQ |= frequencies(lexicon)
        small.total, small.initialized = full.total, True
        for run in _han_runs(case["normalised"]):
            assert list(small.cut(run, HMM=False)) == list(full.cut(run, HMM=False))


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
    assert all(word in spelt for word in analyse(spelt).lexicon)
