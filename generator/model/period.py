"""The span of time that a report tells of."""

from __future__ import annotations

from dataclasses import dataclass

MONTHS_OF_A_YEAR = 12


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month, counted from 1, of a year."""

    year: int
    number: int

    def __str__(self) -> str:
        """As in 2023-06."""
        return f"{self.year:04}-{self.number:02}"


@dataclass(frozen=True, slots=True)
class Period:
    """A span as it was ``written``, and its months, both included; ``None`` if not understood."""

    written: str
    first: Month | None = None
    last: Month | None = None

    @property
    def months(self) -> int | None:
        """How many months it spans."""
        if self.first is None or self.last is None:
            return None
        years = self.last.year - self.first.year
        return years * MONTHS_OF_A_YEAR + self.last.number - self.first.number + 1
