"""Which figure of a report is a point of which series, and the small line that says so beside it.

A line is a reader's hint that there is more, not a measurement: it has no axis and no numbers, and
to those who cannot see it it is a link of one word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from generator import urls
from generator.model import Portal, Series
from generator.render import html
from generator.render.html import Html
from generator.render.links import Links
from generator.render.trends.scale import Scale, Slot, is_hidden, scale, slots
from generator.texts import Texts

# The box of a line, and what its stroke needs at the edges.
_WIDTH, _HEIGHT, _EDGE = 48, 16, 2


@dataclass(frozen=True, slots=True)
class Joined:
    """Series by their points: the report's slug, then the metric's anchor."""

    by_report: Mapping[str, Mapping[str, Series]]

    def of(self, report: str) -> Mapping[str, Series]:
        """The series of a report's metrics, by their anchors."""
        return self.by_report.get(report, {})

    def trends(self, report: str, links: Links, texts: Texts) -> Mapping[str, Html]:
        """The line and link for each metric of a report that has a series, by its anchor."""
        return {anchor: trend(each, links, texts) for anchor, each in self.of(report).items()}


def joined(portal: Portal) -> Joined:
    """The points of all series of a portal."""
    found: defaultdict[str, dict[str, Series]] = defaultdict(dict)
    for series in portal.series:
        for point in series.points:
            found[point.report][point.metric.anchor] = series
    return Joined(found)


def trend(series: Series, links: Links, texts: Texts) -> Html:
    """The small line, as a link to the page of its series."""
    words = html.element("span", {"class": "visually-hidden"}, html.text(texts.over_the_years))
    target = links.to(urls.series_page(series.key))
    return html.element(
        "a", {"class": "trend", "href": target}, html.joined((spark(series), words))
    )


def spark(series: Series) -> Html:
    """The series as a tiny line; what is not known breaks it."""
    path = html.element("path", {"d": _path(slots(series), scale(series))})
    box = f"0 0 {_WIDTH} {_HEIGHT}"
    return html.element("svg", {"class": "spark", "viewBox": box, "aria-hidden": "true"}, path)


def _path(places: tuple[Slot, ...], fitted: Scale) -> str:
    """A stroke for each run of known years; that of one alone has no length and shows as a dot."""
    dots = [_dot(place, len(places), slot, fitted) for place, slot in enumerate(places)]
    return "".join(
        f"L{dot[0]} {dot[1]}" if before else f"M{dot[0]} {dot[1]}h0"
        for before, dot in pairwise([None, *dots])
        if dot
    )


def _dot(place: int, count: int, slot: Slot, fitted: Scale) -> tuple[int, int] | None:
    if not slot.points or is_hidden(slot.points[0]):
        return None
    value = slot.points[0].metric.value
    if value is None:
        return None
    across = _EDGE + (_WIDTH - 2 * _EDGE) * place / max(count - 1, 1)
    return round(across), round(_HEIGHT - _EDGE - (_HEIGHT - 2 * _EDGE) * fitted.height(value))
