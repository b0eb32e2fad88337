"""The search index as the files of a site: classic scripts, for ``file://`` and a strict CSP.

Every script is one call, ``shuzhi.receive(name, value)``; the client has defined ``shuzhi``
before it asks for one. Only the manifest has a stable name; it names the others, which carry a
hash of their content, and holds every fact that Python and JavaScript share.

- ``shard``: the dictionary for cutting a query and the postings of the terms. There is one now;
  the manifest lists shards so that terms can be spread over several.
- ``documents``: reports with their sections. A document's number is its place in that list.
- ``texts``: the sections' texts for excerpts, in pieces of bounded size, loaded as needed.

It refuses ``fetch``, ES modules and anything else a page opened from a folder cannot do.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator import urls
from generator.config import Config
from generator.model import Compiled, OutputFile, Portal, SearchDocument
from generator.search import normalise, words
from generator.search.documents import FIELDS
from generator.search.postings import SCALE, Posting, boosts, index, postings

# Raised whenever a client of an earlier shape could not read the files.
FORMAT = 1
# Characters of section text in one piece: two or three reports, some 40 kB compressed.
TEXT_PIECE = 32_000


@dataclass(frozen=True, slots=True)
class Script:
    """A script of the index: the name it calls ``receive`` with, and its file."""

    name: str
    file: OutputFile

    @property
    def entry(self) -> dict[str, Any]:
        """The manifest's line for it; ``bytes`` is the size before compression."""
        return {"name": self.name, "path": self.file.path, "bytes": len(self.file.data)}


def files(portal: Portal, config: Config) -> Iterator[OutputFile]:
    """All files of the search index of a portal, the manifest last."""
    documents = [document for each in portal.compiled for document in each.documents]
    shard = _script("shard", _shard(documents, config))
    facts = _script("documents", {"reports": [_report(each) for each in portal.compiled]})
    texts = [
        (first, _script("text", [document.body for document in documents[first:end]]))
        for first, end in _pieces(documents)
    ]
    for script in (shard, facts, *(script for _, script in texts)):
        yield script.file
    manifest = {
        **shared_facts(config),
        "format": FORMAT,
        "size": {"reports": len(portal.compiled), "documents": len(documents)},
        "shards": [shard.entry],
        "documents": facts.entry,
        "texts": [{**script.entry, "first": first} for first, script in texts],
    }
    yield OutputFile(urls.SEARCH_MANIFEST, _call("manifest", manifest))


def shared_facts(config: Config) -> dict[str, Any]:
    """What the browser must know to cut, score and show as Python does."""
    search = config.search
    return {
        "fields": list(FIELDS),
        "boosts": list(boosts(search)),
        "scale": SCALE,
        "total": words.total(),
        "normalisation": {
            "form": "NFKC",
            "removals": list(normalise.REMOVALS),
            "token": words.TOKEN,
            "suffix": words.SUFFIX,
            "han": normalise.HAN,
        },
        "results": search.results,
        "excerpt": search.excerpt,
    }


def shard(lexicon: frozenset[str], found: tuple[Posting, ...]) -> dict[str, Any]:
    """A shard's content: words joined by spaces, then a list of the same length for each.

    The postings of a term are a list for each field: document, score, document, score …, each
    document as its distance from the one before.
    """
    frequencies = words.frequencies(lexicon)
    return {
        "lexicon": " ".join(frequencies),
        "frequencies": list(frequencies.values()),
        "terms": " ".join(posting.term for posting in found),
        "postings": [[_distances(pairs) for pairs in posting.fields] for posting in found],
    }


def _shard(documents: list[SearchDocument], config: Config) -> dict[str, Any]:
    lexicon = frozenset(word for document in documents for word in document.lexicon)
    found = postings(index(documents, config.search)) if documents else ()
    return shard(lexicon, found)


def _distances(pairs: tuple[tuple[int, int], ...]) -> list[int]:
    flat: list[int] = []
    before = 0
    for document, score in pairs:
        flat += (document - before, score)
        before = document
    return flat


def _report(compiled: Compiled) -> dict[str, Any]:
    """A report's facts for results; ``url`` is relative to the site's root."""
    report = compiled.report
    return {
        "slug": report.slug,
        "name": report.metadata.name,
        "url": urls.link(urls.HOME, urls.report_page(report.slug)),
        "year": report.metadata.year,
        "agency": report.metadata.agency,
        "kind": report.metadata.kind,
        "sections": [[document.anchor, document.heading] for document in compiled.documents],
    }


def _pieces(documents: list[SearchDocument]) -> Iterator[tuple[int, int]]:
    """Runs of documents, (first, end), whose texts make a piece; each holds one at least."""
    first = size = 0
    for place, document in enumerate(documents):
        if size and size + len(document.body) > TEXT_PIECE:
            yield first, place
            first, size = place, 0
        size += len(document.body)
    if first < len(documents):
        yield first, len(documents)


def _script(kind: str, value: object) -> Script:
    digest = hashlib.sha256(_json(value).encode()).hexdigest()[:12]
    name = f"{kind}-{digest}"
    return Script(name, OutputFile(urls.search_script(name), _call(name, value)))


def _call(name: str, value: object) -> bytes:
    return f"shuzhi.receive({json.dumps(name)},{_json(value)});\n".encode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
