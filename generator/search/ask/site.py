"""A built site's search scripts, read as the browser reads them: by name, when they are needed.

Every script is one call, ``shuzhi.receive(name, value)``. The manifest has a stable name and tells
the folder of the others; which of them a query needs follows from its characters. Nothing but
those scripts is read, no page and no report: what is printed is what a reader of the site gets.

It refuses an index of another format than its own, and a folder that is no site.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from generator import messages, scripts, urls
from generator.errors import UsageError
from generator.search.ask.reports import Reports, reports_of
from generator.search.index.encoding import parsed

FORMAT = 3


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a query may cost: keys looked up, documents scored, texts read; and what is near."""

    keys: int
    verified: int
    ranked: int
    near: int


@dataclass(frozen=True, slots=True)
class Facts:
    """The manifest: what every query must know of the index.

    ``starts`` holds for each family of shards the first key of each; ``characters`` the single
    Han characters of the index with their frequencies in the dictionary; ``units`` are those that
    figures have, by which a condition is told from a text.
    """

    folder: str
    documents: int
    fields: tuple[str, ...]
    boosts: tuple[int, ...]
    total: int
    results: int
    excerpt: int
    piece: int
    starts: Mapping[str, tuple[str, ...]]
    characters: Mapping[str, int]
    limits: Limits
    synonyms: tuple[tuple[str, ...], ...]
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shard:
    """The postings of a range of terms, as written, and the dictionary words of that range."""

    postings: Mapping[str, str]
    words: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """What a result says of its report; ``title`` is the indexed title, a line a part."""

    number: int
    slug: str
    name: str
    url: str
    year: int | None
    agency: str | None
    kind: str | None
    title: str


@dataclass(frozen=True, slots=True)
class SectionText:
    """A document of the index as it is shown; the heading is without its marker."""

    document: int
    report: ReportFacts
    anchor: str
    marker: str
    heading: str
    body: str


class Site:
    """The index of a site; scripts are read once and kept."""

    def __init__(self, root: Path) -> None:
        """Reads the manifest.

        Raises:
            UsageError: the folder holds no index, or one that another version has made.
        """
        self.root = root
        self._scripts: dict[str, Any] = {}
        self._shards: dict[str, Shard] = {}
        self.facts = _facts(self._read("manifest", urls.SEARCH_MANIFEST), root)

    def shard_of(self, key: str) -> str | None:
        """The script that holds a key's terms: single characters have a family of their own."""
        family = "characters" if len(key) == 1 else "terms"
        place = bisect_right(self.facts.starts[family], key[:2]) - 1
        return f"{family}-{place}" if place >= 0 else None

    def shard(self, name: str) -> Shard:
        """A shard by the name of its script."""
        if name not in self._shards:
            value = self.load(name)
            terms, words = _listed(value["terms"]), _listed(value.get("words", ""))
            frequencies = parsed(value.get("frequencies", ""))
            self._shards[name] = Shard(
                dict(zip(terms, value["postings"], strict=True)),
                dict(zip(words, frequencies, strict=True)),
            )
        return self._shards[name]

    @cached_property
    def reports(self) -> Reports:
        """The reports by number."""
        return reports_of(self.load("reports"))

    def sections(self, documents: Iterable[int]) -> dict[int, SectionText]:
        """The texts of some documents, by number."""
        return {document: self._section(document) for document in documents}

    def _section(self, document: int) -> SectionText:
        piece, place = divmod(document, self.facts.piece)
        value = self.load(f"texts-{piece}")
        number, anchor, marker, heading, body = value["sections"][place][:5]
        report = value["reports"][str(number)]
        known = {name: report[name] for name in ReportFacts.__slots__ if name != "number"}
        return SectionText(document, ReportFacts(number, **known), anchor, marker, heading, body)

    def load(self, name: str) -> Any:
        """The value of a script of the index, by its name."""
        if name not in self._scripts:
            self._scripts[name] = self._read(name, f"{self.facts.folder}{name}.js")
        return self._scripts[name]

    def _read(self, name: str, path: str) -> Any:
        """The value of a script, which must call ``receive`` with its own name."""
        try:
            text = (self.root / path).read_text("utf-8")
            return scripts.handed(name, text)
        except (OSError, ValueError) as error:
            raise _no_site(self.root) from error


def _facts(value: Any, root: Path) -> Facts:
    if value.get("format") != FORMAT:
        raise UsageError(messages.OTHER_INDEX, path=str(root), hint=messages.OTHER_INDEX_HINT)
    characters = value["characters"]
    frequencies = parsed(value["frequencies"])
    return Facts(
        folder=value["folder"],
        documents=value["size"]["documents"],
        fields=tuple(value["fields"]),
        boosts=tuple(value["boosts"]),
        total=value["total"],
        results=value["results"],
        excerpt=value["excerpt"],
        piece=value["piece"],
        starts={family: tuple(_listed(keys)) for family, keys in value["shards"].items()},
        characters=dict(zip(characters, frequencies, strict=True)),
        limits=Limits(**value["limits"]),
        synonyms=tuple(map(tuple, value.get("synonyms", ()))),
        units=tuple(_listed(value["rows"]["units"])),
    )


def _no_site(root: Path) -> UsageError:
    return UsageError(messages.NO_SITE, path=str(root), hint=messages.NO_SITE_HINT)


def _listed(words: str) -> list[str]:
    return words.split(" ") if words else []
