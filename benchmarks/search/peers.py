"""Search costs beside Pagefind's: bytes, processor time, memory, disk; same texts, same run.

usage: python -m benchmarks.search.peers MAKE_CORPUS [--sizes 100 1000 10000] [--json FILE]
       [--sessions N] [--work FOLDER]

MAKE_CORPUS is a script that is called as ``MAKE_CORPUS COUNT FOLDER --chars 4000`` and writes that
many reports. Both engines index the same texts (see ours.py and pagefind.py for what exactly is
measured) and answer the same questions (see sessions.py), half of them runs of characters, half
two words of a paragraph. What stands in the work folder already is not made again.

Beware: at 10,000 reports Pagefind takes 20 GB of memory and some minutes.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from benchmarks.search import costs, ours, pagefind, sessions
from benchmarks.search.asking import browser
from benchmarks.search.costs import Cost
from benchmarks.search.questions import different, part_of_a_run, two_words
from benchmarks.search.serving import served
from benchmarks.search.sessions import Engine, Use
from benchmarks.search.texts import runs
from generator.search.text.normalise import normalise

CHARACTERS = 4000
_RUN_SIZES = (2, 4, 6)

Figures = dict[str, float]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("make_corpus", type=Path, metavar="MAKE_CORPUS")
    arguments.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 10000])
    arguments.add_argument("--sessions", type=int, default=40)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--work", type=Path, help="a folder to work in, and to keep")
    arguments.add_argument("--json", type=Path, help="a file for the figures")
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as passing:
        work = given.work or Path(passing)
        work.mkdir(parents=True, exist_ok=True)
        command, version = pagefind.install(work)
        print(f"Pagefind {version}; ratios are ours to its")
        figures: dict[str, dict[str, Figures]] = {}
        for size in given.sizes:
            corpus = made(given.make_corpus, size, work / "corpus" / str(size))
            asked = questions(corpus, 2 * given.sessions, given.seed)
            theirs = kept(work / f"pagefind-{size}", partial(index_theirs, corpus, command))
            own = kept(work / f"shuzhi-{size}", partial(index_ours, corpus))
            site = work / f"shuzhi-{size}"
            ours.write_bare_page(site)
            use = held(work / f"pagefind-{size}", pagefind.Pagefind(), asked)
            theirs |= use.fetching() | use.times()
            # Fetching is that of our real page, times are those of the engine on an empty one.
            own |= held(site, ours.Shuzhi(), asked).fetching()
            own |= held(site, ours.Bare(), asked).times()
            figures[str(size)] = {"pagefind": theirs, "shuzhi": own}
            print("\n".join(table(size, theirs, own)), flush=True)
    if given.json:
        given.json.write_text(json.dumps({"pagefind": version, "sizes": figures}, indent=1))


def made(script: Path, count: int, folder: Path) -> Path:
    """The folder with ``count`` reports."""
    if not folder.exists():
        costs.run([sys.executable, script, str(count), folder, "--chars", str(CHARACTERS)])
    return folder


def questions(corpus: Path, count: int, seed: int) -> list[str]:
    """``count`` questions, each of a report drawn at random."""
    rng = random.Random(f"{seed} peers")
    files = sorted(corpus.glob("*.txt"))

    def draw() -> tuple[str, str]:
        while True:
            text = normalise(rng.choice(files).read_text("utf-8"))
            if rng.random() < 0.5:
                asked = two_words(rng.choice(text.splitlines()), rng)
            else:
                size = rng.choice(_RUN_SIZES)
                asked = part_of_a_run([run for run in runs(text) if len(run) >= size], size, rng)
            if asked:
                return asked, ""

    return [text for text, _ in different(draw, count)]


def kept(site: Path, make: Callable[[Path], Figures]) -> Figures:
    """The figures of an index: noted beside its site, or made now and noted."""
    note = site.with_suffix(".json")
    if not note.exists():
        note.write_text(json.dumps(make(site)))
    figures: Figures = json.loads(note.read_text())
    return figures


def index_theirs(corpus: Path, command: Path, site: Path) -> Figures:
    """Makes Pagefind's site and index."""
    pagefind.write_pages(corpus, site)
    cost = pagefind.index(command, site)
    return index_figures(corpus, cost, pagefind.index_files(site))


def index_ours(corpus: Path, site: Path) -> Figures:
    """Makes our site and index."""
    before = ours.prepared(corpus, site)
    cost = ours.index(site)
    figures = index_figures(corpus, cost, ours.index_files(site))
    return {**figures, "reading and parsing CPU s": before.seconds}


def index_figures(corpus: Path, cost: Cost, files: list[Path]) -> Figures:
    """What an index cost, and its size on disk and compressed, also as shares of the text."""
    text = costs.size(corpus.glob("*.txt"))
    disk = costs.size(files)
    sent = sum(min(path.stat().st_size, len(gzip.compress(path.read_bytes()))) for path in files)
    return {
        "indexing CPU s": cost.seconds,
        "indexing memory MB": cost.megabytes,
        "text MB": text / 1e6,
        "index files": len(files),
        "index MB": disk / 1e6,
        "index / text": disk / text,
        "compressed index / text": sent / text,
    }


def held(site: Path, engine: Engine, asked: Sequence[str]) -> Use:
    """The costs of readers' sessions on a site."""
    with served(site) as host, browser() as chromium:
        return sessions.hold(chromium, host, engine, asked)


def table(size: int, theirs: Figures, own: Figures) -> Iterator[str]:
    """The figures of both engines side by side."""
    yield f"\n{size:,} reports{'':22}{'Pagefind':>12}{'Shuzhi':>12}{'ratio':>9}"
    for name, ours_ in own.items():
        if (other := theirs.get(name)) is None:
            yield f"{name:30}{'':>14}{ours_:12,.2f}"
        else:
            ratio = f"{ours_ / other:9.2f}" if other else ""
            yield f"{name:30}{other:14,.2f}{ours_:12,.2f}{ratio}"


if __name__ == "__main__":
    main()
