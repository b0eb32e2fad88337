"""Our own index of a folder of reports, made in two processes so that indexing is measured alone.

usage: python -m benchmarks.search.ours prepare FOLDER SITE | index SITE

``prepare`` does what a build does before it indexes (reads, parses, extracts figures, sorts), puts
the compiled reports beside the site, one after the other, and writes the search page with its
scripts. ``index`` is what is measured: it reads the compiled reports, holds them as a build does,
cuts their texts into words (:func:`generator.search.documents`), makes the whole index
(:func:`generator.search.files`) and writes it into the site. The start of Python and the reading
of jieba's dictionary are part of it.
"""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.search import costs
from benchmarks.search.costs import Cost
from benchmarks.search.sessions import EMPTY_PAGE
from generator import metrics, parse, pool, read, render, search, urls
from generator.collate import collate
from generator.config import Config
from generator.model import Compiled, OutputFile, Portal
from generator.read import ReportFile

if TYPE_CHECKING:
    from playwright.sync_api import Page

_FOLDER = "search/"
_JOBS = 2
_ROOT = Path(__file__).parents[2]
_BARE = "engine"


class Shuzhi:
    """See :class:`benchmarks.search.sessions.Engine`."""

    page = urls.SEARCH

    def ask(self, page: Page, question: str) -> None:
        """Returns when the results of the question are shown."""
        # What indexes must not pay for a browser's library.
        from benchmarks.search.asking import ask

        ask(page, [question])


class Bare:
    """The engine without our page: see :class:`benchmarks.search.sessions.Engine`."""

    page = f"{_BARE}.html"

    def ask(self, page: Page, question: str) -> None:
        """Returns when the results of the question are shown."""
        page.evaluate("answer", question)


def write_bare_page(site: Path) -> None:
    """Puts the page of :class:`Bare` into a site."""
    script = f"{_BARE}.js"
    made = f"--outfile={(site / script).resolve()}"
    source = Path(__file__).with_name(script)
    bundler = _ROOT / "node_modules" / ".bin" / "esbuild"
    costs.run([bundler, source, "--bundle", "--minify", "--charset=utf8", "--target=es2019", made])
    (site / Bare.page).write_text(f'{EMPTY_PAGE}<script src="{script}"></script>', "utf-8")


def store(compiled: Iterable[Compiled], path: Path) -> None:
    """Writes compiled reports for :func:`stored`."""
    with path.open("wb") as file:
        for each in compiled:
            pickle.dump(each, file)


def stored(path: Path) -> Iterator[Compiled]:
    """The compiled reports in a file."""
    with path.open("rb") as file:
        while True:
            try:
                yield pickle.load(file)
            except EOFError:
                return


def prepared(folder: Path, site: Path) -> Cost:
    """Runs ``prepare`` in a process of its own."""
    return costs.run([sys.executable, "-m", "benchmarks.search.ours", "prepare", folder, site])


def index(site: Path) -> Cost:
    """Runs ``index`` in a process of its own."""
    return costs.run([sys.executable, "-m", "benchmarks.search.ours", "index", site])


def index_files(site: Path) -> list[Path]:
    """All files of the index."""
    return sorted((site / _FOLDER).rglob("*.js"))


def _prepare(folder: Path, site: Path) -> None:
    config = Config()
    stage = partial(_understood, config=config)
    compiled = pool.map_ordered(stage, list(read.find(folder).reports), _JOBS)
    portal, errors = collate(folder, compiled)
    if errors:
        sys.exit("\n".join(map(str, errors)))
    site.mkdir(parents=True, exist_ok=True)
    store(portal.compiled, _reports(site))
    for file in render.pages(Portal(()), config):
        if file.path == urls.SEARCH or file.path.startswith(urls.asset("")):
            _write(file, site)


def _understood(file: ReportFile, config: Config) -> Compiled:
    report = parse.parse(read.read(file, config), config)
    return Compiled(report, metrics.extract(report), (), "")


def _index(site: Path) -> None:
    portal = Portal(tuple(map(_cut, stored(_reports(site)))))
    for file in search.files(portal, Config()):
        _write(file, site)


def _cut(compiled: Compiled) -> Compiled:
    return replace(compiled, documents=search.documents(compiled.report))


def _reports(site: Path) -> Path:
    return site.with_suffix(".reports")


def _write(file: OutputFile, site: Path) -> None:
    path = site / file.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(file.data)


if __name__ == "__main__":
    if sys.argv[1] == "prepare":
        _prepare(Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        _index(Path(sys.argv[2]))
