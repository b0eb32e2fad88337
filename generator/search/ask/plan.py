"""What a query must look up: the keys of its pieces, their synonyms, and the shards to load.

A key is a pair of neighbouring characters of a run. All are known from the query's own characters,
so that everything a query needs is loaded in one round. Their number is bounded: of a pasted page
the first are looked up, and what came late is looked for in the texts alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.search.ask import grammar
from generator.search.ask.grammar import keys
from generator.search.ask.query import Piece, Query

# How much less a synonym counts than what was typed.
SYNONYM = 0.5


@dataclass(frozen=True, slots=True)
class Variant:
    """A text that stands for a piece: itself, or a synonym; ``keys`` must all occur where it does.

    ``is_cut`` where some of its keys were too many: then they do not say that it occurs.
    """

    text: str
    weight: float
    keys: tuple[str, ...]
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Wish:
    """A piece of the query with its variants, what was typed first."""

    piece: Piece
    variants: tuple[Variant, ...]

    @property
    def is_late(self) -> bool:
        """Whether nothing of it is looked up: it is looked for in texts alone."""
        return not self.variants[0].keys


@dataclass(frozen=True, slots=True)
class Plan:
    """A query with all that it looks up; ``whole`` and ``rest`` are the query's, see query.py."""

    wanted: tuple[Wish, ...]
    unwanted: tuple[Wish, ...]
    whole: str
    rest: str

    @property
    def covered(self) -> tuple[Wish, ...]:
        """The wanted pieces that are looked up."""
        return tuple(wish for wish in self.wanted if not wish.is_late)


class _Purse:
    """Distinct keys, up to a limit."""

    def __init__(self, limit: int) -> None:
        self.left = limit
        self.taken: set[str] = set()

    def some(self, keys: Iterable[str]) -> tuple[str, ...]:
        """As many of the keys as there is room for."""
        return tuple(key for key in keys if self._take(key))

    def all(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        """The keys if there is room for all of them, else none."""
        return self.some(keys) if len({*keys} - self.taken) <= self.left else ()

    def _take(self, key: str) -> bool:
        if key not in self.taken:
            if self.left == 0:
                return False
            self.left -= 1
            self.taken.add(key)
        return True


def plan(query: Query, limit: int, synonyms: tuple[tuple[str, ...], ...]) -> Plan:
    """What to look up for a query, at most ``limit`` keys and as many of synonyms."""
    purse = _Purse(limit)
    wanted = [_wish(piece, purse) for piece in query.wanted]
    unwanted = [_wish(piece, purse) for piece in query.unwanted]
    extra = _Purse(limit)
    widened = [Wish(wish.piece, _with_synonyms(wish, extra, synonyms)) for wish in wanted]
    return Plan(tuple(widened), tuple(unwanted), query.whole, query.rest)


def with_readings(made: Plan, readings: Mapping[Wish, Iterable[str]]) -> Plan:
    """A plan with further readings of some pieces, of full weight."""
    wanted = (
        Wish(wish.piece, (*wish.variants, *map(_whole, readings.get(wish, ()))))
        for wish in made.wanted
    )
    return Plan(tuple(wanted), made.unwanted, made.whole, made.rest)


def reading_of(text: str) -> Wish:
    """A piece that is looked up whole, whatever else is."""
    return Wish(Piece(text), (_whole(text),))


def lookups(wishes: Iterable[Wish]) -> set[str]:
    """All that must be at hand before pieces can be looked up; it names the shards to load.

    Keys, and the beginnings of numbers, whose point is no part of a key.
    """
    variants = [variant for wish in wishes for variant in wish.variants if variant.keys]
    tokens = [token for variant in variants for token in grammar.tokens(variant.text)]
    words = [word for token in tokens for word in _number_words(token)]
    return {key for variant in variants for key in variant.keys}.union(words)


def _number_words(token: str) -> list[str]:
    found = () if grammar.is_han(token) else grammar.number_words(token)
    return [word for word in found if len(word) > 1]


def _whole(text: str) -> Variant:
    return Variant(text, 1, keys(text))


def _wish(piece: Piece, purse: _Purse) -> Wish:
    needed = keys(piece.text)
    taken = purse.some(needed)
    return Wish(piece, (Variant(piece.text, 1, taken, is_cut=len(taken) < len(needed)),))


def _with_synonyms(
    wish: Wish, purse: _Purse, synonyms: tuple[tuple[str, ...], ...]
) -> tuple[Variant, ...]:
    """The variants of a wish: itself, and the other names of the group that it names whole."""
    text = wish.piece.text
    if wish.piece.phrase or wish.is_late:
        return wish.variants
    others = [name for group in synonyms if text in group for name in group if name != text]
    found = [Variant(name, SYNONYM, purse.all(keys(name))) for name in others]
    return (*wish.variants, *(variant for variant in found if variant.keys))
