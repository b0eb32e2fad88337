"""Portal → pages: the article of a report woven from its text, and the pages around it."""

from generator.render.article import article
from generator.render.pages import pages

__all__ = ["article", "pages"]
