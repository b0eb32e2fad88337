"""Fixtures that many tests share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from building import SITES, Build, Site, run_build
from visiting import chromium, playwright, served, visit

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
    """The site of a folder below tests/sites, built once a session."""
    sites: dict[str, Site] = {}

    def site(name: str) -> Site:
        if name not in sites:
            content = SITES / name / "content" if name != "content" else SITES.parents[1] / name
            sites[name] = run_build(content, tmp_path_factory.mktemp(name) / "site")
            assert sites[name].status == 0, sites[name].err
        return sites[name]

    return site
