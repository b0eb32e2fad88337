"""A report's file → :class:`Source`. The only place that opens reports."""

from __future__ import annotations

from pathlib import Path

from generator import messages
from generator.config import Config
from generator.errors import UserError
from generator.model import FrontMatter, Source
from generator.read import front_matter
from generator.read.encoding import decode
from generator.read.folder import ReportFile
from generator.read.markdown import plain_text_and_marks

_MEGABYTE = 1_000_000


def read(file: ReportFile, config: Config) -> Source:
    """The report in ``file``.

    Raises:
        UserError: the file is empty, too large, not text, or cannot be read.
        UserErrors: its front matter has mistakes.
    """
    path = str(file.path)
    data = _bytes(file.path, config.read.max_megabytes)
    text, encoding = decode(data, path)
    if not text.strip():
        raise UserError(messages.EMPTY_FILE, path=path, hint=messages.EMPTY_FILE_HINT)
    if file.path.suffix.lower() == ".txt":
        return Source(file.name, text, encoding, _sidecar(file, config))
    front, body = front_matter.split(text, path)
    plain, marks = plain_text_and_marks(body)
    if not plain.strip():
        raise UserError(messages.EMPTY_FILE, path=path, hint=messages.EMPTY_FILE_HINT)
    return Source(file.name, plain, encoding, front, marks, is_markdown=True)


def _sidecar(file: ReportFile, config: Config) -> FrontMatter:
    if not file.sidecar:
        return FrontMatter()
    path = str(file.sidecar)
    text, _ = decode(_bytes(file.sidecar, config.read.max_megabytes), path)
    return front_matter.sidecar(text, path)


def _bytes(path: Path, max_megabytes: int) -> bytes:
    try:
        with path.open("rb") as opened:
            data = opened.read(max_megabytes * _MEGABYTE + 1)
            size = path.stat().st_size
    except OSError as error:
        raise UserError(
            messages.UNREADABLE_FILE.format(reason=error.strerror),
            path=str(path),
            hint=messages.UNREADABLE_FILE_HINT,
        ) from None
    if len(data) > max_megabytes * _MEGABYTE:
        message = messages.HUGE_FILE.format(size=size / _MEGABYTE, limit=max_megabytes)
        raise UserError(message, path=str(path), hint=messages.HUGE_FILE_HINT)
    return data
