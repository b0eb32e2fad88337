"""A clerk's TOML file → its tables, with mistakes that name their line and a mend.

What ``portal.toml`` and ``glossary.toml`` have in common. It refuses to know any of their keys.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from pathlib import Path
from typing import Any

from generator import messages
from generator.errors import UserError


def text_of(path: Path) -> str:
    """The text of the file. Raises UserError: it is not there, or cannot be read as UTF-8."""
    try:
        return path.read_text("utf-8-sig")
    except FileNotFoundError:
        raise UserError(messages.NO_CONFIG, path=str(path), hint=messages.NO_CONFIG_HINT) from None
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(
            messages.UNREADABLE_FILE.format(reason=error),
            path=str(path),
            hint=messages.UNREADABLE_ENCODING_HINT,
        ) from None


def parsed(text: str, path: str) -> dict[str, Any]:
    """The tables of a TOML text; ``path`` names it in errors. Raises UserError: it is not TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UserError(
            messages.CONFIG_SYNTAX.format(problem=error),
            path=path,
            line=toml_error_line(error),
            hint=messages.CONFIG_SYNTAX_HINT,
        ) from None


def toml_error_line(error: tomllib.TOMLDecodeError) -> int:
    """The line that a TOML error names in its message (its own attribute only from 3.14 on)."""
    found = re.search(r"line (\d+)", str(error))
    return int(found.group(1)) if found else 0


def line_of(text: str, pattern: str, start: int = 0, end: int | None = None) -> int:
    """The first line of ``text``, between two offsets, that starts with ``pattern``; 0 for none."""
    last = len(text) if end is None else end
    found = re.compile(rf"(?m)^[ \t]*(?:{pattern})").search(text, start, last)
    return text.count("\n", 0, found.start()) + 1 if found else 0


def did_you_mean(key: str, known: list[str]) -> str:
    """The hint for an unknown key: the nearest known one, or all of them."""
    near = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
    if near:
        return messages.DID_YOU_MEAN.format(guess=near[0])
    return messages.KNOWN_KEYS.format(keys="、".join(known))
