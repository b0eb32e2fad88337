"""Our own index of a folder of reports, made in two processes so that indexing is measured alone.

usage: python -m benchmarks.search.ours prepare FOLDER SITE | index SITE

``prepare`` does what a build does before it indexes (reads, parses, extracts figures, sorts), puts
the compiled reports beside the site, one after the other, and writes the search page with its
scripts. ``index`` is what is measured: it goes through the compiled reports one at a time, never
holding them all, cuts their texts into words (:func:`generator.search.index.documents`), makes the
whole index (:func:`generator.search.files`) and writes it into the site. The start of Python and
the reading of jieba's dictionary are part of it.
"""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import cast, overload

from playwright.sync_api import Page

from benchmarks.search import costs
from benchmarks.search.asking import ask
from benchmarks.search.costs import Cost
from generator import metrics, parse, pool, read, render, search, urls
from generator.collate import collate
from generator.config import Config
from generator.model import Compiled, OutputFile, Portal
from generator.read import ReportFile

_FOLDER = "search/"
_JOBS = 2


class Shuzhi:
    """See :class:`benchmarks.search.sessions.Engine`."""

    page = urls.SEARCH

    def ask(self, page: Page, question: str) -> None:
        """Returns when the results of the question are shown."""
        ask(page, [question])


class Stored(Sequence[Compiled]):
    """Compiled reports in a file, read again each time they are gone through."""

    def __init__(self, path: Path) -> None:
        """``path`` holds them pickled, one after the other, made by :func:`store`."""
        self._path = path
        self._places: list[int] = pickle.loads(_places(path).read_bytes())

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, place: int) -> Compiled: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Compiled]: ...
    def __getitem__(self, place: int | slice) -> Compiled | Sequence[Compiled]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        with self._path.open("rb") as file:
            file.seek(self._places[place])
            return cast(Compiled, pickle.load(file))

    def __iter__(self) -> Iterator[Compiled]:
        with self._path.open("rb") as file:
            for _ in self._places:
                yield pickle.load(file)


def store(compiled: Iterator[Compiled], path: Path) -> None:
    """Writes compiled reports for :class:`Stored`."""
    places: list[int] = []
    with path.open("wb") as file:
        for each in compiled:
            places.append(file.tell())
            pickle.dump(each, file)
    _places(path).write_bytes(pickle.dumps(places))


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
    store(iter(portal.compiled), _reports(site))
    for file in render.pages(Portal(()), config):
        if file.path == urls.SEARCH or file.path.startswith(urls.asset("")):
            _write(file, site)


def _understood(file: ReportFile, config: Config) -> Compiled:
    report = parse.parse(read.read(file, config), config)
    return Compiled(report, metrics.extract(report), (), "")


def _index(site: Path) -> None:
    given, cut = Stored(_reports(site)), site.with_suffix(".cut")
    store(map(_cut, given), cut)
    # Stages take the reports as a tuple; one that is not in memory serves them as well.
    portal = Portal(cast("tuple[Compiled, ...]", Stored(cut)))
    for file in search.files(portal, Config()):
        _write(file, site)
    for path in (cut, _places(cut)):
        path.unlink()


def _cut(compiled: Compiled) -> Compiled:
    """With its search documents, and without the texts that they are made of."""
    report = replace(compiled.report, text="", sections=(), paragraphs=())
    return replace(compiled, report=report, documents=search.documents(compiled.report))


def _reports(site: Path) -> Path:
    return site.with_suffix(".reports")


def _places(stored: Path) -> Path:
    return stored.with_name(f"{stored.name}.places")


def _write(file: OutputFile, site: Path) -> None:
    path = site / file.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(file.data)


if __name__ == "__main__":
    if sys.argv[1] == "prepare":
        _prepare(Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        _index(Path(sys.argv[2]))
