"""Every kind of page is valid HTML, by the rules of html-validate."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from render.render_portal import SITE, portal

from generator.config import Config
from generator.render import pages

ROOT = Path(__file__).parents[2]
VALIDATOR = Path(__file__).with_name("validate.mjs")


@pytest.mark.parametrize("config", [SITE, Config()], ids=["configured", "bare"])
def test_pages_are_valid(config: Config, tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None or not (ROOT / "node_modules" / "html-validate").is_dir():
        pytest.skip("html-validate is not installed: npm ci")
    written: list[str] = []
    for place, file in enumerate(pages(portal(), config)):
        if file.path.endswith(".html"):
            path = tmp_path / f"{place}.html"
            path.write_bytes(file.data)
            written.append(str(path))
    outcome = subprocess.run(
        [node, str(VALIDATOR), *written], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
