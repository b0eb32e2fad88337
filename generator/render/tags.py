"""What machines read of a page: the tags that government sites must bear, and linked data.

The names and their order are those of the national rules for government sites; what is not known
is left out. ``PubDate`` is the time that the page shows.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime

from markupsafe import Markup

from generator.config import Config
from generator.model import Compiled, Metadata
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


def linked_data(compiled: Compiled, description: str, page: str, config: Config) -> Markup:
    """The report as JSON-LD; ``<`` is spelt in a way that cannot close the script element."""
    known = compiled.report.metadata
    publisher = known.agency or config.site.agency
    facts: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Report",
        "name": known.name,
        "inLanguage": "zh-Hans",
        "abstract": description,
        "datePublished": known.published.isoformat() if known.published else "",
        "dateCreated": known.written.date().isoformat() if known.written else "",
        "reportNumber": known.document_number or "",
        "keywords": list(known.keywords),
        "publisher": {"@type": "GovernmentOrganization", "name": publisher} if publisher else "",
        "url": canonical(config, page),
    }
    written = json.dumps({key: fact for key, fact in facts.items() if fact}, ensure_ascii=False)
    for character in "<>&\u2028\u2029":
        written = written.replace(character, f"\\u{ord(character):04x}")
    return Markup(written)


def _known(*pairs: tuple[str, str]) -> tuple[Tag, ...]:
    def given() -> Iterator[Tag]:
        for name, content in pairs:
            if content:
                yield Tag(name, content)

    return tuple(given())
