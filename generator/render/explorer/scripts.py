"""The figures of a portal as classic scripts: a manifest, and parts that are loaded when asked for.

As with search, only the manifest has a stable address; it names the folder of the parts, which
changes with what they hold. A part holds whole reports of one year, newest first, so that a reader
who wants one year loads that year alone. Before anybody asks, the page has its first rows as HTML
and loads the manifest, nothing else.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from typing import Any

from generator import cells, messages, scripts, urls
from generator.config import Config
from generator.model import Compiled, OutputFile, Portal
from generator.render.explorer.columns import BOUNDS, CHANGES, STATUSES, Codes, part
from generator.render.figures import bound_word, change_word, status_word
from generator.render.press import Press
from generator.render.trends import Joined, plotted
from generator.texts import Texts

#: Rows of a page.
PAGE = 50
# Figures of a part, if its reports allow: what a slow line brings within a second or two.
_PART = 4000
# What `csv.js` calls the columns of open data's table; "-" for those that are not here: the
# file's name and the sentence would be half of all that is loaded.
_KEYS = (
    "slug - agency year kind heading name written value valueTo unit"
    " bound hidden status change confidence - series"
).split()


def explorer_scripts(press: Press) -> Iterator[OutputFile]:
    """The parts and the manifest."""
    portal = press.portal
    cut = _parts(portal)
    units, agencies = _units(portal), _agencies(portal)
    codes = Codes(_numbered(units), _numbered(agencies))
    calls = _calls(cut, codes, plotted(portal))
    digest = hashlib.sha256(b"\0".join(calls)).hexdigest()[:12]
    folder = urls.metrics_folder(digest)
    for place, call in enumerate(calls):
        yield OutputFile(f"{folder}part-{place}.js", call)
    facts = {
        "folder": folder,
        "page": PAGE,
        "parts": [[_year(each[0]), _size(each)] for each in cut],
        "units": list(units.items()),
        "agencies": list(agencies.items()),
        **_words(press.config),
    }
    yield OutputFile(urls.METRICS_MANIFEST, scripts.call("manifest", facts))


def _calls(cut: list[list[Compiled]], codes: Codes, series: Joined) -> list[bytes]:
    return [
        scripts.call(f"part-{place}", part(reports, codes, series))
        for place, reports in enumerate(cut)
    ]


def _parts(portal: Portal) -> list[list[Compiled]]:
    """The reports that have figures, in the portal's order, cut by year and size."""
    parts: list[list[Compiled]] = []
    for each in portal.compiled:
        if not each.metrics:
            continue
        last = parts[-1] if parts else []
        if last and _year(last[0]) == _year(each) and _size(last) + len(each.metrics) <= _PART:
            last.append(each)
        else:
            parts.append([each])
    return parts


def _year(compiled: Compiled) -> int:
    return compiled.report.metadata.year or 0


def _size(reports: list[Compiled]) -> int:
    return sum(len(each.metrics) for each in reports)


def _units(portal: Portal) -> dict[str, int]:
    """Units with the number of their figures, the most frequent first."""
    counted = Counter(metric.unit for each in portal.compiled for metric in each.metrics)
    return dict(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))


def _agencies(portal: Portal) -> dict[str, int]:
    """Agencies with the number of their figures, by name as their list has them."""
    counted: Counter[str] = Counter()
    for each in portal.compiled:
        if each.report.metadata.agency and each.metrics:
            counted[each.report.metadata.agency] += len(each.metrics)
    return dict(sorted(counted.items()))


def _numbered(counted: dict[str, int]) -> dict[str, int]:
    return {name: place for place, name in enumerate(counted)}


def _words(config: Config) -> dict[str, Any]:
    """What Python and the browser must say alike."""
    texts: Texts = config.texts
    return {
        "statuses": [[each.value, status_word(each, texts)] for each in STATUSES],
        "bounds": [bound_word(each, texts) for each in BOUNDS],
        "changes": [change_word(each, texts) for each in CHANGES],
        "hidden": texts.hidden,
        "unnamed": texts.unnamed,
        "doubtful": texts.doubtful,
        "overTheYears": texts.over_the_years,
        "columns": _columns(),
        "confidences": list(messages.CONFIDENCE_NAMES.values()),
        "yes": messages.YES,
        "no": messages.NO,
        "formula": list(cells.FORMULA),
    }


def _columns() -> list[list[str]]:
    """The columns of the table that a reader takes away: key and heading."""
    named = zip(_KEYS, messages.TABLE_COLUMNS, strict=True)
    return [[key, heading] for key, heading in named if key != "-"]
