"""Bundles the site's scripts and style sheet when a distribution or editable install is made.

A site is made by Python alone; Node is needed once, here. Where the bundles are already there and
newer than their sources (an unpacked source distribution, a checkout built before) nothing runs.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

TEMPLATES = Path("templates")
BUILT = TEMPLATES / "assets" / "built"
# What the bundles are made from.
BUNDLED = (TEMPLATES / "assets" / "js", TEMPLATES / "assets" / "css")
SOURCES = (
    *BUNDLED,
    Path("build-assets.mjs"),
    Path("package-lock.json"),
)
NEEDS_NODE = """
The scripts of the site are not bundled yet, and npm was not found.
Install Node.js 20 or later and try again, or install a wheel, which needs no Node.js.
"""


class BundleHook(BuildHookInterface[Any]):
    """Runs npm where it is needed, then tells the wheel what to take from the templates."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """``version`` is "standard", or "editable" for an install that points to a checkout."""
        root = Path(self.root)
        if not is_current(root):
            bundle(root)
        if self.target_name == "wheel" and version == "standard":
            build_data["force_include"] |= {
                str(root / path): f"generator/{path.as_posix()}" for path in packaged(root)
            }


def is_current(root: Path) -> bool:
    """Whether the bundles are there and no source is newer."""
    sources = list(_files(root / source for source in SOURCES))
    built = list(_files([root / BUILT]))
    if not built:
        return False
    return max(map(_age, sources), default=0) <= min(map(_age, built))


def bundle(root: Path) -> None:
    """Installs the locked packages where they are not, and bundles.

    Raises:
        SystemExit: npm is missing (older bundles, where there are some, serve), or it failed.
    """
    npm = shutil.which("npm")
    if npm is None:
        if (root / BUILT).is_dir():
            return
        raise SystemExit(NEEDS_NODE)
    installed, locked = root / "node_modules" / ".package-lock.json", root / "package-lock.json"
    if not installed.is_file() or _age(installed) < _age(locked):
        _run([npm, "ci"], root)
    _run([npm, "run", "build"], root)


def packaged(root: Path) -> Iterator[Path]:
    """The files of the templates that a wheel carries: all but the sources of the bundles."""
    for file in _files([root / TEMPLATES]):
        path = file.relative_to(root)
        if not any(path.is_relative_to(sources) for sources in BUNDLED):
            yield path


def _files(places: Iterable[Path]) -> Iterator[Path]:
    for place in places:
        found = place.rglob("*") if place.is_dir() else [place]
        yield from sorted(file for file in found if file.is_file())


def _age(file: Path) -> int:
    return file.stat().st_mtime_ns


def _run(command: list[str], root: Path) -> None:
    if subprocess.run(command, cwd=root, check=False).returncode:
        raise SystemExit(f"{' '.join(command[1:])} failed; see above.")
