"""What the page of all indicators costs its reader, in Chromium.

    python -m benchmarks.explorer.measure [--rows 20000 | --content FOLDER] [--slow 4]

Prints the bytes (compressed, with 200 a request for headers) before the reader asks for anything,
those of the first question, and what a keystroke, a filter, an order and a turned page take: by the
clock from the event to the new rows, and in work of the page's thread until they are painted.
``--slow`` makes the processor as many times slower, as old phones are.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from playwright.sync_api import Page, Request, sync_playwright

from benchmarks.explorer.portals import invented, real
from benchmarks.search.serving import HEADER_BYTES, served
from generator import render, urls
from generator.config import Config
from generator.model import Portal

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_TYPED = 12
# From an event to rows that show its question; their painting is in the work.
_ANSWER = """
async ([selector, value, event]) => {
  const table = document.querySelector("#explorer");
  const control = document.querySelector(selector);
  const before = table.dataset.query;
  const started = performance.now();
  if (event === "click") control.click();
  else { control.value = value; control.dispatchEvent(new Event(event, { bubbles: true })); }
  while (table.dataset.query === before || table.dataset.state !== "done") {
    await new Promise((go) => setTimeout(go, 0));
  }
  return performance.now() - started;
}
"""


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--content", type=Path)
    parser.add_argument("--slow", type=float, default=1)
    asked = parser.parse_args(arguments)
    portal = real(asked.content) if asked.content else invented(asked.rows)
    with tempfile.TemporaryDirectory() as folder:
        _write(portal, Path(folder))
        measure(portal, Path(folder), asked.slow)


def measure(portal: Portal, site: Path, slow: float) -> None:
    """Prints what the page of a written portal costs on a processor ``slow`` times slower."""
    rows = sum(len(each.metrics) for each in portal.compiled)
    print(f"{rows} rows of {len(portal.compiled)} reports, {len(portal.series)} series")
    with sync_playwright() as playwright, served(site) as host:
        path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)))
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        reader = Reader(browser.new_page(viewport={"width": 390, "height": 844}), slow)
        reader.page.goto(host.address + urls.METRICS)
        reader.page.wait_for_selector("#explorer-unit option:nth-child(2)", state="attached")
        reader.page.wait_for_load_state("networkidle")
        print(f"before the first question: {reader.taken() / 1000:.0f} kB")
        first = reader.answer("#explorer-q", "养", "input")
        print(f"the first question: {reader.taken() / 1000:.0f} kB")
        _print("  from this machine", [first])
        _keystrokes(reader, portal)
        _others(reader)
        browser.close()


@dataclass(frozen=True, slots=True)
class Answer:
    """Milliseconds from an event to its rows, by the clock, and what the page's thread worked.

    The work goes on to the painted rows; a machine that others use too makes only the clock slow.
    """

    clock: float
    work: float


class Reader:
    """A page, what it has fetched, and what its answers take."""

    def __init__(self, page: Page, slow: float) -> None:
        """Counts the bytes of each answer that the page gets from now on."""
        self.page = page
        self._sizes: list[int] = []
        self._session = page.context.new_cdp_session(page)
        self._session.send("Performance.enable", {"timeDomain": "threadTicks"})
        self._session.send("Emulation.setCPUThrottlingRate", {"rate": slow})
        page.on("requestfinished", self._count)

    def taken(self) -> int:
        """The bytes that have come since the last look."""
        total = sum(self._sizes)
        self._sizes.clear()
        return total

    def answer(self, selector: str, value: str, event: str) -> Answer:
        """What it takes to answer an event of a control that has a new value."""
        before = self._worked()
        clock = float(self.page.evaluate(_ANSWER, [selector, value, event]))
        return Answer(clock, self._worked() - before)

    def values(self, selector: str) -> list[str]:
        """The values that a list offers."""
        found: list[str] = self.page.eval_on_selector_all(
            f"{selector} option", "all => all.map(option => option.value).filter(Boolean)"
        )
        return found

    def _count(self, request: Request) -> None:
        if not request.url.endswith(".svg"):
            self._sizes.append(request.sizes()["responseBodySize"] + HEADER_BYTES)

    def _worked(self) -> float:
        metrics = self._session.send("Performance.getMetrics")["metrics"]
        return next(
            float(each["value"]) * 1000 for each in metrics if each["name"] == "TaskDuration"
        )


def _keystrokes(reader: Reader, portal: Portal) -> None:
    """Words typed letter by letter, as they stand in rows here and there."""
    metrics = [metric for each in portal.compiled for metric in each.metrics if metric.indicator]
    names = [metrics[len(metrics) * place // _TYPED].indicator[:4] for place in range(_TYPED)]
    pieces = [name[:end] for name in names for end in range(1, len(name) + 1)]
    apart = [piece for before, piece in pairwise(["养", *pieces]) if before != piece]
    _print("a keystroke", [reader.answer("#explorer-q", piece, "input") for piece in apart])


def _others(reader: Reader) -> None:
    reader.answer("#explorer-q", "", "input")
    for what, selector, values in (
        ("an order of all rows", "#explorer-sort", ["name", "-value", "unit", "-year", "agency"]),
        ("a year", "#explorer-year", reader.values("#explorer-year")),
    ):
        _print(what, [reader.answer(selector, value, "change") for value in values])
    reader.answer("#explorer-more .clear", "", "click")
    _print("the next page", [reader.answer("#explorer-more a:last-of-type", "", "click")])


def _print(what: str, answers: Sequence[Answer]) -> None:
    clock = statistics.median(each.clock for each in answers)
    work = statistics.median(each.work for each in answers)
    worst = max(each.work for each in answers)
    print(f"{what}: {clock:.0f} ms; work {work:.0f} ms, at most {worst:.0f} ms ({len(answers)})")


def _write(portal: Portal, site: Path) -> None:
    """The files that the page may load; the others are not asked for."""
    for file in render.pages(portal, Config()):
        if file.path.startswith(("metrics/", "assets/")):
            path = site / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.data)


if __name__ == "__main__":
    main()
