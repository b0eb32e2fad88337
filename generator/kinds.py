"""Which kinds of documents tell of a year's work, so that one may follow or answer another."""

from __future__ import annotations

#: Kinds that tell of a year's work; ``None`` is a report that does not say what it is.
YEARLY = frozenset({"述职报告", "履职报告", "工作报告", "工作总结", "情况报告", "整改报告", None})


def tell_of_one_thing(one: str | None, other: str | None) -> bool:
    """Whether reports of two kinds may stand beside each other as years of one agency's work."""
    return one == other or {one, other} <= YEARLY
