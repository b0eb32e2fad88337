"""The index as files: scripts in a folder named by what was indexed, the same every time."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from generator.config import Config, Search
from generator.model import OutputFile, Portal, TopicMatch
from generator.search import files
from generator.search.index import shards
from generator.search.index.encoding import parsed

CALL = re.compile(r'shuzhi\.receive\("([^"]+)",(.*)\);\n', re.DOTALL)


def test_every_file_is_one_call_under_its_own_name(small_portal: Portal) -> None:
    folder = _made(small_portal)["manifest"]["folder"]
    *others, manifest = files(small_portal, Config())
    assert manifest.path == "search/manifest.js"
    assert all(file.path == f"{folder}{_call(file)[0]}.js" for file in others)


def test_the_folder_changes_with_what_is_indexed_and_only_then(small_portal: Portal) -> None:
    first = {file.path: file.data for file in files(small_portal, Config())}
    assert {file.path: file.data for file in files(small_portal, Config())} == first
    others = {
        "fewer reports": (Portal(small_portal.compiled[:2]), Config()),
        "another order": (Portal(small_portal.compiled[::-1]), Config()),
        "a topic": (_with_topics(small_portal, ("养老服务",), (), (), ()), Config()),
        "other weights": (small_portal, Config(search=Search(heading_boost=7))),
    }
    for said, (portal, config) in others.items():
        paths = {file.path for file in files(portal, config)}
        assert paths & set(first) == {"search/manifest.js"}, said


def test_a_result_finds_its_report_and_its_text(small_portal: Portal) -> None:
    made = _made(small_portal)
    size = made["manifest"]["piece"]
    number = 0
    for place, each in enumerate(small_portal.compiled):
        for document in each.documents:
            piece = made[f"texts-{number // size}"]
            assert piece["sections"][number % size] == [
                place,
                document.anchor,
                document.marker,
                document.heading,
                document.body,
            ]
            assert piece["reports"][str(place)]["url"] == f"reports/r{place}/index.html"
            number += 1
    assert made["manifest"]["size"] == {"reports": 4, "documents": number}
    counted = [len(each.documents) for each in small_portal.compiled]
    assert parsed(made["reports"]["sections"]) == counted


def test_reports_are_facets_by_place_in_a_list(small_portal: Portal) -> None:
    facts = _made(small_portal)["reports"]
    assert facts["years"] == [2023]
    assert parsed(facts["year"]) == [1, 1, 1, 1]
    assert facts["agencies"] == ["云溪区"]


def test_a_report_has_any_number_of_topics_each_by_its_place_and_a_nought_behind(
    small_portal: Portal,
) -> None:
    topics = (("养老服务", "基层治理"), (), ("基层治理",), ())
    facts = _made(_with_topics(small_portal, *topics))["reports"]
    assert facts["topics"] == ["养老服务", "基层治理"]
    assert parsed(facts["topic"]) == [1, 2, 0, 0, 2, 0, 0]


def test_what_shares_two_characters_lies_in_one_shard_that_its_key_names(
    small_portal: Portal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shards, "SIZE", 100)
    made = _made(small_portal)
    starts = made["manifest"]["shards"]["terms"].split(" ")
    assert len(starts) > 10
    assert starts == sorted(starts)
    for place, start in enumerate(starts):
        shard = made[f"terms-{place}"]
        following = starts[place + 1] if place + 1 < len(starts) else None
        for word in (*shard["terms"].split(" "), *shard.get("words", start).split(" ")):
            assert start <= word[:2]
            assert following is None or word[:2] < following


def test_a_portal_without_reports_has_an_index_all_the_same() -> None:
    made = _made(Portal(()))
    assert made["manifest"]["size"] == {"reports": 0, "documents": 0}
    assert made["manifest"]["shards"] == {"characters": "", "terms": ""}


def _with_topics(portal: Portal, *several: tuple[str, ...]) -> Portal:
    compiled = (
        replace(each, topics=tuple(map(TopicMatch, topics)))
        for each, topics in zip(portal.compiled, several, strict=True)
    )
    return replace(portal, compiled=tuple(compiled))


def _made(portal: Portal) -> dict[str, Any]:
    return dict(_call(file) for file in files(portal, Config()))


def _call(file: OutputFile) -> tuple[str, Any]:
    match = CALL.fullmatch(file.data.decode())
    assert match, file.path
    return match.group(1), json.loads(match.group(2))
