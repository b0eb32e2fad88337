"""Pagefind on a folder of reports: installed for the occasion, its index built, its search asked.

Its pages are the least that it can be given: the title, a heading with an anchor for each section,
the paragraphs, nothing else. It is asked as its own documentation has it (``pagefind.search``, then
``data()`` of the first ten), and the excerpts are put into the page.
"""

from __future__ import annotations

import html
import re
from pathlib import Path

from playwright.sync_api import Page

from benchmarks.search import costs
from benchmarks.search.costs import Cost
from benchmarks.search.sessions import EMPTY_PAGE

_HEADING = re.compile("[一二三四五六七八九十]+、")
_PAGE = (
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{title}</title></head>'
    "<body><main data-pagefind-body><h1>{title}</h1>{body}</main></body></html>"
)
_ASK = """
async (question) => {
  const pagefind = await import("/pagefind/pagefind.js");
  const { results } = await pagefind.search(question);
  const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  const items = shown.map((each) => `<li><a href="${each.url}">${each.meta.title}</a>
    <p>${each.excerpt}</p>`);
  document.querySelector("#results").innerHTML = items.join("");
}
"""


class Pagefind:
    """See :class:`benchmarks.search.sessions.Engine`."""

    page = "search.html"

    def ask(self, page: Page, question: str) -> None:
        """Returns when the results of the question are shown."""
        page.evaluate(_ASK, question)


def install(work: Path) -> tuple[Path, str]:
    """The newest Pagefind of the registry below ``work``: its command and its version."""
    command = work / "node_modules" / ".bin" / "pagefind"
    if not command.exists():
        costs.run(["npm", "install", "--silent", "--prefix", work, "pagefind@latest"])
    facts = (work / "node_modules" / "pagefind" / "package.json").read_text()
    version = re.search(r'"version": "([^"]+)"', facts)
    return command, version.group(1) if version else "?"


def write_pages(folder: Path, site: Path) -> None:
    """A page for each text of a folder, and one to search on."""
    for file in sorted(folder.glob("*.txt")):
        page = site / "reports" / file.stem / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(_page(file.read_text("utf-8")), "utf-8")
    (site / Pagefind.page).write_text(EMPTY_PAGE, "utf-8")


def index(command: Path, site: Path) -> Cost:
    """Indexes the pages of a site and says what that cost."""
    return costs.run([command, "--site", site])


def index_files(site: Path) -> list[Path]:
    """What Pagefind keeps of the texts: index, fragments and lists of pages, all compressed."""
    made = site / "pagefind"
    kinds = ("index/*", "fragment/*", "*.pf_meta", "pagefind-entry.json")
    return [file for kind in kinds for file in sorted(made.glob(kind))]


def _page(text: str) -> str:
    title, *lines = map(html.escape, text.splitlines())
    tags = ("h2" if _HEADING.match(line) else "p" for line in lines)
    body = "".join(
        f'<{tag} id="s{place}">{line}</{tag}>'
        for place, (tag, line) in enumerate(zip(tags, lines, strict=True))
    )
    return _PAGE.format(title=title, body=body)
