"""What the index knows of lunr: its formula, its serialised form, its versions. Nowhere else.

lunr scores a field by BM25 (Robertson and Zaragoza, 2009, as lunr.js 2.3.9 ``lib/builder.js`` and
lunr.py 0.7 ``lunr/builder.py`` write it)::

    idf(t)      = ln(1 + |(N - n + 0.5) / (n + 0.5)|)
    saturation  = tf (k1 + 1) / (k1 (1 - b + b length / average) + tf)
    score       = idf · saturation · boost

N counts documents, n the fields of documents in which the term stands, a length is a field's
number of words and the average is over the documents that have the field (lunr averages over those
that were given it, if only as an empty text). A document's score for
a query is the sum of its terms' scores, over the length of the query's vector alone; that is why an
index cut down to the terms of a query ranks as the whole one does.

The saturation, between 0 and k1 + 1, is all of a score that belongs to one document. It is what the
shards keep, quantised to :data:`LEVELS` levels; idf follows from the postings. A score is thus
within ``idf · boost · (k1 + 1) / (2 LEVELS)`` of lunr's own, which rounds to three decimals.

It refuses to score a term that stands in a text only as characters, never as a word: level 0.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generator.config import Search

# lunr's defaults, for which there is no reason to differ.
K1 = 1.2
B = 0.75
# One letter of the alphabet of the shards holds a level: 0 and these.
LEVELS = 63
# lunr keeps three decimals of a score.
DECIMALS = 1000
# The serialised form that lunr.js 2.3.9 and lunr.py 0.7 both load.
LUNR_JS_VERSION = "2.3.9"


def boosts(search: Search) -> tuple[int, ...]:
    """The weight of each field, in the order of the fields."""
    return (search.title_boost, search.heading_boost, search.body_boost)


def norms(lengths: NDArray[np.float64], average: float) -> NDArray[np.float64]:
    """What the lengths of fields add to the frequencies that their words are measured by."""
    return K1 * (1 - B + B * lengths / average)


def levels(frequencies: NDArray[np.float64], norms: NDArray[np.float64]) -> NDArray[np.int64]:
    """The quantised saturations of terms, from 1; 0 where a term is never a word."""
    saturation = frequencies * (K1 + 1) / (norms + frequencies)
    quantised = np.floor(saturation / (K1 + 1) * LEVELS + 0.5)
    return np.where(frequencies > 0, np.maximum(quantised, 1), 0).astype(np.int64)


def idf(documents: int, count: int) -> float:
    """How telling a term is that stands in ``count`` fields of ``documents`` documents."""
    return math.log(1 + abs((documents - count + 0.5) / (count + 0.5)))


def score(inverse: float, quantised: int, boost: int) -> float:
    """Lunr's score of a term of that ``idf`` in a field of that ``level`` and boost."""
    exact = inverse * (quantised * (K1 + 1) / LEVELS) * boost
    return math.floor(exact * DECIMALS + 0.5) / DECIMALS


def serialised(
    fields: Sequence[str], terms: Mapping[str, Iterable[tuple[int, int, float]]]
) -> dict[str, Any]:
    """An index in the form that ``lunr.index.Index.load`` takes.

    ``terms`` holds for each term its (document, field, score) triples; a document's reference is
    its number.
    """
    vectors: dict[str, list[float]] = {}
    inverted: list[Any] = []
    for place, term in enumerate(sorted(terms)):
        entry: dict[str, Any] = {"_index": place, **{field: {} for field in fields}}
        for document, field, value in terms[term]:
            entry[fields[field]][str(document)] = {}
            vectors.setdefault(f"{fields[field]}/{document}", []).extend((place, value))
        inverted.append([term, entry])
    return {
        "version": LUNR_JS_VERSION,
        "fields": list(fields),
        "fieldVectors": [[reference, vector] for reference, vector in vectors.items()],
        "invertedIndex": inverted,
        "pipeline": [],
    }
