"""The page of all indicators."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.views.shell import Link, Shell


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure of some report. ``written`` leads to its sentence, ``series`` to its series."""

    indicator: str
    is_doubtful: bool
    section: str
    series: Link | None
    written: Link
    value: str
    unit: str
    status: str
    year: str
    agency: str


@dataclass(frozen=True, slots=True)
class ExplorerView:
    """The first figures of the portal, which a script lets the reader filter; ``links`` are the
    ways there are without one.
    """

    shell: Shell
    count: str
    shown: str
    rows: tuple[FigureRow, ...]
    series: Link
    links: tuple[Link, ...]
    manifest: str
