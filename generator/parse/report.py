"""The stages of parsing, in order: lines, title block, outline, paragraphs, metadata."""

from __future__ import annotations

from generator import messages, urls
from generator.config import Config
from generator.errors import UserError
from generator.model import Report, Source
from generator.parse import title_block as heads
from generator.parse.candidates import candidates, line_headings
from generator.parse.lines import logical_lines
from generator.parse.metadata import Clues, metadata, opening
from generator.parse.outline import outline
from generator.parse.paragraphs import paragraphs


def parse(source: Source, config: Config) -> Report:
    """The report in ``source``.

    Raises:
        UserError: nothing in the file's name can stand in a URL.
    """
    text = source.text
    lines = logical_lines(source)
    block = heads.title_block(text, lines)
    body = lines[block.body :]
    sections = outline(text, candidates(text, body, line_headings(text, body)))
    clues = Clues(
        title=heads.title(text, block),
        byline="\n".join(text[line.start : line.end] for line in block.byline_lines),
        salutation=text[slice(*block.salutation)] if block.salutation else None,
        opening=opening(text),
    )
    return Report(
        path=source.path,
        slug=_slug(source),
        text=text,
        encoding=source.encoding,
        metadata=metadata(source.path, source.front, clues, config),
        sections=sections,
        paragraphs=paragraphs(text, lines, block, sections),
        marks=source.marks,
        is_markdown=source.is_markdown,
    )


def _slug(source: Source) -> str:
    slug = urls.slug_of_name(source.front.slug) if source.front.slug else urls.slug(source.path)
    if not slug:
        raise UserError(messages.NO_SLUG, path=source.path, hint=messages.NO_SLUG_HINT)
    return slug
