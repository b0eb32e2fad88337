"""Where the pieces of a query can stand, by the postings of their keys alone.

A text that holds a piece has all its keys; that a text has all keys says that it holds the piece
only where the piece is its one key, or a word of the cut. The texts are asked for the others.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.search.ask.plan import Variant, Wish
from generator.search.ask.site import Reports
from generator.search.ask.store import Store


@dataclass(frozen=True, slots=True)
class Candidates:
    """The documents that have all keys of a piece in their own heading and text, and the reports
    that have them in their titles; of each, those that hold the piece for certain. ``headings``
    are the documents that have all keys in their headings.
    """

    wish: Wish
    own: frozenset[int]
    exact: frozenset[int]
    titles: frozenset[int]
    exact_titles: frozenset[int]
    headings: frozenset[int]

    @property
    def is_absent(self) -> bool:
        """Whether the piece can stand nowhere."""
        return not self.own and not self.titles


def candidates(wish: Wish, store: Store, reports: Reports) -> Candidates:
    """Where a piece can stand, as itself or as another of its variants."""
    each = [_candidates(wish, variant, store, reports) for variant in wish.variants]
    return Candidates(
        wish,
        own=frozenset().union(*(one.own for one in each)),
        exact=frozenset().union(*(one.exact for one in each)),
        titles=frozenset().union(*(one.titles for one in each)),
        exact_titles=frozenset().union(*(one.exact_titles for one in each)),
        headings=frozenset().union(*(one.headings for one in each)),
    )


def _candidates(wish: Wish, variant: Variant, store: Store, reports: Reports) -> Candidates:
    postings = [store.posting(key) for key in variant.keys]
    own = _all(posting.documents for posting in postings)
    titles = _all(frozenset(posting.title) for posting in postings)
    headings = _all(frozenset(posting.own[0]) for posting in postings)
    if variant.is_cut:
        exact = exact_titles = frozenset[int]()
    elif variant.text in variant.keys:
        exact, exact_titles = own, titles
    else:
        word = store.posting(variant.text)
        exact, exact_titles = own & _words(word.own), titles & _words((word.title,))
    return Candidates(
        wish,
        own,
        exact,
        frozenset(map(reports.of, titles)),
        frozenset(map(reports.of, exact_titles)),
        headings,
    )


def _all(several: Iterable[frozenset[int]]) -> frozenset[int]:
    first, *others = several
    return first.intersection(*others)


def _words(fields: tuple[dict[int, int], ...]) -> frozenset[int]:
    """The documents in whose fields a term is a word of the cut."""
    return frozenset(document for field in fields for document, level in field.items() if level)
