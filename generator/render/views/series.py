"""Pages of indicators over the years."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.render.views.shell import Link, Shell


@dataclass(frozen=True, slots=True)
class SeriesEntry:
    """A series in a list: its page, its small bars (HTML), its years and its latest value."""

    link: Link
    agency: str
    spark: Markup
    span: str
    latest: str


@dataclass(frozen=True, slots=True)
class SeriesGroup:
    """The series of an agency, or the first of them and the way to the rest."""

    heading: str
    entries: tuple[SeriesEntry, ...]
    everything: Link | None = None


@dataclass(frozen=True, slots=True)
class SeriesListView:
    """The series of all agencies or of one."""

    shell: Shell
    heading: str
    count: str
    groups: tuple[SeriesGroup, ...]


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """A year of a series; without ``written`` nothing comparable is stated of it."""

    year: str
    value: str = ""
    written: Link | None = None
    status: str = ""
    report: Link | None = None


@dataclass(frozen=True, slots=True)
class SeriesView:
    """The page of one series. ``chart`` is HTML already, ``notes`` say how to read it."""

    shell: Shell
    heading: str
    agency: Link | None
    chart: Markup
    is_wide: bool
    notes: tuple[str, ...]
    value_heading: str
    rows: tuple[SeriesRow, ...]
    table: Link
    siblings: Link
