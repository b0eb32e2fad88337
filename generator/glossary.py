"""``glossary.toml`` → the terms of the trade, what else they are called, and what they mean.

The file stands beside ``portal.toml``; a portal may do without it. A term is a table ``[[terms]]``
with a key for each field of :class:`Term`: search finds a term by all its names, pages explain it.
Mistakes are told as those of ``portal.toml`` are: all at once, with their lines and a mend.

It refuses a name that is said twice: readers could not be told which meaning is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from generator import messages
from generator.errors import UserError, UserErrors
from generator.toml import did_you_mean, line_of, parsed, text_of

NAME = "glossary.toml"
_TABLE = "terms"
_START = re.compile(rf"(?m)^[ \t]*\[\[\s*{_TABLE}\s*\]\]")


@dataclass(frozen=True, slots=True)
class Term:
    """A term, the names that mean the same (``also``), and its explanation in plain words."""

    term: str
    also: tuple[str, ...] = ()
    explanation: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The term and what else it is called."""
        return (self.term, *self.also)


@dataclass(frozen=True, slots=True)
class Glossary:
    """All terms, in the order of the file."""

    terms: tuple[Term, ...] = ()


def load(path: Path) -> Glossary:
    """The glossary in the TOML file at ``path``; an empty one where there is no such file.

    Raises:
        UserError: the file cannot be read or is not TOML.
        UserErrors: keys are unknown or of the wrong type, terms nameless or named twice.
    """
    return parse(text_of(path), str(path)) if path.is_file() else Glossary()


def parse(text: str, path: str = NAME) -> Glossary:
    """The glossary in the TOML ``text``; ``path`` names it in errors. Raises as `load`."""
    data = parsed(text, path)
    errors = [
        UserError(
            messages.UNKNOWN_SECTION.format(key=key),
            path=path,
            line=line_of(text, rf"\[+\s*{re.escape(key)}\s*\]|{re.escape(key)}\s*="),
            hint=did_you_mean(key, [_TABLE]),
        )
        for key in data
        if key != _TABLE
    ]
    entries = data.get(_TABLE, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        line = line_of(text, rf"\[*\s*{_TABLE}")
        hint = messages.GLOSSARY_SHAPE_HINT
        errors.append(UserError(messages.GLOSSARY_SHAPE, path=path, line=line, hint=hint))
        entries = []
    starts = [*(match.start() for match in _START.finditer(text)), len(text)]
    seen: dict[str, int] = {}
    terms: list[Term] = []
    for place, entry in enumerate(entries):
        # Entries written as one list, terms = [{…}], have no starts: they stand somewhere.
        start, end = starts[place : place + 2] if place + 1 < len(starts) else (0, len(text))
        term = Term(*_values(entry))
        terms.append(term)
        for message, key, hint in (*_mistakes(entry), *_twice(term, seen, text, start)):
            line = line_of(text, rf"\"?{re.escape(key)}\"?\s*=", start, end) if key else 0
            line = line or text.count("\n", 0, start) + 1
            errors.append(UserError(message, path=path, line=line, hint=hint))
    if errors:
        raise UserErrors(errors)
    return Glossary(tuple(terms))


def _values(entry: dict[str, Any]) -> tuple[str, tuple[str, ...], str]:
    """What an entry says, without what it says wrongly."""
    also = entry.get("also", [])
    return (
        _text(entry.get("term")),
        tuple(filter(None, map(_text, also))) if isinstance(also, list) else (),
        _text(entry.get("explanation")),
    )


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _mistakes(entry: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Message, key and hint of what is wrong with an entry by itself."""
    known = [each.name for each in fields(Term)]
    for key, value in entry.items():
        if key not in known:
            message = messages.UNKNOWN_KEY.format(section=_TABLE, key=key)
            yield message, key, did_you_mean(key, known)
            continue
        is_list = key == "also"
        right = (
            isinstance(value, list) and all(isinstance(name, str) for name in value)
            if is_list
            else isinstance(value, str)
        )
        if not right:
            expected = messages.TYPE_NAMES["tuple" if is_list else "str"]
            shown = messages.CONFIG_TYPE.format(key=key, expected=expected, value=repr(value))
            yield shown, key, messages.GLOSSARY_LIST_HINT if is_list else ""
    if isinstance(entry.get("term", ""), str) and not _text(entry.get("term")):
        yield messages.GLOSSARY_NAMELESS, "term", messages.GLOSSARY_SHAPE_HINT


def _twice(
    term: Term, seen: dict[str, int], text: str, start: int
) -> Iterator[tuple[str, str, str]]:
    """Names that an earlier term has, or this one twice; ``seen`` grows by the term's names."""
    line = text.count("\n", 0, start) + 1
    for name in filter(None, term.names):
        if name in seen:
            message = messages.GLOSSARY_TWICE.format(name=name, line=seen[name])
            yield message, "", messages.GLOSSARY_TWICE_HINT
        seen.setdefault(name, line)
