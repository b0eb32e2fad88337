"""The chart of a series: inline SVG without a style of its own, drawn when the site is built.

Places across are percentages and heights are pixels, so that the drawing has the width of its page
while its letters keep their size. Every colour comes from the style sheet by class. Amounts are
bars from zero; shares are dots, joined where one year follows the other. A hidden value is an empty
frame, a year without a figure stays empty: neither is ever a zero.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from generator.model import Point, Series, Status
from generator.render import html
from generator.render.html import Html
from generator.render.trends.scale import Scale, Slot, is_hidden, is_ratio, scale, slots
from generator.render.trends.words import said, short
from generator.texts import Texts

_HEIGHT = 260
_TOP, _FOOT = 36, 216
_YEAR = 244
# Between a bar and its label, a label and the line it stands under.
_ABOVE, _BELOW = 10, 22
# How much of a year's place its bars take; in percent of the drawing they never take more.
_BARS = 0.6
_WIDEST = 16.0
_HIDDEN_HEIGHT = 48
_DOT = 6
# From how many years on a drawing is wider than a narrow screen.
_WIDE, _WIDER = 6, 12


@dataclass(frozen=True, slots=True)
class _Span:
    """What a bar takes of the width, in percent."""

    start: float
    width: float

    @property
    def middle(self) -> float:
        """Where its label stands."""
        return self.start + self.width / 2


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What every mark needs to find its place."""

    slots: tuple[Slot, ...]
    scale: Scale
    texts: Texts
    is_line: bool

    def middle(self, place: int) -> float:
        """The middle of the place of a year, in percent."""
        return (place + 0.5) * 100 / len(self.slots)

    def level(self, height: float) -> float:
        """The pixel of a height from 0 to 1."""
        # Labels of what lies beneath zero need room above the years.
        foot = _FOOT if self.scale.low >= 0 else _FOOT - _BELOW
        return foot - height * (foot - _TOP)

    @property
    def axis(self) -> float:
        """The pixel of zero, or of the foot where the scale does not reach down to it."""
        return self.level(max(self.scale.height(Decimal(0)), 0))


def chart(series: Series, title: str, texts: Texts) -> Html:
    """The drawing as an image with a name and a description, for those who cannot see it too."""
    drawing = _Drawing(slots(series), scale(series), texts, is_ratio(series))
    frame: dict[str, str | bool] = {
        "class": _class(len(drawing.slots)),
        "role": "img",
        "aria-labelledby": "chart-title chart-description",
        "width": "100%",
        "height": str(_HEIGHT),
    }
    return html.element(
        "svg",
        frame,
        html.joined(
            (
                html.element("title", {"id": "chart-title"}, html.text(title)),
                html.element(
                    "desc", {"id": "chart-description"}, html.text(description(series, texts))
                ),
                _line("axis", (0, 100), (drawing.axis, drawing.axis)),
                *(_joins(drawing) if drawing.is_line else ()),
                *(mark for place in range(len(drawing.slots)) for mark in _slot(drawing, place)),
            )
        ),
    )


def description(series: Series, texts: Texts) -> str:
    """The drawing in words: every year and its value."""
    return "；".join(
        texts.chart_point.format(
            year=slot.year,
            value="，".join(_said(point, texts) for point in slot.points) or texts.no_figure,
        )
        for slot in slots(series)
    )


def _said(point: Point, texts: Texts) -> str:
    words = said(point, texts)
    return f"{texts.plan} {words}" if point.metric.status is Status.PLAN else words


def is_wide(years: int) -> bool:
    """Whether a drawing of so many years is wider than a narrow screen."""
    return years > _WIDE


def _class(years: int) -> str:
    if not is_wide(years):
        return "chart"
    return "chart wide" if years <= _WIDER else "chart wider"


def _slot(drawing: _Drawing, place: int) -> Iterator[Html]:
    """The marks of one year: its number, and a bar, a dot, a frame or nothing for each figure."""
    slot = drawing.slots[place]
    yield _text("year", drawing.middle(place), _YEAR, str(slot.year))
    width = min(_BARS * 100 / len(drawing.slots), _WIDEST) / max(len(slot.points), 1)
    start = drawing.middle(place) - width * len(slot.points) / 2
    for number, point in enumerate(slot.points):
        across = _Span(start + width * number, width)
        if is_hidden(point):
            yield from _withheld(drawing, across)
        else:
            yield from _known(drawing, place, point, across)


def _withheld(drawing: _Drawing, across: _Span) -> Iterator[Html]:
    """A frame of one size that no value has, on the side of the axis where there is room."""
    has_room = drawing.axis - _HIDDEN_HEIGHT >= _TOP
    end = drawing.axis - _HIDDEN_HEIGHT if has_room else drawing.axis + _HIDDEN_HEIGHT
    yield _rect("withheld", across, drawing.axis, end)
    label = end - _ABOVE if has_room else end + _BELOW
    yield _text("label", across.middle, label, drawing.texts.hidden)


def _known(drawing: _Drawing, place: int, point: Point, across: _Span) -> Iterator[Html]:
    metric = point.metric
    ends = [
        drawing.level(drawing.scale.height(value))
        for value in (metric.value, metric.value_to)
        if value is not None
    ]
    promised = " plan" if metric.status is Status.PLAN else ""
    if drawing.is_line:
        yield from (_dot("dot" + promised, across.middle, end) for end in ends)
    else:
        yield _rect("column" + promised, across, drawing.axis, ends[0])
        if len(ends) > 1:
            yield _rect("column range" + promised, across, ends[0], ends[1])
    is_beneath = max(ends) > drawing.axis or _dips(drawing, place, max(ends))
    radius = _DOT if drawing.is_line else 0
    label = max(ends) + _BELOW + radius if is_beneath else min(ends) - _ABOVE - radius
    yield _text("label", across.middle, label, short(metric))


def _dips(drawing: _Drawing, place: int, level: float) -> bool:
    """Whether lines go up from a dot to both sides, so that its label has room beneath alone."""
    if not drawing.is_line or level + 2 * _BELOW > drawing.axis:
        return False
    beside = [place - 1, place + 1]
    values = [_only(drawing.slots[each]) for each in beside if 0 <= each < len(drawing.slots)]
    levels = [drawing.level(drawing.scale.height(each)) for each in values if each is not None]
    return bool(levels) and all(each < level for each in levels)


def _joins(drawing: _Drawing) -> Iterator[Html]:
    """Lines between years that follow each other and state one plain value each."""
    for place, (before, after) in enumerate(pairwise(drawing.slots)):
        known = [_only(before), _only(after)]
        ends = [drawing.level(drawing.scale.height(each)) for each in known if each is not None]
        follows = after.year == before.year + 1
        if follows and len(ends) == 2:
            across = (drawing.middle(place), drawing.middle(place + 1))
            yield _line("join", across, (ends[0], ends[1]))


def _only(slot: Slot) -> Decimal | None:
    if len(slot.points) != 1 or is_hidden(slot.points[0]):
        return None
    return slot.points[0].metric.value


def _text(name: str, middle: float, level: float, words: str) -> Html:
    return html.element(
        "text", {"class": name, "x": _percent(middle), "y": _pixel(level)}, html.text(words)
    )


def _rect(name: str, across: _Span, one: float, other: float) -> Html:
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


def _dot(name: str, middle: float, level: float) -> Html:
    return html.element(
        "circle",
        {"class": name, "cx": _percent(middle), "cy": _pixel(level), "r": str(_DOT)},
    )


def _line(name: str, across: tuple[float, float], levels: tuple[float, float]) -> Html:
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
