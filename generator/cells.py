"""Texts and numbers as cells of a table that spreadsheet programs open.

The one home of the rule by which a text is kept from being taken for a formula: the tables of open
data are written by it here, and the table that a reader filters is written by it in the browser.
"""

from __future__ import annotations

import re
from decimal import Decimal

#: What opens a formula, in full width too: some spreadsheet programs fold it.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_WRAP = re.compile(r"[ \t\u3000]*[\r\n]+[ \t\u3000]*")


def one_line(value: str) -> str:
    """A text without the line ends of a hard wrap and the blanks beside them."""
    return _WRAP.sub("", value)


def text_cell(value: str) -> str:
    """A cell of text on one line, which no spreadsheet program takes for a formula."""
    line = one_line(value)
    return "'" + line if line.startswith(FORMULA) else line


def number_cell(value: Decimal | None) -> str:
    """A number without exponent and without zeros that say nothing; empty where it is hidden."""
    if value is None:
        return ""
    written = f"{value:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
