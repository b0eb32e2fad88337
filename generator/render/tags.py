"""What machines read of a page: the tags that government sites must bear.

The names and their order are those of the national rules for government sites; what is not known
is left out. ``PubDate`` is the time that the page shows.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from generator.config import Config
from generator.model import Metadata
from generator.render.links import canonical, domain
from generator.render.views import Tag


def moment(time: datetime) -> str:
    """A time as the rules write it: ``2026-05-18 10:19``."""
    return time.strftime("%Y-%m-%d %H:%M")


def site_tags(config: Config) -> tuple[Tag, ...]:
    """The tags of every page."""
    return _known(
        ("SiteName", config.site.name),
        ("SiteDomain", domain(config)),
        ("SiteIDCode", config.footer.identifier),
    )


def column_tags(name: str, description: str, config: Config) -> tuple[Tag, ...]:
    """The tags of a list, and of the column that a report stands in."""
    return _known(
        ("ColumnName", name),
        ("ColumnDescription", description),
        ("ColumnKeywords", ",".join(dict.fromkeys((name, config.site.name)))),
        ("ColumnType", config.texts.column_type),
    )


def article_tags(known: Metadata, description: str, page: str, config: Config) -> tuple[Tag, ...]:
    """The tags of a report."""
    return _known(
        ("ArticleTitle", known.name),
        ("PubDate", moment(known.published) if known.published else ""),
        ("ContentSource", known.source or known.agency or ""),
        ("Keywords", ",".join(known.keywords)),
        ("Author", known.author or ""),
        ("Description", description),
        ("Url", canonical(config, page)),
    )


def _known(*pairs: tuple[str, str]) -> tuple[Tag, ...]:
    def given() -> Iterator[Tag]:
        for name, content in pairs:
            if content:
                yield Tag(name, content)

    return tuple(given())
