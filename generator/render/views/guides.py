"""Pages that explain: the glossary and the page of help."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.views.shell import Link, Shell


@dataclass(frozen=True, slots=True)
class TermEntry:
    """A term, what else it is called, what it means, and the address of its search."""

    anchor: str
    term: str
    also: str
    explanation: str
    search: str


@dataclass(frozen=True, slots=True)
class TermGroup:
    """The terms whose sound begins with one letter."""

    anchor: str
    letter: str
    terms: tuple[TermEntry, ...]


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """All terms, by their sound."""

    shell: Shell
    groups: tuple[TermGroup, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of the page of help; a row is a thing, or a link, and what is said of it."""

    anchor: str
    heading: str
    paragraphs: tuple[str, ...]
    rows: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class HelpView:
    """How to use the portal."""

    shell: Shell
    chapters: tuple[Chapter, ...]
