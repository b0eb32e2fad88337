"""Conditions on figures in what the reader typed: 办结率>95%, 养老 >1000人, 床位 不少于 500张.

A condition is a relation and a number, with the name in front of it. A sign makes one wherever it
stands, and so does a word of relation after a blank. What may be words of a report, 满意度不低于90%
or 投资 10-20万元, is a condition besides, and the text is searched for as it stands.

``templates/assets/js/ask/conditions.js`` says the same in JavaScript; one table tests both. It
refuses numbers in Chinese characters: 不足一年 is text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.search.ask.query import BLANK, LONGEST

# What relates a name to a number: relation, signs, words. Longer ones are tried first.
RELATIONS: tuple[tuple[str, str, str], ...] = (
    (">=", ">= => ≥ ≧", "不低于 不少于 不小于 不下于 大于等于 大于或等于 至少 最少 达到"),
    ("<=", "<= =< ≤ ≦", "不超过 不高于 不多于 不大于 小于等于 小于或等于 至多 最多"),
    (">", ">", "大于 高于 多于 超过 超出 突破 超"),
    ("<", "<", "小于 低于 少于 不足 不到 不满"),
    ("=", "== =", "等于"),
)
# The relation of a range, whatever stands before it; and what may stand before a range alone.
BETWEEN = "between"
_WITHIN = "介于 处于 在"
_SHOWN = {">=": "≥", "<=": "≤", BETWEEN: "="}
_POWERS = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}

# Longer texts, and longer names before a word of relation, are somebody's sentences.
_LONGEST_SENTENCE = 40
_LONGEST_NAME = 24
# Characters of a unit that nothing is known of.
_LONGEST_UNIT = 8


def _choice(words: str) -> str:
    return "|".join(map(re.escape, sorted(words.split(), key=len, reverse=True)))


_SIGNS = {sign: relation for relation, signs, _ in RELATIONS for sign in signs.split()}
_WORDS = {word: relation for relation, _, words in RELATIONS for word in words.split()}

_NUMBER = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
# 百 and 千 belong to some units: 百分点, 千瓦.
_TIMES = "(?:[十万亿]|百(?!分)|千(?![瓦米克升伏]))*"
_CONDITION = re.compile(
    rf"(?P<blank>[{BLANK}]*)(?:(?P<sign>{_choice(' '.join(_SIGNS))})"
    rf"|(?P<word>{_choice(' '.join(_WORDS))})|(?P<within>{_choice(_WITHIN)}))?[{BLANK}]*"
    rf"(?P<amount>(?P<minus>[-−]?)(?:(?P<low>{_NUMBER})(?P<low_times>{_TIMES})"
    rf"[^{BLANK}0-9<>=~—–\-]{{0,4}}?[{BLANK}]*(?:[-~—–]+|[至到]|[和与](?=[^{BLANK}]*之间))[{BLANK}]*)?"
    rf"(?P<high>{_NUMBER})(?P<high_times>{_TIMES}))"
)
_PUNCTUATION = r"!-/:-@\[-`{-~、。《》【】“”‘’「」『』…—–≥≤≧≦−"
# A point inside a number is part of a name: PM2.5.
_NAME = re.compile(rf"(?P<name>(?:[^{BLANK}{_PUNCTUATION}]|(?<=[0-9])\.(?=[0-9]))+)$")
_QUOTED_NAME = re.compile(rf"[\"“「『](?P<name>[^\"”」』]*)[\"”」』][{BLANK}]*$")
_NAME_BEFORE = re.compile(rf"(?<![^{BLANK}])(?P<name>[^{BLANK}\-−][^{BLANK}]*)[{BLANK}]+$")
_UNIT = re.compile(rf"[^{BLANK}{_PUNCTUATION}0-9]{{1,{_LONGEST_UNIT}}}|[%‰]")
_AFTER = re.compile("(?:以上|以下|以内|左右)?(?:之间)?")
_NO_UNIT = re.compile("以上|以下|以内|左右|之间|的")
_LETTER = re.compile("[a-z]")
_OUTSIDE_NUMBERS = re.compile(rf"[^0-9{BLANK}{_PUNCTUATION}]")
_BLANKS = re.compile(rf"[{BLANK}]+")


@dataclass(frozen=True, slots=True)
class Condition:
    """A name and what its figure must be.

    ``low`` and ``high`` are decimal numbers as text, multipliers applied, empty where there is no
    such end; a relation of ``=`` has both. ``unit`` is empty where none was typed.
    """

    name: str
    relation: str
    low: str
    high: str
    unit: str
    label: str


@dataclass(frozen=True, slots=True)
class Asked:
    """The conditions of a text, and what else is to be searched for.

    ``literal`` where the conditions could be mere text: then ``rest`` is the whole of it.
    """

    conditions: tuple[Condition, ...]
    rest: str
    literal: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    condition: Condition
    start: int
    end: int
    explicit: bool


def conditions_of(text: str, units: Sequence[str]) -> Asked:
    """The conditions in a text as typed; ``units`` are those of the manifest's rows."""
    spelt = unicodedata.normalize("NFKC", text[:LONGEST])
    known = sorted(((_folded(unit), unit) for unit in units), key=lambda pair: -len(pair[0]))
    found = list(_conditions(spelt, known))
    explicit = [each for each in found if each.explicit]
    if not explicit:
        return Asked(tuple(each.condition for each in found), text, bool(found))
    rest, after = "", 0
    for each in explicit:
        rest += spelt[after : each.start] + " "
        after = each.end
    rest = _BLANKS.sub(" ", rest + spelt[after:]).strip(" ")
    return Asked(tuple(each.condition for each in explicit), rest)


def _conditions(text: str, units: list[tuple[str, str]]) -> Iterator[_Found]:
    after, name_before = 0, ""
    for match in _CONDITION.finditer(text):
        if match.start() < after or not _is_condition(match):
            continue
        unit, known, end = _unit(text, match.end(), units)
        name, start = _name(text[after : match.start()], match["blank"])
        is_explicit = bool(match["sign"] or ((match["word"] or match["within"]) and match["blank"]))
        if is_explicit and not name:
            name, start = name_before, match.start() - after
        if not name or not (is_explicit or _is_apart(text, name, end, match, known)):
            continue
        yield _Found(_condition(match, name, unit, text), after + start, end, is_explicit)
        after, name_before = end, name


def _is_condition(match: re.Match[str]) -> bool:
    """Whether a number has a relation, or is a range; only a sign bears a number below zero."""
    if match["minus"] and not match["sign"]:
        return False
    return bool(match["sign"] or match["word"] or match["low"])


def _is_apart(text: str, name: str, end: int, match: re.Match[str], known: bool) -> bool:
    """Whether what could be mere text reads as a condition: short, at the end of its word."""
    is_ended = not text[end:] or text[end] in " \t\n"
    is_short = len(text) <= _LONGEST_SENTENCE and len(name) <= _LONGEST_NAME
    return is_ended and is_short and (known or match["word"] is not None)


def _name(before: str, blank: str) -> tuple[str, int]:
    """The name that ``before`` ends with, and where it starts; empty where there is none."""
    match = _QUOTED_NAME.search(before)
    if match is None:
        match = _NAME_BEFORE.search(before + blank) if blank else _NAME.search(before)
    if match is None:
        return "", len(before)
    name = match["name"]
    return (name, match.start()) if _OUTSIDE_NUMBERS.search(name) else ("", len(before))


def _unit(text: str, end: int, units: list[tuple[str, str]]) -> tuple[str, bool, int]:
    """The unit at ``end``, whether it is known, and where the condition ends."""
    start = end + text.startswith(" ", end)
    following = _folded(text[start : start + 2 * _LONGEST_UNIT])
    for folded, unit in units:
        if following.startswith(folded) and not _runs_on(folded, following):
            stop = start + len(folded)
            if start == end or not text[stop:] or text[stop] == " ":
                return unit, True, _after(text, stop)
    match = _UNIT.match(text, end)
    if match is None or _NO_UNIT.match(text, end):
        return "", False, _after(text, end)
    return match[0], False, match.end()


def _runs_on(unit: str, following: str) -> bool:
    """Whether a unit of Latin letters is the beginning of another word."""
    return bool(_LETTER.match(unit[-1]) and _LETTER.match(following, len(unit)))


def _after(text: str, end: int) -> int:
    match = _AFTER.match(text, end)
    return match.end() if match else end


def _condition(match: re.Match[str], name: str, unit: str, text: str) -> Condition:
    relation = _SIGNS.get(match["sign"] or "") or _WORDS.get(match["word"] or "") or BETWEEN
    number = _number(match["high"], match["high_times"], "" if match["low"] else match["minus"])
    amount = _BLANKS.sub("", match["amount"]) + unit
    if match["low"]:
        low = _low(match, number)
        label = f"{name}={amount}"
        return Condition(name, BETWEEN, low, number, unit, label)
    made = Condition(
        name, relation, number, number, unit, name + _SHOWN.get(relation, relation) + amount
    )
    if relation == "=":
        return made
    return replace(made, high="") if relation.startswith(">") else replace(made, low="")


def _low(match: re.Match[str], high: str) -> str:
    """The lower end of a range; 10-20万 shares its multiplier, 5000-1万 does not."""
    own = _number(match["low"], match["low_times"], match["minus"])
    if match["low_times"]:
        return own
    shared = _number(match["low"], match["high_times"], match["minus"])
    return shared if float(shared) <= float(high) else own


def _number(digits: str, times: str, minus: str) -> str:
    """A number's digits with the multipliers applied: 3.5 and 亿 are 350000000."""
    whole, _, part = digits.replace(",", "").partition(".")
    power = sum(_POWERS[character] for character in times)
    part = part.ljust(power, "0")
    whole, part = (whole + part[:power]).lstrip("0") or "0", part[power:].rstrip("0")
    return ("-" if minus else "") + whole + (f".{part}" if part else "")


def _folded(unit: str) -> str:
    """A unit without regard to width and case; as long as what it was, so that places hold."""
    return unicodedata.normalize("NFKC", unit).lower()
