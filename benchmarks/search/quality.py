"""Does the search page find all, and the right thing first? Asked in Chromium of a built site.

usage: python -m benchmarks.search.quality FOLDER... [--site SITE] [--count N] [--seed N]

The folders hold the reports; their portal is built in passing, unless --site names one that was
built of them. Printed for each kind of question is how many answers were right:

- found: the report that a run of characters comes from is among the results (all of them);
- exact first: where n reports hold the run, each of the first min(n, 10) results holds it;
- section first: the first hit of a heading is its section; of equal headings any one's;
- both, together, near first: where n reports hold both words (in one section; in one section and
  at most 40 characters apart), each of the first min(n, 10) results does.

A line of milliseconds says how long the page took, from question to results, everything cached.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from playwright.sync_api import Page

from benchmarks.search import questions, texts
from benchmarks.search.asking import Answer, ask, browser
from benchmarks.search.questions import Heading, Holders, Pair, Run
from benchmarks.search.serving import served
from generator import urls

SIZES = (2, 3, 4, 6, 8)
FIRST = 10

Question = TypeVar("Question", Run, Heading, Pair)


@dataclass(slots=True)
class Score:
    """How many answers were right, and which questions were not answered well."""

    name: str
    right: int = 0
    wrong: list[str] = field(default_factory=list)

    def judge(self, question: str, is_right: bool) -> None:
        """Takes note of one answer."""
        if is_right:
            self.right += 1
        else:
            self.wrong.append(question)

    def __str__(self) -> str:
        asked = self.right + len(self.wrong)
        share = self.right / asked if asked else 0.0
        missed = "  ".join(self.wrong[:6])
        return f"{self.name:34} {share:6.3f}  {self.right} of {asked}" + (
            f"   not: {missed}" if missed else ""
        )


@dataclass(slots=True)
class Session:
    """An open search page, the number of reports it could show, and how long its answers took."""

    page: Page
    reports: int
    milliseconds: list[float] = field(default_factory=list)

    def ask(self, asked: Sequence[Question]) -> list[Answer]:
        """The answers as the page gives them at first."""
        answers = ask(self.page, [question.text for question in asked])
        self.milliseconds += [answer.milliseconds for answer in answers]
        return answers

    def ask_for_all(self, asked: Sequence[Question]) -> list[Answer]:
        """The answers with every report that is found."""
        return ask(self.page, [question.text for question in asked], self.reports)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    arguments.add_argument("--site", type=Path, help="a portal of these folders, already built")
    arguments.add_argument("--count", type=int, default=200, help="questions of each kind")
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    with ExitStack() as open_things:
        site = given.site or built(
            given.folders, Path(open_things.enter_context(tempfile.TemporaryDirectory()))
        )
        reports = texts.read(site)
        host = open_things.enter_context(served(site))
        page = open_things.enter_context(browser()).new_page()
        page.goto(host.address + urls.SEARCH)
        session = Session(page, len(reports))
        print(f"{len(reports)} reports, {sum(len(each.lines) for each in reports):,} characters")
        for size in SIZES:
            show(runs(session, questions.run_questions(reports, size, given.count, given.seed)))
        show(headings(session, questions.heading_questions(reports, given.count, given.seed)))
        show(pairs(session, questions.pair_questions(reports, given.count, given.seed)))
        print(timing(session.milliseconds))


def built(folders: Sequence[Path], work: Path) -> Path:
    """The portal of all reports of some folders, built below ``work``."""
    for place, folder in enumerate(folders):
        shutil.copytree(folder, work / "content" / str(place), copy_function=shutil.copyfile)
    command = [sys.executable, "-m", "generator", "build", "--quiet"]
    paths = ["--content", str(work / "content"), "--output", str(work / "site")]
    subprocess.run([*command, *paths], check=True)
    return work / "site"


def runs(session: Session, asked: list[Run]) -> list[Score]:
    """Whether runs are found, and exactly first."""
    found = Score(f"run of {len(asked[0].text)}: found")
    exact = Score(f"run of {len(asked[0].text)}: exact first")
    answers = session.ask(asked)
    for question, answer in zip(asked, answers, strict=True):
        exact.judge(question.text, holds_first(answer, question.holders))
    seen = {
        question.text
        for question, answer in zip(asked, answers, strict=True)
        if question.source in answer.reports
    }
    rest = [question for question in asked if question.text not in seen]
    for question, answer in zip(rest, session.ask_for_all(rest), strict=True):
        if question.source in answer.reports:
            seen.add(question.text)
    for question in asked:
        found.judge(question.text, question.text in seen)
    return [found, exact]


def headings(session: Session, asked: list[Heading]) -> list[Score]:
    """Whether the section of a heading is first, apart for headings that several sections bear."""
    unique, equal = Score("heading of one: section first"), Score("heading of several: one first")
    for question, answer in zip(asked, session.ask(asked), strict=True):
        score = unique if len(question.places) == 1 else equal
        score.judge(question.text, bool(answer.hits) and answer.hits[0] in question.places)
    return [unique, equal]


def pairs(session: Session, asked: list[Pair]) -> list[Score]:
    """Whether both words are found, together before apart, and near before far."""
    kinds: list[tuple[Score, Callable[[Pair], Holders]]] = [
        (Score("two words: both first"), lambda pair: pair.anywhere),
        (Score("two words: together first"), lambda pair: pair.together),
        (Score("two words: near first"), lambda pair: pair.near),
    ]
    for question, answer in zip(asked, session.ask(asked), strict=True):
        for score, holders in kinds:
            score.judge(question.text, holds_first(answer, holders(question)))
    return [score for score, _ in kinds]


def holds_first(answer: Answer, holders: Holders) -> bool:
    """Whether each of the first results is one of the reports it may be, as many as there must."""
    wanted = min(len(holders.must), FIRST)
    shown = answer.reports[:wanted]
    return len(shown) == wanted and all(report in holders.may for report in shown)


def timing(milliseconds: list[float]) -> str:
    """The line about the page's time."""
    last = statistics.quantiles(milliseconds, n=20)[-1]
    return f"{statistics.median(milliseconds):.0f} ms median, {last:.0f} ms p95"


def show(scores: list[Score]) -> None:
    for score in scores:
        print(score, flush=True)


if __name__ == "__main__":
    main()
