"""Where the pieces of a query can stand, by the postings of their keys alone.

A text that holds a piece has all its keys; a text that has all keys may still lack the piece
itself, its characters standing apart: only the text can tell.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.search.ask.plan import Wish
from generator.search.ask.reports import Reports
from generator.search.ask.store import Store


@dataclass(frozen=True, slots=True)
class Candidates:
    """Where a piece can stand, as itself or as another of its variants.

    ``own`` are the documents that have all keys in their heading and text, ``headings`` those that
    have them in the heading alone, ``titles`` the reports that have them in their titles.
    """

    wish: Wish
    own: frozenset[int]
    headings: frozenset[int]
    titles: frozenset[int]

    @property
    def is_absent(self) -> bool:
        """Whether the piece can stand nowhere."""
        return not self.own and not self.titles


def candidates(wish: Wish, store: Store, reports: Reports) -> Candidates:
    """The documents and reports that have all keys of a variant of a piece."""
    postings = [[store.posting(key) for key in variant.keys] for variant in wish.variants]
    return Candidates(
        wish,
        own=_any(_all(each.documents for each in keys) for keys in postings),
        headings=_any(_all(each.fields[1] for each in keys) for keys in postings),
        titles=frozenset(
            map(reports.of, _any(_all(each.title for each in keys) for keys in postings))
        ),
    )


def certain(wish: Wish, store: Store, reports: Reports) -> tuple[frozenset[int], frozenset[int]]:
    """What is known, unread, to hold a piece: documents, and reports by their titles.

    Where its text is a key itself it stands wherever the key does; else where it is a word.
    """
    own: set[int] = set()
    titles: set[int] = set()
    for variant in wish.variants:
        if not variant.is_cut:
            lowest = 0 if variant.text in variant.keys else 1
            title, *fields = store.posting(variant.text).fields
            titles.update(reports.of(each) for each, level in title.items() if level >= lowest)
            for field in fields:
                own.update(each for each, level in field.items() if level >= lowest)
    return frozenset(own), frozenset(titles)


def _all(several: Iterable[Iterable[int]]) -> frozenset[int]:
    first, *others = several
    return frozenset(first).intersection(*others)


def _any(several: Iterable[frozenset[int]]) -> frozenset[int]:
    return frozenset[int]().union(*several)
