"""Documents → lunr's scores, term by term.

lunr.py's Builder scores (BM25, to three decimals) with empty pipelines, because the words come
ready-made: its trimmer would erase Chinese, its stemmer and stop words are English. What leaves
here is turned by term: a lunr index holds a vector for each document and field, but a query asks
for terms. The score of a document is the sum over the query's terms alone, so an index put
together again from the postings of those terms ranks as the whole one does.

It refuses lunr's serialised form, which repeats every reference as a string.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from lunr.builder import Builder

from generator.config import Search
from generator.model import SearchDocument
from generator.search.documents import FIELDS

# lunr rounds scores to three decimals; as integers they are short and exact.
SCALE = 1000


@dataclass(frozen=True, slots=True)
class Posting:
    """Where a term stands: for each field, in the order of the fields, (document, score) pairs.

    Documents count from 0 in the portal's order and ascend; scores are lunr's times ``SCALE``.
    """

    term: str
    fields: tuple[tuple[tuple[int, int], ...], ...]

    @property
    def documents(self) -> int:
        """In how many documents the term stands, once for each field."""
        return sum(map(len, self.fields))


def boosts(search: Search) -> tuple[int, ...]:
    """The weight of each field, in the order of the fields."""
    return (search.title_boost, search.heading_boost, search.body_boost)


def index(documents: Iterable[SearchDocument], search: Search) -> Any:
    """The ``lunr.Index`` of all documents; a document's reference is its place.

    lunr cannot average over nothing: without documents there is no index to ask for.
    """
    builder = Builder()
    builder.ref("ref")
    for field, boost in zip(FIELDS, boosts(search), strict=True):
        builder.field(field, boost=boost)
    for place, document in enumerate(documents):
        builder.add({"ref": place, **dict(zip(FIELDS, document.words, strict=True))})
    return builder.build()


def postings(index: Any) -> tuple[Posting, ...]:
    """The postings of an index, by term in code-point order."""
    columns: dict[int, tuple[list[tuple[int, int]], ...]] = {
        posting["_index"]: tuple([] for _ in FIELDS) for posting in index.inverted_index.values()
    }
    for field_ref, vector in index.field_vectors.items():
        field, _, place = field_ref.partition("/")
        column = FIELDS.index(field)
        for term, score in zip(vector.elements[::2], vector.elements[1::2], strict=True):
            columns[term][column].append((int(place), round(score * SCALE)))
    return tuple(
        Posting(term, tuple(map(tuple, columns[index.inverted_index[term]["_index"]])))
        for term in sorted(index.inverted_index)
    )
