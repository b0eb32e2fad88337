"""A small portal with one of everything: years, hidden figures, hostile words, a bare report."""

from __future__ import annotations

from datetime import datetime

from render.render_factory import compiled_of, metric_of, portal_of, report_of

from generator.config import Config, Footer, Site
from generator.model import Compiled, Metadata, Paragraph, Portal, Role, Section

HOSTILE = "<script>alert('名')</script>\"&"
SITE = Config(
    site=Site(name="某县公开报告", agency="某县", base_url="https://www.example.gov.cn/reports"),
    footer=Footer(
        sponsor="某县人民政府办公室",
        identifier="4400000000",
        icp="某ICP备00000000号",
        police="某公网安备00000000000000号",
        contact="电话：000-00000000",
    ),
)


def portal() -> Portal:
    """Three reports: two years of one agency, and one of which nothing is known."""
    return portal_of(_full("s2024", 2024), _full("s2023", 2023), _bare())


def _full(slug: str, year: int) -> Compiled:
    text = f"一、{HOSTILE}\n全年救助12个村，投入*万元。\n（一）细处。\n走访3家{HOSTILE}。\n"
    at = text.index
    sections = (
        Section("s1", 1, "一、", HOSTILE, 0, 2 + len(HOSTILE), len(text)),
        Section("s1-1", 2, "（一）", "细处", at("（一）"), at("细处") + 2, len(text)),
    )
    places = (
        (0, 2 + len(HOSTILE), Role.HEADING, "s1"),
        (at("全年"), at("万元。") + 3, Role.BODY, "s1"),
        (at("（一）"), at("细处。") + 3, Role.HEADING, "s1-1"),
        (at("走访"), len(text) - 1, Role.BODY, "s1-1"),
    )
    paragraphs = [
        Paragraph(f"p{place}", *each[:3], section=each[3])
        for place, each in enumerate(places, start=1)
    ]
    metadata = Metadata(
        name=f"某县民政局{year}年述职报告{HOSTILE}",
        agency="某县民政局",
        kind="述职报告",
        year=year,
        published=datetime(year + 1, 3, 5, 10, 19),
        written=datetime(year + 1, 2, 1),
        summary=f"概述{HOSTILE}",
        keywords=("养老", HOSTILE),
        index_number="X-001",
        subject="民政",
        document_number="某民发〔2024〕1号",
        validity="有效",
        source="某县民政局",
        author="办公室",
    )
    metrics = (
        metric_of(text, "12个", 1, "s1", indicator=f"救助{HOSTILE}"),
        metric_of(text, "*万元", 2, "s1", value=None, unit="元", redacted=True),
        metric_of(text, "3家", 3, "s1-1", unit="家"),
    )
    return compiled_of(report_of(text, sections, paragraphs, (), metadata, slug), metrics)


def _bare() -> Compiled:
    return compiled_of(report_of("只有一行。\n", metadata=Metadata("无名 #1 报告"), slug="无名"))
