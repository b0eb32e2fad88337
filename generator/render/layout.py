"""How an outline stands on the page: which headings run into their text, where tables go.

一、 and （一） are headings of their own line, as in a printed report. 一是…二是… and the deeper
levels that an author ran into the text stay in it, each on a new line with its heading in bold.
A table of figures beneath each of those would tear the text to shreds: their figures stand in the
table of the nearest section that has a line of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.model import Metric, Report, Role, Section

# What a marker that belongs to its sentence ends in (一是, 二要): GB/T 9704 knows no such level.
_ITEM_ENDS = ("是", "要")
_DEEP = 3

# Of a longer heading a list shows the beginning.
_LISTED = 48


@dataclass(frozen=True, slots=True)
class Layout:
    """The anchors of the sections whose heading runs in, and each section's parent's anchor."""

    run_in: frozenset[str]
    parents: dict[str, str]

    def home(self, anchor: str) -> str:
        """The nearest section from ``anchor`` up that has a line of its own; empty for none."""
        while anchor in self.run_in:
            anchor = self.parents[anchor]
        return anchor if anchor in self.parents else ""


def layout(report: Report) -> Layout:
    """The layout of a report's outline."""
    parents = _parents(report.sections)
    lines = _headings_that_run_on(report)
    run_in: set[str] = set()
    standing: set[str] = set()
    for section in report.sections:
        parent = parents[section.anchor]
        is_item = section.marker.endswith(_ITEM_ENDS)
        # Where an author slips from （一） to 二是 for siblings, they look alike.
        slipped = is_item and not section.inline and parent in standing
        runs = section.inline or section.anchor in lines
        if runs and not slipped and (is_item or section.level >= _DEEP):
            run_in.add(section.anchor)
        elif not is_item:
            standing.add(parent)
    return Layout(frozenset(run_in), parents)


def figures_by_home(layout: Layout, metrics: Sequence[Metric]) -> dict[str, tuple[Metric, ...]]:
    """The figures of each table, by the anchor of the section that it stands in, in text order."""
    homes: dict[str, list[Metric]] = {}
    for metric in sorted(metrics, key=lambda each: each.start):
        homes.setdefault(layout.home(metric.section), []).append(metric)
    return {anchor: tuple(each) for anchor, each in homes.items()}


def _parents(sections: Sequence[Section]) -> dict[str, str]:
    parents: dict[str, str] = {}
    opened: list[Section] = []
    for section in sections:
        while opened and opened[-1].end <= section.start:
            opened.pop()
        parents[section.anchor] = opened[-1].anchor if opened else ""
        opened.append(section)
    return parents


def _headings_that_run_on(report: Report) -> frozenset[str]:
    """The anchors of the sections whose heading is followed by text on its line."""
    found: set[str] = set()
    for paragraph, after in pairwise(report.paragraphs):
        if paragraph.role is Role.HEADING:
            between = report.text[paragraph.end : after.start]
            if "\n" not in between and "\r" not in between:
                found.add(paragraph.section)
    return frozenset(found)


def listed(heading: str) -> str:
    """A heading as lists show it: one that is a sentence (一是…，…) ends at a pause."""
    if len(heading) <= _LISTED:
        return heading
    pause = max(heading.rfind("，", 0, _LISTED), heading.rfind("、", 0, _LISTED))
    return heading[: pause if pause > _LISTED // 2 else _LISTED] + "…"
