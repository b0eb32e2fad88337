"""All pages of a built site, read as files: valid, connected, self-sufficient, light."""

from __future__ import annotations

import gzip
import posixpath
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from building import Site
from kinds import all_pages
from selectolax.lexbor import LexborHTMLParser

from generator import urls

ROOT = Path(__file__).parents[2]
VALIDATOR = ROOT / "tests" / "render" / "validate.mjs"
SITES = ("content", "hostile")
# HTML, style and scripts of a report's page as they are sent, before the first search.
LIGHT = 60 * 1024

FORBIDDEN = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|\bFunction\(|\bfetch\(|\bimport\("
)

Built = Callable[[str], Site]


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest, built: Built) -> Site:
    return built(request.param)


def addresses(tree: LexborHTMLParser) -> Iterator[str]:
    """All that a page leads to or loads."""
    for selector, name in (
        ("a[href], link[href], area[href]", "href"),
        ("[src]", "src"),
        ("form[action]", "action"),
    ):
        for node in tree.css(selector):
            yield node.attributes[name] or ""


def test_no_link_and_no_anchor_is_broken(site: Site) -> None:
    trees = {path: site.page(path) for path in all_pages(site)}
    ids = {
        path: {node.attributes["id"] for node in tree.css("[id]")} for path, tree in trees.items()
    }
    broken = []
    for path, tree in trees.items():
        for address in set(addresses(tree)):
            if urlsplit(address).netloc or urlsplit(address).scheme:
                continue
            reached, fragment = resolved(path, address, tree)
            is_there = (site.root / reached).is_file()
            if not is_there or (fragment and fragment not in ids[reached]):
                broken.append(f"{path} → {address}")
    assert broken == []


def resolved(path: str, address: str, tree: LexborHTMLParser) -> tuple[str, str]:
    """The file and the anchor that a link of the page leads to."""
    target, _, fragment = address.partition("#")
    target = unquote(target.partition("?")[0])
    # The page for lost addresses links from the host's root.
    root = tree.css("html")[0].attributes["data-root"] or ""
    if target.startswith("/"):
        reached = target.removeprefix(root)
    else:
        reached = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
    return (reached if target else path), unquote(fragment)


def test_pages_load_nothing_from_elsewhere(site: Site) -> None:
    for path in all_pages(site):
        tree = site.page(path)
        loaded = [*tree.css("[src]"), *tree.css("link[href]:not([rel=canonical])")]
        for node in loaded:
            address = node.attributes.get("src") or node.attributes.get("href") or ""
            assert not urlsplit(address).netloc, f"{path} loads {address}"


def test_pages_keep_a_policy_of_own_files_alone(site: Site) -> None:
    for path in all_pages(site):
        tree = site.page(path)
        assert not tree.css("style, [style], iframe, object, embed, base"), path
        scripts = {node.attributes.get("type") for node in tree.css("script:not([src])")}
        assert scripts <= {"application/ld+json"}, path
        handlers = [name for node in tree.css("*") for name in node.attributes if name[:2] == "on"]
        assert handlers == [], path


def test_scripts_make_no_html_of_text_and_fetch_nothing(site: Site) -> None:
    scripts = sorted((site.root / "assets" / "js").glob("*.js"))
    assert len(scripts) > 1
    for script in scripts:
        found = FORBIDDEN.findall(script.read_text("utf-8"))
        assert found == [], f"{script.name}: {found}"


def test_every_page_is_valid(site: Site) -> None:
    node = shutil.which("node")
    if node is None or not (ROOT / "node_modules" / "html-validate").is_dir():
        pytest.skip("html-validate is not installed: npm ci")
    pages = [str(site.root / path) for path in all_pages(site)]
    outcome = subprocess.run(
        [node, str(VALIDATOR), *pages], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


@pytest.mark.parametrize("name", ["content", "seeds"])
def test_a_report_is_light(name: str, built: Built) -> None:
    if name == "seeds" and not (ROOT.parent / "shared" / "reports" / name).is_dir():
        pytest.skip("the real reports are not at hand")
    site = built(name)
    for report in site.reports():
        path = urls.report_page(report["slug"])
        assert weight(site, path) <= LIGHT, path


def weight(site: Site, path: str) -> int:
    """The bytes of a page with its style sheets and scripts, compressed."""
    tree = site.page(path)
    own = [node.attributes["src"] or "" for node in tree.css("script[src]")]
    own += [node.attributes["href"] or "" for node in tree.css("link[rel=stylesheet]")]
    files = [path, *(resolved(path, each, tree)[0] for each in own)]
    return sum(len(gzip.compress((site.root / file).read_bytes(), 9)) for file in files)
