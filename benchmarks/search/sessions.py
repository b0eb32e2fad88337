"""What a reader's search costs in the browser: a session is a fresh browser that asks twice.

Each session begins with an empty cache. It opens the engine's page, asks a first question (cold),
waits until the engine has nothing more to fetch, and asks a second one. Bytes are counted by the
server, from the opening of the page on; time is the processor's, in all of the browser's rendering
processes, for the second question: fetching, finding, and showing ten results. The same question is
then put again, to an engine that has all it needs: its core's time, without any fetching. To
compare the times of engines, each is asked from the same empty page, where it shows titles with
excerpts.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

from benchmarks.search.costs import processor_milliseconds
from benchmarks.search.serving import Fetched, Host

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

EMPTY_PAGE = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><ol id="results"></ol>'

# Milliseconds of silence after which nothing more is fetched for a question.
_SILENCE = 150


class Engine(Protocol):
    """How to ask an engine: the page to open, and a function that asks there and shows results."""

    page: str

    def ask(self, page: Page, question: str) -> None:
        """Returns when the results of the question are shown."""


@dataclass(frozen=True, slots=True)
class Use:
    """The costs of all sessions: what was fetched for each question, and the second's times."""

    cold: tuple[Fetched, ...]
    second: tuple[Fetched, ...]
    milliseconds: tuple[float, ...]
    again: tuple[float, ...]

    def fetching(self) -> dict[str, float]:
        """Medians of what is fetched."""
        return {
            "cold KB": statistics.median(each.bytes for each in self.cold) / 1000,
            "cold requests": statistics.median(each.requests for each in self.cold),
            "second KB": statistics.median(each.bytes for each in self.second) / 1000,
            "second requests": statistics.median(each.requests for each in self.second),
        }

    def times(self) -> dict[str, float]:
        """Median times, and the times that 95 of 100 questions do not take."""
        return {**_spread("query ms", self.milliseconds), **_spread("core ms", self.again)}


def hold(chromium: Browser, host: Host, engine: Engine, questions: Sequence[str]) -> Use:
    """A session for each two questions."""
    cold: list[Fetched] = []
    second: list[Fetched] = []
    milliseconds: list[float] = []
    again: list[float] = []
    for first, then in zip(questions[::2], questions[1::2], strict=True):
        context = chromium.new_context()
        page = context.new_page()
        host.taken()
        page.goto(host.address + engine.page)
        engine.ask(page, first)
        page.wait_for_timeout(_SILENCE)
        cold.append(host.taken())
        clock = partial(processor_milliseconds, _renderers(chromium))
        start = clock()
        engine.ask(page, then)
        page.wait_for_timeout(_SILENCE)
        milliseconds.append(clock() - start)
        second.append(host.taken())
        start = clock()
        engine.ask(page, then)
        again.append(clock() - start)
        context.close()
    return Use(tuple(cold), tuple(second), tuple(milliseconds), tuple(again))


def _spread(name: str, times: Sequence[float]) -> dict[str, float]:
    return {
        name: statistics.median(times),
        f"{name} p95": statistics.quantiles(times, n=20, method="inclusive")[-1],
    }


def _renderers(chromium: Browser) -> list[int]:
    """The numbers of the browser's rendering processes."""
    session = chromium.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return [process["id"] for process in processes if process["type"] == "renderer"]
