"""Documents and reports as the result page needs them: texts in pieces, facts of all reports.

A piece holds the texts of so many consecutive documents, the same number in every piece, so that
a document's number alone says which piece has it. What a result shows of its report stands in the
piece as well: ten results are ten small scripts, whatever the size of the portal. What grouping,
filters and counts need of every report is a line of numbers each, in one script.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from generator import urls
from generator.model import Compiled, SearchDocument
from generator.search.index.encoding import numbers

# Characters of text in a piece, about: a few sections, some 1 kB compressed.
PIECE = 700
# What results can be narrowed by where a report has one value, each with the name of their list.
FACETS: tuple[tuple[str, str], ...] = (("year", "years"), ("agency", "agencies"), ("kind", "kinds"))


def documents_in_a_piece(characters: int, documents: int) -> int:
    """How many documents make a piece of about :data:`PIECE` characters."""
    return max(1, round(PIECE * documents / characters)) if characters else 1


def pieces(compiled: Iterable[Compiled], size: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Name and content of each piece of ``size`` documents."""
    gathered: list[tuple[int, Compiled, SearchDocument]] = []
    place = 0
    for number, each in enumerate(compiled):
        for document in each.documents:
            gathered.append((number, each, document))
            if len(gathered) == size:
                yield f"texts-{place}", _piece(gathered)
                gathered = []
                place += 1
    if gathered:
        yield f"texts-{place}", _piece(gathered)


def reports(compiled: Sequence[Compiled]) -> dict[str, Any]:
    """Of every report how many documents it has, and its value of each facet by place in a list.

    Places count from 1; 0 is unknown. A report has any number of topics, which a 0 ends.
    """
    known = [each.report.metadata for each in compiled]
    facts: dict[str, Any] = {"sections": numbers(len(each.documents) for each in compiled)}
    for facet, listed in FACETS:
        values = [getattr(metadata, facet) for metadata in known]
        every = sorted({value for value in values if value})
        places = {value: place for place, value in enumerate(every, start=1)}
        facts[listed] = every
        facts[facet] = numbers(places.get(value, 0) for value in values)
    return facts | _topics(compiled)


def _topics(compiled: Sequence[Compiled]) -> dict[str, Any]:
    every = sorted({match.topic for each in compiled for match in each.topics})
    places = {topic: place for place, topic in enumerate(every, start=1)}
    each_its_own = ((*(places[match.topic] for match in each.topics), 0) for each in compiled)
    return {"topics": every, "topic": numbers(chain.from_iterable(each_its_own))}


def _piece(documents: list[tuple[int, Compiled, SearchDocument]]) -> dict[str, Any]:
    known = {number: each for number, each, _ in documents}
    return {
        "reports": {str(number): _report(each) for number, each in known.items()},
        "sections": [
            [number, each.anchor, each.marker, each.heading, each.body]
            for number, _, each in documents
        ],
    }


def _report(compiled: Compiled) -> dict[str, Any]:
    """A report's facts for results; ``url`` is relative to the site's root."""
    report, metadata = compiled.report, compiled.report.metadata
    return {
        "slug": report.slug,
        "name": metadata.name,
        "title": compiled.documents[0].title.strip(),
        "url": urls.link(urls.HOME, urls.report_page(report.slug)),
        "year": metadata.year,
        "agency": metadata.agency,
        "kind": metadata.kind,
    }
