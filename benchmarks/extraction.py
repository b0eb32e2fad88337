"""Characters a second of outline and metrics, against jieba.cut on the same texts in the same run.

usage: python benchmarks/extraction.py FOLDER [--rounds N]

The two are timed in turn, so that a machine whose speed drifts slows both; the ratio of each pair
is printed as least, median and most. More than 1 means faster than jieba.cut.
"""

from __future__ import annotations

import argparse
import statistics
import time
import warnings
from collections.abc import Callable
from pathlib import Path

from generator import metrics, parse, read
from generator.config import Config
from generator.model import Source

with warnings.catch_warnings():
    # jieba asks for pkg_resources, which warns of its own end.
    warnings.simplefilter("ignore")
    import jieba


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--rounds", type=int, default=5)
    given = arguments.parse_args()
    config = Config()
    sources = [read.read(file, config) for file in read.find(given.folder).reports]
    characters = sum(len(source.text) for source in sources)

    def extract(source: Source) -> None:
        metrics.extract(parse.parse(source, config))

    def cut(source: Source) -> None:
        for _ in jieba.cut(source.text):
            pass

    jieba.setLogLevel("ERROR")
    jieba.initialize()
    pairs = [(timed(extract, sources), timed(cut, sources)) for _ in range(given.rounds)]
    ratios = sorted(theirs / ours for ours, theirs in pairs)
    print(f"{len(sources)} reports, {characters:,} characters")
    print(f"outline and metrics: {characters / statistics.median(p[0] for p in pairs):12,.0f} /s")
    print(f"jieba.cut:           {characters / statistics.median(p[1] for p in pairs):12,.0f} /s")
    least, median, most = ratios[0], statistics.median(ratios), ratios[-1]
    print(f"ratio: {least:.2f} least, {median:.2f} median, {most:.2f} most")


def timed(function: Callable[[Source], None], sources: list[Source]) -> float:
    """Seconds of processor time that the function takes on all sources."""
    start = time.process_time()
    for source in sources:
        function(source)
    return time.process_time() - start


if __name__ == "__main__":
    main()
