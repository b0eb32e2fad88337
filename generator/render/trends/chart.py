"""The chart of a series: inline SVG without a style of its own, drawn when the site is built.

Places across are percentages and heights are pixels, so that the drawing has the width of its page
while its letters keep their size. Every colour comes from the style sheet by class. Amounts are
bars from zero; shares are dots, joined where one year follows the other. A hidden value is an empty
frame, a year without a figure stays empty: neither is ever a zero. What was planned for a year is a
hollow strip across its place, without a number: the table has that, beside its sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from generator.model import Point, Series
from generator.render import html
from generator.render.html import Html
from generator.render.trends import marks
from generator.render.trends.marks import Span
from generator.render.trends.scale import Scale, Slot, ends, is_hidden, is_ratio, scale, slots
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
# A strip's thickness, and how much of a year's place it takes across a bar and beneath a dot.
_STRIP = 6
_ACROSS_A_BAR, _BENEATH_A_DOT = 0.8, 0.3
# What a label's letters reach above and beneath the level they stand on.
_LETTERS = (18, 8)
# From how many years on a drawing is wider than a narrow screen.
_WIDE, _WIDER = 6, 12


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

    def across(self, place: int, share: float = _BARS) -> Span:
        """What a bar of a year takes, or a mark that takes another share of the year's place."""
        width = min(share * 100 / len(self.slots), _WIDEST * share / _BARS)
        return Span.around(self.middle(place), width)

    def level(self, value: Decimal) -> float:
        """The pixel of a value."""
        # Labels of what lies beneath zero need room above the years.
        foot = _FOOT if self.scale.low >= 0 else _FOOT - _BELOW
        return foot - self.scale.height(value) * (foot - _TOP)

    @property
    def axis(self) -> float:
        """The pixel of zero, or of the foot where the scale does not reach down to it."""
        return self.level(max(self.scale.low, Decimal(0)))


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
                marks.line("axis", (0, 100), (drawing.axis, drawing.axis)),
                *(_joins(drawing) if drawing.is_line else ()),
                *(mark for place in range(len(drawing.slots)) for mark in _slot(drawing, place)),
            )
        ),
    )


def description(series: Series, texts: Texts) -> str:
    """The drawing in words: every year, its value and what was planned for it."""
    return "；".join(
        texts.chart_point.format(year=slot.year, value="，".join(_said(slot, texts)))
        for slot in slots(series)
    )


def _said(slot: Slot, texts: Texts) -> Iterator[str]:
    yield said(slot.point, texts) if slot.point else texts.no_figure
    if slot.plan:
        yield f"{texts.plan} {said(slot.plan, texts)}"


def is_wide(years: int) -> bool:
    """Whether a drawing of so many years is wider than a narrow screen."""
    return years > _WIDE


def _class(years: int) -> str:
    if not is_wide(years):
        return "chart"
    return "chart wide" if years <= _WIDER else "chart wider"


def _slot(drawing: _Drawing, place: int) -> Iterator[Html]:
    """The marks of one year: its number, a bar, a dot, a frame or nothing, and its plan."""
    slot = drawing.slots[place]
    yield marks.words("year", drawing.middle(place), _YEAR, str(slot.year))
    if slot.point is None:
        return
    if is_hidden(slot.point):
        yield from _withheld(drawing, drawing.across(place))
        yield from _plan(drawing, place)
        return
    levels = [drawing.level(value) for value in ends(slot.point)]
    if drawing.is_line:
        yield from _plan(drawing, place)
        yield from (marks.dot("dot", drawing.middle(place), each, _DOT) for each in levels)
    else:
        across = drawing.across(place)
        yield marks.bar("column", across, drawing.axis, levels[0])
        if len(levels) > 1:
            yield marks.bar("column range", across, levels[0], levels[1])
        yield from _plan(drawing, place)
    yield _label(drawing, place, slot.point, levels)


def _withheld(drawing: _Drawing, across: Span) -> Iterator[Html]:
    """A frame of one size that no value has, on the side of the axis where there is room."""
    has_room = drawing.axis - _HIDDEN_HEIGHT >= _TOP
    end = drawing.axis - _HIDDEN_HEIGHT if has_room else drawing.axis + _HIDDEN_HEIGHT
    yield marks.bar("withheld", across, drawing.axis, end)
    label = end - _ABOVE if has_room else end + _BELOW
    yield marks.words("label", across.middle, label, drawing.texts.hidden)


def _plan(drawing: _Drawing, place: int) -> Iterator[Html]:
    """A strip at each end of what was planned."""
    across = drawing.across(place, _BENEATH_A_DOT if drawing.is_line else _ACROSS_A_BAR)
    for level in _planned(drawing, place):
        yield marks.bar("plan", across, level - _STRIP / 2, level + _STRIP / 2)


def _planned(drawing: _Drawing, place: int) -> list[float]:
    plan = drawing.slots[place].plan
    return [drawing.level(value) for value in ends(plan)] if plan else []


def _label(drawing: _Drawing, place: int, point: Point, levels: list[float]) -> Html:
    """The value above its mark, or beneath where that has no room, clear of the plan's strips."""
    radius = _DOT if drawing.is_line else 0
    is_beneath = max(levels) > drawing.axis or _dips(drawing, place, max(levels))
    level = max(levels) + _BELOW + radius if is_beneath else min(levels) - _ABOVE - radius
    above, beneath = _LETTERS
    for strip in sorted(_planned(drawing, place), reverse=not is_beneath):
        if level - above < strip < level + beneath:
            level = strip + _BELOW if is_beneath else strip - _ABOVE
    return marks.words("label", drawing.middle(place), level, short(point.metric))


def _dips(drawing: _Drawing, place: int, level: float) -> bool:
    """Whether lines go up from a dot to both sides, so that its label has room beneath alone."""
    if not drawing.is_line or level + 2 * _BELOW > drawing.axis:
        return False
    beside = [place - 1, place + 1]
    values = [drawing.slots[each].value for each in beside if 0 <= each < len(drawing.slots)]
    levels = [drawing.level(each) for each in values if each is not None]
    return bool(levels) and all(each < level for each in levels)


def _joins(drawing: _Drawing) -> Iterator[Html]:
    """Lines between the results of years that follow each other and state one plain value each."""
    for place, (before, after) in enumerate(pairwise(drawing.slots)):
        levels = [drawing.level(each) for each in (before.value, after.value) if each is not None]
        if after.year == before.year + 1 and len(levels) == 2:
            across = (drawing.middle(place), drawing.middle(place + 1))
            yield marks.line("join", across, (levels[0], levels[1]))
