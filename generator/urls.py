"""The only place where a URL, a slug or an anchor is made.

Every link inside the portal is relative and names ``index.html``, so that the same files work
from a server, from a sub-path and from a folder opened with ``file://``.
"""

from __future__ import annotations

import posixpath
import re
import unicodedata
from pathlib import PurePosixPath
from urllib.parse import quote
from zlib import crc32

HOME = "index.html"
SEARCH = "search/index.html"
SEARCH_MANIFEST = "search/manifest.js"
NOT_FOUND = "404.html"
YEARS = "years/index.html"
AGENCIES = "agencies/index.html"
KINDS = "kinds/index.html"
TOPICS = "topics/index.html"
GLOSSARY = "glossary/index.html"
HELP = "help/index.html"
ATOM = "atom.xml"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
OPENSEARCH = "opensearch.xml"
REPORTS_DATA = "data/reports.json"
SERIES_DATA = "data/series.json"
METRICS_TABLE = "data/metrics.csv"
METRICS = "metrics/index.html"
METRICS_MANIFEST = "metrics/manifest.js"
SERIES = "series/index.html"

_UNIT_NAMES = {"%": "百分比"}
# What a file system takes for one name, in bytes, and room for what is put beside it.
_LONGEST_NAME = 200
_NOT_IN_SLUG = re.compile(r"[^0-9a-z\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]+")


def slug(path: str) -> str:
    """The name of a report in URLs, from its file's path below the content folder.

    Letters and digits of any script that such file names use stay; everything else becomes one
    hyphen. Folders are part of the name (``2023/民政局.txt`` is ``2023-民政局``). The result is
    folded in case, because some hosts do not tell cases apart; it may be empty.
    """
    stem = str(PurePosixPath(path).with_suffix(""))
    return slug_of_name(stem)


def slug_of_name(name: str) -> str:
    """``name`` (an agency, a kind, a slug the clerk chose) as part of a path; may be empty."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return _NOT_IN_SLUG.sub("-", folded).strip("-")


def section_anchor(ordinals: tuple[int, ...]) -> str:
    """The anchor of a section from its place in the outline: (2, 1) is ``s2-1``.

    Words cannot make it: two sections of one report may bear the same heading.
    """
    return "s" + "-".join(str(ordinal) for ordinal in ordinals)


def paragraph_anchor(ordinal: int) -> str:
    """The anchor of a report's paragraph, counted from 1."""
    return f"p{ordinal}"


def metric_anchor(ordinal: int) -> str:
    """The anchor of a figure in the text, counted from 1."""
    return f"m{ordinal}"


def metric_row(anchor: str) -> str:
    """The anchor of a figure's row in its section's table."""
    return f"r{anchor[1:]}"


def series_key(agency: str, name: str, unit: str) -> str:
    """The name of a series in data and addresses: agency, indicator, unit; without their signs."""
    return "-".join((_folder(agency), _folder(name), _UNIT_NAMES.get(unit) or _folder(unit)))


def series_folder(key: str) -> str:
    """The folder of a series; a key too long for a file system ends in its check sum."""
    written = key.encode()
    if len(written) <= _LONGEST_NAME:
        return f"series/{key}/"
    beginning = written[: _LONGEST_NAME - 9].decode(errors="ignore")
    return f"series/{beginning}-{crc32(written):08x}/"


def series_page(key: str) -> str:
    """The page of a series."""
    return series_folder(key) + "index.html"


def series_table(key: str) -> str:
    """The figures of a series as a table."""
    return series_folder(key) + "metrics.csv"


def agency_series(agency: str) -> str:
    """The list of an agency's series; no key is ``agency``, for every key has three parts."""
    return f"series/agency/{_folder(agency)}/index.html"


def note_anchor(label: str) -> str:
    """The anchor of a Markdown note from its label; a label of other signs is spelt in hex."""
    plain = re.fullmatch(r"[0-9A-Za-z-]+", label)
    return "note-" + (label if plain else "x" + label.encode().hex())


def report_page(report_slug: str) -> str:
    """The report's page."""
    return f"reports/{report_slug}/index.html"


def report_data(report_slug: str) -> str:
    """The report's metadata, outline and metrics."""
    return f"reports/{report_slug}/report.json"


def report_table(report_slug: str) -> str:
    """The report's metrics as a table."""
    return f"reports/{report_slug}/metrics.csv"


def report_text(report_slug: str) -> str:
    """The report's plain text."""
    return f"reports/{report_slug}/report.txt"


def comparison_page(newer: str, older: str) -> str:
    """The page that sets a report beside one of an earlier year, by their slugs."""
    return f"reports/{newer}/compare/{older}/index.html"


def comparison_table(newer: str, older: str) -> str:
    """The same as a table."""
    return f"reports/{newer}/compare/{older}/indicators.csv"


def year_page(year: int) -> str:
    """The list of a year's reports."""
    return f"years/{year}/index.html"


def agency_page(agency: str) -> str:
    """The list of an agency's reports."""
    return f"agencies/{_folder(agency)}/index.html"


def kind_page(kind: str) -> str:
    """The list of the reports of a kind."""
    return f"kinds/{_folder(kind)}/index.html"


def topic_page(topic: str) -> str:
    """The list of the reports that speak of a topic."""
    return f"topics/{_folder(topic)}/index.html"


def list_page(first: str, number: int) -> str:
    """The page of that number, from 1, of the list whose first page is ``first``."""
    return first if number == 1 else f"{posixpath.dirname(first)}/{number}/index.html"


def term_anchor(ordinal: int) -> str:
    """The anchor of a term of the glossary, counted from 1 in the order of its file."""
    return f"g{ordinal}"


def sitemap_part(number: int) -> str:
    """A part of a site map that is too long for one file, counted from 1."""
    return f"sitemap-{number}.xml"


def _folder(name: str) -> str:
    """The folder of a name; one without letters (``**``) is spelt in hexadecimal."""
    return slug_of_name(name) or name.encode().hex()


def search_folder(version: str) -> str:
    """The folder of the scripts of a search index, below its manifest's."""
    return f"search/{version}/"


def search_script(folder: str, name: str) -> str:
    """A script of the search index."""
    return f"{folder}{name}.js"


def metrics_folder(version: str) -> str:
    """The folder of the scripts that hold all figures, below their manifest's."""
    return f"metrics/{version}/"


def asset(name: str) -> str:
    """A style sheet, a script or an image."""
    return f"assets/{name}"


def link(page: str, target: str, fragment: str = "") -> str:
    """The relative, percent-encoded link from one path of the site to another.

    The fragment is kept apart because a path may hold ``#`` only when encoded.
    """
    relative = posixpath.relpath(target, posixpath.dirname(page) or ".")
    return quote(relative) + (f"#{quote(fragment)}" if fragment else "")


def absolute(base_url: str, target: str) -> str:
    """The full URL of a path of the site; ``index.html`` is left out as hosts do."""
    path = target.removesuffix("index.html")
    return base_url.rstrip("/") + "/" + quote(path)


def root(page: str) -> str:
    """The relative link from a page to the site's root, with a slash at its end."""
    depth = page.count("/")
    return "../" * depth or "./"
