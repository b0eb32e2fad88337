"""Postings: every run of characters is found, words rank as lunr ranks them, memory is bounded."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lunr.builder import Builder

from generator.model import Portal, SearchDocument
from generator.search.index import blocks, postings, scoring
from generator.search.index.documents import FIELDS
from generator.search.index.encoding import ALPHABET, number, numbers, parsed
from generator.search.text.normalise import normalise
from generator.search.text.words import BREAK, keys, runs

Field = dict[int, int]


@given(st.lists(st.integers(min_value=0, max_value=10**9)))
def test_numbers_come_back_from_their_letters(values: list[int]) -> None:
    assert parsed(numbers(values)) == values
    assert numbers(values) == "".join(map(number, values))


@pytest.mark.parametrize("letters", ["g", "A!", "养"])
def test_letters_that_are_no_numbers_are_refused(letters: str) -> None:
    with pytest.raises(ValueError, match=r"letter|end"):
        parsed(letters)


def test_every_pair_of_characters_is_a_term_wherever_words_begin(small_portal: Portal) -> None:
    found = _decoded(small_portal)
    for number_, document in enumerate(_documents(small_portal)):
        for place, text in enumerate(document.texts):
            for run in runs(normalise(text)).split(BREAK):
                for term in (*keys(run), *run):
                    assert number_ in found[term][place], (term, text)


def test_no_term_runs_across_punctuation_or_paragraphs(small_portal: Portal) -> None:
    texts = [normalise(text) for each in _documents(small_portal) for text in each.texts]
    for term in _decoded(small_portal):
        assert any(term in text for text in texts), term


def test_a_level_tells_words_from_characters(small_portal: Portal) -> None:
    """老服 stands in 养老服务 but is no word; 养老 is one."""
    found = _decoded(small_portal)
    assert set(found["老服"][2].values()) == {0}
    assert min(found["养老"][2].values()) > 0


def test_single_characters_come_first_then_all_in_order(small_portal: Portal) -> None:
    terms = [term for term, _ in postings.postings(blocks.gather(_documents(small_portal)))]
    assert terms == sorted(terms, key=lambda term: (len(term) > 1, term))
    assert len(terms) == len(set(terms))


def test_blocks_on_disk_make_the_same_postings(
    small_portal: Portal, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = list(postings.postings(blocks.gather(_documents(small_portal))))
    monkeypatch.setattr(blocks, "BLOCK", 40)
    gathered = blocks.gather(_documents(small_portal))
    assert len(gathered.blocks) > 5
    assert list(postings.postings(gathered)) == whole


def test_scores_are_those_of_lunr_to_the_quantisation(small_portal: Portal) -> None:
    """lunr.py itself, told the same words, scores every term of every field."""
    documents = _documents(small_portal)
    builder = Builder()
    builder.ref("ref")
    boosts = (2, 4, 1)
    for field, boost in zip(FIELDS, boosts, strict=True):
        builder.field(field, boost=boost)
    for place, document in enumerate(documents):
        cut = [each.split() for each in document.words]
        builder.add({"ref": str(place), **dict(zip(FIELDS, cut, strict=True))})
    # A field that a document lacks is nothing to lunr either.
    lacking = [reference for reference, length in builder.field_lengths.items() if not length]
    for reference in lacking:
        del builder.field_lengths[reference]
        builder.field_term_frequencies.pop(reference, None)
    index = builder.build()
    found = _decoded(small_portal)
    compared = 0
    for reference, vector in index.field_vectors.items():
        name, _, document = reference.partition("/")
        place = FIELDS.index(name)
        by_index = {entry["_index"]: term for term, entry in index.inverted_index.items()}
        for at, exact in zip(vector.elements[::2], vector.elements[1::2], strict=True):
            columns = found[by_index[at]]
            count = sum(bool(level) for column in columns for level in column.values())
            inverse = scoring.idf(len(documents), count)
            level = columns[place][int(document)]
            coarse = inverse * boosts[place] * (scoring.K1 + 1) / (2 * scoring.LEVELS)
            assert scoring.score(inverse, level, boosts[place]) == pytest.approx(
                exact, abs=coarse + 1 / scoring.DECIMALS
            )
            compared += 1
    assert compared > 200


def test_a_word_a_hundred_times_is_counted_as_lunr_counts_it() -> None:
    text = "养老" * 300
    document = SearchDocument(
        "", "", "", "", text, ("", "", " ".join(["养老"] * 300)), ("", "", text)
    )
    ((_, _, body),) = [columns for term, columns in _columns([document]).items() if term == "养老"]
    norms = scoring.norms(np.array([300.0]), 300.0)
    assert body == {0: scoring.levels(np.array([255.0]), norms)[0]}


def test_the_words_of_a_field_are_its_length(small_portal: Portal) -> None:
    gathered = blocks.gather(_documents(small_portal))
    assert list(postings.postings(gathered))
    for place, lengths in enumerate(gathered.lengths):
        counted = [Counter(each.words[place].split()).total() for each in _documents(small_portal)]
        assert list(lengths) == counted


def _documents(portal: Portal) -> list[SearchDocument]:
    return [document for each in portal.compiled for document in each.documents]


def _decoded(portal: Portal) -> dict[str, tuple[Field, ...]]:
    return _columns(_documents(portal))


def _columns(documents: list[SearchDocument]) -> dict[str, tuple[Field, ...]]:
    """Term → for each field document → level, read from what shards would hold."""
    written = dict(postings.postings(blocks.gather(documents)))
    return {term: _fields(posting) for term, posting in written.items()}


def _fields(posting: str) -> tuple[Field, ...]:
    parts = posting.split(postings.FIELD_MARK)
    parts += [""] * (len(FIELDS) - len(parts))
    found: list[Field] = [{} for _ in FIELDS]
    for place, part in zip(postings.WRITTEN, parts, strict=True):
        distances, _, levels = part.partition(postings.LEVEL_MARK)
        document = -1
        for at, gap in enumerate(parsed(distances)):
            document += gap + 1
            found[place][document] = ALPHABET.index(levels[at]) if levels else 0
    return tuple(found)
