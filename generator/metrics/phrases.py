"""Cutting words to the phrase that names: what is dropped in front, behind and in the middle.

Nothing here knows of figures or sentences; a phrase goes in and a shorter one, in the same words
and the same order, comes out. The tables of words are in :mod:`lexicon`.
"""

from __future__ import annotations

from decimal import Decimal

from generator.metrics import lexicon

LONG = 18  # from here on a name is shortened
_PURPOSE = 4  # a name shorter than this says too little to stand for a longer one
_QUALIFIER = 6  # a qualifier this short is kept before a long noun
_DONE = ("完成", "实现", "达到")  # 年度完成投资 is a thing, 年度完成 is none
_PAIRS = (("“", "”"), ("（", "）"), ("《", "》"), ("(", ")"))
_MARKS = " ·，,：、；"
_SILENT = "“”、《》（）"  # marks that do not make a name long


def bare(words: str) -> str:
    """Words without time, manner and degree in front and without links to a number behind."""
    previous = ""
    words = balanced(words)
    while previous != words:
        previous = words
        opening = lexicon.LEADING.match(words)
        if opening:
            words = words[opening.end() :]
        if words[-1:] in lexicon.TRAILING_ENDS:
            words = lexicon.TRAILING.sub("", words)
    return words.strip(_MARKS)


def balanced(words: str) -> str:
    """Words without quotation marks or brackets whose partner is elsewhere."""
    for opening, closing in _PAIRS:
        if words.count(opening) != words.count(closing):
            words = words.replace(opening, "").replace(closing, "")
    return words


def before_number(words: str, alone: bool) -> str:
    """The words before a number, within the quotation that the number stands in.

    Where the number opens the quotation and stands there ``alone`` (without a counted noun), the
    words outside name it.
    """
    words = words.lstrip("”’）)")
    if words.count("“") > words.count("”"):
        outside, _, inside = words.rpartition("“")
        words = outside if alone and not inside else inside
    return words.lstrip(_MARKS).rstrip(_MARKS + "“‘")


def counted_noun(words: str) -> str:
    """The words behind a number without 的 and, in a quotation, without what follows it."""
    if words[:1] in ("（", "("):
        return ""
    words = words.removeprefix("大关").removeprefix("的").strip(_MARKS)
    if words.count("”") > words.count("“"):
        words = words.partition("”")[0]
    return balanced(words)


def without_predicate(words: str) -> str:
    """A counted noun without the predicate that an adverb or 是 opens behind it."""
    cut = lexicon.PREDICATE.search(words, 2)
    return words[: cut.start()] if cut else words


def without_clause(words: str) -> str:
    """The last noun of a long phrase: 考入大学的残疾人 is 残疾人."""
    if len(words) > LONG and "的" in words[:-2]:
        tail = words.rpartition("的")[2]
        return tail if len(tail) >= _PURPOSE - 1 else words
    return words


def opening_verb(words: str) -> str:
    """The verb that a phrase begins with, empty where it begins with none."""
    verb = lexicon.VERB_FIRST.match(words)
    return verb.group() if verb else ""


def shared_verb(words: str) -> str:
    """The verb that a list shares: the opening one, or a short phrase up to it (线上推介)."""
    verbs = list(lexicon.VERB_ANYWHERE.finditer(words)) if len(words) <= _QUALIFIER else []
    ends = verbs and verbs[-1].end() == len(words) and not lexicon.NOUN_TOO.match(verbs[-1].group())
    return words if ends else opening_verb(words)


def apposition(words: str, right: str, count: Decimal | None) -> str:
    """甲、乙 [两家] 企业…: the list that a figure counts with its kind, empty where it is none."""
    kind = lexicon.GENERAL_FIRST.match(right)
    if kind is None or "、" not in words or len(words) + len(kind.group()) > LONG:
        return ""
    items = lexicon.LISTED.split(words)
    equal = all(items) and len(items) == count and not opening_verb(bare(words))
    return words + kind.group() if equal else ""


def last_verb(words: str) -> str:
    """What follows the last verb, that verb included: 依托超市举办 is 举办."""
    verbs = list(lexicon.VERB_ANYWHERE.finditer(words, 2))
    return words[verbs[-1].start() :] if verbs else words


def noun(name: str) -> str:
    """A name without its opening verb and its closing relational noun."""
    verb = opening_verb(name)
    words = name[len(verb) :] if len(name) - len(verb) >= 2 else name
    shorter = lexicon.RELATIVE_LAST.sub("", words)
    return shorter if len(shorter) >= 2 and shorter[-2:] not in _DONE else words


def head(lead: str) -> str:
    """实施A、B等项目 as 实施项目: the opening verb and what follows 等."""
    such = lexicon.AND_SUCH.match(lead)
    return opening_verb(lead) + lead[such.end() :] if such else lead


def without_preposition(lead: str) -> str:
    """为辖区… as 辖区…, 依托超市举办 as 举办."""
    if lexicon.MANNER.match(lead):
        return last_verb(lead)
    if len(lead) > 2 and lexicon.PREPOSITION.match(lead) and not opening_verb(lead):
        return lead[1:]
    return lead


def shortened(words: str) -> str:
    """A long phrase by its last part: the last of a list, what follows the last 的 or a verb."""
    if len(words) - sum(map(words.count, _SILENT)) <= LONG:
        return words
    listed = words.rpartition("、")[2]
    if _PURPOSE <= len(listed) < len(words):
        return listed if opening_verb(listed) else _first_and_kind(words, listed)
    tail = words.rpartition("的")[2]
    if _PURPOSE <= len(tail) < len(words):
        return tail
    starts = (verb.start() for verb in lexicon.VERB_ANYWHERE.finditer(words))
    fitting = next((start for start in starts if _PURPOSE <= len(words) - start <= LONG), 0)
    return words[fitting:]


def _first_and_kind(words: str, last: str) -> str:
    """争取一般债、…国债项目 as 争取一般债项目: a list by its first item and its last one's kind."""
    first, kind = words.partition("、")[0], lexicon.GENERAL_LAST.search(last)
    if kind and len(last) > LONG - _QUALIFIER and len(first) <= LONG - _QUALIFIER:
        return first.removesuffix(kind.group()) + kind.group()
    return _governing_verb(words) + last


def _governing_verb(words: str) -> str:
    verb = lexicon.VERB_ANYWHERE.search(words.partition("、")[0])
    return verb.group() if verb else ""


def joined(lead: str, right: str) -> str:
    """Qualifier and counted noun; where together they are too long, the verb and the noun."""
    if right and len(lead) + len(right) > LONG + 4:
        verbs = list(lexicon.VERB_ANYWHERE.finditer(lead))
        if verbs:
            lead = lead[verbs[-1].start() :]
        elif len(lead) > _QUALIFIER:
            lead = ""
    return lead + right


def purpose(clause: str) -> str:
    """What a clause says is done, up to the first item of a list: 为机构购买保险 is 购买保险."""
    clause = clause.partition("、")[0]
    verb = lexicon.VERB_ANYWHERE.search(clause)
    words = clause[verb.start() :] if verb else ""
    return words if 2 <= len(words) <= LONG else bare(clause)[:LONG]
