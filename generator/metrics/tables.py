"""Figures in the tables of a Markdown report, named by their row and their column.

A cell states a figure as text does (``3个``), or as a bare number whose unit stands in the brackets
of a header (``数量（个）``) or in a column of units; the number is then read as if its unit stood
behind it. Refused are numbers without any unit, because nobody could say what they count, and cells
of several words, which are read as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.metrics import changes
from generator.metrics.quantities import Quantity, find
from generator.model import Change, Mark, MarkKind, Report, Status


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a cell; all offsets are the report's, ``row_start`` and ``row_end`` its row's."""

    quantity: Quantity
    start: int
    end: int
    row_start: int
    row_end: int
    name: str
    change: Change | None
    status: Status


_CELLS = frozenset({MarkKind.CELL, MarkKind.HEADER_CELL})
_IN_BRACKETS = re.compile(r"[（(]([^（）()]+)[）)]\s*\Z")
_ORDINALS = re.compile(r"序号|编号|№|No\.?", re.IGNORECASE)
_UNITS = re.compile(r"(?:计量)?单位")
_SILENT = re.compile(r"数量|数值|数据|指标值|数目|合计")  # column headers that name nothing
_TARGET = re.compile(r"目标|计划|预期|任务")
_EARLIER = re.compile(r"上年|去年|上期|同期")


def spans(report: Report) -> tuple[tuple[int, int], ...]:
    """Where the report's tables stand."""
    return tuple((mark.start, mark.end) for mark in report.marks if mark.kind is MarkKind.TABLE)


def figures(report: Report, start: int, end: int) -> Iterator[Figure]:
    """The figures of the table ``text[start:end]``, row by row."""
    rows: list[list[Mark]] = []
    for mark in report.marks:
        if not (start <= mark.start and mark.end <= end):
            continue
        if mark.kind is MarkKind.ROW:
            rows.append([])
        elif mark.kind in _CELLS and rows:
            rows[-1].append(mark)
    heads: list[str] = []
    for cells in rows:
        words = [report.text[cell.start : cell.end].rstrip() for cell in cells]
        if heads and cells:
            yield from _row(cells, words, heads)
        heads = heads or words


def _row(cells: list[Mark], words: list[str], heads: list[str]) -> Iterator[Figure]:
    """The figures of one row; its first column that is no ordinal names it."""
    first = 1 if _ORDINALS.fullmatch(heads[0]) else 0
    columns = list(zip(cells, words, heads, strict=False))
    unit = next((word for _, word, head in columns if _UNITS.fullmatch(head)), "")
    for cell, word, head in columns[first + 1 :]:
        quantity = (
            None if _UNITS.fullmatch(head) else _quantity(word, unit or _unit(head, words[first]))
        )
        if quantity is None:
            continue
        title = _IN_BRACKETS.sub("", head)
        named = "" if _SILENT.fullmatch(title) else title
        yield Figure(
            quantity=quantity,
            start=cell.start,
            end=cell.start + len(word),
            row_start=cells[0].start,
            row_end=cells[-1].end,
            name="".join((_IN_BRACKETS.sub("", words[first]) + named).split()),
            change=changes.change(title),
            status=_status(title),
        )


def _unit(head: str, name: str) -> str:
    """The unit in the brackets behind a column's or a row's header."""
    found = _IN_BRACKETS.search(head) or _IN_BRACKETS.search(name)
    return found.group(1) if found else ""


def _quantity(word: str, unit: str) -> Quantity | None:
    """The quantity that a whole cell states, with the unit of its header where it has none."""
    for text in (word, word + unit):
        quantity = next(find(text), None)
        if quantity is not None and (quantity.start, quantity.end) == (0, len(text)):
            return quantity
    return None


def _status(head: str) -> Status:
    if _TARGET.search(head):
        return Status.PLAN
    return Status.PAST if _EARLIER.search(head) else Status.DONE
