"""The only writer: a whole new site beside the old one, then one exchange of names.

The site is staged in a folder beside the output and takes the output's name when it is complete,
so a reader (or a crash) meets the old site or the new one, never a mixture. Files that did not
change are the same files (hard links), so a mirror copies only what changed. A manifest lists
what this program wrote; a file that it does not list, or that was altered since, is someone
else's work: then nothing is written at all.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator import messages
from generator.errors import UsageError, UserError
from generator.model import OutputFile

MANIFEST = ".shuzhi-manifest.json"
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Written:
    """What a build changed: how many files are new or altered, the same, and gone.

    ``sizes`` holds the bytes of the site's files by the first folder of their path, under "" those
    of the root.
    """

    changed: int
    unchanged: int
    removed: int
    sizes: Mapping[str, int]

    @property
    def bytes(self) -> int:
        """The bytes of the whole site."""
        return sum(self.sizes.values())


def publish(files: Iterable[OutputFile], output: Path) -> Written:
    """Makes ``output`` hold exactly ``files``.

    Raises:
        UserError: the folder holds files of others, or cannot be written. Nothing has changed.
        ValueError: two files have one path (a bug of a stage).
    """
    # A site that is a link to a folder stays a link.
    output = output.resolve()
    _recover(output)
    before = _owned(output)
    staging = output.with_name(f".{output.name}.shuzhi-new-{os.getpid()}")
    try:
        staging.mkdir(parents=True)
        after, sizes = _stage(files, staging, output, before)
        _exchange(staging, output)
    except OSError as error:
        raise UserError(
            messages.CANNOT_WRITE.format(reason=error.strerror or error),
            path=str(output),
            hint=messages.CANNOT_WRITE_HINT,
        ) from None
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    same = sum(before.get(path) == digest for path, digest in after.items())
    return Written(len(after) - same, same, len(before.keys() - after.keys()), sizes)


def check_output(output: Path, content: Path) -> None:
    """Raises UsageError where a build into ``output`` could never succeed, before any work."""
    site, source = output.resolve(), content.resolve()
    if site.is_relative_to(source) or source.is_relative_to(site):
        raise UsageError(
            messages.OUTPUT_OVERLAPS, path=str(output), hint=messages.OUTPUT_OVERLAPS_HINT
        )
    _owned(site)


def _owned(output: Path) -> dict[str, str]:
    """Path → digest of the files in ``output``, all of which this program wrote."""
    if not output.exists():
        return {}
    if not output.is_dir():
        raise UsageError(
            messages.OUTPUT_IS_FILE, path=str(output), hint=messages.OUTPUT_IS_FILE_HINT
        )
    manifest = _read_manifest(output)
    present = sorted(
        path.relative_to(output).as_posix()
        for path in output.rglob("*")
        if (path.is_file() or path.is_symlink()) and path.name != MANIFEST
    )
    foreign = [path for path in present if path not in manifest]
    if foreign:
        raise _refusal(messages.FOREIGN_FILES, messages.FOREIGN_FILES_HINT, foreign, output)
    changed = [path for path in present if _digest((output / path).read_bytes()) != manifest[path]]
    if changed:
        raise _refusal(messages.CHANGED_FILES, messages.CHANGED_FILES_HINT, changed, output)
    return {path: manifest[path] for path in present}


def _read_manifest(output: Path) -> dict[str, str]:
    """What the manifest lists; a broken one lists nothing, so that every file counts as foreign."""
    try:
        listed = json.loads((output / MANIFEST).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return listed if isinstance(listed, dict) else {}


def _refusal(message: str, hint: str, paths: list[str], output: Path) -> UsageError:
    examples = "、".join(paths[:_SHOWN])
    return UsageError(
        message.format(count=len(paths), examples=examples), path=str(output), hint=hint
    )


def _stage(
    files: Iterable[OutputFile], staging: Path, output: Path, before: dict[str, str]
) -> tuple[dict[str, str], Counter[str]]:
    """Writes the files into ``staging``; returns path → digest, and the bytes by folder."""
    after: dict[str, str] = {}
    sizes: Counter[str] = Counter()
    for file in files:
        if file.path in after:
            raise ValueError(f"two output files at {file.path}")
        digest = _digest(file.data)
        target = staging / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        if before.get(file.path) != digest or not _linked(output / file.path, target):
            target.write_bytes(file.data)
        after[file.path] = digest
        sizes[file.path.rpartition("/")[0].partition("/")[0]] += len(file.data)
    listing = json.dumps(after, ensure_ascii=False, indent=0, sort_keys=True)
    (staging / MANIFEST).write_text(listing + "\n", "utf-8", newline="\n")
    return after, sizes


def _linked(source: Path, target: Path) -> bool:
    try:
        os.link(source, target)
    except OSError:  # a file system without hard links
        return False
    return True


def _recover(output: Path) -> None:
    """Gives the output its folder back where an earlier run was killed between two renames."""
    retired = sorted(output.parent.glob(f".{output.name}.shuzhi-old-*"))
    if retired and not output.exists():
        retired[-1].rename(output)


def _exchange(staging: Path, output: Path) -> None:
    """Gives the staged folder the output's name; puts the old folder back if that fails."""
    if not output.exists():
        staging.rename(output)
        return
    retired = output.with_name(f".{output.name}.shuzhi-old-{os.getpid()}")
    output.rename(retired)
    try:
        staging.rename(output)
    except OSError:
        retired.rename(output)
        raise
    shutil.rmtree(retired, ignore_errors=True)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
