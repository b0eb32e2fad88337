"""Real Chromium on a built site: from a server in a sub-path under a strict policy, and from files.

The browser is the system's own (``CHROMIUM`` names another); where there is none the tests are
skipped with a word that says so.
"""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, quote

import pytest
from building import Site
from playwright.sync_api import Browser, Page, Playwright, Request, expect, sync_playwright

from generator import urls

SUB_PATH = "/baogao"
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# A later list of features takes the place of an earlier one, so what matters of Playwright's own
# is repeated. The last line is the browser's address bar, which is made of two pages of its own:
# loaded anew with every window, they take longer than ours.
_WITHOUT = (
    *("HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter"),
    *("PaintHolding", "ThirdPartyStoragePartitioning", "AvoidUnnecessaryBeforeUnloadCheckSync"),
    *("DestroyProfileOnBrowserClose", "AvoidCorsURLLoaderRestartOnRedirect", "OptimizationHints"),
    *("NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch"),
    *("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"),
)
_QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    f"--disable-features={','.join(_WITHOUT)}",
]


# How long a busy machine may take is no matter of these tests: nothing waits longer than it must,
# and what is meant to be quick says so.
expect.set_options(timeout=20_000)


def query_of(page: Page) -> dict[str, list[str]]:
    """What the address of the page asks for, as the page itself knows it at this moment."""
    return parse_qs(str(page.evaluate("location.search")).removeprefix("?"))


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below SUB_PATH, as a strict host would."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(SUB_PATH))

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", "default-src 'self'")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Says nothing."""


@dataclass
class Visit:
    """A page in the browser and what went wrong on it."""

    page: Page
    base: str
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        self.page.goto(self.base + path)
        return self.page

    def search(self, words: str, parameters: str = "") -> Page:
        """The search page at the address of these words, answered."""
        page = self.open(f"{urls.SEARCH}?q={quote(words)}{parameters}")
        answered(page, words)
        return page


def answered(page: Page, words: str) -> None:
    """Waits until the results are those of these words."""
    results = page.locator("#results")
    expect(results).to_have_attribute("data-query", words)
    expect(results).to_have_attribute("data-state", "done")


def hits(page: Page) -> list[tuple[str, str]]:
    """Report and section of what was found, in order of rank."""
    found: list[list[str]] = page.locator("#results [data-report]").evaluate_all(
        "all => all.map(({ dataset }) => [dataset.report, dataset.section ?? ''])"
    )
    return [(report, section) for report, section in found]


# What moves is told after the frame that it moved in.
_PAINTED = """() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(
  () => setTimeout(resolve, 50))))"""


def painted(page: Page) -> None:
    """Waits until the page is drawn as it is, and its observers have heard of it."""
    page.evaluate(_PAINTED)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    named = os.environ.get("CHROMIUM")
    path = named or next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        pytest.skip("no Chromium on this machine: install it, or name one in CHROMIUM")
    running = playwright.chromium.launch(executable_path=path, args=_QUIET)
    yield running
    running.close()


@pytest.fixture(scope="session")
def served() -> Iterator[Callable[[Path], str]]:
    """Serves a folder; returns the address of its root, which lies in a sub-path."""
    servers: dict[Path, http.server.ThreadingHTTPServer] = {}

    def serve(root: Path) -> str:
        if root not in servers:
            handler = functools.partial(_Handler, directory=str(root))
            servers[root] = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
            threading.Thread(target=servers[root].serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{servers[root].server_port}{SUB_PATH}/"

    yield serve
    for server in servers.values():
        server.shutdown()
        server.server_close()


@pytest.fixture(params=["server", "file"])
def visit(
    request: pytest.FixtureRequest,
    chromium: Browser,
    built: Callable[[str], Site],
    served: Callable[[Path], str],
) -> Iterator[Visit]:
    """The sample portal, or the one that a module's SITE names, from a server and from files; fails
    on any complaint of the browser.
    """
    root = built(getattr(request.module, "SITE", "content")).root
    base = served(root) if request.param == "server" else root.as_uri() + "/"
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    visiting = Visit(context.new_page(), base)

    def asked(asking: Request) -> None:
        if not asking.url.startswith(base):
            visiting.complaints.append(f"request to {asking.url}")

    visiting.page.on("request", asked)

    def failed(request: Request) -> None:
        # What was still on its way when the reader went on is no fault of the page.
        if request.failure != "net::ERR_ABORTED":
            visiting.complaints.append(f"{request.failure} at {request.url}")

    visiting.page.on("requestfailed", failed)
    visiting.page.on("pageerror", lambda error: visiting.complaints.append(str(error)))
    visiting.page.on(
        "console",
        lambda line: visiting.complaints.append(line.text) if line.type == "error" else None,
    )
    yield visiting
    context.close()
    assert visiting.complaints == [], "\n".join(visiting.complaints)
