"""Portal → portal: the same indicator of the same agency over the years becomes one series.

And each report stands beside those of earlier years (``compare``).
"""

from generator.series.compare import compare_years
from generator.series.join import join_years

__all__ = ["compare_years", "join_years"]
