"""The list of what a report hides: each sentence once, about its first hidden figure."""

from __future__ import annotations

from render.render_factory import metric_of

from generator.model import Metric
from generator.render.hidden import hidden_figures
from generator.texts import Texts


def hidden(text: str, quote: str, ordinal: int = 1) -> Metric:
    return metric_of(text, quote, ordinal, value=None, redacted=True)


def test_a_sentence_stands_once_however_many_figures_it_hides() -> None:
    text = "走访3户。投入*万元，救助**人。新建*处。"
    metrics = (
        metric_of(text, "3户", 1),
        hidden(text, "*万元", 2),
        hidden(text, "**人", 3),
        hidden(text, "*处", 4),
    )
    first, second = hidden_figures(text, metrics, Texts())
    assert (first.href, first.note) == ("#m2", "（2 处）")
    assert first.before + first.written + first.after == "投入*万元，救助**人。"
    assert (second.href, second.note) == ("#m4", "")


def test_of_a_long_sentence_the_part_about_the_figure_is_shown() -> None:
    text = "前" * 90 + "*万元" + "后" * 90 + "。"
    (entry,) = hidden_figures(text, (hidden(text, "*万元"),), Texts())
    assert entry.before == "…" + "前" * 24
    assert entry.written == "*万元"
    assert entry.after == "后" * 24 + "…"


def test_line_ends_and_indents_of_the_text_are_not_in_the_list() -> None:
    text = "全年投入\n\u3000\u3000资金*万元\n其中一半。"
    (entry,) = hidden_figures(text, (hidden(text, "*万元"),), Texts())
    assert (entry.before, entry.after) == ("全年投入 资金", "其中一半。")


def test_a_report_that_hides_nothing_has_no_list() -> None:
    assert hidden_figures("走访3户。", (metric_of("走访3户。", "3户"),), Texts()) == ()
