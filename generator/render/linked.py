"""Linked data: what a page is, for programs, as JSON-LD in the vocabulary of schema.org.

What is not known is left out. Trails and downloads need full addresses, so a portal without an
address has neither.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from generator import urls
from generator.config import Config
from generator.model import Compiled, Portal
from generator.render.links import canonical

Thing = Mapping[str, object]

_DOWNLOADS = (
    (urls.METRICS_TABLE, "text/csv"),
    (urls.SERIES_DATA, "application/json"),
    (urls.REPORTS_DATA, "application/json"),
)


def report(compiled: Compiled, description: str, page: str, config: Config) -> Markup:
    """A report."""
    known = compiled.report.metadata
    return script(
        {
            "@type": "Report",
            "name": known.name,
            "inLanguage": "zh-Hans",
            "abstract": description,
            "datePublished": known.published.isoformat() if known.published else "",
            "dateCreated": known.written.date().isoformat() if known.written else "",
            "reportNumber": known.document_number or "",
            "keywords": list(known.keywords),
            "about": [{"@type": "Thing", "name": match.topic} for match in compiled.topics],
            "publisher": _organization(known.agency or config.site.agency),
            "url": canonical(config, page),
        }
    )


def dataset(portal: Portal, config: Config) -> Markup:
    """The open data of all reports."""
    years = sorted({year for each in portal.reports if (year := each.metadata.year)})
    return script(
        {
            "@type": "Dataset",
            "name": config.site.name,
            "description": config.site.description,
            "inLanguage": "zh-Hans",
            "isAccessibleForFree": True,
            "temporalCoverage": "/".join(str(year) for year in dict.fromkeys((years[0], years[-1])))
            if years
            else "",
            "creator": _organization(config.site.agency),
            "license": config.site.licence_url or config.site.licence,
            "distribution": [
                {
                    "@type": "DataDownload",
                    "encodingFormat": media_type,
                    "contentUrl": canonical(config, path),
                }
                for path, media_type in _DOWNLOADS
                if config.site.base_url
            ],
            "url": canonical(config, urls.HOME),
        }
    )


def breadcrumb(trail: Sequence[tuple[str, str]], config: Config) -> Markup:
    """The names and paths from the first page to this one; nothing without full addresses."""
    if not config.site.base_url or len(trail) < 2:
        return Markup()
    return script(
        {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {
                    "@type": "ListItem",
                    "position": place,
                    "name": name,
                    "item": canonical(config, path),
                }
                for place, (name, path) in enumerate(trail, start=1)
            ],
        }
    )


def script(thing: Thing) -> Markup:
    """A thing as the text of a script element, which ``<`` spelt plainly could close."""
    known = {key: fact for key, fact in thing.items() if fact}
    written = json.dumps({"@context": "https://schema.org", **known}, ensure_ascii=False)
    for character in "<>&\u2028\u2029":
        written = written.replace(character, f"\\u{ord(character):04x}")
    return Markup(written)


def _organization(name: str) -> Thing:
    return {"@type": "GovernmentOrganization", "name": name} if name else {}
