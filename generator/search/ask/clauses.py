"""What lunr is asked for: the words of the pieces that are terms of the index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.search.ask import grammar
from generator.search.ask.plan import Wish
from generator.search.ask.store import Posting, Store

# Terms whose presence is remembered, document by document; the browser does in a number's bits.
REMEMBERED = 32


@dataclass(frozen=True, slots=True)
class Clause:
    """A term to ask lunr for, with its greatest boost.

    ``is_own`` where it is a word of a piece itself, not of another name of it; ``is_loose`` where
    a document may be found for this word alone, which no word of a phrase allows.
    """

    term: str
    boost: float
    posting: Posting
    is_own: bool
    is_loose: bool


def clauses(wishes: Iterable[Wish], store: Store) -> tuple[Clause, ...]:
    """The clauses of all pieces, each term once, in the order of the pieces."""
    found: dict[str, Clause] = {}
    for wish in wishes:
        for variant in wish.variants:
            for term in terms(variant.text, store):
                is_own = variant.weight == 1
                before = found.get(term, Clause(term, 0, store.posting(term), False, False))
                found[term] = Clause(
                    term,
                    max(before.boost, variant.weight),
                    before.posting,
                    before.is_own or is_own,
                    before.is_loose or (is_own and not wish.piece.phrase),
                )
    return tuple(found.values())


def terms(text: str, store: Store) -> list[str]:
    """The terms that the words of ``text`` stand for.

    A single character stands in every other text: it is a word only where it is all of the piece.
    """
    if len(text) == 1:
        return [text] if store.is_word(text) else []
    meant = [term for word in words(text, store) for term in _meant(word, store)]
    return [term for term in meant if len(term) > 1 and store.is_word(term)]


def words(text: str, store: Store) -> Iterator[str]:
    """The words of the cut, numbers as they stand."""
    for token in grammar.tokens(text):
        if grammar.is_han(token):
            yield from store.dictionary.cut(token)
        else:
            yield token


def indexed(text: str, store: Store) -> list[str]:
    """The words that the index would hold of a text, by the dictionary of these shards."""
    return store.dictionary.words(text)


def _meant(word: str, store: Store) -> tuple[str, ...]:
    """The words that a word of the cut stands for: itself, or failing that its parts."""
    if not grammar.is_han(word):
        return grammar.number_words(word)
    return (word,) if store.is_word(word) else store.dictionary.with_parts(word)[:-1]
