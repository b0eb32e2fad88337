"""Portal → what a reader may be about to type: entries, each with its kind and how often it occurs.

Entries are the glossary's terms, agencies, indicators, headings (a clause of one, up to
:data:`LONGEST` characters), pairs of neighbouring words in headings (养老 + 服务 → 养老服务) and
frequent words. Every one stands in the index as it is: what a portal does not say is never
suggested, and a correction made of entries finds something. Their number is bounded, by kind and by
frequency, so that the scripts made of them (:mod:`~generator.search.lookups.lookups`) do not grow
with the portal.

It refuses to read bodies again: words come from what the cut left in the search documents.
"""

from __future__ import annotations

import heapq
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from generator.config import Config
from generator.model import Portal, Report, SearchDocument
from generator.search.lookups import lookups
from generator.search.lookups.lookups import Entry, Kind, Vocabulary
from generator.search.text import words
from generator.search.text.normalise import HAN, normalise

# Characters of a heading, or another entry, that a list of suggestions shows well.
LONGEST = 20
# A shorter clause is the rest of a heading, or a word and listed as one.
SHORTEST_HEADING = 4
# Of a larger portal, words are counted in every n-th report: so many tell the frequent ones.
SAMPLE = 2500
# Different headings that are looked into, the most frequent ones.
HEADINGS = 40_000
# Words that no suggestion names but that a typed sound, or a slip, may mean.
VOCABULARY = 20_000

_RUN = re.compile(words.RUN)
# Stops as normalised: full width is folded.
_STOP = re.compile(r"[,、。;:!?…—\s]+")
_HAN_RUN = re.compile(f"[{HAN}]+")
# A word worth suggesting: two characters at least, or a Latin word.
_WORD = re.compile(rf"[{HAN}]{{2,}}|[{words.LETTERS}][{words.LETTERS}0-9.]+")


# The most entries of each kind, the most frequent ones; 20,000 in all.
LIMITS: dict[Kind, int] = {
    Kind.TERM: 1000,
    Kind.AGENCY: 1000,
    Kind.INDICATOR: 3000,
    Kind.HEADING: 6000,
    Kind.PHRASE: 5000,
    Kind.WORD: 4000,
}


@dataclass(slots=True)
class _Counts:
    """What is counted in one walk through the portal; ``headings`` are as they are shown."""

    agencies: Counter[str] = field(default_factory=Counter)
    indicators: Counter[str] = field(default_factory=Counter)
    terms: Counter[str] = field(default_factory=Counter)
    headings: Counter[str] = field(default_factory=Counter)
    words: Counter[str] = field(default_factory=Counter)


def vocabulary(portal: Portal, config: Config) -> Vocabulary:
    """All entries of a portal, by falling count and then by text."""
    counts = _counted(portal, [name for term in config.glossary.terms for name in term.names])
    clauses = _clauses(counts.headings)
    known = Counter({word: count for word, count in counts.words.items() if _WORD.fullmatch(word)})
    found: dict[Kind, Counter[str]] = {
        Kind.TERM: _spelt(counts.terms),
        Kind.AGENCY: _spelt(counts.agencies),
        Kind.INDICATOR: _spelt(counts.indicators),
        Kind.HEADING: Counter({each: count for each, count in clauses.items() if _names(each)}),
        Kind.PHRASE: _phrases(clauses),
        Kind.WORD: known,
    }
    entries: dict[str, Entry] = {}
    for kind, limit in LIMITS.items():
        for text, count in _most(found[kind].items(), limit):
            entries.setdefault(text, Entry(text, kind, count))
    rest = ((word, count) for word, count in known.items() if word not in entries)
    return Vocabulary(
        tuple(sorted(entries.values(), key=lambda entry: (-entry.count, entry.text))),
        tuple(Entry(word, Kind.WORD, count) for word, count in _most(rest, VOCABULARY)),
    )


def scripts(portal: Portal, config: Config) -> Iterator[tuple[str, Any]]:
    """Name and value of every script that completes or corrects what is typed."""
    yield from lookups.scripts(vocabulary(portal, config))


def _counted(portal: Portal, names: list[str]) -> _Counts:
    counts = _Counts()
    step = max(1, len(portal.compiled) // SAMPLE)
    for place, compiled in enumerate(portal.compiled):
        report = compiled.report
        if report.metadata.agency:
            counts.agencies[report.metadata.agency] += 1
        counts.terms.update(name for name in names if name in report.text)
        counts.indicators.update(_indicators(report, {each.indicator for each in compiled.metrics}))
        for document in compiled.documents:
            if document.heading:
                counts.headings[document.heading] += 1
        if place % step == 0:
            counts.words.update(_words(compiled.documents))
    for word in counts.words:
        counts.words[word] *= step
    return counts


def _words(documents: Iterable[SearchDocument]) -> set[str]:
    """The words of a report, each once."""
    return set(" ".join(field for document in documents for field in document.words).split())


def _indicators(report: Report, names: set[str]) -> Iterator[str]:
    """The indicators whose name stands in the text as it is; others are put together from parts."""
    return (name for name in names if name and name in report.text)


def _clauses(headings: Counter[str]) -> Counter[str]:
    """What stands between the stops of headings, by how many headings have it."""
    clauses: Counter[str] = Counter()
    for heading, count in _most(headings.items(), HEADINGS):
        for clause in set(_STOP.split(normalise(heading))):
            clauses[clause] += count
    return clauses


def _phrases(clauses: Counter[str]) -> Counter[str]:
    """Two words of two characters and more that follow each other, by how many headings do so."""
    phrases: Counter[str] = Counter()
    for clause, count in _most(clauses.items(), HEADINGS):
        for cut in map(words.jieba_dictionary().cut, _HAN_RUN.findall(clause)):
            for one, other in pairwise(cut):
                if len(one) > 1 and len(other) > 1:
                    phrases[one + other] += count
    return phrases


def _spelt(shown: Counter[str]) -> Counter[str]:
    """Shown texts by their normalised spelling; one with a blank or a bar would fall apart."""
    spelt: Counter[str] = Counter()
    for text, count in shown.items():
        normalised = normalise(text)
        if _fits(normalised) and not re.search(r"[\s|]", normalised):
            spelt[normalised] += count
    return spelt


def _names(clause: str) -> bool:
    """Whether a clause is worth suggesting whole; one with quotation marks is typed otherwise."""
    return SHORTEST_HEADING <= len(clause) <= LONGEST and _RUN.fullmatch(clause) is not None


def _fits(text: str) -> bool:
    return 2 <= len(text) <= LONGEST


def _most(counted: Iterable[tuple[str, int]], limit: int) -> list[tuple[str, int]]:
    """The pairs of highest count; of equal ones, the first by text."""
    return heapq.nsmallest(limit, counted, key=lambda pair: (-pair[1], pair[0]))
