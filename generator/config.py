"""``portal.toml`` → a frozen :class:`Config`; an unknown key is an error with "did you mean".

Every key has a default, so a portal needs no file at all. A table of the file is a dataclass
here, a key is a field: adding a setting is adding a field.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, get_type_hints

from generator import glossary, messages, topics
from generator.errors import UserError, UserErrors
from generator.glossary import Glossary
from generator.texts import Texts
from generator.toml import did_you_mean, line_of, parsed, text_of
from generator.topics import BUILT_IN, Topic


@dataclass(frozen=True, slots=True)
class Site:
    """What the portal is called and where it stands."""

    name: str = "公开报告"
    agency: str = ""
    description: str = "报告全文、目录与指标"
    base_url: str = ""
    licence: str = ""
    licence_url: str = ""


@dataclass(frozen=True, slots=True)
class Footer:
    """Identifiers that a government site shows at its foot; what is empty is left out."""

    sponsor: str = ""
    identifier: str = ""
    icp: str = ""
    police: str = ""
    contact: str = ""
    domain: str = ""
    error_service: str = "https://zfwzgl.www.gov.cn/exposure/jiucuo.html"


@dataclass(frozen=True, slots=True)
class Read:
    """Limits of what is read."""

    max_megabytes: int = 8


@dataclass(frozen=True, slots=True)
class Search:
    """How the search index weighs its fields and how much the search page shows."""

    title_boost: int = 8
    heading_boost: int = 12
    body_boost: int = 1
    results: int = 10
    excerpt: int = 90


@dataclass(frozen=True, slots=True)
class Compare:
    """With how many earlier years of its agency a report is compared; 0 makes no such pages."""

    years: int = 2


@dataclass(frozen=True, slots=True)
class Config:
    """The whole of ``portal.toml``; ``path`` is the file it came from, empty for the defaults.

    ``glossary`` is the file ``glossary.toml`` beside it, ``topics`` are those of ``[[topics]]``
    among the built-in ones.
    """

    site: Site = Site()
    footer: Footer = Footer()
    read: Read = Read()
    search: Search = Search()
    compare: Compare = Compare()
    texts: Texts = field(default_factory=Texts)
    path: str = ""
    glossary: Glossary = field(default_factory=Glossary)
    topics: tuple[Topic, ...] = BUILT_IN


_TABLES = {
    "site": Site,
    "footer": Footer,
    "read": Read,
    "search": Search,
    "compare": Compare,
    "texts": Texts,
}


def load(path: Path) -> Config:
    """The configuration in the TOML file at ``path``.

    Raises:
        UserError: the file cannot be read or is not TOML.
        UserErrors: keys are unknown, of the wrong type or out of range; all of them at once.
    """
    config = parse(text_of(path), str(path))
    return replace(config, glossary=glossary.load(path.with_name(glossary.NAME)))


def defaults(folder: Path) -> Config:
    """The configuration of a folder without a ``portal.toml``; it may have a glossary still."""
    return Config(glossary=glossary.load(folder / glossary.NAME))


def parse(text: str, path: str = "portal.toml") -> Config:
    """The configuration in the TOML ``text``; ``path`` names it in errors. Raises as `load`."""
    data = parsed(text, path)
    own_topics, errors = topics.read(data.pop(topics.TABLE, []), text, path)
    tables: dict[str, Any] = {}
    for name, value in data.items():
        line = line_of(text, rf"\[\s*{re.escape(name)}\s*\]|{re.escape(name)}\s*=")
        if name not in _TABLES or not isinstance(value, dict):
            hint = did_you_mean(name, [*_TABLES, topics.TABLE])
            message = messages.UNKNOWN_SECTION.format(key=name)
            errors.append(UserError(message, path=path, line=line, hint=hint))
            continue
        tables[name] = _table(_TABLES[name], name, value, text, path, errors)
    if errors:
        raise UserErrors(errors)
    return validated(Config(**tables, path=path, topics=own_topics), text)


def validated(config: Config, text: str = "") -> Config:
    """``config`` itself, when its values make sense. Raises UserErrors with all that do not."""
    problems = (
        ("base_url", messages.BAD_BASE_URL, not re.match(r"https?://[^/]|$", config.site.base_url)),
        (
            "identifier",
            messages.BAD_IDENTIFIER,
            not re.fullmatch(r"(\d{10})?", config.footer.identifier),
        ),
        ("max_megabytes", messages.NOT_POSITIVE, config.read.max_megabytes <= 0),
        ("results", messages.NOT_POSITIVE, config.search.results <= 0),
        ("excerpt", messages.NOT_POSITIVE, config.search.excerpt <= 0),
        ("years", messages.NEGATIVE, config.compare.years < 0),
    )
    errors = [
        UserError(
            messages.CONFIG_VALUE.format(key=key, problem=problem),
            path=config.path,
            line=line_of(text, rf"{key}\s*="),
        )
        for key, problem, wrong in problems
        if wrong
    ]
    if errors:
        raise UserErrors(errors)
    return config


def with_base_url(config: Config, base_url: str | None) -> Config:
    """``config`` with the command line's base URL in place of the file's, when one is given."""
    if base_url is None:
        return config
    return validated(replace(config, site=replace(config.site, base_url=base_url)))


def _table(
    table: type[Any],
    name: str,
    values: dict[str, Any],
    text: str,
    path: str,
    errors: list[UserError],
) -> Any:
    types = get_type_hints(table)
    known = [each.name for each in fields(table)]
    good: dict[str, Any] = {}
    for key, value in values.items():
        line = line_of(text, rf"{re.escape(key)}\s*=")
        if key not in types:
            message = messages.UNKNOWN_KEY.format(section=name, key=key)
            hint = did_you_mean(key, known)
            errors.append(UserError(message, path=path, line=line, hint=hint))
        elif type(value) is not types[key]:
            message = messages.CONFIG_TYPE.format(
                key=key, expected=messages.TYPE_NAMES[types[key].__name__], value=repr(value)
            )
            errors.append(UserError(message, path=path, line=line))
        else:
            good[key] = value
    return table(**good)
