"""Weaving: whatever is laid over a text, the text stays what it was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from render.render_factory import lines, report_of, text_of
from selectolax.lexbor import LexborHTMLParser

from generator.config import Config
from generator.model import Mark, MarkKind, Metric, Paragraph, Report, Role, Section
from generator.render import article
from generator.render.weave import Thread, weave

TEXTS = st.text(
    st.one_of(
        st.sampled_from("一二（）。；\n\n\r\t 　\u00a0<>&\"'*12a"),
        st.characters(codec="utf-8", exclude_characters="\x00"),
    ),
    max_size=80,
)


def parsed(html: str) -> str:
    body = LexborHTMLParser(f"<p>{html}</p>").css_first("p")
    assert body is not None
    return body.text()


def test_threads_that_cross_are_closed_and_opened_again() -> None:
    threads = [Thread(0, 4, "em"), Thread(2, 6, "span", (("class", "figure"),), "m1")]
    assert weave("共有12个社区", 0, 7, threads) == (
        '<em>共有<span class="figure" id="m1">12</span></em><span class="figure">个社</span>区'
    )


def test_a_thread_that_begins_in_an_earlier_paragraph_bears_no_second_id() -> None:
    assert weave("前段后段", 2, 4, [Thread(0, 4, "span", (), "m1")]) == "<span>后段</span>"


def test_what_has_no_length_is_left_out() -> None:
    assert weave("正文", 0, 2, [Thread(1, 1, "em")]) == "正文"


@given(
    TEXTS,
    st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80), st.sampled_from(["em", "b", "i"]))),
)
def test_any_threads_over_any_text(text: str, ranges: list[tuple[int, int, str]]) -> None:
    threads = [Thread(start, end, tag) for start, end, tag in ranges]
    assert parsed(weave(text, 0, len(text), threads)) == text


@st.composite
def reports(draw: st.DrawFn) -> tuple[Report, tuple[Metric, ...]]:
    """Reports whose sections, marks and figures keep no contract at all; their paragraphs do."""
    text = draw(TEXTS)
    places = st.integers(0, len(text))
    span = st.tuples(places, places).map(sorted)
    sections = [
        Section(
            f"s{place}",
            draw(st.integers(1, 7)),
            "一是",
            "题",
            start,
            start,
            end,
            draw(st.booleans()),
        )
        for place, (start, end) in enumerate(draw(st.lists(span, max_size=4)))
    ]
    marks = [
        Mark(draw(st.sampled_from(MarkKind)), start, end, 1, "a")
        for start, end in draw(st.lists(span, max_size=8))
    ]
    paragraphs = [
        Paragraph(
            each.anchor,
            each.start,
            each.end,
            draw(st.sampled_from(Role)),
            draw(st.sampled_from([section.anchor for section in sections] or [""])),
            tuple(draw(st.lists(st.integers(each.start, each.end), max_size=2))),
        )
        for each in lines(text)
    ]
    metrics = [
        Metric(f"m{place}", text[start:end], start, None, "个", "名", start, end, redacted=True)
        for place, (start, end) in enumerate(draw(st.lists(span, max_size=4)))
    ]
    return report_of(text, sections, paragraphs, marks), tuple(metrics)


@given(reports())
def test_any_report_keeps_every_character(given: tuple[Report, tuple[Metric, ...]]) -> None:
    report, metrics = given
    assert text_of(article(report, metrics, Config())) == report.text
