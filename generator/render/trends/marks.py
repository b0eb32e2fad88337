"""The marks of a drawing as SVG: words, bars, dots, lines, by class alone.

Places across are percentages and heights are pixels; every colour comes from the style sheet.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.render import html
from generator.render.html import Html


@dataclass(frozen=True, slots=True)
class Span:
    """What a mark takes of the width, in percent."""

    start: float
    width: float

    @property
    def middle(self) -> float:
        """Where its label stands."""
        return self.start + self.width / 2

    @classmethod
    def around(cls, middle: float, width: float) -> Span:
        """The span of that width about a place."""
        return cls(middle - width / 2, width)


def words(name: str, middle: float, level: float, said: str) -> Html:
    """Words that stand on a level, about a place."""
    return html.element(
        "text", {"class": name, "x": _percent(middle), "y": _pixel(level)}, html.text(said)
    )


def bar(name: str, across: Span, one: float, other: float) -> Html:
    """A bar from one level to another."""
    return html.element(
        "rect",
        {
            "class": name,
            "x": _percent(across.start),
            "y": _pixel(min(one, other)),
            "width": _percent(across.width),
            "height": _pixel(abs(one - other)),
        },
    )


def dot(name: str, middle: float, level: float, radius: int) -> Html:
    """A dot on a level."""
    return html.element(
        "circle",
        {"class": name, "cx": _percent(middle), "cy": _pixel(level), "r": str(radius)},
    )


def line(name: str, across: tuple[float, float], levels: tuple[float, float]) -> Html:
    """A line from place to place and level to level."""
    return html.element(
        "line",
        {
            "class": name,
            "x1": _percent(across[0]),
            "y1": _pixel(levels[0]),
            "x2": _percent(across[1]),
            "y2": _pixel(levels[1]),
        },
    )


def _percent(value: float) -> str:
    return f"{round(value, 2):g}%"


def _pixel(value: float) -> str:
    return f"{round(value, 1):g}"
