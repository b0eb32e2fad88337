"""What a value is called in words, where pages and tables for spreadsheets say the same."""

from __future__ import annotations

from generator.model import Pair, Refusal
from generator.texts import Texts


def refusal_in_words(pair: Pair, texts: Texts) -> str:
    """Why the two figures are not compared; empty where they are."""
    if pair.refusal is None:
        return ""
    return {
        Refusal.UNITS: texts.refused_units,
        Refusal.PERIOD: texts.refused_period,
        Refusal.HIDDEN: texts.refused_hidden,
        Refusal.LIMIT: texts.refused_limit,
        Refusal.RANGE: texts.refused_range,
    }[pair.refusal]
