"""What a reader feels while typing: how soon results follow the last key, and what holds it up.

usage: python -m benchmarks.search.typing SITE [--count N] [--seed N]

SITE is a built portal. Words of its headings are typed key by key into the search page, 30 ms
apart, twice: the second time all is in the browser's cache, and that time is measured. Printed are

- from the last key until its results stand, on the page's own clock, with the page's own waiting;
- the longest task of the page's main thread while typing (Long Tasks API: those over 50 ms).
"""

from __future__ import annotations

import argparse
import random
import statistics
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Page

from benchmarks.search import texts
from benchmarks.search.asking import browser
from benchmarks.search.questions import heading_questions
from benchmarks.search.serving import served
from generator import urls

_PAUSE = 30  # milliseconds between two keys
_LONGEST = 8  # characters of a heading that are typed

_WATCH = """() => {
  const list = document.querySelector("#results");
  window.tasks = [0];
  window.typed = 0;
  window.shown = 0;
  document.addEventListener("input", () => { window.typed = performance.now(); });
  new MutationObserver(() => {
    if (list.dataset.state === "done") window.shown = performance.now();
  }).observe(list, { attributes: true, childList: true });
  new PerformanceObserver((seen) => {
    for (const task of seen.getEntries()) window.tasks.push(task.duration);
  }).observe({ type: "longtask" });
}"""
_SETTLED = """words => {
  const { query, state } = document.querySelector("#results").dataset;
  return query === words && state === "done";
}"""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("site", type=Path, metavar="SITE")
    arguments.add_argument("--count", type=int, default=30)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    asked = heading_questions(texts.read(given.site), given.count, given.seed)
    words = [question.text[:_LONGEST] for question in asked]
    random.Random(given.seed).shuffle(words)
    with served(given.site) as host, browser() as chromium:
        page = chromium.new_page()
        page.goto(host.address + urls.SEARCH)
        page.evaluate(_WATCH)
        for each in words:
            typed(page, each)
        page.evaluate("() => { window.tasks = [0]; }")
        times = [typed(page, each) for each in words]
        print(f"last key to results: {spread(times)}")
        print(f"longest task: {max(page.evaluate('window.tasks')):.0f} ms")


def typed(page: Page, words: str) -> float:
    """Types some words into the empty field; milliseconds from the last key to the results."""
    page.fill("#q", "")
    page.focus("#q")
    page.keyboard.type(words, delay=_PAUSE)
    page.wait_for_function(_SETTLED, arg=words)
    time: float = page.evaluate("window.shown - window.typed")
    return time


def spread(times: Sequence[float]) -> str:
    """Median, and what 95 of 100 do not exceed."""
    last = statistics.quantiles(times, n=20, method="inclusive")[-1]
    return f"{statistics.median(times):.0f} ms median, {last:.0f} ms p95"


if __name__ == "__main__":
    main()
