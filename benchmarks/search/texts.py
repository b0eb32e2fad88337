"""The texts of a built site as its readers see them, apart from its index: the measure of truth.

All is read from what the site publishes for those who compute (``report.txt``, ``report.json``)
and brought to the index's spelling, in which a reader takes two texts for the same. Whether a
report holds some characters is decided twice: ``lines`` keeps the ends of lines, across which
nothing counts as held; ``joined`` has no white space, because a page puts a line that was broken
by hand together again. What must be found is what the lines hold; what may be shown for it is what
the joined text holds.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from generator.search.text.normalise import HAN, normalise
from generator.search.text.words import LETTERS

_RUN = re.compile(rf"[{LETTERS}0-9{HAN}]+")
_SPACE = re.compile(r"\s+")
# White space that is no space between two words of letters.
_BREAK = re.compile(r"(?<![!-~])\s+|\s+(?![!-~])")


@dataclass(frozen=True, slots=True)
class SectionText:
    """A section, or a report's text before its first (without anchor), with its own text only."""

    anchor: str
    heading: str
    joined: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReportText:
    """A report's text, normalised."""

    slug: str
    lines: str
    joined: str
    sections: tuple[SectionText, ...]


def read(site: Path) -> list[ReportText]:
    """The texts of all reports of a built site, by slug."""
    folders = sorted(path.parent for path in site.glob("reports/*/report.json"))
    return [_report(folder) for folder in folders]


def runs(text: str) -> list[str]:
    """The stretches of a normalised text without punctuation and spaces."""
    return _RUN.findall(text)


def bare(text: str) -> str:
    """A text by its letters, digits and ideographs alone, normalised: what makes headings equal."""
    return "".join(runs(normalise(text)))


def joined(text: str) -> str:
    """A normalised text without its white space."""
    return _SPACE.sub("", text)


def _report(folder: Path) -> ReportText:
    facts = json.loads((folder / "report.json").read_bytes())
    # Offsets count characters of the text as it is: no line end may be translated.
    text = (folder / "report.txt").read_bytes().decode()
    starts = [section["start"] for section in facts["outline"]]
    ends = [*starts[1:], len(text)]
    first = _section("", "", text[: starts[0] if starts else len(text)])
    sections = [
        _section(section["anchor"], section["heading"], text[start:end])
        for section, start, end in zip(facts["outline"], starts, ends, strict=True)
    ]
    lines = normalise(text)
    return ReportText(facts["slug"], lines, joined(lines), (first, *sections))


def _section(anchor: str, heading: str, text: str) -> SectionText:
    lines = normalise(text)
    return SectionText(anchor, _BREAK.sub("", heading), joined(lines), tuple(lines.splitlines()))
