"""The page of one report: its title block, table of contents, article, figures, neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from markupsafe import Markup

from generator import urls
from generator.config import Config
from generator.model import Compiled, Report, Role, Section
from generator.render import linked, terms
from generator.render.citation import citation
from generator.render.compare_links import Comparisons, link_to, with_year_before
from generator.render.figures import all_figures
from generator.render.hidden import hidden_figures
from generator.render.html import Html
from generator.render.layout import listed
from generator.render.links import Links
from generator.render.lists import published
from generator.render.neighbours import Agencies, full_links, short_links
from generator.render.shell import PageHead, links_of, shell
from generator.render.tags import article_tags, column_tags
from generator.render.trends import Joined
from generator.render.views import Fact, Heading, Link, ReportView
from generator.texts import Texts

_DESCRIPTION = 120
FIGURES = "all-figures"
_NONE: Comparisons = {}


def report_view(
    compiled: Compiled,
    agencies: Agencies,
    config: Config,
    compared: Comparisons = _NONE,
    joined: Joined | None = None,
) -> ReportView:
    """The page of a report among those of all ``agencies``, and the pages that compare it (by
    slug); ``joined`` knows its figures' series.
    """
    report, texts = compiled.report, config.texts
    head = report_head(compiled, config)
    links = links_of(head, config)
    trends = joined.trends(report.slug, links, texts) if joined else {}
    hidden = sum(metric.redacted for metric in compiled.metrics)
    return ReportView(
        shell=shell(head, config),
        name=report.metadata.name,
        record=tuple(_record(compiled, links, texts)),
        hidden_notice=texts.hidden_notice.format(count=hidden) if hidden else "",
        years=tuple(short_links(report, agencies, links, texts)),
        figures_link=_figures_link(compiled, texts),
        downloads=(
            Link(texts.download_text, links.to(urls.report_text(report.slug))),
            Link(texts.download_table, links.to(urls.report_table(report.slug))),
            Link(texts.download_data, links.to(urls.report_data(report.slug))),
        ),
        contents=contents(report.sections),
        article=Markup(compiled.article),
        figures=_figures(compiled, texts, trends),
        hidden=hidden_figures(report.text, compiled.metrics, texts),
        citation=citation(report.metadata, head.path, config),
        neighbours=(
            *full_links(report, agencies, links, texts),
            *(link_to(each, links, texts) for each in compared.get(report.slug, ())),
        ),
        comparison=with_year_before(report.slug, compared, links, texts),
        linked_data=linked.report(compiled, head.description, head.path, config),
        topics=tuple(
            Link(match.topic, links.to(urls.topic_page(match.topic))) for match in compiled.topics
        ),
        terms=terms.explained(report, compiled.metrics, config.glossary),
        glossary=links.to(urls.GLOSSARY),
    )


def report_head(compiled: Compiled, config: Config) -> PageHead:
    """What the page says of itself."""
    known, texts = compiled.report.metadata, config.texts
    path = urls.report_page(compiled.report.slug)
    description = known.summary or opening(compiled.report)
    column = known.kind or texts.column
    trail: tuple[tuple[str, str], ...] = ()
    if known.agency:
        trail = ((known.agency, urls.agency_page(known.agency)),)
    elif known.year:
        trail = ((texts.year_word.format(year=known.year), urls.year_page(known.year)),)
    return PageHead(
        path=path,
        name=known.name,
        description=description,
        tags=column_tags(column, f"{config.site.name}：{column}", config)
        + article_tags(known, description, path, config),
        trail=trail,
        style="css/report.css",
        script="js/report.js",
    )


def opening(report: Report) -> str:
    """The first words of a report's body, in one line."""
    first = next((each for each in report.paragraphs if each.role is Role.BODY), None)
    if first is None:
        return report.metadata.name
    words = "".join(report.text[first.start : first.end].split())
    return words if len(words) <= _DESCRIPTION else words[:_DESCRIPTION] + "…"


def contents(sections: Sequence[Section]) -> tuple[Heading, ...]:
    """The outline as a tree of links."""
    tree: list[Heading] = []
    place = 0
    while place < len(sections):
        section = sections[place]
        following = place + 1
        while following < len(sections) and sections[following].start < section.end:
            following += 1
        inside = contents(sections[place + 1 : following])
        link = Link(listed(section.heading), "#" + section.anchor)
        tree.append(Heading(link, section.marker, inside))
        place = following
    return tuple(tree)


def _record(compiled: Compiled, links: Links, texts: Texts) -> Iterator[Fact]:
    """The title block of public information, in its customary order."""
    known = compiled.report.metadata
    agency_page = links.to(urls.agency_page(known.agency)) if known.agency else ""
    facts = (
        Fact(texts.index_number, known.index_number or ""),
        Fact(texts.subject, known.subject or ""),
        Fact(texts.agency, known.agency or "", agency_page),
        _day(texts.written, known.written),
        Fact(texts.document_number, known.document_number or ""),
        published(compiled, texts) or Fact("", ""),
        Fact(texts.validity, known.validity or ""),
        Fact(texts.source, known.source or ""),
        Fact(texts.summary, known.summary or "", is_long=True),
    )
    return (fact for fact in facts if fact.value)


def _day(label: str, time: datetime | None) -> Fact:
    if time is None:
        return Fact(label, "")
    day = f"{time.year}年{time.month}月{time.day}日"
    return Fact(label, day, moment=time.date().isoformat())


def _figures_link(compiled: Compiled, texts: Texts) -> Link | None:
    if not compiled.metrics:
        return None
    return Link(texts.figures_count.format(count=len(compiled.metrics)), "#" + FIGURES)


def _figures(compiled: Compiled, texts: Texts, trends: Mapping[str, Html]) -> Markup:
    if not compiled.metrics:
        return Markup()
    sections = compiled.report.sections
    table = all_figures(compiled.metrics, sections, texts.all_metrics, texts, trends)
    return Markup(table)
