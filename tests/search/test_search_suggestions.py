"""What may be suggested for a portal, and the scripts that find it by what was typed."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from generator.config import Config
from generator.glossary import Glossary, Term
from generator.model import Metric, Portal
from generator.search.ask.alternatives import alternatives
from generator.search.index.encoding import ALPHABET, parsed
from generator.search.lookups import suggestions
from generator.search.lookups.lookups import (
    MOST,
    Entry,
    Kind,
    Vocabulary,
    by_character,
    by_sound,
    scripts,
)

NODE = shutil.which("node")
ASK = Path(__file__).parents[1] / "js" / "lookups.mjs"
GLOSSARY = Glossary(
    (Term("低保", ("最低生活保障",)), Term("双拥"), Term("一件事一次办", explanation="少跑腿"))
)
CONFIG = Config(glossary=GLOSSARY)


@pytest.fixture(scope="module")
def found(small_portal: Portal) -> dict[str, Entry]:
    vocabulary = suggestions.vocabulary(small_portal, CONFIG)
    return {entry.text: entry for entry in vocabulary.entries}


def test_entries_are_terms_agencies_headings_phrases_and_words(found: dict[str, Entry]) -> None:
    assert found["低保"] == Entry("低保", Kind.TERM, 1)
    assert found["云溪区"].kind is Kind.AGENCY
    assert found["养老服务提质增效"] == Entry("养老服务提质增效", Kind.HEADING, 1)
    # A heading of its own, and two neighbouring words of another.
    assert found["养老服务"] == Entry("养老服务", Kind.HEADING, 1)
    assert found["社会救助"] == Entry("社会救助", Kind.PHRASE, 1)
    assert found["补贴"] == Entry("补贴", Kind.WORD, 3)


def test_what_no_report_says_is_not_suggested(
    found: dict[str, Entry], small_portal: Portal
) -> None:
    assert "双拥" not in found
    assert "最低生活保障" not in found
    said = "".join(report.text + report.metadata.name for report in small_portal.reports)
    said = said.replace(" ", "").lower() + "云溪区"
    assert all(text in said for text in found)


def test_a_heading_is_taken_without_its_marker_and_punctuation(small_portal: Portal) -> None:
    first = small_portal.compiled[0]
    heading = replace(first.documents[1], marker="（一）", heading="扩容提质，基层服务网更密")
    quoting = replace(heading, heading="养老服务从“有没有”到“好不好”")
    portal = Portal((replace(first, documents=(heading, quoting)),))
    texts = {entry.text for entry in suggestions.vocabulary(portal, CONFIG).entries}
    assert {"扩容提质", "基层服务网更密", "基层服务网"} <= texts
    # A clause with quotation marks is not suggested, and neither is what they leave of it.
    assert "养老服务" in texts
    assert not any(re.search("[，,一“从]", text) for text in texts)


def test_an_indicator_is_suggested_where_its_name_stands_in_the_text(small_portal: Portal) -> None:
    def metric(indicator: str) -> Metric:
        return Metric("m", "12个", 0, Decimal(12), "个", indicator, 0, 0)

    first = small_portal.compiled[0]
    compiled = replace(first, metrics=(metric("高龄补贴"), metric("高龄补贴金额")))
    entries = suggestions.vocabulary(Portal((compiled,)), CONFIG).entries
    assert [entry.text for entry in entries if entry.kind is Kind.INDICATOR] == ["高龄补贴"]


def test_the_number_of_entries_is_bounded(
    small_portal: Portal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(suggestions, "LIMITS", {Kind.WORD: 3, Kind.HEADING: 1})
    monkeypatch.setattr(suggestions, "VOCABULARY", 5)
    vocabulary = suggestions.vocabulary(small_portal, CONFIG)
    assert len(vocabulary.entries) == 4
    assert len(vocabulary.others) == 5
    assert not {entry.text for entry in vocabulary.entries} & {
        entry.text for entry in vocabulary.others
    }
    assert sum(suggestions.LIMITS.values()) <= 20_000


def test_of_a_large_portal_words_are_counted_in_every_nth_report(
    small_portal: Portal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(suggestions, "SAMPLE", 2)
    found = {entry.text: entry for entry in suggestions.vocabulary(small_portal, CONFIG).entries}
    # The first and the third of four reports have it.
    assert found["补贴"].count == 4
    assert "助餐" not in found


def test_an_entry_is_found_by_what_begins_its_words_and_by_its_end() -> None:
    entry = Entry("养老服务体系", Kind.PHRASE, 3)
    groups = dict(by_character([entry, Entry("服务", Kind.WORD, 9)]))
    assert set(groups) == {"养", "服", "系", "务"}
    assert [each.text for each in groups["服"]] == ["服务", "养老服务体系"]


def test_an_entry_is_found_by_its_sound() -> None:
    readings = [
        (Entry("医疗", Kind.WORD, 4), ("yi", "liao")),
        (Entry("养老", Kind.WORD, 9), ("yang", "lao")),
    ]
    groups = by_sound(readings)
    assert [(sound, [entry.text for entry in several]) for sound, several in groups] == [
        ("yanglao", ["养老"]),
        ("yiliao", ["医疗"]),
        ("yl", ["养老", "医疗"]),
    ]


def test_the_most_frequent_entries_are_kept_under_a_character() -> None:
    # Two ideographs make no word together, so nothing but the first and the last counts.
    entries = [Entry(f"养{chr(0x4E00 + count)}", Kind.WORD, count) for count in range(1, MOST + 9)]
    group = dict(by_character(entries))["养"]
    assert len(group) == MOST
    assert group[0].count == MOST + 8


def test_a_shard_says_what_was_put_in() -> None:
    entries = tuple(
        Entry(f"{first}{second}", Kind.WORD if count % 2 else Kind.TERM, count)
        for count, (first, second) in enumerate(
            ((chr(0x4E00 + place), chr(0x5E00 + place)) for place in range(3000)), 1
        )
    )
    made = dict(scripts(Vocabulary(entries, ())))
    starts = made["lookups"]["suggest"].split(" ")
    assert len(starts) > 1
    assert starts == sorted(starts)
    read: set[Entry] = set()
    for place, start in enumerate(starts):
        shard = made[f"suggest-{place}"]
        assert shard["keys"].split(" ")[0] == start
        texts = shard["texts"].replace("|", " ").split(" ")
        kinds = [made["lookups"]["kinds"][ALPHABET.index(letter)] for letter in shard["kinds"]]
        triples = zip(texts, kinds, parsed(shard["counts"]), strict=True)
        read |= {Entry(text, Kind(kind), count) for text, kind, count in triples}
    assert read == set(entries)


def test_a_portal_without_reports_has_scripts_all_the_same() -> None:
    made = dict(suggestions.scripts(Portal(()), Config()))
    assert set(made) == {"pinyin", "lookups"}
    assert made["lookups"]["suggest"] == made["lookups"]["sounds"] == ""


PIECES = {
    "yanglao": (["养老"], []),
    "yang'lao": (["养老"], []),
    "yǎnglǎo": (["养老"], []),
    "ylfw": (["养老服务"], []),
    "yanglaofuw": (["养老服务", "养老服务提质增效"], []),
    # Two words that stand together in a text, though no heading has them.
    "gaolingbutie": (["高龄补贴"], []),
    "y": ([], []),
    "qqqq": ([], []),
    "养老服物": ([], ["养老服务"]),
    "养老服各": ([], ["养老服务"]),
    "养服务": ([], ["养老服务"]),
    "养老老服务": ([], ["养老服务"]),
    "老养服务": ([], ["养老服务"]),
    "社会就助": ([], ["社会救助"]),
    "补帖": ([], ["补贴"]),
    # Only a part is wrong.
    "发放高龄补帖": ([], ["发放高龄补贴"]),
    "没有的词": ([], []),
    "一": ([], []),
    "90%": ([], []),
    "𠮷养老": ([], []),
}


@pytest.fixture(scope="module")
def made(small_portal: Portal) -> dict[str, Any]:
    return dict(suggestions.scripts(small_portal, CONFIG))


@pytest.fixture(scope="module")
def said(small_portal: Portal) -> str:
    return "\n".join(report.text for report in small_portal.reports)


@pytest.mark.parametrize("piece", PIECES)
def test_a_piece_that_finds_nothing_may_mean_something(
    piece: str, made: dict[str, Any], said: str
) -> None:
    found = alternatives(piece, made.__getitem__, lambda text: text in said)
    assert (list(found.pinyin), list(found.corrections)) == PIECES[piece]


def test_without_being_told_what_occurs_only_whole_entries_are_given(made: dict[str, Any]) -> None:
    assert alternatives("养老服物", made.__getitem__).corrections == ("养老服务",)
    assert alternatives("发放高龄补帖", made.__getitem__).corrections == ()
    assert alternatives("gaolingbutie", made.__getitem__).pinyin == ()


@pytest.mark.skipif(NODE is None, reason="Node is not installed: no client to ask")
def test_the_browser_finds_the_same_alternatives(made: dict[str, Any], said: str) -> None:
    question = json.dumps({"scripts": made, "said": said, "pieces": list(PIECES)})
    answer = subprocess.run(
        [str(NODE), str(ASK)], input=question, capture_output=True, text=True, check=True
    )
    here = [alternatives(piece, made.__getitem__, lambda text: text in said) for piece in PIECES]
    assert json.loads(answer.stdout) == [
        {"pinyin": list(each.pinyin), "corrections": list(each.corrections)} for each in here
    ]
