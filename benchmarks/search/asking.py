"""Questions to the search page of a built site, in real Chromium, by the page's contract.

One page answers all questions, as a reader goes on asking: the question is put into the address,
as the way back does, and the answer is read from the list of results once it says that it answers
this question (``data-query``, ``data-state``). No script of the site is called.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, Page, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
_PATIENCE = 60_000  # milliseconds for one answer
_BATCH = 25

_ASK = """
async ([questions, size, patience]) => {
  const list = document.querySelector("#results");
  const answer = (question) => new Promise((resolve, reject) => {
    const start = performance.now();
    const watch = new MutationObserver(look);
    const late = setTimeout(() => reject(new Error(`no answer to ${question}`)), patience);
    function look() {
      const { query, state } = list.dataset;
      if (query !== question || state === "loading") return;
      watch.disconnect();
      clearTimeout(late);
      if (state !== "done") return reject(new Error(`${state}: ${question}`));
      const hits = [...list.querySelectorAll("[data-report]")];
      resolve({
        milliseconds: performance.now() - start,
        hits: hits.map((hit) => [hit.dataset.report, hit.dataset.section ?? ""]),
      });
    }
    watch.observe(list, { attributes: true });
    const values = new URLSearchParams({ q: question });
    if (size) values.set("size", String(size));
    history.replaceState(null, "", `?${values}`);
    dispatchEvent(new PopStateEvent("popstate"));
  });
  const answers = [];
  for (const question of questions) answers.push(await answer(question));
  return answers;
}
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """The hits of a question, (slug, anchor), in order of rank, and how long the page took."""

    hits: tuple[tuple[str, str], ...]
    milliseconds: float

    @property
    def reports(self) -> tuple[str, ...]:
        """The reports in the order of their first hits."""
        return tuple(dict.fromkeys(report for report, _ in self.hits))


@contextmanager
def browser() -> Iterator[Browser]:
    """The machine's Chromium; ``CHROMIUM`` names another."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        sys.exit("no Chromium on this machine: install it, or name one in CHROMIUM")
    with sync_playwright() as running:
        chromium = running.chromium.launch(executable_path=path, args=_QUIET)
        yield chromium
        chromium.close()


def ask(page: Page, questions: Sequence[str], size: int | None = None) -> list[Answer]:
    """The answers to questions, on an open search page; ``size`` is the number of reports shown.

    Raises:
        playwright.sync_api.Error: a question was answered with an error, or not at all.
    """
    if len(set(questions)) != len(questions):
        raise ValueError("the page does not say twice that it answered the same question")
    answers: list[Answer] = []
    for first in range(0, len(questions), _BATCH):
        batch = list(questions[first : first + _BATCH])
        for found in page.evaluate(_ASK, [batch, size, _PATIENCE]):
            hits = tuple((report, section) for report, section in found["hits"])
            answers.append(Answer(hits, found["milliseconds"]))
    return answers
