"""Whatever the text, extraction never fails and never says what the text does not."""

from __future__ import annotations

import time
from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import metrics
from generator.model import Report

_ALPHABET = (
    "0123456789０９.．,，%％‰-－—~～*＊×X+/:：()（）“”《》、。；！\n\t 　"
    "一二两三十百千万亿零半几数余多个家户人次名项件场元米大类年月日第前近约超过突破以上内左右"
    "由从到至增长减少分别均达为新建未发生的等和与及在对比较同起A"
)
_TEXTS = st.text(alphabet=_ALPHABET, max_size=160)


@settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(text=_TEXTS)
def test_rows_are_true_to_the_text(make_report: Callable[..., Report], text: str) -> None:
    rows = metrics.extract(make_report(text))
    end = 0
    for ordinal, row in enumerate(rows, 1):
        assert row.anchor == f"m{ordinal}"
        assert row.quote
        assert text[row.start : row.end] == row.quote
        assert row.start >= end
        end = row.end
        assert row.sentence_start <= row.start < row.end <= row.sentence_end
        assert row.redacted == (row.value is None)
        assert row.value_to is None or row.value is not None
        assert row.redacted == any(char in "*＊×X" for char in row.quote)
        assert row.indicator
        assert not set(row.indicator) & set("\n\t 　")


def test_long_runs_take_no_long_time(make_report: Callable[..., Report]) -> None:
    started = time.process_time()
    for run in (
        "1万",
        "1",
        "万",
        "*",
        "一",
        "比",
        "、",
        "“",
        "1.",
        "3个",
        "同比",
        "等",
        "分别3%、",
    ):
        metrics.extract(make_report(run * 3000))
        metrics.extract(make_report("1" + run * 3000 + "家"))
    assert time.process_time() - started < 10
