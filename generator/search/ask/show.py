"""An answer as lines for a terminal: what the page shows, in its order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from urllib.parse import unquote

from generator import messages
from generator.search.ask.answer import Answer, Group, Hit
from generator.search.ask.excerpt import Run, excerpt, marked
from generator.search.ask.rows import Row

Emphasis = Callable[[str], str]


def lines(answer: Answer, text: str, length: int, emphasis: Emphasis) -> Iterator[str]:
    """The lines of an answer to ``text``, with excerpts of ``length`` characters.

    ``emphasis`` makes marked words stand out.
    """
    yield _summary(answer, text)
    yield from _notes(answer)
    for place, group in enumerate(answer.groups, 1):
        yield ""
        yield from _group(place, group, answer, length, emphasis)
    hidden = answer.total.reports - len(answer.groups)
    if hidden:
        yield ""
        yield messages.SEARCH_MORE_REPORTS.format(count=hidden)


def _summary(answer: Answer, text: str) -> str:
    total = answer.total
    if not answer.asked:
        return messages.SEARCH_NOTHING_WANTED
    if not total.reports:
        return messages.SEARCH_NONE.format(query=text)
    facts = {"reports": total.reports, "sections": total.sections, "complete": total.complete}
    if total.complete == total.reports:
        return messages.SEARCH_FOUND.format(**facts)
    if total.complete:
        return messages.SEARCH_FOUND_PARTLY.format(**facts)
    return messages.SEARCH_FOUND_PARTS_ONLY.format(**facts)


def _notes(answer: Answer) -> Iterator[str]:
    notes = answer.notes
    for message, names in (
        (messages.SEARCH_ALSO, notes.synonyms),
        (messages.SEARCH_BY_PINYIN, notes.pinyin),
    ):
        for typed, *also in names:
            yield message.format(typed=typed, words=messages.SEARCH_LIST.join(also))
    if notes.simplified:
        yield messages.SEARCH_SIMPLIFIED.format(text=notes.simplified)
    if notes.corrections:
        queries = messages.SEARCH_LIST.join(notes.corrections)
        yield messages.SEARCH_DID_YOU_MEAN.format(queries=queries)


def _group(
    place: int, group: Group, answer: Answer, length: int, emphasis: Emphasis
) -> Iterator[str]:
    report = group.report
    marks = _marks(group.hits[0], answer)
    yield f"{place}. {_shown(marked(report.name, marks), emphasis)}"
    known = [str(value) for value in (report.year, report.agency, report.kind) if value]
    yield "   " + " · ".join([*known, unquote(report.url)])
    for hit in group.hits:
        yield from _hit(hit, answer, length, emphasis)
    others = group.sections - len(group.hits)
    if others:
        yield "   " + messages.SEARCH_MORE_SECTIONS.format(count=others)


def _hit(hit: Hit, answer: Answer, length: int, emphasis: Emphasis) -> Iterator[str]:
    section = hit.section
    marks = _marks(hit, answer)
    heading = section.marker + section.heading or messages.SEARCH_WHOLE_REPORT
    yield f"   - {_shown(marked(heading, marks), emphasis)}"
    for row in answer.rows:
        if (row.document, row.report) == (section.document, section.report.number):
            yield f"     {_row(row, emphasis)}"
    if shown := _shown(excerpt(section.body, marks, length), emphasis):
        yield f"     {shown}"
    if hit.missing:
        words = messages.SEARCH_LIST.join(hit.missing)
        yield "     " + messages.SEARCH_MISSING.format(words=words)


def _row(row: Row, emphasis: Emphasis) -> str:
    """A figure that fulfils a condition, as its table has it."""
    name = row.name or messages.SEARCH_UNNAMED
    return f"{name} {emphasis(row.text)}{messages.SEARCH_STATUSES.get(row.status, '')}"


def _marks(hit: Hit, answer: Answer) -> tuple[str, ...]:
    """The whole runs in a hit that holds them, and their words elsewhere."""
    return answer.runs if hit.verbatim else answer.marks


def _shown(runs: Iterable[Run], emphasis: Emphasis) -> str:
    """Runs on one line."""
    pieces = (emphasis(run.text) if run.marked else run.text for run in runs)
    return "".join(pieces).replace("\n", " ")
