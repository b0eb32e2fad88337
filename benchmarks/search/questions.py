"""Questions drawn at random from the texts of a site, each with what a good answer shows.

A seed gives the same questions on every machine. What is asked for:

- a run of characters, as a reader remembers a sentence: wherever it begins, words or not;
- a heading, without its marker; sections with equal headings are equally right;
- two words of one paragraph.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from benchmarks.search.texts import ReportText, bare, runs
from generator.search.text.normalise import HAN
from generator.search.text.words import words

# Characters between two words that still stand near each other, and by how much two ways of
# counting them may differ: a page counts the ends of lines, we do not.
NEAR = 40
SLACK = 4
# Draws that bring nothing new before there is nothing new.
_PATIENCE = 1000

_WORD = re.compile(rf"[{HAN}]{{2,}}")


@dataclass(frozen=True, slots=True)
class Holders:
    """The reports that hold something: those that ``must`` be found, and those that ``may`` be."""

    must: frozenset[str]
    may: frozenset[str]


@dataclass(frozen=True, slots=True)
class Run:
    """Some characters in a row, the report they were drawn from, and all that hold them."""

    text: str
    source: str
    holders: Holders


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading and the sections, (slug, anchor), that bear it."""

    text: str
    places: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two words of one paragraph, and who holds both: anywhere, in a section, near each other."""

    text: str
    anywhere: Holders
    together: Holders
    near: Holders


def run_questions(reports: list[ReportText], size: int, count: int, seed: int) -> list[Run]:
    """``count`` different runs of ``size`` characters, each of a report drawn at random."""
    rng = random.Random(f"{seed} run {size}")
    pools = {
        report.slug: [run for run in runs(report.lines) if len(run) >= size] for report in reports
    }
    slugs = [slug for slug, pool in pools.items() if pool]

    def draw() -> tuple[str, str]:
        slug = rng.choice(slugs)
        return part_of_a_run(pools[slug], size, rng), slug

    return [Run(text, slug, anywhere(reports, [text])) for text, slug in different(draw, count)]


def heading_questions(reports: list[ReportText], count: int, seed: int) -> list[Heading]:
    """Up to ``count`` headings that differ by more than punctuation, of sections at random."""
    rng = random.Random(f"{seed} heading")
    places: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    spelt: dict[str, str] = {}
    for report in reports:
        for section in report.sections:
            if len(key := bare(section.heading)) > 1:
                places[key].append((report.slug, section.anchor))
                spelt.setdefault(key, section.heading)
    keys = [key for key, found in places.items() for _ in found]
    drawn = different(lambda: (rng.choice(keys), ""), min(count, len(spelt)))
    return [Heading(spelt[key], frozenset(places[key])) for key, _ in drawn]


def pair_questions(reports: list[ReportText], count: int, seed: int) -> list[Pair]:
    """``count`` pairs of words, each of a paragraph drawn at random."""
    rng = random.Random(f"{seed} pair")
    paragraphs = [
        (paragraph, report.slug)
        for report in reports
        for section in report.sections
        for paragraph in section.paragraphs
    ]

    def draw() -> tuple[str, str]:
        while True:
            paragraph, slug = rng.choice(paragraphs)
            if text := two_words(paragraph, rng):
                return text, slug

    return [_pair(reports, text) for text, _ in different(draw, count)]


def part_of_a_run(pool: list[str], size: int, rng: random.Random) -> str:
    """``size`` characters in a row of one of the runs, all of which are that long."""
    (run,) = rng.choices(pool, [len(run) - size + 1 for run in pool])
    start = rng.randrange(len(run) - size + 1)
    return run[start : start + size]


def two_words(paragraph: str, rng: random.Random) -> str:
    """Two words of a paragraph with a space between, neither inside the other; empty for none."""
    found = sorted({word for word in words(paragraph) if _WORD.fullmatch(word)})
    if len(found) < 2:
        return ""
    first, second = rng.sample(found, 2)
    return "" if first in second or second in first else f"{first} {second}"


def different(draw: Callable[[], tuple[str, str]], count: int) -> list[tuple[str, str]]:
    """``count`` draws of a text and its source whose texts differ.

    Raises:
        ValueError: the draws bring nothing new any more.
    """
    found: dict[str, str] = {}
    misses = 0
    while len(found) < count:
        text, source = draw()
        misses = misses + 1 if text in found else 0
        if misses > _PATIENCE:
            raise ValueError(f"these texts do not hold {count} different questions")
        found.setdefault(text, source)
    return list(found.items())


def anywhere(reports: Iterable[ReportText], pieces: list[str]) -> Holders:
    """The reports that hold all pieces, wherever they stand."""
    must, may = set(), set()
    for report in reports:
        if all(piece in report.joined for piece in pieces):
            may.add(report.slug)
            if all(piece in report.lines for piece in pieces):
                must.add(report.slug)
    return Holders(frozenset(must), frozenset(may))


def between(text: str, first: str, second: str) -> int | None:
    """The fewest characters between two pieces in a text, negative where they share some.

    ``None`` where the text does not hold both.
    """
    ends: tuple[int | None, int | None] = (None, None)
    least: int | None = None
    for match in re.finditer(f"(?=({re.escape(first)}))|(?=({re.escape(second)}))", text):
        start = match.start()
        is_second = match.group(1) is None
        other = ends[0] if is_second else ends[1]
        if other is not None and (least is None or start - other < least):
            least = start - other
        end = start + len(second if is_second else first)
        ends = (ends[0], end) if is_second else (end, ends[1])
    return least


def _pair(reports: list[ReportText], text: str) -> Pair:
    first, second = text.split()
    held = anywhere(reports, [first, second])
    gaps: dict[str, int] = {}
    for report in reports:
        if report.slug in held.may:
            found = [between(section.joined, first, second) for section in report.sections]
            if here := [gap for gap in found if gap is not None]:
                gaps[report.slug] = min(here)
    together = frozenset(gaps)
    return Pair(
        text,
        held,
        Holders(together & held.must, together),
        Holders(_within(gaps, NEAR - SLACK) & held.must, _within(gaps, NEAR + SLACK)),
    )


def _within(gaps: dict[str, int], most: int) -> frozenset[str]:
    return frozenset(slug for slug, gap in gaps.items() if gap <= most)
