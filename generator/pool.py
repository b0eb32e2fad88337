"""The executor that the per-report stage runs on: this process, or a pool of processes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

# Below this many items the start of worker processes costs more than it saves.
_WORTH_A_POOL = 8


def map_ordered(
    function: Callable[[Item], Result], items: list[Item], jobs: int
) -> Iterator[Result]:
    """``function`` of each item, in the items' order, on up to ``jobs`` processes.

    ``function`` and the items must be picklable when ``jobs`` is more than 1.
    """
    if jobs <= 1 or len(items) < _WORTH_A_POOL:
        yield from map(function, items)
        return
    with ProcessPoolExecutor(max_workers=jobs) as executor:
        yield from executor.map(function, items, chunksize=max(1, len(items) // (jobs * 8)))
