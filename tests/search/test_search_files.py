"""The index as files: classic scripts, hashed names, the same bytes every time."""

from __future__ import annotations

import itertools
import json
import re
from typing import Any

from generator.config import Config
from generator.model import OutputFile, Portal
from generator.search import files

CALL = re.compile(r'shuzhi\.receive\("([^"]+)",(.*)\);\n', re.DOTALL)


def test_every_file_is_one_call_under_its_own_name(small_portal: Portal) -> None:
    for file in files(small_portal, Config()):
        assert file.path == f"search/{_call(file)[0]}.js"


def test_the_manifest_names_every_other_file_and_its_size(small_portal: Portal) -> None:
    *others, manifest = files(small_portal, Config())
    facts = _call(manifest)[1]
    named = [*facts["shards"], facts["documents"], *facts["texts"]]
    assert {(each["path"], each["bytes"]) for each in named} == {
        (file.path, len(file.data)) for file in others
    }
    assert facts["size"] == {"reports": 4, "documents": 14}


def test_names_change_with_their_content_and_only_then(small_portal: Portal) -> None:
    first = {file.path: file.data for file in files(small_portal, Config())}
    again = {file.path: file.data for file in files(small_portal, Config())}
    fewer = {file.path for file in files(Portal(small_portal.compiled[:2]), Config())}
    assert again == first
    assert fewer & set(first) == {"search/manifest.js"}


def test_a_result_finds_its_report_and_its_text(small_portal: Portal) -> None:
    made = {file.path: _call(file)[1] for file in files(small_portal, Config())}
    facts = made["search/manifest.js"]
    reports = made[facts["documents"]["path"]]["reports"]
    assert reports[0]["url"] == "reports/r0/index.html"
    assert reports[0]["sections"][1] == ["s1", "1.养老服务提质增效"]
    bodies = [body for piece in facts["texts"] for body in made[piece["path"]]]
    assert bodies == [
        document.body for each in small_portal.compiled for document in each.documents
    ]


def test_long_texts_are_cut_into_pieces_that_follow_each_other(small_portal: Portal) -> None:
    many = Portal(small_portal.compiled * 120)
    made = {file.path: _call(file)[1] for file in files(many, Config())}
    pieces = made["search/manifest.js"]["texts"]
    assert len(pieces) > 1
    for piece, following in itertools.pairwise(pieces):
        assert piece["first"] + len(made[piece["path"]]) == following["first"]


def test_a_portal_without_reports_has_an_index_all_the_same() -> None:
    made = {file.path: _call(file)[1] for file in files(Portal(()), Config())}
    assert made["search/manifest.js"]["size"] == {"reports": 0, "documents": 0}


def _call(file: OutputFile) -> tuple[str, Any]:
    match = CALL.fullmatch(file.data.decode())
    assert match, file.path
    return match.group(1), json.loads(match.group(2))
