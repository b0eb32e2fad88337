"""Reports made by hand for the tests of the metrics."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model import Encoding, Metadata, Paragraph, Report, Role, Section


def _report(text: str, sections: tuple[Section, ...] = ()) -> Report:
    """A report whose lines are paragraphs, each in the last section that began before it."""
    paragraphs: list[Paragraph] = []
    position = 0
    for line in text.split("\n"):
        start = position + len(line) - len(line.lstrip())
        end = position + len(line.rstrip())
        if end > start:
            section = next((s.anchor for s in reversed(sections) if s.start <= start), "")
            anchor = f"p{len(paragraphs) + 1}"
            paragraphs.append(Paragraph(anchor, start, end, Role.BODY, section))
        position += len(line) + 1
    name = "样例"
    return Report(
        f"{name}.txt", name, text, Encoding.UTF8, Metadata(name), sections, tuple(paragraphs)
    )


@pytest.fixture
def make_report() -> Callable[..., Report]:
    """A factory of reports from text."""
    return _report
