"""Compiled reports → a portal in its order, and the reports that cannot stand in one portal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from generator import messages
from generator.errors import UserError
from generator.model import Compiled, Portal


def collate(content: Path, compiled: Iterable[Compiled]) -> tuple[Portal, tuple[UserError, ...]]:
    """The portal, newest first, and a mistake for each slug that several reports share.

    Of reports that share a slug none is in the portal: which one is meant only the clerk knows.
    ``content`` is named in the mistakes.
    """
    everything = sorted(compiled, key=lambda each: each.report.path)
    counted = Counter(each.report.slug for each in everything)
    kept = [each for each in everything if counted[each.report.slug] == 1]
    first: dict[str, str] = {}
    errors: list[UserError] = []
    for each in everything:
        slug, path = each.report.slug, each.report.path
        other = first.setdefault(slug, path)
        if other != path:
            message = messages.DUPLICATE_SLUG.format(slug=slug, other=other)
            hint = messages.DUPLICATE_SLUG_HINT
            errors.append(UserError(message, path=str(content / path), hint=hint))
    return Portal(tuple(sorted(kept, key=_age))), tuple(errors)


def _age(compiled: Compiled) -> tuple[int, float, str]:
    """Sorts the newest year and day first, reports of one day by agency."""
    known = compiled.report.metadata
    moment = known.published or known.written or datetime.min
    days = moment.toordinal() + (moment.hour * 60 + moment.minute) / 1440
    return (-(known.year or 0), -days, known.agency or "")
