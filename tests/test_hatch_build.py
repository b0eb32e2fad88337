"""What a wheel carries of the templates, and when the scripts are bundled anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import hatch_build

SOURCES = ("templates/assets/js/search.js", "templates/assets/css/main.css", "package-lock.json")
PLAIN = ("templates/base.html.jinja", "templates/assets/img/favicon.svg")
BUILT = "templates/assets/built/js/search.js"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Sources of one age and bundles that are younger."""
    for path in (*SOURCES, *PLAIN, BUILT):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
        _date(tmp_path / path, 2000 if path == BUILT else 1000)
    return tmp_path


def test_a_wheel_has_templates_images_and_bundles_but_no_sources(checkout: Path) -> None:
    found = {path.as_posix() for path in hatch_build.packaged(checkout)}
    assert found == {*PLAIN, BUILT}


def test_bundles_younger_than_their_sources_are_kept(checkout: Path) -> None:
    assert hatch_build.is_current(checkout)


@pytest.mark.parametrize("source", SOURCES)
def test_a_younger_source_asks_for_new_bundles(checkout: Path, source: str) -> None:
    _date(checkout / source, 3000)
    assert not hatch_build.is_current(checkout)


def test_without_bundles_and_without_npm_one_is_told_what_to_do(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    hatch_build.bundle(checkout)  # The older bundles serve.
    (checkout / BUILT).unlink()
    (checkout / BUILT).parent.rmdir()
    (checkout / BUILT).parent.parent.rmdir()
    assert not hatch_build.is_current(checkout)
    with pytest.raises(SystemExit, match=r"Node\.js"):
        hatch_build.bundle(checkout)


def _date(file: Path, moment: int) -> None:
    os.utime(file, (moment, moment))
