"""HTML as text: the few primitives that the article and its tables are woven from.

Pages are templates; the article is not, because it must not gain or lose a character of the
report, and a template's white space is text too. Nothing else here writes ``<`` or ``&``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NewType

Html = NewType("Html", str)

EMPTY = Html("")
LINE = Html("\n")

_IN_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_IN_ATTRIBUTE = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;"}
)


def text(plain: str) -> Html:
    """``plain`` as character data; a carriage return is spelt out, or parsers would fold it."""
    return Html(plain.translate(_IN_TEXT))


def opening(tag: str, attributes: Mapping[str, str | bool] | None = None) -> Html:
    """The start tag; a ``True`` attribute has no value, a ``False`` one is left out."""
    return Html("".join(("<", tag, *_attributes(attributes or {}), ">")))


def closing(tag: str) -> Html:
    """The end tag."""
    return Html(f"</{tag}>")


def element(
    tag: str, attributes: Mapping[str, str | bool] | None = None, content: str = EMPTY
) -> Html:
    """An element around ``content``, which is HTML already."""
    return Html(opening(tag, attributes) + content + closing(tag))


def joined(pieces: Iterable[str], between: str = EMPTY) -> Html:
    """Pieces of HTML in a row."""
    return Html(between.join(pieces))


def _attributes(attributes: Mapping[str, str | bool]) -> Iterable[str]:
    for name, value in attributes.items():
        if value is True:
            yield f" {name}"
        elif value is not False:
            yield f' {name}="{value.translate(_IN_ATTRIBUTE)}"'
