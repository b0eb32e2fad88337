"""A report's ``<article>``: its text, character by character, with structure laid over it.

The text content of the article, without ``aside.figures``, equals the report's text. So text
comes from slices of the report alone, and white space that would show as an indent or a gap is
kept but hidden, never dropped. Nothing is rewritten, trimmed or numbered.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from generator.config import Config
from generator.model import Mark, MarkKind, Metric, Paragraph, Report, Role, Section
from generator.render import html, threads
from generator.render.blocks import Block, tree
from generator.render.figures import section_figures
from generator.render.html import Html
from generator.render.layout import Layout, figures_by_home, layout
from generator.render.threads import note_anchor
from generator.render.weave import Thread, weave
from generator.texts import Texts

_DEEPEST_HEADING = 6
# A heading that runs in and is longer is a clause of the text; only its marker stands out.
_CLAUSE = 30
# White space that browsers collapse to nothing between blocks; anything else leaves a trace.
_COLLAPSIBLE = re.compile(r"[ \t\n\r]*")
# Where text may not stand, the elements that may hold it; a parser would move it otherwise.
_WRAPPERS: dict[str, tuple[str, ...]] = {
    MarkKind.BULLETS: ("li",),
    MarkKind.NUMBERS: ("li",),
    MarkKind.TABLE: ("tbody", "tr", "td"),
    MarkKind.TABLE_HEAD: ("tr", "td"),
    MarkKind.TABLE_BODY: ("tr", "td"),
    MarkKind.ROW: ("td",),
}


@dataclass(frozen=True, slots=True)
class _Loom:
    """What every block of one report needs to be written."""

    report: Report
    layout: Layout
    figures: dict[str, tuple[Metric, ...]]
    threads: dict[str, list[Thread]]
    sections: dict[str, Section]
    texts: Texts
    repeats_title: bool


def article(report: Report, metrics: Sequence[Metric], config: Config) -> str:
    """The HTML of a report's ``<article>``."""
    outline = layout(report)
    loom = _Loom(
        report=report,
        layout=outline,
        figures=figures_by_home(outline, metrics),
        threads=_by_paragraph(report, threads.over(report, metrics, outline, config.glossary)),
        sections={section.anchor: section for section in report.sections},
        texts=config.texts,
        repeats_title=_repeats_title(report),
    )
    return html.element("article", {"class": "report"}, _inside(tree(report), loom))


def _inside(block: Block, loom: _Loom) -> Html:
    """The content of a block that is not a paragraph: its children, and what is between them."""
    pieces: list[str] = []
    figures = loom.figures.get(_anchor(block), ()) if _is_sectioning(block) else ()
    cursor = block.start
    for child in block.children:
        pieces.append(_gap(loom.report.text[cursor : child.start], block.kind))
        if figures and _opens_a_line(child, loom) and figures[-1].end <= child.start:
            pieces.append(_table(block, figures, loom))
            figures = ()
        pieces.append(_block(child, block.kind, loom))
        cursor = child.end
    pieces.append(_gap(loom.report.text[cursor : block.end], block.kind))
    if figures:
        pieces.append(_table(block, figures, loom))
    return html.joined(pieces)


def _block(block: Block, parent: str, loom: _Loom) -> Html:
    match block.content:
        case Paragraph():
            return _paragraph(block, block.content, parent, loom)
        case Section():
            attributes: dict[str, str | bool] = {"id": block.content.anchor}
            if block.content.anchor in loom.layout.run_in:
                is_clause = len(block.content.heading) > _CLAUSE
                attributes["class"] = "run-in clause" if is_clause else "run-in"
            return html.element("section", attributes, _inside(block, loom))
        case Mark():
            return _container(block, block.content, loom)
        case None:
            return html.EMPTY


def _container(block: Block, mark: Mark, loom: _Loom) -> Html:
    content = _inside(block, loom)
    match mark.kind:
        case MarkKind.NUMBERS if mark.level != 1:
            return html.element("ol", {"start": str(mark.level)}, content)
        case MarkKind.HEADER_CELL:
            return html.element("th", {"scope": "col"}, content)
        case MarkKind.NOTE:
            return html.element("aside", {"class": "note", "id": note_anchor(mark)}, content)
        case MarkKind.CODE_BLOCK:
            # A parser drops the first line end of a pre, so it gets one that is not the report's.
            return html.element("pre", None, html.LINE + content)
        case MarkKind.TABLE:
            frame: dict[str, str | bool] = {
                "class": "table-frame",
                "role": "group",
                "aria-label": loom.texts.table,
                "tabindex": "0",
            }
            return html.element("div", frame, html.element("table", None, content))
        case _:
            return html.element(mark.kind, None, content)


def _paragraph(block: Block, paragraph: Paragraph, parent: str, loom: _Loom) -> Html:
    section = loom.sections.get(paragraph.section)
    attributes: dict[str, str | bool] = {"id": paragraph.anchor}
    tag = "code" if parent == MarkKind.CODE_BLOCK else "p"
    if paragraph.role is Role.HEADING and section and section.start == paragraph.start:
        tag = f"h{min(section.level + 1, _DEEPEST_HEADING)}"
    elif paragraph.role is not Role.BODY:
        attributes["class"] = paragraph.role.value
    if paragraph.role is Role.TITLE and loom.repeats_title:
        # The page has said it above; sighted readers and listeners need it once.
        attributes |= {"class": "title visually-hidden", "aria-hidden": "true"}
    over = loom.threads.get(paragraph.anchor, [])
    return html.element(tag, attributes, weave(loom.report.text, block.start, block.end, over))


def _gap(gap: str, parent: str) -> Html:
    """The text between blocks: white space, hidden where it would show."""
    if parent == MarkKind.CODE_BLOCK or _COLLAPSIBLE.fullmatch(gap):
        return html.text(gap)
    hidden = {"hidden": gap.isspace()}
    outer, *inner = _WRAPPERS.get(parent, ("span",))
    content = html.text(gap)
    for tag in reversed(inner):
        content = html.element(tag, None, content)
    return html.element(outer, hidden, content)


def _table(block: Block, figures: Sequence[Metric], loom: _Loom) -> Html:
    section = block.content
    heading = section.marker + section.heading if isinstance(section, Section) else ""
    return section_figures(figures, heading, loom.texts)


def _anchor(block: Block) -> str:
    return block.content.anchor if isinstance(block.content, Section) else ""


def _is_sectioning(block: Block) -> bool:
    return block.content is None or isinstance(block.content, Section)


def _opens_a_line(block: Block, loom: _Loom) -> bool:
    section = block.content
    return isinstance(section, Section) and section.anchor not in loom.layout.run_in


def _by_paragraph(report: Report, over: Sequence[Thread]) -> dict[str, list[Thread]]:
    """The threads over each paragraph, by its anchor, outer first."""
    paragraphs = report.paragraphs
    starts = [paragraph.start for paragraph in paragraphs]
    found: dict[str, list[Thread]] = {}
    for thread in over:
        place = max(0, bisect_right(starts, thread.start) - 1)
        while place < len(paragraphs) and paragraphs[place].start < thread.end:
            found.setdefault(paragraphs[place].anchor, []).append(thread)
            place += 1
    return found


def _repeats_title(report: Report) -> bool:
    """Whether the title in the text says what the page's heading says."""
    title = "".join(
        report.text[each.start : each.end] for each in report.paragraphs if each.role is Role.TITLE
    )
    return bool(title) and "".join(title.split()) == "".join(report.metadata.name.split())
