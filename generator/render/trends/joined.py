"""Which figure of a report is a point of which series, and the small bars that say so beside it.

They are a reader's hint that there is more, not a measurement: without axis and numbers, and for
those who cannot see them a link of one word. A page has dozens of them, so each is one path.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator import urls
from generator.model import Point, Portal, Series
from generator.render import html
from generator.render.html import Html
from generator.render.links import Links
from generator.render.trends.scale import Scale, Slot, from_zero, slots
from generator.texts import Texts

# The years shown, how far apart they stand, how high the greatest is.
_YEARS, _PITCH, _HEIGHT = 8, 8, 16


@dataclass(frozen=True, slots=True)
class Joined:
    """Series by the figures they hold: the report's slug, then the metric's anchor."""

    by_report: Mapping[str, Mapping[str, Series]]

    def of(self, report: str) -> Mapping[str, Series]:
        """The series of a report's metrics, by their anchors."""
        return self.by_report.get(report, {})

    def trends(self, report: str, links: Links, texts: Texts) -> Mapping[str, Html]:
        """The bars and link for each metric of a report that has a series, by its anchor."""
        return {anchor: trend(each, links, texts) for anchor, each in self.of(report).items()}


def joined(portal: Portal) -> Joined:
    """What all series of a portal hold: points, figures that repeat them, plans beside them.

    A reader who meets the figure again, in a table of several years or as a plan, is led to the
    same page; the page holds it, so the way is no more a claim than the page itself.
    """
    return _by_report(portal, lambda series: (*series.points, *series.repeats, *series.plans))


def plotted(portal: Portal) -> Joined:
    """The points of all series alone, as open data has them: who adds up a series counts no number
    twice.
    """
    return _by_report(portal, lambda series: series.points)


def _by_report(portal: Portal, held: Callable[[Series], Iterable[Point]]) -> Joined:
    found: defaultdict[str, dict[str, Series]] = defaultdict(dict)
    for series in portal.series:
        for point in held(series):
            found[point.report][point.metric.anchor] = series
    return Joined(found)


def trend(series: Series, links: Links, texts: Texts) -> Html:
    """The small bars, as a link to the page of their series."""
    words = html.element("span", {"class": "visually-hidden"}, html.text(texts.over_the_years))
    target = links.to(urls.series_page(series.key))
    return html.element(
        "a", {"class": "trend", "href": target}, html.joined((spark(series), words))
    )


def spark(series: Series) -> Html:
    """The newest years of a series as tiny bars from zero, one stroke each; what is not known is a
    gap.
    """
    places = slots(series)[-_YEARS:]
    path = html.element("path", {"d": "".join(_strokes(places, from_zero(series.points)))})
    box = f"0 0 {_PITCH * len(places)} {_HEIGHT}"
    return html.element("svg", {"class": "spark", "viewBox": box, "aria-hidden": "true"}, path)


def _strokes(places: Sequence[Slot], fitted: Scale) -> Iterator[str]:
    for place, slot in enumerate(places):
        if slot.value is not None:
            foot, top = _level(fitted, Decimal(0)), _level(fitted, slot.value)
            yield f"M{_PITCH * place + _PITCH // 2} {foot}V{top if top != foot else foot - 1}"


def _level(fitted: Scale, value: Decimal) -> int:
    return round(_HEIGHT * (1 - fitted.height(value)))
