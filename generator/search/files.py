"""The search index as the files of a site: classic scripts, for ``file://`` and a strict CSP.

Only the manifest has a stable name. It holds every fact that Python and JavaScript share and names
the folder of all others, which is named by what was indexed: a reader's cache never mixes two
builds, and what a reader has loaded stays good until the portal changes.

- ``characters-0`` … and ``terms-0`` …: postings, by what a query's characters name (shards.py).
- ``texts-0`` …: the sections' texts, some at a time; ``reports``: a line of facts for all.
- ``rows-0`` …, ``figures-0`` …: the tables' figures, for conditions on them (indicators.py).
- what is suggested while typing and after a slip (suggestions.py, pinyin.py, variants.py).

Scripts are made one by one and passed on, so that an index may be larger than memory. It refuses
``fetch``, ES modules and anything else a page opened from a folder cannot do.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import chain, groupby
from typing import Any

from generator import scripts, urls
from generator.config import Config
from generator.model import OutputFile, Portal, SearchDocument
from generator.search.figures import indicators
from generator.search.index import scoring
from generator.search.index.blocks import gather
from generator.search.index.documents import FIELDS
from generator.search.index.encoding import ALPHABET, numbers
from generator.search.index.pieces import documents_in_a_piece, pieces, reports
from generator.search.index.postings import postings
from generator.search.index.shards import Family, groups, lexicon
from generator.search.lookups import suggestions
from generator.search.lookups.synonyms import synonyms
from generator.search.text import normalise, variants, words

# Raised whenever a client of an earlier shape could not read the files.
FORMAT = 3
# What one query may cost: keys looked up, sections loaded to look into, documents that lunr ranks;
# and how many characters may lie between words for them to count as near.
LIMITS = {"keys": 32, "verified": 160, "ranked": 200, "near": 40}
# The families of shards: single characters, and all longer terms.
CHARACTERS = "characters"
TERMS = "terms"

Script = tuple[str, Any]


def files(portal: Portal, config: Config) -> Iterator[OutputFile]:
    """All files of the search index of a portal, the manifest last."""
    folder = urls.search_folder(_version(portal, config))
    facts = shared_facts(config)
    named = chain(
        _scripts(portal, facts),
        indicators.scripts(portal, config),
        suggestions.scripts(portal, config),
    )
    for name, value in named:
        yield OutputFile(urls.search_script(folder, name), scripts.call(name, value))
    facts |= {**indicators.facts(portal, config), "folder": folder}
    yield OutputFile(urls.SEARCH_MANIFEST, scripts.call("manifest", facts))


def shared_facts(config: Config) -> dict[str, Any]:
    """What the browser must know to cut, score and show as Python does."""
    search = config.search
    return {
        "format": FORMAT,
        "fields": list(FIELDS),
        "boosts": list(scoring.boosts(search)),
        "k1": scoring.K1,
        "b": scoring.B,
        "levels": scoring.LEVELS,
        "alphabet": ALPHABET,
        "total": words.jieba_dictionary().total,
        "normalisation": {
            "form": "NFKC",
            "removals": list(normalise.REMOVALS),
            "token": words.TOKEN,
            "run": words.RUN,
            "suffix": words.SUFFIX,
            "han": normalise.HAN,
            "letters": words.LETTERS,
        },
        "synonyms": synonyms(config),
        "limits": LIMITS,
        "results": search.results,
        "excerpt": search.excerpt,
    }


def _scripts(portal: Portal, facts: dict[str, Any]) -> Iterator[Script]:
    """All scripts but the manifest; ``facts`` is complete when they are all made."""
    frequencies = words.jieba_dictionary().frequencies
    gathered = gather(_documents(portal))
    dictionary = lexicon(frequencies, gathered.pairs)
    families = {name: Family(name) for name in (CHARACTERS, TERMS)}
    for is_long, several in groupby(postings(gathered), key=lambda pair: len(pair[0]) > 1):
        family = families[TERMS if is_long else CHARACTERS]
        yield from family.shards(groups(several, dictionary), frequencies)
    size = documents_in_a_piece(sum(map(_size, _documents(portal))), gathered.documents)
    yield from pieces(portal.compiled, size)
    yield "reports", reports(portal.compiled)
    yield variants.script()
    characters = sorted(filter(normalise.is_han, gathered.characters))
    facts["normalisation"] |= {"variants": variants.pairs(_traditional(portal))}
    facts |= {
        "size": {"reports": len(portal.compiled), "documents": gathered.documents},
        "piece": size,
        "shards": {name: " ".join(family.starts) for name, family in families.items()},
        "characters": "".join(characters),
        "frequencies": numbers(frequencies.get(character, 0) for character in characters),
    }


def _documents(portal: Portal) -> Iterator[SearchDocument]:
    return (document for each in portal.compiled for document in each.documents)


def _traditional(portal: Portal) -> frozenset[str]:
    """The traditional characters that the portal's own texts write."""
    written: set[str] = set()
    for document in _documents(portal):
        written.update(*document.texts)
    return variants.found("".join(written))


def _size(document: SearchDocument) -> int:
    return len(document.heading) + len(document.body)


def _version(portal: Portal, config: Config) -> str:
    """A name for what the index is made of: all texts, and every fact of their indexing."""
    digest = hashlib.sha256(scripts.literal(shared_facts(config)).encode())
    digest.update(repr(config.glossary).encode())
    for compiled in portal.compiled:
        known = compiled.report.metadata
        facts = [compiled.report.slug, known.name, known.year, known.agency, known.kind]
        facts += (match.topic for match in compiled.topics)
        for document in compiled.documents:
            facts += (document.anchor, document.marker, *document.texts, *document.words)
        figures = (
            (each.anchor, each.indicator, each.quote, str(each.value), each.unit, each.status)
            for each in compiled.metrics
        )
        digest.update(scripts.literal([facts, *figures]).encode())
    return digest.hexdigest()[:12]
