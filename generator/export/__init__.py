"""Portal → open data: reports, metrics and series as JSON, tables and plain text."""

from generator.export.open_data import files

__all__ = ["files"]
