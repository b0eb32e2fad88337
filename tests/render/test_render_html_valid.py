"""Every kind of page is valid HTML, by the rules of html-validate."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from render.render_factory import portal_of
from render.render_portal import SITE, portal

from generator.config import Config
from generator.glossary import Glossary, Term
from generator.model import Portal, TopicMatch
from generator.render import pages

ROOT = Path(__file__).parents[2]
VALIDATOR = Path(__file__).with_name("validate.mjs")


GUIDED = replace(
    SITE, glossary=Glossary((Term("救助", ("帮扶",), "帮助有困难的人。"), Term("双拥", (), "")))
)


def with_topics() -> Portal:
    """The small portal with a topic of 102 reports, which takes two pages."""
    first, *others = portal().compiled
    again = [
        replace(first, report=replace(first.report, slug=f"again{place}")) for place in range(101)
    ]
    match = (TopicMatch("养老服务", ("s1-1",)),)
    return portal_of(*(replace(each, topics=match) for each in (first, *again)), *others)


@pytest.mark.parametrize(
    "config", [SITE, Config(), GUIDED], ids=["configured", "bare", "with a glossary"]
)
def test_pages_are_valid(config: Config, tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None or not (ROOT / "node_modules" / "html-validate").is_dir():
        pytest.skip("html-validate is not installed: npm ci")
    written: list[str] = []
    of = with_topics() if config is GUIDED else portal()
    for place, file in enumerate(pages(of, config)):
        if file.path.endswith(".html") and "again" not in file.path:
            path = tmp_path / f"{place}.html"
            path.write_bytes(file.data)
            written.append(str(path))
    outcome = subprocess.run(
        [node, str(VALIDATOR), *written], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
