"""The clerk's guide knows every setting, option and field that there is."""

from dataclasses import fields
from pathlib import Path

import pytest

from generator.cli import build_command, search_command
from generator.config import Compare, Config, Footer, Read, Search, Site
from generator.model import FrontMatter

MANUAL = (Path(__file__).parents[2] / "docs" / "使用手册.md").read_text("utf-8")
README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")


@pytest.mark.parametrize(
    "name",
    [
        *(table.name for table in fields(Config) if table.name != "path"),
        *(key.name for table in (Site, Footer, Read, Search, Compare) for key in fields(table)),
        *(key.name for key in fields(FrontMatter)),
    ],
)
def test_every_setting_and_field_is_explained(name: str) -> None:
    assert name in MANUAL


@pytest.mark.parametrize(
    "option",
    [
        name
        for command in (build_command, search_command)
        for each in command.params
        for name in each.opts
        if name.startswith("--")
    ],
)
def test_every_option_is_explained(option: str) -> None:
    assert option in MANUAL
    assert option in README
