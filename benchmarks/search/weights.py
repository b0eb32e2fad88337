"""Which weights of title, heading and body put the right section first? Chosen on one half.

usage: python -m benchmarks.search.weights FOLDER... [--count N] [--seed N]

The headings of all reports are dealt into two halves. Each gives four questions: its words; three
of its words; two words of a paragraph of its section; the name of its report. Weights are tried on
the one half, and what the best ones do is said of the other, beside the present ones and none.

Weights decide only among sections that hold all words, for those come first; so only those compete
here, by lunr's formula over whole words (:mod:`generator.search.index.scoring`). What the page
looks at before the score (a heading typed in full, words near each other) is left out: it would
hide what the weights do. The figure is the mean reciprocal rank, 1 where the right section is
always first; of sections with equal scores half are taken to stand before it.
"""

from __future__ import annotations

import argparse
import itertools
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.search.questions import two_words
from benchmarks.search.texts import bare
from generator import parse, read
from generator.config import Config
from generator.search import documents
from generator.search.index import scoring
from generator.search.index.documents import FIELDS
from generator.search.text.normalise import normalise
from generator.search.text.words import words

TITLES = (1, 2, 3, 4, 6, 8, 12, 16)
HEADINGS = (1, 2, 3, 4, 6, 8, 12, 16, 24)
# Beyond some height more weight gains little; the lowest are taken that lose no more than this.
TOLERANCE = 0.005
KINDS = ("heading", "some words", "body", "name")
_TITLE = FIELDS.index("title")
_SOME_WORDS = 3

# The score of a section for a question, field by field, as if all weights were 1.
Sums = tuple[float, ...]
Weights = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A document of the index: its report's number, its heading, its words field by field."""

    report: int
    anchor: str
    heading: str
    body: str
    fields: tuple[Counter[str], ...]


@dataclass(frozen=True, slots=True)
class Contest:
    """A question: the right section's sums, and those of all that could ever stand before it."""

    kind: str
    right: Sums
    rivals: tuple[Sums, ...]

    def reciprocal_rank(self, weights: Weights) -> float:
        """1 for the first place, 1/2 for the second; equals share their places."""
        mine = _weighed(self.right, weights)
        others = [_weighed(rival, weights) for rival in self.rivals]
        return 1 / (1 + sum((score > mine) + (score == mine) / 2 for score in others))


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    arguments.add_argument("--count", type=int, default=1000, help="headings, in both halves")
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    places = list(gathered(given.folders))
    ranking = Ranking(places)
    halves: tuple[list[Contest], list[Contest]] = ([], [])
    rng = random.Random(f"{given.seed} weights")
    headed = [number for number, place in enumerate(places) if len(bare(place.heading)) > 1]
    headed = rng.sample(headed, min(given.count, len(headed)))
    for turn, number in enumerate(headed):
        halves[turn % 2].extend(ranking.contests(number, rng))
    chosen = lowest_good(halves[0])
    print(f"{len(headed)} headings; chosen on one half: {chosen}; the other half:")
    print(f"{'title, heading, body':24}" + "".join(f"{kind:>14}" for kind in KINDS) + f"{'all':>8}")
    for weights in (chosen, scoring.boosts(Config().search), (1, 1, 1)):
        kinds = [[each for each in halves[1] if each.kind == kind] for kind in KINDS]
        shown = "".join(f"{mean(each, weights):14.3f}" for each in kinds)
        print(f"{weights!s:24}{shown}{mean(halves[1], weights):8.3f}")


def lowest_good(contests: list[Contest]) -> Weights:
    """Of all weights that come near the best ones those of the smallest sum."""
    tried = {each: mean(contests, each) for each in itertools.product(TITLES, HEADINGS, (1,))}
    least = max(tried.values()) - TOLERANCE
    return min((each for each, share in tried.items() if share >= least), key=sum)


def mean(contests: list[Contest], weights: Weights) -> float:
    """The mean over the kinds of the mean reciprocal rank, so that no kind weighs more."""
    found: defaultdict[str, list[float]] = defaultdict(list)
    for contest in contests:
        found[contest.kind].append(contest.reciprocal_rank(weights))
    return sum(sum(ranks) / len(ranks) for ranks in found.values()) / len(found)


def gathered(folders: Iterable[Path]) -> Iterator[Place]:
    """The documents of the index of all reports of some folders."""
    config = Config()
    files = [file for folder in folders for file in read.find(folder).reports]
    for number, file in enumerate(files):
        for each in documents(parse.parse(read.read(file, config), config)):
            counted = tuple(Counter(text.split()) for text in each.words)
            yield Place(number, each.anchor, each.heading, each.body, counted)


class Ranking:
    """Lunr's scores over some documents, for questions of words."""

    def __init__(self, places: list[Place]) -> None:
        """Counts what the formula needs: where each term stands, and the average lengths."""
        self._places = places
        self._own = {place.report: n for n, place in enumerate(places) if not place.anchor}
        self._holders: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, place in enumerate(places):
            for field, counted in enumerate(place.fields):
                for term in counted:
                    self._holders[term].append((number, field))
        lengths = zip(*([each.total() for each in place.fields] for place in places), strict=True)
        filled = [[length for length in each if length] for each in lengths]
        self._averages = [sum(each) / max(1, len(each)) for each in filled]

    def contests(self, number: int, rng: random.Random) -> Iterator[Contest]:
        """The questions that the section of a heading gives, each with its rivals."""
        place = self._places[number]
        heading = list(dict.fromkeys(words(normalise(place.heading))))
        asked = {
            "heading": heading,
            "some words": rng.sample(heading, min(_SOME_WORDS, len(heading))),
            "body": two_words(normalise(rng.choice(place.body.splitlines() or [""])), rng).split(),
        }
        for kind, terms in asked.items():
            if terms:
                yield self._contest(kind, terms, number)
        own = self._own[place.report]
        yield self._contest("name", list(self._places[own].fields[_TITLE]), own)

    def _contest(self, kind: str, terms: list[str], right: int) -> Contest:
        """Those that hold all terms and surpass the right one in a field compete.

        For the name of a report any of its sections is as right.
        """
        numbers = set.intersection(*(self._with(term) for term in terms))
        sums = {number: self._sums(terms, number) for number in numbers | {right}}
        equal, report = bare(self._places[right].heading), self._places[right].report
        rivals = [
            each
            for number, each in sums.items()
            if number != right
            and not (equal and bare(self._places[number].heading) == equal)
            and not (kind == "name" and self._places[number].report == report)
            and any(theirs >= mine for theirs, mine in zip(each, sums[right], strict=True))
        ]
        return Contest(kind, sums[right], tuple(rivals))

    def _with(self, term: str) -> set[int]:
        """The documents that hold a term, those of a report whose title holds it included."""
        found = {number for number, field in self._holders[term] if field != _TITLE}
        titled = {self._places[n].report for n, field in self._holders[term] if field == _TITLE}
        if titled:
            found |= {n for n, place in enumerate(self._places) if place.report in titled}
        return found

    def _sums(self, terms: list[str], number: int) -> Sums:
        """A section has its report's title as its own."""
        place = self._places[number]
        title = self._places[self._own[place.report]].fields[_TITLE]
        fields = [title if f == _TITLE else each for f, each in enumerate(place.fields)]
        return tuple(
            sum(
                self._score(term, counted[term], counted.total(), field)
                for term in terms
                if counted[term]
            )
            for field, counted in enumerate(fields)
        )

    def _score(self, term: str, frequency: int, length: int, field: int) -> float:
        """Lunr's score without its rounding."""
        inverse: float = scoring.idf(len(self._places), len(self._holders[term]))
        norm: float = scoring.K1 * (1 - scoring.B + scoring.B * length / self._averages[field])
        return inverse * frequency * (scoring.K1 + 1) / (norm + frequency)


def _weighed(sums: Sums, weights: Weights) -> float:
    return sum(each * weight for each, weight in zip(sums, weights, strict=True))


if __name__ == "__main__":
    main()
