"""The values that travel between the stages: frozen, slotted, typed.

All offsets count Unicode code points from 0 in a report's plain text, end exclusive. They are the
thread that ties a table's cell to its sentence, a search hit to its words and a finding to its
line, and they let a test say that no character was lost.

Values here know nothing of files, HTML or Chinese; they are what one stage hands to the next.
"""

from generator.model.comparison import Comparison, Difference, Pair, Refusal, Single
from generator.model.metric import Bound, Change, Confidence, Metric, Point, Series, Status
from generator.model.period import Month, Period
from generator.model.portal import (
    Compiled,
    Finding,
    OutputFile,
    Portal,
    SearchDocument,
    Severity,
    TopicMatch,
)
from generator.model.report import Inference, Metadata, Origin, Paragraph, Report, Role, Section
from generator.model.source import Encoding, FrontMatter, Mark, MarkKind, Source

__all__ = [
    "Bound",
    "Change",
    "Comparison",
    "Compiled",
    "Confidence",
    "Difference",
    "Encoding",
    "Finding",
    "FrontMatter",
    "Inference",
    "Mark",
    "MarkKind",
    "Metadata",
    "Metric",
    "Month",
    "Origin",
    "OutputFile",
    "Pair",
    "Paragraph",
    "Period",
    "Point",
    "Portal",
    "Refusal",
    "Report",
    "Role",
    "SearchDocument",
    "Section",
    "Series",
    "Severity",
    "Single",
    "Source",
    "Status",
    "TopicMatch",
]
