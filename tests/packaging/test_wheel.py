"""The wheel in an empty environment: a working command, without Node, away from the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
REPORT = "云岫区民政局2023年度述职报告\n\n一、民生\n全年受理诉求45件。\n"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("shuzhi-*.whl"))


def test_the_wheel_holds_what_a_site_needs_and_no_sources_of_scripts(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "generator/templates/assets/built/js/search.js" in names
    assert "generator/templates/assets/built/js/report.js" in names
    assert "generator/templates/assets/built/js/marks.js" in names
    assert "generator/templates/assets/built/js/aloud.js" in names
    assert "generator/templates/assets/built/css/main.css" in names
    assert "generator/templates/assets/built/css/report.css" in names
    assert any(name.endswith(".html.jinja") for name in names)
    assert not [name for name in names if "node_modules" in name or "/assets/js/" in name]
    assert not [name for name in names if name.startswith(("tests/", "content/", "templates/"))]


def test_it_works_in_an_empty_environment_without_node(wheel: Path, tmp_path: Path) -> None:
    environment = tmp_path / "environment"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(environment)], check=True)
    scripts = environment / ("Scripts" if os.name == "nt" else "bin")
    # By the pip at hand into the empty environment; what is not run is not compiled.
    pip = [sys.executable, "-m", "pip", "--python", str(scripts / "python"), "install"]
    install = [*pip, "--quiet", "--disable-pip-version-check", "--no-compile", str(wheel)]
    subprocess.run(install, check=True, cwd=tmp_path)
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "甲.txt").write_text(REPORT, "utf-8")
    done = subprocess.run(
        [str(scripts / "shuzhi"), "build"],
        cwd=tmp_path,
        env={"PATH": str(scripts), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    site = tmp_path / "site"
    assert "云岫区民政局2023年度述职报告" in (site / "reports/甲/index.html").read_text("utf-8")
    assert (site / "assets/js/search.js").stat().st_size > 10_000
