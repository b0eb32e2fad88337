"""Pages that explain: the glossary, and how to use the portal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from functools import partial
from itertools import groupby
from urllib.parse import urlencode

from generator import urls
from generator.config import Config
from generator.help_texts import HelpTexts
from generator.render import alphabet
from generator.render.links import Links
from generator.render.shell import PageHead, links_of, shell
from generator.render.views import Chapter, GlossaryView, HelpView, Link, TermEntry, TermGroup
from generator.texts import Texts

_ROW = "｜"
_KEY = re.compile(r"\{([a-z_]+)\}")


def glossary_view(config: Config) -> GlossaryView:
    """All terms by their sound."""
    texts = config.texts
    head = PageHead(urls.GLOSSARY, texts.glossary, texts.glossary_note)
    links = links_of(head, config)
    entries = [
        TermEntry(
            anchor=urls.term_anchor(ordinal),
            term=term.term,
            also="、".join(term.also),
            explanation=term.explanation,
            search=search_link(term.term, links),
        )
        for ordinal, term in enumerate(config.glossary.terms, start=1)
    ]
    entries.sort(key=lambda entry: (_letter(entry) != alphabet.DIGITS, alphabet.sound(entry.term)))
    groups = (
        TermGroup(f"letter-{letter}", letter, tuple(group))
        for letter, group in groupby(entries, key=_letter)
    )
    return GlossaryView(shell(head, config), tuple(groups))


def help_view(config: Config) -> HelpView:
    """The chapters of help, with examples that search."""
    texts = config.texts
    head = PageHead(urls.HELP, texts.help)
    links = links_of(head, config)
    chapters: list[Chapter] = []
    for each in fields(HelpTexts):
        written = _KEY.sub(partial(_word, texts), getattr(texts, each.name))
        if written.strip():
            anchor = each.name.removeprefix("help_")
            chapters.append(_chapter(anchor, written, _added(each.name, links, config)))
    return HelpView(shell(head, config), tuple(chapters))


def tips(links: Links, config: Config) -> Iterator[Link]:
    """Queries to try, as links to the search page."""
    texts = config.texts
    for tip in (
        texts.tip_words,
        texts.tip_phrase,
        texts.tip_without,
        texts.tip_figure,
        texts.tip_pinyin,
        texts.tip_synonym,
    ):
        query, _, meaning = tip.partition(_ROW)
        if query:
            yield Link(query, search_link(query, links), note=meaning)


def search_link(query: str, links: Links) -> str:
    """The link to what a query finds."""
    return f"{links.to(urls.SEARCH)}?{urlencode({'q': query})}"


def _word(texts: Texts, key: re.Match[str]) -> str:
    """The word that the pages use; braces around anything else are a clerk's own."""
    return str(getattr(texts, key[1], key[0]))


def _letter(entry: TermEntry) -> str:
    return alphabet.letter(entry.term)


def _chapter(anchor: str, written: str, added: tuple[Link, ...]) -> Chapter:
    heading, *lines = (line.strip() for line in written.strip().splitlines())
    rows = (line.partition(_ROW) for line in lines if _ROW in line)
    return Chapter(
        anchor=anchor,
        heading=heading,
        paragraphs=tuple(line for line in lines if line and _ROW not in line),
        rows=(*(Link(what, "", note=meaning) for what, _, meaning in rows), *added),
    )


def _added(chapter: str, links: Links, config: Config) -> tuple[Link, ...]:
    """The rows of a chapter that are written elsewhere already."""
    texts, site = config.texts, config.site
    match chapter:
        case "help_search":
            return tuple(tips(links, config))
        case "help_terms" if config.glossary.terms:
            return (Link(texts.all_terms, links.to(urls.GLOSSARY), note=texts.glossary_note),)
        case "help_data" if site.licence:
            return (Link(texts.licence, site.licence_url, note=site.licence),)
        case "help_data":
            return (Link(texts.licence, "", note=texts.licence_unknown),)
        case _:
            return ()
