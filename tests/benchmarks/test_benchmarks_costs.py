"""The instruments of the benchmarks measure what they say."""

from __future__ import annotations

import gzip
import os
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from benchmarks.search import costs
from benchmarks.search.serving import HEADER_BYTES, Fetched, served
from benchmarks.search.weights import Contest, lowest_good

needs_proc = pytest.mark.skipif(
    not Path("/proc/self/schedstat").exists(), reason="this system does not count threads' time"
)


def test_a_child_costs_its_time_and_its_largest_memory() -> None:
    lean = costs.run([sys.executable, "-c", "pass"])
    busy = "import time; hold = b'x' * 90_000_000\nwhile time.process_time() < 0.5: pass"
    fat = costs.run([sys.executable, "-c", busy])
    assert 0.5 <= fat.seconds < 5
    assert fat.megabytes - lean.megabytes == pytest.approx(90, abs=10)


def test_a_child_that_fails_says_what_it_said() -> None:
    with pytest.raises(RuntimeError, match="no such luck"):
        costs.run([sys.executable, "-c", "raise SystemExit('no such luck')"])


@needs_proc
def test_processor_time_passes_while_a_thread_runs_and_not_while_it_sleeps() -> None:
    before = costs.processor_milliseconds([os.getpid()])
    until = time.thread_time() + 0.1
    while time.thread_time() < until:
        pass
    worked = costs.processor_milliseconds([os.getpid()])
    time.sleep(0.1)
    slept = costs.processor_milliseconds([os.getpid()])
    assert worked - before >= 90
    assert slept - worked < 50


def test_scripts_are_counted_as_sent_and_pages_are_not(tmp_path: Path) -> None:
    script = b"shuzhi.receive(1);\n" * 100
    (tmp_path / "a.js").write_bytes(script)
    (tmp_path / "index.html").write_bytes(b"<!doctype html>")
    (tmp_path / "b.bin").write_bytes(b"\0" * 50)
    with served(tmp_path) as host:
        for path in ("", "a.js?v=1", "b.bin"):
            with urllib.request.urlopen(host.address + path) as answer:
                assert answer.status == 200
        assert host.taken() == Fetched(len(gzip.compress(script)) + 50 + 2 * HEADER_BYTES, 2)
        assert host.taken() == Fetched(0, 0)


def test_nothing_outside_the_folder_is_served(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    with served(tmp_path / "site") as host:
        for path in ("secret.txt", "../secret.txt", "%2e%2e/secret.txt"):
            with pytest.raises(urllib.error.HTTPError):
                urllib.request.urlopen(host.address + path)


def test_rank_counts_rivals_that_score_more_and_half_of_the_equal_ones() -> None:
    contest = Contest("heading", (0.0, 2.0, 0.0), ((0.0, 0.0, 3.0), (0.0, 2.0, 0.0)))
    assert contest.reciprocal_rank((1, 1, 1)) == 1 / 2.5
    assert contest.reciprocal_rank((1, 2, 1)) == 1 / 1.5


def test_the_lowest_weights_are_taken_that_do_as_well() -> None:
    contest = Contest("heading", (0.0, 2.0, 0.0), ((0.0, 0.0, 7.0),))
    assert lowest_good([contest]) == (1, 4, 1)
