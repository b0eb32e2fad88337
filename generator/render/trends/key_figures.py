"""The few series that stand on the first page, chosen by rule: nobody's taste, the same each time.

Only what is known, sure and up to date comes into question. Counts of people and money say more to
a citizen than counts of files; each agency speaks in its turn, so that none fills the page.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from generator.measures import RATIOS
from generator.model import Confidence, Series, Status
from generator.render.trends.scale import is_hidden

_DIMENSIONS = ("people", "households", "person-times", "money")
# A name with a part before it (办理工单：按时办结率) is too long for a headline.
_LEANS = "："
_LONGEST = 12


def key_figures(several: Sequence[Series], at_most: int) -> tuple[Series, ...]:
    """The first ``at_most`` of those that come into question, no indicator twice."""
    newest = max((each.points[-1].year for each in several), default=0)
    chosen: defaultdict[str, list[Series]] = defaultdict(list)
    for series in sorted((each for each in several if _is_plain(each, newest)), key=_rank):
        chosen[series.agency].append(series)
    named: dict[str, Series] = {}
    while len(named) < at_most and any(chosen.values()):
        for agency in sorted(chosen):
            chosen[agency] = [each for each in chosen[agency] if each.name not in named]
            named |= {each.name: each for each in chosen[agency][:1]}
    return tuple(named.values())[:at_most]


def _is_plain(series: Series, newest: int) -> bool:
    metrics = [point.metric for point in series.points]
    return (
        series.points[-1].year == newest
        and series.dimension not in RATIOS
        and _LEANS not in series.name
        and len(series.name) <= _LONGEST
        and not any(is_hidden(point) for point in series.points)
        and all(each.confidence is Confidence.SURE for each in metrics)
        and all(each.status is Status.DONE and each.change is None for each in metrics)
    )


def _rank(series: Series) -> tuple[int, int, Decimal, str]:
    """More years first, then people before things, then the greater number."""
    places = {dimension: place for place, dimension in enumerate(_DIMENSIONS)}
    place = places.get(series.dimension, len(places))
    return (-len(series.points), place, -(series.points[-1].metric.value or Decimal(0)), series.key)
