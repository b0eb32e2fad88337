"""What several workers need: one makes it, the others wait, and nothing half-made is taken."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sharing import made_once, state


def test_whoever_comes_first_makes_it_and_the_others_wait(tmp_path: Path) -> None:
    made: list[Path] = []

    def slowly(place: Path) -> str:
        made.append(place)
        (place / "one").touch()
        time.sleep(0.1)
        (place / "two").touch()
        return f"said {len(made)}"

    def come(_: int) -> tuple[str, int]:
        said = made_once(tmp_path / "site", slowly)
        return said, len(list((tmp_path / "site").iterdir()))

    with ThreadPoolExecutor(8) as workers:
        assert set(workers.map(come, range(8))) == {("said 1", 2)}
    assert made == [tmp_path / "site"]


def test_what_fails_is_not_made_and_leaves_nothing_behind(tmp_path: Path) -> None:
    def failing(place: Path) -> str:
        (place / "half").touch()
        raise ValueError("no such luck")

    for _ in range(2):
        with pytest.raises(ValueError, match="no such luck"):
            made_once(tmp_path / "site", failing)
    assert made_once(tmp_path / "site", lambda _: "said") == "said"
    assert list((tmp_path / "site").iterdir()) == []


DYING = """
import os, pathlib, sys
from sharing import made_once
def dying(place):
    (place / "half").touch()
    os._exit(3)
made_once(pathlib.Path(sys.argv[1]), dying)
"""


def test_a_worker_that_dies_is_waited_for_by_nobody(tmp_path: Path) -> None:
    worker = [sys.executable, "-c", DYING, str(tmp_path / "site")]
    assert subprocess.run(worker, cwd=Path(__file__).parent, check=False).returncode == 3
    assert (tmp_path / "site" / "half").exists()
    assert made_once(tmp_path / "site", lambda _: "said") == "said"
    assert list((tmp_path / "site").iterdir()) == []


def test_a_touched_folder_is_told_from_an_untouched_one(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b").write_text("one")
    before = state(tmp_path)
    assert state(tmp_path) == before != []
    (tmp_path / "a" / "c").touch()
    assert state(tmp_path) != before
    (tmp_path / "a" / "c").unlink()
    (tmp_path / "a" / "b").write_text("two")
    os.utime(tmp_path / "a" / "b", ns=(0, 0))
    assert state(tmp_path) != before
