"""What is made of reports: compiled reports, the portal, its files, and findings for the clerk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from generator.model.comparison import Comparison
from generator.model.metric import Metric, Series
from generator.model.report import Report


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """A section as the search index sees it: what is shown of it, and its words field by field.

    ``anchor`` is empty for the text before a report's first section, which stands for the report
    and alone has a ``title``. ``heading`` is without its ``marker``; ``body`` is the section's own
    text, without its descendants', a paragraph a line. ``words`` holds the index words of each
    search field, in the order of the fields, joined by spaces; ``runs`` what stands in each, a
    heading with its marker, spelt as the index spells it, with spaces for punctuation.
    """

    anchor: str
    marker: str
    title: str
    heading: str
    body: str
    words: tuple[str, ...]
    runs: tuple[str, ...]

    @property
    def texts(self) -> tuple[str, str, str]:
        """What stands in each field, in the order of the fields; a heading with its marker."""
        return (self.title, self.marker + self.heading, self.body)


@dataclass(frozen=True, slots=True)
class TopicMatch:
    """A topic that a report speaks of, and the anchors of the sections that do, in text order."""

    topic: str
    sections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Compiled:
    """Everything that can be made of one report alone; picklable, made in a worker process."""

    report: Report
    metrics: tuple[Metric, ...]
    documents: tuple[SearchDocument, ...]
    article: str
    topics: tuple[TopicMatch, ...] = ()


@dataclass(frozen=True, slots=True)
class Portal:
    """All reports of a site, newest first, as the stages that need the whole see them."""

    compiled: tuple[Compiled, ...]
    series: tuple[Series, ...] = ()
    comparisons: tuple[Comparison, ...] = ()

    @property
    def reports(self) -> Iterable[Report]:
        """The reports in the portal's order."""
        return (each.report for each in self.compiled)


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file of the site: its path below the output folder, with ``/``, and its bytes."""

    path: str
    data: bytes = field(repr=False)


class Severity(StrEnum):
    """How much a finding matters to the clerk."""

    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something the clerk should look at; never an error, never a silent change of the text.

    ``path`` is the source file's, or the config's; ``line`` counts from 1, 0 where there is none.
    """

    rule: str
    severity: Severity
    path: str
    line: int
    message: str
    hint: str = ""
