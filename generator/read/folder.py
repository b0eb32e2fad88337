"""Which files of the content folder are reports, and which only look like it.

A link may not lead out of the folder: what is published must be what the clerk put there. Hidden
and temporary files of editors and systems are passed over in silence; any other file that is not
a report is named, so that nothing is lost unnoticed.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from generator import glossary, messages
from generator.errors import UsageError, UserError

_REPORTS = (".txt", ".md")
_SIDECAR = ".toml"
CONFIG_NAME = "portal.toml"
# Files of the content folder that are about the portal, not about a report.
_SETTINGS = frozenset({CONFIG_NAME, glossary.NAME})
_SYSTEM_FILES = ("thumbs.db", "desktop.ini")
_TEMPORARY = ("~$", ".~", "~")


@dataclass(frozen=True, slots=True)
class ReportFile:
    """A report's file: ``name`` is its path below the content folder, with ``/``."""

    path: Path
    name: str
    sidecar: Path | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What a content folder holds: reports in the order of their names, others, mistakes."""

    reports: tuple[ReportFile, ...]
    ignored: tuple[str, ...]
    errors: tuple[UserError, ...]


def find(content: Path) -> Found:
    """The reports below ``content``.

    Raises:
        UsageError: there is no such folder.
    """
    if not content.is_dir():
        raise UsageError(
            messages.NO_CONTENT_FOLDER, path=str(content), hint=messages.NO_CONTENT_FOLDER_HINT
        )
    root = content.resolve()
    reports: list[ReportFile] = []
    sidecars: dict[Path, str] = {}
    ignored: list[str] = []
    errors: list[UserError] = []
    for path in _files(content, errors):
        name = path.relative_to(content).as_posix()
        mistake = _link_mistake(path, root)
        if mistake:
            errors.append(mistake)
        elif path.suffix.lower() in _REPORTS:
            reports.append(ReportFile(path, name))
        elif name in _SETTINGS:
            continue
        elif path.suffix.lower() == _SIDECAR:
            sidecars[path] = name
        else:
            ignored.append(name)
    paired = tuple(_with_sidecar(report, sidecars) for report in reports)
    used = {report.sidecar for report in paired}
    errors += [
        UserError(messages.SIDECAR_ALONE, path=str(path), hint=messages.SIDECAR_ALONE_HINT)
        for path in sidecars
        if path not in used
    ]
    return Found(paired, tuple(ignored), tuple(errors))


def _files(content: Path, errors: list[UserError]) -> list[Path]:
    """Every file and link below the folder that is nobody's temporary file, sorted."""
    found: list[Path] = []

    def unreadable(error: OSError) -> None:
        errors.append(
            UserError(
                messages.UNREADABLE_FILE.format(reason=error.strerror),
                path=str(error.filename),
                hint=messages.UNREADABLE_FILE_HINT,
            )
        )

    for folder, subfolders, names in os.walk(content, onerror=unreadable):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        links = [name for name in subfolders if Path(folder, name).is_symlink()]
        found += [Path(folder, name) for name in links]
        found += [Path(folder, name) for name in names if not _is_temporary(name)]
    return sorted(found, key=lambda path: path.relative_to(content).as_posix())


def _is_temporary(name: str) -> bool:
    return (
        name.startswith((".", *_TEMPORARY)) or name.endswith("~") or name.lower() in _SYSTEM_FILES
    )


def _link_mistake(path: Path, root: Path) -> UserError | None:
    if not path.is_symlink():
        return None
    target = path.resolve()
    if not target.is_relative_to(root):
        return UserError(
            messages.LINK_LEAVES.format(target=target),
            path=str(path),
            hint=messages.LINK_LEAVES_HINT,
        )
    if not target.exists():
        return UserError(messages.BROKEN_LINK, path=str(path), hint=messages.LINK_LEAVES_HINT)
    if target.is_dir():
        return UserError(messages.LINKED_FOLDER, path=str(path), hint=messages.LINKED_FOLDER_HINT)
    return None


def _with_sidecar(report: ReportFile, sidecars: dict[Path, str]) -> ReportFile:
    sidecar = report.path.with_suffix(_SIDECAR)
    if report.path.suffix.lower() == ".txt" and sidecar in sidecars:
        return ReportFile(report.path, report.name, sidecar)
    return report
