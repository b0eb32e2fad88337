"""What the clerk wrote about a report → :class:`FrontMatter`, with each mistake at its line.

The same table of fields serves the YAML between ``---`` at the head of a Markdown report and the
TOML file beside a plain one. Each field has its English key and a Chinese one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Any

import yaml

from generator import messages
from generator.errors import UserError, UserErrors
from generator.model import FrontMatter
from generator.toml import did_you_mean, toml_error_line

_HEAD = re.compile(r"\A---[ \t]*\r?\n(?P<yaml>(?:.*\r?\n)*?)---[ \t]*(?:\r?\n|\Z)")
_DATE = re.compile(
    r"(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?\s*"
    r"(?:T?(\d{1,2})[:：](\d{2})(?::\d{2})?)?"
)


def split(text: str, path: str) -> tuple[FrontMatter, str]:
    """The front matter at the head of a Markdown ``text``, and the text without it.

    Raises:
        UserError: the front matter does not end, or is not YAML.
        UserErrors: fields are unknown or of the wrong type.
    """
    if not re.match(r"---[ \t]*\r?\n", text):
        return FrontMatter(), text
    head = _HEAD.match(text)
    if not head:
        raise UserError(
            messages.FRONT_MATTER_OPEN, path=path, line=1, hint=messages.FRONT_MATTER_SYNTAX_HINT
        )
    try:
        # The base loader makes only strings, lists and tables: no dates that fail on their own.
        values = yaml.load(head["yaml"], Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        raise _yaml_error(error, path) from None
    if not values:
        values = {}
    if not isinstance(values, dict):
        raise UserError(
            messages.FRONT_MATTER_SHAPE,
            path=path,
            line=2,
            hint=messages.FRONT_MATTER_SYNTAX_HINT,
        )
    return _front_matter(values, path, head["yaml"], first_line=2), text[head.end() :]


def sidecar(text: str, path: str) -> FrontMatter:
    """The front matter in the TOML ``text`` of a file beside a report. Raises as `split`."""
    try:
        values = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = toml_error_line(error) if isinstance(error, tomllib.TOMLDecodeError) else 0
        raise UserError(
            messages.FRONT_MATTER_SYNTAX.format(problem=error),
            path=path,
            line=line,
            hint=messages.SIDECAR_SYNTAX_HINT,
        ) from None
    return _front_matter(values, path, text, first_line=1)


def _yaml_error(error: Exception, path: str) -> UserError:
    mark = getattr(error, "problem_mark", None)
    return UserError(
        messages.FRONT_MATTER_SYNTAX.format(problem=getattr(error, "problem", None) or error),
        path=path,
        # The mark counts from 0 below the opening ---, which is line 1.
        line=mark.line + 2 if mark else 1,
        hint=messages.FRONT_MATTER_SYNTAX_HINT,
    )


def _text(value: object) -> str | None:
    if isinstance(value, str):
        return value.strip()
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _year(value: object) -> int | None:
    found = re.fullmatch(r"(\d{4})\s*年?", str(value).strip())
    return int(found.group(1)) if found else None


def _moment(value: object) -> datetime | None:
    if isinstance(value, datetime):
        return value.replace(tzinfo=None)
    if isinstance(value, date):
        return datetime.combine(value, time())
    found = _DATE.fullmatch(value.strip()) if isinstance(value, str) else None
    if not found:
        return None
    try:
        return datetime(*(int(part) for part in found.groups() if part))  # type: ignore[arg-type]
    except ValueError:
        return None


def _words(value: object) -> tuple[str, ...] | None:
    if isinstance(value, str):
        return tuple(re.findall(r"[^\s,，、;；]+", value))
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return tuple(value)
    return None


# (field, the Chinese key, how a value is read, what the clerk is told that it should be)
_FIELDS: tuple[tuple[str, str, Callable[[object], Any], str], ...] = (
    ("title", "标题", _text, "文字"),
    ("salutation", "称呼", _text, "文字"),
    ("year", "年份", _year, "四位数的年份"),
    ("period", "时段", _text, "文字"),
    ("agency", "单位", _text, "文字"),
    ("kind", "文种", _text, "文字"),
    ("published", "发布日期", _moment, "日期，例如 2024-01-16"),
    ("written", "成文日期", _moment, "日期，例如 2024-01-16"),
    ("slug", "网址", _text, "文字"),
    ("summary", "内容概述", _text, "文字"),
    ("keywords", "关键词", _words, "文字或列表"),
    ("index_number", "索引号", _text, "文字"),
    ("subject", "主题分类", _text, "文字"),
    ("document_number", "文号", _text, "文字"),
    ("validity", "有效性", _text, "文字"),
    ("source", "来源", _text, "文字"),
    ("author", "作者", _text, "文字"),
)


def _front_matter(
    values: Mapping[Any, object], path: str, text: str, first_line: int
) -> FrontMatter:
    readers = {
        key: (field, reader, said) for field, cn, reader, said in _FIELDS for key in (field, cn)
    }
    errors: list[UserError] = []
    read: dict[str, Any] = {}
    for key, value in values.items():
        line = _line_of(text, str(key), first_line)
        if key not in readers:
            hint = did_you_mean(str(key), [str(known) for known in readers])
            message = messages.UNKNOWN_FIELD.format(key=key)
            errors.append(UserError(message, path=path, line=line, hint=hint))
            continue
        if value in (None, ""):
            continue
        field, reader, expected = readers[str(key)]
        read[field] = reader(value)
        if read[field] is None:
            shown = value if isinstance(value, str | int | float) else type(value).__name__
            message = messages.FIELD_TYPE.format(key=key, expected=expected, value=shown)
            errors.append(UserError(message, path=path, line=line))
    if errors:
        raise UserErrors(errors)
    return FrontMatter(**read)


def _line_of(text: str, key: str, first_line: int) -> int:
    found = re.search(rf"(?m)^[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*[:=]", text)
    return text.count("\n", 0, found.start()) + first_line if found else first_line
