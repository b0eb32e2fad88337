"""Data as classic scripts, which a page may load from a folder and under a strict policy.

Every script is one call, ``shuzhi.receive(name, value)``; the page has defined ``shuzhi`` before it
asks for one (``store/load.js``). What search and the page of all figures load is written here, and
read here by who searches in a terminal.
"""

from __future__ import annotations

import json
from typing import Any

_CALL = "shuzhi.receive("


def call(name: str, value: object) -> bytes:
    """The script that hands a value to its page."""
    return f"{_opening(name)}{literal(value)});\n".encode()


def literal(value: object) -> str:
    """A value as JSON of equal bytes for equal values, and as JavaScript of any age has it."""
    written = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    # JSON may hold what ends a line of a script before ECMAScript 2019.
    return written.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def handed(name: str, script: str) -> Any:
    """The value that the script of that name hands over.

    Raises:
        ValueError: it is no such script.
    """
    opening = _opening(name)
    if not script.startswith(opening):
        raise ValueError(name)
    return json.JSONDecoder().raw_decode(script, len(opening))[0]


def _opening(name: str) -> str:
    return f"{_CALL}{json.dumps(name)},"
