"""What a report's page weighs, and what its table of all figures answers in.

``python -m benchmarks.report_page SITE``: the compressed HTML, style sheet and scripts that each
report's page of a built site names, and the share of that which is the report's text alone; then,
for the page that weighs most, the work of its script in Chromium when a heading is pressed and when
words are typed. A bundle that a page asks for only when there is work for it is not in the weight.
"""

from __future__ import annotations

import gzip
import os
import re
import shutil
import statistics
import sys
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

LIMIT = 60 * 1024

_PARTS = re.compile(r'(?:src|href)="([^"]+\.(?:js|css))"')
_TIMES = 12
# The time of the script; that of the layout after it is the browser's.
_PRESS = """selector => {
  const started = performance.now();
  document.querySelector(selector).click();
  return performance.now() - started;
}"""
_TYPE = """words => {
  const input = document.querySelector('.figure-tools input');
  const started = performance.now();
  input.value = words;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return performance.now() - started;
}"""


@dataclass(frozen=True, slots=True, order=True)
class Weight:
    """The compressed bytes of a page with all that it names, and those of its report's text."""

    total: int
    text: int
    page: Path


def main() -> None:
    weights = sorted(map(weighed, Path(sys.argv[1]).resolve().glob("reports/*/index.html")))
    middle = weights[len(weights) // 2]
    above = [each for each in weights if each.total > LIMIT]
    print(f"{len(weights)} pages, median {_kb(middle.total)}, {len(above)} above {_kb(LIMIT)}")
    for each in above:
        print(f"  {_kb(each.total)}, its text alone {_kb(each.text)}: {each.page.parent.name}")
    answers(weights[-1].page)


def weighed(page: Path) -> Weight:
    """The weight of a written page; its text is that of its plain copy."""
    parts = _PARTS.findall(page.read_text("utf-8"))
    total = sum(_compressed((page.parent / part).resolve()) for part in parts) + _compressed(page)
    return Weight(total, _compressed(page.parent / "report.txt"), page)


def answers(page: Path) -> None:
    """Prints what the table of all figures of a page answers in."""
    with sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        opened = browser.new_page(viewport={"width": 390, "height": 844})
        opened.goto(page.as_uri())
        opened.wait_for_selector(".figure-tools input")
        rows = opened.locator(".all-figures tbody tr").count()
        heading = ".all-figures th.quote button"
        pressed = [opened.evaluate(_PRESS, heading) for _ in range(_TIMES)]
        typed = [opened.evaluate(_TYPE, words) for words in ("1", "12", "", "服务") * 3]
        browser.close()
    print(f"{rows} rows: a heading pressed {statistics.median(pressed):.1f} ms", end=", ")
    print(f"words typed {statistics.median(typed):.1f} ms (medians)")


def _compressed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))


def _kb(count: int) -> str:
    return f"{count / 1024:.1f} KB"


if __name__ == "__main__":
    main()
