"""A parsed query looked up in the index: its plan, the shards at hand, and where each of its pieces
can stand. Where the index does not know a piece, other readings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.search.ask.alternatives import Alternatives, alternatives
from generator.search.ask.candidates import Candidates, candidates
from generator.search.ask.plan import Plan, Wish, lookups, plan, reading_of, with_readings
from generator.search.ask.query import Query
from generator.search.ask.site import Site
from generator.search.ask.store import Store

# Other queries that are offered where nothing is found.
_CORRECTIONS = 3
_LATIN = re.compile("[a-z]+")


@dataclass(frozen=True, slots=True)
class LookedUp:
    """A plan with the shards it names, and where the pieces that are looked up can stand."""

    plan: Plan
    store: Store
    wanted: tuple[Candidates, ...]
    unwanted: tuple[Candidates, ...]


def look_up(query: Query, site: Site) -> LookedUp:
    """Looks a query up; Latin letters that the index does not know may be pinyin."""
    looked = _opened(plan(query, site.facts.limits.keys, site.facts.synonyms), site)
    unknown = (each.wish for each in looked.wanted if each.is_absent)
    readings = {
        wish: _alternatives(wish, site).pinyin
        for wish in unknown
        if _LATIN.fullmatch(wish.piece.text)
    }
    return _opened(with_readings(looked.plan, readings), site) if any(readings.values()) else looked


def corrections(looked: LookedUp, site: Site) -> tuple[str, ...]:
    """Whole queries that differ in a piece that the index does not know."""
    absent = (each.wish for each in looked.wanted if each.is_absent and not each.wish.piece.phrase)
    queries = (
        _with(looked.plan, wish, text)
        for wish in absent
        for text in _alternatives(wish, site).corrections
    )
    return tuple(dict.fromkeys(queries))[:_CORRECTIONS]


def names(looked: LookedUp, *, typed_otherwise: bool) -> tuple[tuple[str, ...], ...]:
    """For each piece that was found under other names too: itself, then those names.

    The names are synonyms, or with ``typed_otherwise`` what the letters may have been typed for.
    """
    found: list[tuple[str, ...]] = []
    for wish in (each.wish for each in looked.wanted if not each.is_absent):
        others = [each.text for each in wish.variants[1:] if (each.weight == 1) is typed_otherwise]
        if others:
            found.append((wish.piece.text, *others))
    return tuple(found)


def _opened(made: Plan, site: Site) -> LookedUp:
    store = _store((*made.wanted, *made.unwanted), site)
    unwanted = (wish for wish in made.unwanted if not wish.is_late)
    return LookedUp(
        made,
        store,
        tuple(candidates(wish, store, site.reports) for wish in made.covered),
        tuple(candidates(wish, store, site.reports) for wish in unwanted),
    )


def _store(wishes: tuple[Wish, ...], site: Site) -> Store:
    return Store(site, filter(None, map(site.shard_of, lookups(wishes))))


def _alternatives(wish: Wish, site: Site) -> Alternatives:
    def occurs(text: str) -> bool:
        reading = reading_of(text)
        return not candidates(reading, _store((reading,), site), site.reports).is_absent

    return alternatives(wish.piece.text, site.load, occurs)


def _with(made: Plan, corrected: Wish, text: str) -> str:
    wanted = [text if wish is corrected else wish.piece.label for wish in made.wanted]
    return " ".join([*wanted, *(f"-{wish.piece.label}" for wish in made.unwanted)])
