"""Fixtures that many tests share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from building import REAL, SHARED, SITES, Build, Site, run_build
from hypothesis import settings
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
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Site]:
    """A site built once a session: of a folder below tests/sites, of the sample content, or of
    a folder of real reports.
    """
    sites: dict[str, Site] = {}

    def site(name: str) -> Site:
        if name not in sites:
            content = SITES / name / "content"
            if name == "content":
                content = SITES.parents[1] / name
            elif name in REAL:
                content = SHARED / "reports" / name
            sites[name] = run_build(content, tmp_path_factory.mktemp(name) / "site")
            assert sites[name].status == 0, sites[name].err
        return sites[name]

    return site
