"""What is dear to make is made once for all workers of a run, by the one that comes first.

The others wait on a lock of the operating system, which ends with whoever holds it: a worker that
dies leaves no lock behind, and what it left unfinished is thrown away.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest


def common_folder(own: pytest.TempPathFactory) -> Path:
    """A folder of this run alone, the same for all its workers."""
    folder = own.getbasetemp()
    # pytest-xdist gives each worker a folder within that of the run.
    return folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder


def made_once(place: Path, make: Callable[[Path], str]) -> str:
    """What ``make`` said when it filled the folder ``place``, whoever called it first.

    Whatever ``make`` raises is raised; then nothing is made, and the next who comes tries anew.
    """
    said = place.with_name(f"{place.name}.made")
    with place.with_name(f"{place.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not said.exists():
            shutil.rmtree(place, ignore_errors=True)
            place.mkdir()
            draft = place.with_name(f"{place.name}.draft")
            draft.write_text(make(place), "utf-8")
            # The last act, and one that is done or not.
            draft.replace(said)
        return said.read_text("utf-8")


def state(folder: Path) -> list[tuple[Path, int, int]]:
    """Every file with its size and its time, which tell whether somebody has touched the folder."""
    told = [(path, path.stat()) for path in sorted(folder.rglob("*")) if path.is_file()]
    return [(path, each.st_size, each.st_mtime_ns) for path, each in told]
