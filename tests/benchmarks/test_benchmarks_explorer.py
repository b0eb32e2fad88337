"""The invented portals that the page of all indicators is measured with."""

from __future__ import annotations

import pytest

from benchmarks.explorer.portals import invented


@pytest.mark.parametrize("rows", [1, 500])
def test_a_portal_has_as_many_rows_as_were_asked_for(rows: int) -> None:
    portal = invented(rows)
    assert sum(len(each.metrics) for each in portal.compiled) == rows
    assert portal == invented(rows)


def test_figures_stand_where_they_say() -> None:
    for compiled in invented(400).compiled:
        text = compiled.report.text
        for metric in compiled.metrics:
            assert text[metric.start : metric.end] == metric.quote
            sentence = text[metric.sentence_start : metric.sentence_end]
            assert sentence == f"{metric.indicator}{metric.quote}。"


def test_some_indicators_come_again_in_other_years() -> None:
    series = invented(3000).series
    assert len(series) > 20
    assert max(len(each.points) for each in series) > 1
