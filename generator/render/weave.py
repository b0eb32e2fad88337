"""Inline markup laid over a stretch of text, so that no character is lost, added or moved.

A :class:`Thread` is an element over a range. Threads of different makers may cross (a figure and
a Markdown emphasis); elements may not. So the text is cut at every border, each cut knows the
threads above it, and a thread that another one interrupts is closed and opened again. Only its
first piece bears the ``id``.

It refuses blocks: what stands above a paragraph is a tree already (``blocks``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from generator.render import html
from generator.render.html import Html


@dataclass(frozen=True, slots=True)
class Thread:
    """An inline element over ``text[start:end]``.

    ``attributes`` are on every piece, ``anchor`` is the ``id`` of the first. Of two threads that
    begin together the one that comes first in the sequence given to `weave` is the outer.
    """

    start: int
    end: int
    tag: str
    attributes: tuple[tuple[str, str | bool], ...] = field(default=())
    anchor: str = ""


def weave(text: str, start: int, end: int, threads: Sequence[Thread]) -> Html:
    """``text[start:end]`` as HTML with the threads over it.

    Earlier threads stay whole where they cross later ones. Threads may reach beyond the stretch
    and are cut to it; empty ones are left out. The ``id`` is given only in the stretch where the
    thread starts, so that a thread over two paragraphs has one.
    """
    pieces: list[str] = []
    above: list[Thread] = []
    for left, right, wanted in _cuts(start, end, threads):
        shared = _shared(above, wanted)
        pieces.extend(html.closing(each.tag) for each in reversed(above[shared:]))
        pieces.extend(_opened(each, left) for each in wanted[shared:])
        pieces.append(html.text(text[left:right]))
        above = wanted
    pieces.extend(html.closing(each.tag) for each in reversed(above))
    return html.joined(pieces)


def _cuts(
    start: int, end: int, threads: Sequence[Thread]
) -> Iterator[tuple[int, int, list[Thread]]]:
    """The stretch cut at every border, each cut with the threads above it, outermost first."""
    borders = {start, end}
    beginning: dict[int, list[tuple[int, Thread]]] = {}
    for place, thread in enumerate(threads):
        left, right = max(start, thread.start), min(end, thread.end)
        if left < right:
            borders.update((left, right))
            beginning.setdefault(left, []).append((place, thread))
    active: list[tuple[int, Thread]] = []
    for left, right in pairwise(sorted(borders)):
        active = [each for each in active if each[1].end > left]
        if left in beginning:
            active = sorted(active + beginning[left], key=lambda each: each[0])
        yield left, right, [thread for _, thread in active]


def _shared(above: Sequence[Thread], wanted: Sequence[Thread]) -> int:
    """How many of the outermost elements stay open."""
    count = 0
    for old, new in zip(above, wanted, strict=False):
        if old is not new:
            break
        count += 1
    return count


def _opened(thread: Thread, left: int) -> Html:
    attributes = dict(thread.attributes)
    if thread.anchor and left == thread.start:
        attributes["id"] = thread.anchor
    return html.opening(thread.tag, attributes)
