"""Sorted terms → shards: scripts of bounded size that a query's own characters name.

Terms with the same first two characters lie in one shard, and shards are ranges of those: the
manifest lists where each begins, so the pairs of neighbouring characters in a query name all the
shards it needs, before anything is known of its words. A shard brings the dictionary words of its
range too, for cutting the query. A term too common for its size has a shard alone, for a query
that asks for it must have it whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from generator.search.index.encoding import numbers
from generator.search.text import words

# Characters of postings in a shard: some 5 kB compressed.
SIZE = 8_000


@dataclass(frozen=True, slots=True)
class Group:
    """The terms that share a key, sorted, with their postings, and the key's dictionary words."""

    key: str
    terms: tuple[str, ...]
    postings: tuple[str, ...]
    lexicon: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """The characters it takes in a shard, about."""
        return (
            sum(map(len, self.terms)) + sum(map(len, self.postings)) + sum(map(len, self.lexicon))
        )


@dataclass(slots=True)
class Family:
    """The shards of a family as they are made: ``starts`` grows to the first key of each."""

    name: str
    starts: list[str] = field(default_factory=list)

    def shards(
        self, groups: Iterable[Group], frequencies: Mapping[str, int]
    ) -> Iterator[tuple[str, dict[str, object]]]:
        """Name and content of each shard; ``groups`` ascend by key."""
        gathered: list[Group] = []
        size = 0
        for group in groups:
            if gathered and size + group.size > SIZE:
                yield self._shard(gathered, frequencies)
                gathered, size = [], 0
            gathered.append(group)
            size += group.size
        if gathered:
            yield self._shard(gathered, frequencies)

    def _shard(
        self, groups: list[Group], frequencies: Mapping[str, int]
    ) -> tuple[str, dict[str, object]]:
        name = f"{self.name}-{len(self.starts)}"
        self.starts.append(groups[0].key)
        found = [word for group in groups for word in group.lexicon]
        content: dict[str, object] = {
            "terms": " ".join(term for group in groups for term in group.terms),
            "postings": [posting for group in groups for posting in group.postings],
        }
        if found:
            content["words"] = " ".join(found)
            content["frequencies"] = numbers(frequencies[word] for word in found)
        return name, content


def groups(
    postings: Iterable[tuple[str, str]], lexicon: Mapping[str, list[str]]
) -> Iterator[Group]:
    """Groups of sorted (term, posting) pairs by key; ``lexicon`` holds a key's dictionary words."""
    for key, several in groupby(postings, key=lambda pair: pair[0][: words.KEY]):
        pairs = tuple(several)
        terms, written = zip(*pairs, strict=True)
        yield Group(key, terms, written, tuple(lexicon.get(key, ())))


def lexicon(frequencies: Mapping[str, int], pairs: set[str]) -> dict[str, list[str]]:
    """Dictionary words of two characters and more by their key, sorted.

    Those are left out that no text holds, which is known where a pair of neighbouring characters
    occurs in none: a query with such a word finds nothing by it, however it is cut.
    """
    occurring = [
        word
        for word, count in frequencies.items()
        if count and word[: words.KEY] in pairs and all(map(pairs.__contains__, words.keys(word)))
    ]
    found: dict[str, list[str]] = {}
    for word in sorted(occurring):
        found.setdefault(word[: words.KEY], []).append(word)
    return found
