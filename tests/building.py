"""The command run on a folder, and a look into the site it wrote."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser
from sharing import made_once

SITES = Path(__file__).parent / "sites"
# Real reports and a gold standard, where they lie beside the checkout.
SHARED = Path(__file__).parents[2] / "shared"
REAL = {"seeds": 5, "city": 102}
# How a site is built that many tests read: by several processes, in this environment. One that is
# built in every other way must be the same.
PLAINLY = {"PYTHONHASHSEED": "1", "TZ": "UTC"}
_JOBS = ("--jobs", str(max(2, os.cpu_count() or 2)))


@dataclass(frozen=True)
class Site:
    """A built site and what the command said."""

    root: Path
    status: int
    out: str
    err: str

    def text(self, path: str) -> str:
        return (self.root / path).read_text("utf-8")

    def page(self, path: str) -> LexborHTMLParser:
        return LexborHTMLParser((self.root / path).read_bytes())

    def json(self, path: str) -> Any:
        return json.loads((self.root / path).read_bytes())

    def reports(self) -> list[Any]:
        """The report.json of every report, by its file's name."""
        found = [json.loads(path.read_bytes()) for path in self.root.glob("reports/*/report.json")]
        return sorted(found, key=lambda report: str(report["file"]))

    def files(self) -> dict[str, bytes]:
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in sorted(self.root.rglob("*"))
            if path.is_file()
        }


Build = Callable[..., Site]


def run_build(content: Path, site: Path, *options: str, **environment: str) -> Site:
    """``shuzhi build`` as a user runs it: in a process of its own."""
    command = [sys.executable, "-m", "generator", "build", "--content", str(content)]
    done = subprocess.run(
        [*command, "--output", str(site), *options],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=Path(__file__).parents[1],
        env={"PATH": "/usr/bin:/bin", "PYTHONIOENCODING": "utf-8", **environment},
    )
    return Site(site, done.returncode, done.stdout, done.stderr)


def content_of(name: str) -> Path:
    """The reports of a site: a folder below tests/sites, the sample content, or real ones."""
    if name == "content":
        return SITES.parents[1] / name
    return SHARED / "reports" / name if name in REAL else SITES / name / "content"


def shared_site(folder: Path, name: str) -> Site:
    """The site of that name, built below ``folder`` by the first who asks for it."""
    place = folder / f"built-{name}"

    def make(place: Path) -> str:
        site = run_build(content_of(name), place / "site", *_JOBS, **PLAINLY)
        assert site.status == 0, site.err
        return json.dumps({"status": site.status, "out": site.out, "err": site.err})

    return Site(place / "site", **json.loads(made_once(place, make)))
