"""The metrics room: a report's figures, each with value, unit, name and sentence."""

from generator.metrics.extract import extract

__all__ = ["extract"]
