"""Fixtures that many tests share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from building import Build, Site, run_build, shared_site
from hypothesis import settings
from sharing import common_folder, state
from visiting import chromium, playwright, served, visit

# A busy machine is no mistake: how long an example takes is a matter of benchmarks.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

__all__ = ["build", "built", "chromium", "content", "playwright", "served", "visit"]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Builds a folder of content into a fresh folder."""

    def run(content: Path, *options: str, **environment: str) -> Site:
        return run_build(content, tmp_path / "site", *options, **environment)

    return run


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """An empty content folder."""
    folder = tmp_path / "content"
    folder.mkdir()
    return folder


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Site]]:
    """A site built once for all workers: of a folder below tests/sites, of the sample content, or
    of a folder of real reports. Many tests read it, so none may change it.
    """
    sites: dict[str, Site] = {}
    before: dict[str, object] = {}

    def site(name: str) -> Site:
        if name not in sites:
            sites[name] = shared_site(common_folder(tmp_path_factory), name)
            before[name] = state(sites[name].root)
        return sites[name]

    yield site
    touched = [name for name, each in sites.items() if state(each.root) != before[name]]
    assert touched == [], "a test has changed a site that others read"
