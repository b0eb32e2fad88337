"""The seam: what the browser finds through lunr.js, ``shuzhi search`` finds through lunr.py.

Node runs once a site and answers all questions; without Node there is no client to ask. The
questions are made of the site's own texts, with a fixed seed; ``asking.ODD`` adds what is odd.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest
from asking import NODE, ODD, ask_client, plainly, questions
from building import SHARED
from building import Site as Built
from lunr.index import Index

from generator.search.ask import Site, find
from generator.search.ask.clauses import clauses, indexed
from generator.search.ask.grammar import bare
from generator.search.ask.lookup import look_up
from generator.search.ask.plan import lookups, reading_of
from generator.search.ask.query import parse
from generator.search.ask.rank import rounded
from generator.search.ask.site import Shard
from generator.search.ask.store import Store
from generator.search.index import scoring
from generator.search.text.normalise import normalise
from generator.search.text.words import words

pytestmark = [
    pytest.mark.skipif(NODE is None, reason="Node is not installed: no client to ask"),
    pytest.mark.xdist_group("real reports"),
]
REAL = pytest.mark.skipif(not SHARED.is_dir(), reason="../shared is not here: no real reports")


@pytest.fixture(params=["content", pytest.param("city", marks=REAL)], scope="module")
def site(request: pytest.FixtureRequest, built: Callable[[str], Built]) -> Site:
    """The sample portal, and one of a hundred real reports."""
    return Site(built(request.param).root)


def test_queries_are_cut_to_the_same_words_by_the_same_dictionary(site: Site) -> None:
    asked = [*ODD, *questions(site, 2000 - len(ODD), seed=1)]
    assert len(asked) == 2000
    answers = ask_client(site.root, texts=asked)["words"]
    for text, answer in zip(asked, answers, strict=True):
        assert answer == _words(text, site), text


def test_what_a_text_holds_is_cut_as_jieba_s_whole_dictionary_cuts_it(site: Site) -> None:
    """The insight that shards stand on: words that begin elsewhere cannot change a cut."""
    for text in questions(site, 400, seed=6):
        for piece in parse(text).wanted:
            assert _words(piece.text, site) == words(piece.text), text


def test_shards_rank_as_the_whole_index_does(site: Site) -> None:
    """500 queries of words: lunr.js over the shards scores what lunr.py does over it all."""
    chance = random.Random(2)
    terms = sorted(_terms(site))
    asked = [" ".join(chance.sample(terms, 1 + place % 3)) for place in range(500)]
    whole = _whole_index(site, terms)
    answers = ask_client(site.root, ranked=asked)["ranked"]
    assert sum(map(bool, answers)) > 450
    for text, ranked in zip(asked, answers, strict=True):
        assert [tuple(each) for each in ranked] == _ranked(whole, text, site), text


def test_both_twins_find_the_same(site: Site) -> None:
    asked = [*ODD, *questions(site, 240, seed=3)]
    _agree(site, asked)


@pytest.mark.parametrize(
    "options",
    [
        {"size": 2, "sort": "date"},
        {"size": 50, "filters": {"year": "2023"}},
        {"size": 3, "filters": {"year": "2023", "kind": "述职报告"}},
        {"filters": {"agency": "没有这个单位"}},
        {"size": 50, "filters": {"topic": "养老服务"}},
        {"filters": {"topic": "养老服务", "year": "2022"}},
    ],
    ids=str,
)
def test_order_and_filters_are_the_same_too(site: Site, options: dict[str, Any]) -> None:
    _agree(site, ["养老", "服务 -养老", *questions(site, 40, seed=4)], **options)


def test_what_was_asked_before_changes_no_answer(site: Site) -> None:
    """Shards that an earlier question has loaded are not seen by a later one."""
    asked = questions(site, 60, seed=5)
    first = ask_client(site.root, queries=asked)["found"]
    again = ask_client(site.root, queries=asked[::-1])["found"][::-1]
    for text, one, other in zip(asked, first, again, strict=True):
        assert {**one, "loaded": []} == {**other, "loaded": []}, text


def _agree(site: Site, asked: list[str], **options: Any) -> None:
    answers = ask_client(site.root, queries=asked, options=options)["found"]
    for text, answer in zip(asked, answers, strict=True):
        expected = plainly(find(text, site, **options))
        assert {name: answer[name] for name in expected} == expected, text


def _words(text: str, site: Site) -> list[str]:
    spelt = normalise(text)
    names = lookups([reading_of(spelt)]) if bare(spelt) else set()
    return indexed(spelt, Store(site, filter(None, map(site.shard_of, names)))) if names else []


def _shards(site: Site) -> dict[str, Shard]:
    families = site.facts.starts.items()
    names = [f"{family}-{place}" for family, starts in families for place in range(len(starts))]
    return {name: site.shard(name) for name in names}


def _terms(site: Site) -> list[str]:
    """All terms that are words somewhere."""
    shards = _shards(site)
    store = Store(site, shards)
    return [term for shard in shards.values() for term in shard.postings if store.is_word(term)]


def _whole_index(site: Site, terms: list[str]) -> Any:
    """The index that no browser could load: every term, every section."""
    store = Store(site, _shards(site))
    reports = site.reports
    triples: dict[str, list[tuple[int, int, float]]] = {}
    for term in terms:
        title, *own = store.scores(term)
        triples[term] = [
            (document, 0, score)
            for first, score in title.items()
            for document in reports.documents(reports.of(first))
        ]
        for place, field in enumerate(own, 1):
            triples[term] += [(document, place, score) for document, score in field.items()]
    return Index.load(scoring.serialised(site.facts.fields, triples))


def _ranked(whole: Any, text: str, site: Site) -> list[tuple[int, float]]:
    looked = look_up(parse(text), site)
    query = whole.create_query()
    for clause in clauses(looked.plan.covered, looked.store):
        query.term(clause.term, boost=clause.boost)
    results = whole.query(query) if query.clauses else []
    found = [(int(result["ref"]), rounded(result["score"])) for result in results]
    return sorted(found, key=lambda each: (-each[1], each[0]))
