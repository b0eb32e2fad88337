"""What every kind of page is made from."""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import Environment

from generator.config import Config
from generator.model import Portal
from generator.render.shelves import Bookcase


@dataclass(frozen=True, slots=True)
class Press:
    """The portal, its settings, the templates, and the lists that its reports stand in."""

    portal: Portal
    config: Config
    templates: Environment
    bookcases: tuple[Bookcase, ...]
