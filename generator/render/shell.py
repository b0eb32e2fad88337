"""What surrounds every page: head, banner, navigation, footer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import urls
from generator.config import Config
from generator.render.linked import breadcrumb
from generator.render.links import Links, base_path, canonical, report_error
from generator.render.tags import column_tags, site_tags
from generator.render.views import Fact, Link, Shell, Tag

_MINISTRY = "https://beian.miit.gov.cn/"


@dataclass(frozen=True, slots=True)
class PageHead:
    """What a page says of itself. ``trail`` are the breadcrumb's links before the page's own,
    ``style`` and ``script`` are its bundles: one each, which hold what pages of its kind need; the
    script of a page without a concern of its own only knows shortcuts.
    ``title`` stands in the window where the name alone would not tell. Without ``tags`` a page that
    has a name is a column.
    """

    path: str
    name: str = ""
    description: str = ""
    tags: tuple[Tag, ...] = ()
    trail: tuple[tuple[str, str], ...] = ()
    style: str = "css/main.css"
    script: str = "js/site.js"
    is_absolute: bool = False
    title: str = ""


def links_of(head: PageHead, config: Config) -> Links:
    """The links from that page."""
    return Links(head.path, base_path(config) if head.is_absolute else "")


def shell(head: PageHead, config: Config) -> Shell:
    """The surroundings of the page."""
    links = links_of(head, config)
    site, texts = config.site, config.texts
    return Shell(
        root=links.root,
        title=f"{head.title or head.name} - {site.name}" if head.name else site.name,
        description=head.description or site.description,
        tags=site_tags(config) + (head.tags or _column(head, config)),
        site_name=site.name,
        agency=site.agency,
        home=links.to(urls.HOME),
        stylesheet=links.to(urls.asset(head.style)),
        icon=links.to(urls.asset("img/favicon.svg")),
        reading_script=links.to(urls.asset("js/reading.js")),
        script=links.to(urls.asset(head.script)),
        feed=links.to(urls.ATOM) if site.base_url else "",
        opensearch=links.to(urls.OPENSEARCH) if site.base_url else "",
        canonical="" if head.is_absolute else canonical(config, head.path),
        search=links.to(urls.SEARCH),
        navigation=tuple(_navigation(head, links, config)),
        breadcrumb=tuple(_breadcrumb(head, links, config)),
        footer=tuple(_footer(config)),
        report_error=report_error(config, head.path),
        guides=guide_links(links, config),
        linked_data=breadcrumb(_trail(head, config), config),
        texts=texts,
    )


def _navigation(head: PageHead, links: Links, config: Config) -> Iterator[Link]:
    texts = config.texts
    for text, target in (
        (texts.home, urls.HOME),
        (texts.years, urls.YEARS),
        (texts.agencies, urls.AGENCIES),
        (texts.kinds, urls.KINDS),
        (texts.topics, urls.TOPICS),
        (texts.metrics, urls.METRICS),
    ):
        yield Link(text, links.to(target), current=target == head.path)


def guide_links(links: Links, config: Config) -> tuple[Link, ...]:
    """The ways to the pages that explain; without a glossary there is none to it."""
    texts = config.texts
    glossary = [Link(texts.glossary, links.to(urls.GLOSSARY))] if config.glossary.terms else []
    return (*glossary, Link(texts.help, links.to(urls.HELP)))


def _column(head: PageHead, config: Config) -> tuple[Tag, ...]:
    if not head.name or head.is_absolute:
        return ()
    return column_tags(head.name, head.description or f"{config.site.name}：{head.name}", config)


def _trail(head: PageHead, config: Config) -> tuple[tuple[str, str], ...]:
    """Names and paths from the first page to this one; none on the first."""
    if not head.name or head.is_absolute:
        return ()
    return ((config.texts.home, urls.HOME), *head.trail, (head.name, head.path))


def _breadcrumb(head: PageHead, links: Links, config: Config) -> Iterator[Link]:
    if not head.name:
        return
    yield Link(config.texts.home, links.to(urls.HOME))
    for text, target in head.trail:
        yield Link(text, links.to(target))
    yield Link(head.name, "", current=True)


def _footer(config: Config) -> Iterator[Fact]:
    footer, texts = config.footer, config.texts
    for label, value, href in (
        (texts.sponsor, footer.sponsor, ""),
        (texts.identifier, footer.identifier, ""),
        ("", footer.icp, _MINISTRY),
        ("", footer.police, ""),
        (texts.contact, footer.contact, ""),
    ):
        if value:
            yield Fact(label, value, href)
