"""The Jinja environment: made once a run, passed on, with nothing global in it."""

from __future__ import annotations

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator import resources
from generator.model import OutputFile
from generator.render.views import View


def environment() -> Environment:
    """Templates that escape everything and forgive nothing."""
    return Environment(
        loader=FileSystemLoader(resources.templates(), encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def page(templates: Environment, template: str, path: str, view: View) -> OutputFile:
    """The page at ``path`` from the template of that name and one view."""
    written = templates.get_template(f"{template}.html.jinja").render(view=view, shell=view.shell)
    return OutputFile(path, written.encode())
