"""A portal → what each of its reports states, read once for all that is made of it.

To give every figure its identity takes some 15 ms for a long report. Series and comparisons ask the
same of the same reports, so both are handed what is read here.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Compiled, Portal
from generator.series.figures import Figure, figures
from generator.series.plans import promises


@dataclass(frozen=True, slots=True)
class Reading:
    """A report with what it states as done and what it sets itself for the next year.

    Both are in text order, and empty for a report without an agency or a year.
    """

    compiled: Compiled
    results: tuple[Figure, ...]
    promises: tuple[Figure, ...]

    @property
    def slug(self) -> str:
        """The report's slug."""
        return self.compiled.report.slug

    @property
    def kind(self) -> str | None:
        """The report's kind."""
        return self.compiled.report.metadata.kind


def read_figures(portal: Portal) -> tuple[Reading, ...]:
    """The reports of a portal as they are read, in its order."""
    return tuple(
        Reading(each, tuple(figures(each)), tuple(promises(each))) for each in portal.compiled
    )
