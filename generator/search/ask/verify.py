"""What a text itself says of a query: whether it holds what was typed as it was typed, whether its
heading is what was typed, how near to each other the pieces stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.search.ask.lacking import missing
from generator.search.ask.plan import Plan, Wish
from generator.search.ask.reading import Reading
from generator.search.ask.store import Store

_DIGIT_FIRST = re.compile(r"[0-9]")
_DIGIT_LAST = re.compile(r"[0-9]\Z")
_DIGIT_BEFORE = re.compile(r"(?:[0-9]|[0-9]\.)\Z")
_DIGIT_AFTER = re.compile(r"\.?[0-9]")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What verification found.

    ``verbatim``: 0 all pieces stand there as typed, 1 some by another name, 2 not all. ``number``:
    1 where a number asked for only stands inside a longer one. ``heading``: 0 where the heading is
    what was typed, 1 but for its marker, else 2. ``near``: 0 the pieces stand side by side, 1 in
    one paragraph, 2 apart, or some in the title alone. ``pieces`` counts those that stand there at
    all; ``stands`` has a bit for each that is looked up, in their order. ``missing`` is what the
    reader is told is lacking.
    """

    verbatim: int
    number: int
    heading: int
    near: int
    pieces: int
    stands: int
    missing: tuple[str, ...]
    is_excluded: bool


def verdict(read: Reading, plan: Plan, store: Store, slack: int) -> Verdict:
    """What a section says of a query; ``slack`` characters may stand between near pieces."""
    found = [(wish, text) for wish in plan.wanted if (text := _standing(wish, read)) is not None]
    is_whole = len(found) == len(plan.wanted)
    by_name = any(text != wish.piece.text for wish, text in found)
    texts = [text for _, text in found]
    is_free = all(_is_free(text, read.own) or _is_free(text, read.title) for text in texts)
    return Verdict(
        verbatim=int(by_name) if is_whole else 2,
        number=int(not is_free),
        heading=_likeness(read.headings, plan),
        near=_nearness(texts, len(plan.wanted) - len(texts), read.own, slack),
        pieces=len(texts),
        stands=_stands(plan.covered, read),
        missing=() if is_whole else missing(read, plan.wanted, store),
        is_excluded=any(_standing(wish, read) is not None for wish in plan.unwanted),
    )


def _likeness(headings: tuple[str, ...], plan: Plan) -> int:
    if plan.whole and plan.whole in headings:
        return 0
    return 1 if plan.rest and headings[0] == plan.rest else 2


def _standing(wish: Wish, read: Reading) -> str | None:
    """Under which name a piece stands in a section or its title: the typed one before others."""
    return next((each.text for each in wish.variants if read.holds(each.text)), None)


def _stands(wishes: Iterable[Wish], read: Reading) -> int:
    return sum((_standing(wish, read) is not None) << place for place, wish in enumerate(wishes))


def _is_free(text: str, whole: str) -> bool:
    """Whether a number stands free of other digits somewhere; any other text does."""
    starts, ends = _DIGIT_FIRST.match(text), _DIGIT_LAST.search(text)
    if not starts and not ends:
        return True
    for place in _places(text, whole):
        before = whole[max(0, place - 2) : place]
        after = whole[place + len(text) : place + len(text) + 2]
        if not (starts and _DIGIT_BEFORE.search(before)) and not (
            ends and _DIGIT_AFTER.match(after)
        ):
            return True
    return False


def _places(text: str, whole: str) -> Iterator[int]:
    place = whole.find(text)
    while place >= 0:
        yield place
        place = whole.find(text, place + 1)


def _nearness(texts: Iterable[str], absent: int, own: str, slack: int) -> int:
    found = list(texts)
    if len(found) + absent < 2:
        return 0
    if absent:
        return 2
    inside = [text for text in found if text in own]
    if len(inside) < len(found):
        return 2
    if _shortest(inside, own) <= sum(map(len, inside)) + slack:
        return 0
    return 1 if any(all(text in line for text in inside) for line in own.split("\n")) else 2


def _shortest(texts: list[str], whole: str) -> int:
    """The length of the shortest stretch that holds all of some texts, which all stand there."""
    several = enumerate(texts)
    occurrences = [(place, which) for which, text in several for place in _places(text, whole)]
    last: dict[int, int] = {}
    best = len(whole)
    for place, which in sorted(occurrences):
        last[which] = place
        if len(last) == len(texts):
            end = max(start + len(texts[each]) for each, start in last.items())
            best = min(best, end - min(last.values()))
    return best
