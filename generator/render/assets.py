"""Style sheets, scripts and images as they were built: the only files that rendering reads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator import messages, resources, urls
from generator.errors import UsageError
from generator.model import OutputFile


def assets() -> Iterator[OutputFile]:
    """Every built asset and every image, below the site's folder for them.

    Raises:
        UsageError: the scripts of this checkout were never bundled.
    """
    if not resources.assets().is_dir():
        raise UsageError(messages.NO_BUNDLES, hint=messages.NO_BUNDLES_HINT)
    yield from _below(resources.assets(), "")
    yield from _below(resources.templates() / "assets" / "img", "img/")


def _below(folder: Path, prefix: str) -> Iterator[OutputFile]:
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            name = file.relative_to(folder).as_posix()
            yield OutputFile(urls.asset(prefix + name), file.read_bytes())
