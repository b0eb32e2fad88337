"""One indicator over the years: its chart and page, lists of them, its line beside a figure."""

from generator.render.trends.joined import Joined, joined, plotted
from generator.render.trends.key_figures import key_figures
from generator.render.trends.lists import series_entry, series_lists
from generator.render.trends.pages import series_pages

__all__ = [
    "Joined",
    "joined",
    "key_figures",
    "plotted",
    "series_entry",
    "series_lists",
    "series_pages",
]
