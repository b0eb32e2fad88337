"""Where the templates and the built scripts are: inside the wheel, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path


def templates() -> Path:
    """The folder of the templates: ``generator/templates`` in a wheel, else the checkout's."""
    packaged = Path(__file__).parent / "templates"
    return packaged if packaged.is_dir() else Path(__file__).parent.parent / "templates"


def assets() -> Path:
    """The folder of the style sheets and bundled scripts that a site is given."""
    return templates() / "assets" / "built"
