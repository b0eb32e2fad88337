"""Portal → open data: each report's JSON and plain text, and the list of all."""

from generator.export.open_data import files

__all__ = ["files"]
