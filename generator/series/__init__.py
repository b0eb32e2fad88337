"""Portal → portal: the same indicator of the same agency over the years becomes one series.

And each report stands beside those of earlier years (``compare``). Both are made of what the
reports state, which is read once (``reading``).
"""

from generator.series.compare import compare_years
from generator.series.join import join_years
from generator.series.reading import read_figures

__all__ = ["compare_years", "join_years", "read_figures"]
