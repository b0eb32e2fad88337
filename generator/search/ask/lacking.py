"""What the reader is told of a hit: what it lacks; and what is marked in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.search.ask.clauses import Clause, words
from generator.search.ask.plan import Plan, Wish
from generator.search.ask.reading import Reading
from generator.search.ask.store import Store


def missing(read: Reading, wanted: Iterable[Wish], store: Store) -> tuple[str, ...]:
    """Labels of the pieces that a section lacks; of a piece of which some words stand there only
    the others.
    """
    lacking = (wish for wish in wanted if not any(read.holds(each.text) for each in wish.variants))
    return tuple(dict.fromkeys(label for wish in lacking for label in _labels(wish, read, store)))


def runs(plan: Plan) -> tuple[str, ...]:
    """What to mark where it stands verbatim."""
    return tuple(dict.fromkeys(variant.text for wish in plan.wanted for variant in wish.variants))


def marks(plan: Plan, clauses: Iterable[Clause]) -> tuple[str, ...]:
    """What to mark elsewhere: the same, then words."""
    terms = (clause.term for clause in clauses if len(clause.term) > 1)
    return tuple(dict.fromkeys((*runs(plan), *terms)))


def _labels(wish: Wish, read: Reading, store: Store) -> Iterator[str]:
    found = [] if wish.piece.phrase else list(words(wish.piece.text, store))
    if not any(len(word) > 1 and read.holds(word) for word in found):
        yield wish.piece.label
        return
    joined = ""
    for word in (*found, ""):
        if word and not read.holds(word):
            joined += word
        elif joined:
            yield joined
            joined = ""
