"""The figures that a report hides: the sentences they stand in, each once, as links to them.

The words are the report's; of a long sentence the part about the first hidden figure is shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model import Metric
from generator.render.views import HiddenFigures
from generator.texts import Texts

_BEFORE, _AFTER = 24, 24


def hidden_figures(text: str, metrics: Sequence[Metric], texts: Texts) -> tuple[HiddenFigures, ...]:
    """One entry for each sentence of ``text`` that hides figures, in text order."""
    return tuple(_entries(text, [each for each in metrics if each.redacted], texts))


def _entries(text: str, hidden: Sequence[Metric], texts: Texts) -> Iterator[HiddenFigures]:
    sentences: dict[int, list[Metric]] = {}
    for metric in sorted(hidden, key=lambda each: each.start):
        sentences.setdefault(metric.sentence_start, []).append(metric)
    for inside in sentences.values():
        first = inside[0]
        yield HiddenFigures(
            href="#" + first.anchor,
            before=_ending(text[first.sentence_start : first.start]),
            written=_one_line(text[first.start : first.end]),
            after=_beginning(text[first.end : first.sentence_end]),
            note=texts.hidden_places.format(count=len(inside)) if len(inside) > 1 else "",
        )


def _ending(words: str) -> str:
    words = _one_line(words)
    return words if len(words) <= _BEFORE else "…" + words[-_BEFORE:]


def _beginning(words: str) -> str:
    words = _one_line(words)
    return words if len(words) <= _AFTER else words[:_AFTER] + "…"


def _one_line(words: str) -> str:
    """Words without the line ends and indents of their place in the text."""
    return " ".join(words.split())
