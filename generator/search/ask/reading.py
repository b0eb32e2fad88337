"""A section as verification sees it: normalised, so that what is looked for is found."""

from __future__ import annotations

from dataclasses import dataclass

from generator.search.ask.grammar import bare
from generator.search.ask.site import SectionText
from generator.search.text.normalise import normalise


@dataclass(frozen=True, slots=True)
class Reading:
    """A normalised section.

    ``own`` is its heading with the marker, and its text, a paragraph a line; ``title`` its
    report's; ``headings`` the characters of its heading without the marker, then with it; of
    what stands for a report, of the lines of the title.
    """

    own: str
    title: str
    headings: tuple[str, ...]

    def holds(self, text: str) -> bool:
        """Whether a text stands in the section or in its report's title."""
        return text in self.own or text in self.title


def reading(section: SectionText) -> Reading:
    """A section as verification sees it; the report itself is named by the lines of its title."""
    heading = normalise(section.marker + section.heading)
    title = normalise(section.report.title)
    if section.anchor:
        names = [normalise(section.heading), heading]
    else:
        names = [normalise(line) for line in section.report.title.split("\n")]
    return Reading(
        own=f"{heading}\n{normalise(section.body)}",
        title=title,
        headings=tuple(map(bare, names)),
    )
