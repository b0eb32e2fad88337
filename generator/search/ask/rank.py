"""Scores by lunr: the postings of a query's terms, put together again as a serialised lunr index.

lunr's score is the sum over the query's terms, so an index of those terms alone ranks as the whole
index does. ``Index.search(text)`` is never used: it raises on ``:`` and ``~``.

lunr makes objects of every posting, so it is given no more documents than can matter: the best by
the plain sum of their scores, which is lunr's score but for the length of the query's vector.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from lunr.index import Index

from generator.search.ask.clauses import Clause
from generator.search.ask.reports import Reports
from generator.search.ask.store import Store
from generator.search.index import scoring

# Scores are whole thousandths, boosts 1 or a half: sums are counted in halves of thousandths.
UNITS = 2000


class Ranker:
    """The scores of a query's clauses; what a title says is said of all sections of its report."""

    def __init__(self, clauses: tuple[Clause, ...], store: Store, reports: Reports) -> None:
        self._clauses = clauses
        self._store = store
        self._reports = reports
        self._own: dict[int, int] = {}
        self._headings: dict[int, int] = {}
        self._titles: dict[int, int] = {}
        for clause in clauses:
            title, heading, body = store.scores(clause.term)
            weight = clause.boost * UNITS
            for document, score in title.items():
                _add(self._titles, reports.of(document), round(score * weight))
            for document, score in heading.items():
                _add(self._own, document, round(score * weight))
                _add(self._headings, document, round(score * weight))
            for document, score in body.items():
                _add(self._own, document, round(score * weight))

    def sum(self, document: int) -> int:
        """The plain sum of a document's scores, in halves of thousandths."""
        return self._own.get(document, 0) + self._titles.get(self._reports.of(document), 0)

    def best(self, documents: Iterable[int], count: int) -> list[int]:
        """Those of the greatest sums, best first; equals in the documents' order."""
        return sorted(documents, key=lambda document: (-self.sum(document), document))[:count]

    def best_headings(self, documents: Iterable[int]) -> list[int]:
        """Those of the greatest score of the heading alone, ascending."""
        sums = {document: self._headings.get(document, 0) for document in documents}
        greatest = max(sums.values(), default=0)
        return sorted(document for document, sum_ in sums.items() if sum_ == greatest)

    def scores(self, documents: Iterable[int]) -> dict[int, float]:
        """Lunr's scores of those documents that have one, to four decimals."""
        if not self._clauses:
            return {}
        chosen = set(documents)
        terms = {clause.term: list(self._triples(clause, chosen)) for clause in self._clauses}
        index = Index.load(scoring.serialised(self._store.facts.fields, terms))
        query = index.create_query()
        for clause in self._clauses:
            query.term(clause.term, boost=clause.boost)
        return {int(result["ref"]): rounded(result["score"]) for result in index.query(query)}

    def _triples(self, clause: Clause, chosen: set[int]) -> Iterator[tuple[int, int, float]]:
        title, *own = self._store.scores(clause.term)
        for document in sorted(chosen):
            score = title.get(self._reports.first(self._reports.of(document)))
            if score is not None:
                yield document, 0, score
            for place, field in enumerate(own, 1):
                if document in field:
                    yield document, place, field[document]


def rounded(score: float) -> float:
    """Four decimals are compared and shown: more are noise of the order of addition.

    A half is rounded up whatever the noise: with 16 terms, scores do end in a half.
    """
    return math.floor(score * 10000 + 0.5 + 1e-6) / 10000


def _add(sums: dict[int, int], key: int, value: int) -> None:
    sums[key] = sums.get(key, 0) + value
