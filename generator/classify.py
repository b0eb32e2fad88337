"""A report → the topics it speaks of, and the sections that do.

A topic is a report's where its terms stand in a heading, or stand densely in the text: so many in
a thousand characters, more than one of them. A report on everything (a city's yearly report) would
stand under every topic and tell nobody anything: only the strongest count, and what is faint beside
the strongest does not. Measured on real reports: docs/development.md.

It refuses to guess from the agency's name: what a report speaks of is what it says.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator import phrases
from generator.model import Report, Section, TopicMatch
from generator.topics import Topic

_MOST_TOPICS = 6
_MOST_SECTIONS = 4
# Mentions, and mentions in a thousand characters, that make a topic: without and with a heading.
_IN_TEXT, _DENSE = 4, 1.5
_HEADED, _HEADED_DENSE = 3, 0.8
# A mention in a heading weighs as much as so many in a thousand characters, up to so often.
_HEADING, _HEADINGS = 2.0, 3
# A longer heading is a clause of the text (一是…，…).
_CLAUSE = 30
# Of the strongest topic's weight.
_FAINT = 0.12
# Sections are ranked by mentions; one in the heading counts for several.
_HEADING_MENTIONS = 3
# Of the mentions in the section that has most.
_MINOR = 0.25


@dataclass(slots=True)
class _Tally:
    """What was seen of one topic in a report; ``sections`` by their place in the outline."""

    mentions: int = 0
    headings: int = 0
    terms: set[str] = field(default_factory=set)
    sections: Counter[int] = field(default_factory=Counter)


def topics(report: Report, table: Sequence[Topic]) -> tuple[TopicMatch, ...]:
    """The topics of a report, in the order of ``table``."""
    tallies = _tallies(report, table)
    weights = {name: _weight(tally, len(report.text)) for name, tally in tallies.items()}
    least = max(weights.values(), default=0) * _FAINT
    strong = sorted((name for name in weights if weights[name] > least), key=weights.__getitem__)
    chosen = set(strong[-_MOST_TOPICS:])
    return tuple(
        TopicMatch(topic.name, tuple(_strongest(tallies[topic.name], report)))
        for topic in table
        if topic.name in chosen
    )


def _tallies(report: Report, table: Sequence[Topic]) -> dict[str, _Tally]:
    owners = {term: topic.name for topic in table for term in topic.terms}
    starts = [section.start for section in report.sections]
    found = {topic.name: _Tally() for topic in table if topic.terms}
    for start, end in phrases.found(phrases.pattern(owners), report.text):
        term = report.text[start:end]
        tally = found[owners[term]]
        place = bisect_right(starts, start) - 1
        in_heading = place >= 0 and _is_heading(report.sections[place], end)
        tally.mentions += 1
        tally.headings += in_heading
        tally.terms.add(term)
        if place >= 0:
            tally.sections[place] += _HEADING_MENTIONS if in_heading else 1
    return found


def _is_heading(section: Section, end: int) -> bool:
    return end <= section.heading_end and len(section.heading) <= _CLAUSE


def _weight(tally: _Tally, length: int) -> float:
    """How strongly a report of so many characters speaks of a topic; 0 where it does not."""
    density = tally.mentions * 1000 / max(length, 1000)
    told = tally.mentions >= _IN_TEXT and density >= _DENSE and len(tally.terms) > 1
    headed = tally.headings > 0 and tally.mentions >= _HEADED and density >= _HEADED_DENSE
    if not (told or headed):
        return 0.0
    return density + _HEADING * min(tally.headings, _HEADINGS)


def _strongest(tally: _Tally, report: Report) -> Iterator[str]:
    """The anchors of the sections that speak most of a topic, in the order of the text."""
    ranked = sorted(tally.sections.items(), key=lambda each: (-each[1], each[0]))
    least = max(2, ranked[0][1] * _MINOR) if ranked else 0
    enough = [place for place, mentions in ranked if mentions >= least][:_MOST_SECTIONS]
    for place in sorted(enough or [place for place, _ in ranked[:1]]):
        yield report.sections[place].anchor
