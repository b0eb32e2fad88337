"""What an order of hits is made by, and the parts of their list."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum

from generator.search.ask.classes import Bits, Words
from generator.search.ask.rank import Ranker
from generator.search.ask.reports import Reports
from generator.search.ask.site import Limits
from generator.search.ask.verify import Verdict


class Part(IntEnum):
    """The parts of the list, one after the other."""

    VERIFIED = 0
    UNREAD = 1
    REPORT_VERIFIED = 2
    REPORT_UNREAD = 3
    REST = 4


@dataclass(frozen=True, slots=True)
class Order:
    """What an order of hits is made by.

    ``headings`` are the documents that have all pieces in their headings; ``is_known`` where
    nothing read can tell more of any piece than the index does, ``is_plain`` where that is so and
    there is one piece: lunr's order is all there is, but for headings that are the piece;
    ``has_partial`` where class 3 belongs to the list.
    """

    bits: Bits
    words: Words
    ranker: Ranker
    reports: Reports
    headings: frozenset[int]
    is_known: bool
    is_plain: bool
    by_date: bool
    has_partial: bool
    size: int
    limits: Limits
    read: Callable[[Iterable[int]], dict[int, Verdict]]
