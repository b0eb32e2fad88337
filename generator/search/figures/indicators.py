"""Metrics → scripts that answer a condition on a figure: 办结率>95%, 养老 >1000人.

A row of a report's tables is found by its name as a section is by its text: by the pairs of
neighbouring characters of the name, so that a query loads the shards that its own name's pairs
fall into and intersects (entries.py).

- ``rows-0`` …: what is compared, by key; a shard is of bounded size.
- ``figures-0`` …: what is shown of the rows of some documents, the same number in every script.
- ``rows``: where the shards begin, and what units measure; loaded for a condition only.

It refuses hidden figures: a figure that nobody may read matches nothing. It refuses rows without a
name too: nobody can ask for them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any

from generator.config import Config
from generator.measures import listed, measure
from generator.model import Metric, Portal, Status
from generator.search.figures.entries import EXPONENT, Directory, Gathered, Row, shards
from generator.search.text import words
from generator.search.text.normalise import normalise

# Characters in a script of figures, about: some 1 kB compressed.
PIECE = 2_000
# Characters of a name that are looked at; only slips of the tables are longer.
LONGEST = 60

# What a figure that is no result is; the browser has the words.
_STATUS = {Status.DONE: "", Status.PLAN: "plan", Status.PAST: "past"}

# Document, report, anchor of the section, place in the document, the metric.
_Placed = tuple[int, int, str, int, Metric]


def facts(portal: Portal, config: Config) -> dict[str, Any]:
    """What the manifest says of rows: the units that tell a condition from mere text."""
    known = {*_units(portal), *listed()}
    return {"rows": {"units": " ".join(sorted(known - {""}))}}


def scripts(portal: Portal, config: Config) -> Iterator[tuple[str, Any]]:
    """Name and value of every script of the rows of a portal."""
    units = _units(portal)
    size = _documents_in_a_piece(portal)
    gathered = Gathered()
    yield from _figures(_gathering(_placed(portal), units, gathered), size)
    directory = Directory()
    yield from shards(gathered.segments(), directory)
    yield (
        "rows",
        {
            "starts": " ".join(directory.starts),
            "parts": directory.parts,
            "piece": size,
            "exponent": EXPONENT,
            "units": units,
            "measures": _measures(units),
        },
    )


@lru_cache(maxsize=1 << 14)
def plain(name: str) -> str:
    """A name as it is compared: normalised, without spaces and punctuation, not too long."""
    return words.runs(normalise(name)).replace(words.BREAK, "")[:LONGEST]


def _units(portal: Portal) -> list[str]:
    """The units of all rows, the most frequent first: their places are short numbers."""
    counts = Counter(metric.unit for each in portal.compiled for metric in each.metrics)
    return sorted(counts, key=lambda unit: (-counts[unit], unit))


def _measures(units: list[str]) -> dict[str, list[str]]:
    """The unit to reckon a unit in, and how many of it one is; itself and 1 go without saying."""
    found: dict[str, list[str]] = {}
    for unit in sorted({*units, *listed()}):
        known = measure(unit)
        if known and (known.base != unit or known.factor != 1):
            found[unit] = [known.base, f"{known.factor:f}"]
    return found


def _gathering(
    placed: Iterator[_Placed], units: list[str], gathered: Gathered
) -> Iterator[_Placed]:
    """Passes the rows on, and gathers them in passing."""
    places = {unit: place for place, unit in enumerate(units)}
    for each in placed:
        document, _, _, place, metric = each
        values = tuple(end for end in (metric.value, metric.value_to) if end is not None)
        gathered.add(Row(document, place, plain(metric.indicator), places[metric.unit], values))
        yield each


def _placed(portal: Portal) -> Iterator[_Placed]:
    """All rows that can be found, by document, in the order of their text."""
    first = 0
    for report, compiled in enumerate(portal.compiled):
        anchors = [document.anchor for document in compiled.documents]
        places = {anchor: place for place, anchor in enumerate(anchors)}
        rows = [(places.get(each.section, 0), each) for each in compiled.metrics if _is_row(each)]
        counts = [0] * len(anchors)
        for place, metric in sorted(rows, key=itemgetter(0)):
            yield first + place, report, anchors[place], counts[place], metric
            counts[place] += 1
        first += len(anchors)


def _is_row(metric: Metric) -> bool:
    return not metric.redacted and metric.value is not None and plain(metric.indicator) != ""


def _documents_in_a_piece(portal: Portal) -> int:
    """How many documents make a script of figures of about :data:`PIECE` characters."""
    documents = sum(len(each.documents) for each in portal.compiled)
    characters = sum(
        len(metric.indicator) + len(metric.quote) + 12  # punctuation and anchor
        for each in portal.compiled
        for metric in each.metrics
    )
    return max(1, round(PIECE * documents / characters)) if characters else 1


def _figures(placed: Iterator[_Placed], size: int) -> Iterator[tuple[str, Any]]:
    """Name and content of each script of figures; documents without rows are left out of it."""
    for piece, several in groupby(placed, key=lambda each: each[0] // size):
        content: dict[str, Any] = {}
        for document, of_document in groupby(several, key=itemgetter(0)):
            rows = list(of_document)
            _, report, anchor, _, _ = rows[0]
            content[str(document)] = [report, anchor, [_shown(metric) for *_, metric in rows]]
        yield f"figures-{piece}", content


def _shown(metric: Metric) -> list[str]:
    """Name, as written, the figure's anchor, and its status where it is no result."""
    status = _STATUS[metric.status]
    written = "".join(metric.quote.split("\n")).replace("\r", "")
    return [metric.indicator, written, metric.anchor, *([status] if status else [])]
