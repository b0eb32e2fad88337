"""Lighthouse on a built site, as it judges phones.

``python -m benchmarks.lighthouse SITE [PAGE...]``: installed for the occasion in a folder that is
thrown away. Without pages named, one of each kind is judged. Performance is that of a phone four
times slower than the machine, so that what else the machine does counts fourfold: of several runs
the best is told, with what took points from it.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from benchmarks.search import costs
from benchmarks.search.serving import served

_RUNS = 3
_CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


@dataclass(frozen=True, slots=True)
class Verdict:
    """The scores of a page from 0 to 100 by category, and what took points from them."""

    scores: tuple[int, ...]
    costly: tuple[str, ...]


def main() -> None:
    """Prints the scores of each page."""
    site, *pages = sys.argv[1:]
    root = Path(site).resolve()
    with tempfile.TemporaryDirectory() as work, served(root) as host:
        command = install(Path(work))
        print(f"{'':40}" + "".join(f"{name:>16}" for name in _CATEGORIES))
        for page in pages or one_of_each_kind(root):
            address = host.address + quote(page, safe="/?=&%")
            runs = (judged(command, address, Path(work)) for _ in range(_RUNS))
            verdict = max(runs, key=lambda verdict: verdict.scores)
            print(f"{page[:40]:40}" + "".join(f"{score:16}" for score in verdict.scores))
            for reason in verdict.costly:
                print(f"    {reason}")


def one_of_each_kind(root: Path) -> Iterator[str]:
    """The first page, the largest report, a list, the search page answered."""
    yield "index.html"
    reports = sorted(root.glob("reports/*/index.html"), key=lambda path: path.stat().st_size)
    yield from (path.relative_to(root).as_posix() for path in reports[-1:])
    yield from (path.relative_to(root).as_posix() for path in sorted(root.glob("years/*/*"))[:1])
    yield f"search/index.html?q={quote('服务')}"


def install(work: Path) -> Path:
    """The newest Lighthouse of the registry below ``work``."""
    costs.run(["npm", "install", "--silent", "--prefix", work, "lighthouse@latest"])
    return work / "node_modules" / ".bin" / "lighthouse"


def judged(command: Path, address: str, work: Path) -> Verdict:
    """What Lighthouse says of the page at an address."""
    told = work / "verdict.json"
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or ""
    os.environ.setdefault("CHROME_PATH", chromium)
    flags = "--chrome-flags=--headless=new --no-sandbox"
    costs.run([command, address, "--quiet", "--output=json", f"--output-path={told}", flags])
    verdict = json.loads(told.read_bytes())
    categories, audits = verdict["categories"], verdict["audits"]
    costly = (
        f"{audits[part['id']]['title']}: {audits[part['id']].get('displayValue', '')}"
        for name in _CATEGORIES
        for part in categories[name]["auditRefs"]
        if part["weight"] and (audits[part["id"]]["score"] or 0) < 1
        if audits[part["id"]]["scoreDisplayMode"] in ("numeric", "binary", "metricSavings")
    )
    return Verdict(
        tuple(round(100 * categories[name]["score"]) for name in _CATEGORIES), tuple(costly)
    )


if __name__ == "__main__":
    main()
