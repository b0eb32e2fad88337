"""All figures of all reports on one page: the first as HTML, all of them as scripts of data."""

from generator.render.explorer.page import explorer_page
from generator.render.explorer.scripts import explorer_scripts

__all__ = ["explorer_page", "explorer_scripts"]
