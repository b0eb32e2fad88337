"""Portal → portal: the same indicator of the same agency over the years becomes one series."""

from generator.series.join import join_years

__all__ = ["join_years"]
