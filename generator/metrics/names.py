"""The name of a figure: the shortest words of its clause that say what is counted.

A name is made of what stands before the number (the verb and the qualifier, cleaned of time,
manner and link words) and what stands behind it (the counted noun). Where the clause leaves its
subject out — ``增长9.8%``, ``达230亿元``, ``办结率*%`` — it is taken from the figure before, and
where a list shares its verb, from the list's first item. Names only ever use words of the text;
this module never looks beyond the sentence and does not guess.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.metrics import changes, lexicon, phrases, status, topics
from generator.metrics.clauses import Place
from generator.metrics.shared import distributed
from generator.model import Change

_SHORT_NOUN = 3  # 产量 leans on the figure before, 综合产值 stands by itself
# A change is measured in these even where a noun follows; 改造提升1000个村卫生室 is no change.
_TIMES = frozenset(("次",))
_LEVEL = re.compile("[达到至]")  # 提高9个百分点、达到49%: a level again
_LIST_ONLY = re.compile("[^0-9*＊]*、[^0-9*＊]*")
_DEED = re.compile(r"(?:专题|专门|集中|主动|带队)?(?=" + lexicon.VERB_FIRST.pattern + ")")
_MEASURES_OF_CHANGE = frozenset(("%", "个百分点", "倍"))


@dataclass(frozen=True, slots=True)
class Thread:
    """What one figure's name hands on to the next in its sentence.

    ``base`` is the name without its verb of change and ``verb`` that verb, ``leader`` the verb that
    a list shares, ``items`` the subjects of a 分别 that are still to be served, ``served`` the
    names that a following 分别 without subjects would serve again, ``topic`` what the sentence's
    last figure with a topic of its own was about.
    """

    base: str = ""
    leader: str = ""
    items: tuple[str, ...] = ()
    served: tuple[str, ...] = ()
    verb: str = ""
    change: Change | None = None
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A figure's name and the change it measures; ``shares`` is true within a 分别.

    ``guessed`` is true where its own clause and sentence give no name, or one from further back.
    """

    indicator: str
    change: Change | None = None
    shares: bool = False
    guessed: bool = False


def named(place: Place, thread: Thread) -> tuple[Name, Thread]:
    """The name of a figure and the thread for the next one."""
    if place.new_sentence:
        thread = Thread(base=thread.base)
    name, following = _named(place, thread)
    carried = place.new_sentence and thread.base != "" and thread.base in name.indicator
    if carried and not phrases.bare(place.left).startswith(thread.base):
        name = replace(name, guessed=True)  # the figure before it is of another sentence
    if not topics.leans(following.base):
        return name, replace(following, topic=topics.of_name(following.base))
    topic = thread.topic if place.adjacent or place.joined else topics.of_clause(place.before)
    if topics.leans(name.indicator):
        whole = topics.fitting(topic, name.indicator) + name.indicator
        name = replace(name, indicator=whole)
    return name, replace(following, topic=topic)


def _named(place: Place, thread: Thread) -> tuple[Name, Thread]:
    """The name that a figure's clause and the figure before it give."""
    if "分别" in place.left:
        return _first_of_many(place, thread)
    right = _right(place)
    left = phrases.before_number(lexicon.RANK.sub("", place.left), alone=not right)
    if status.is_past_level(place.left, place.right):
        left, right = left[:-1].strip("，"), ""
    if place.joined and not right and not phrases.bare(left):
        if thread.items:
            return _next_of_many(thread)
        if thread.change is not None and not _LEVEL.search(place.left):
            return Name(thread.base + thread.verb, thread.change), thread
    verb = changes.ENDING.search(left)
    counted = right and place.quantity.unit not in _MEASURES_OF_CHANGE
    if verb is not None and not counted and not lexicon.REACHED.search(left):
        return _changed(left, verb, place, thread)
    own = _own_name(left, right, place, thread)
    return Name(own, changes.change(left)), _handed_on(own, left, place, thread)


def _right(place: Place) -> str:
    """The counted noun and what is said of it; empty where the clause ends at the number."""
    words = phrases.counted_noun(place.right)
    if place.quantity.unit in _TIMES and _DEED.match(words):
        return phrases.without_clause(words)
    if words and place.shared and not lexicon.PREPOSITION_FIRST.match(place.left):
        verb = lexicon.VERB_ANYWHERE.search(words, 2)
        words = words[: verb.start()] if verb else words
    return phrases.without_predicate(phrases.without_clause(words))


def _handed_on(own: str, left: str, place: Place, thread: Thread) -> Thread:
    """The thread after a figure that measures no change."""
    if not place.joined:
        return Thread(own, phrases.shared_verb(phrases.bare(left)), served=(own,))
    leader = thread.leader or phrases.shared_verb(phrases.bare(left))
    return Thread(own, leader, served=(*thread.served, own))


def _changed(left: str, verb: re.Match[str], place: Place, thread: Thread) -> tuple[Name, Thread]:
    """A figure of change; its subject may stand in the figure before."""
    before = left[: verb.start()]
    comparison = changes.COMPARISON.search(before)
    compared = comparison.group() if comparison else ""
    subject = phrases.shortened(phrases.bare(before[: len(before) - len(compared)]))
    if not subject:
        subject = thread.base
    elif _leans(subject, place, thread):
        subject = phrases.noun(thread.base) + subject
    change, word = _direction(verb)
    name = Name(subject + compared + word, change)
    return name, Thread(subject, thread.leader, (), thread.served, compared + word, change)


def _direction(verb: re.Match[str]) -> tuple[Change, str]:
    if verb["up"]:
        return Change.INCREASE, verb["up"]
    return Change.DECREASE, verb["down"]


def _first_of_many(place: Place, thread: Thread) -> tuple[Name, Thread]:
    """A、B和C分别增长 [7%]、8%和9%: the first; the others wait in the thread."""
    subject, _, verb = place.left.rpartition("分别")
    if not subject and _LIST_ONLY.fullmatch(place.before):
        subject = place.before  # the list stands in a clause of its own
    comparison = changes.COMPARED.search(subject)
    compared = comparison.group() if comparison else ""
    subject = phrases.bare(subject[: len(subject) - len(compared)])
    items = distributed(subject) if subject else (thread.served or (thread.base,))
    found = changes.ENDING.search(verb)
    change, word = None, ""
    if found is not None and not lexicon.REACHED.search(verb):
        change, word = _direction(found)
        word = compared + word
    return _next_of_many(Thread(thread.base, "", items, items, word, change))


def _next_of_many(thread: Thread) -> tuple[Name, Thread]:
    """The next subject of a 分别 with its verb."""
    item, rest = thread.items[0], thread.items[1:]
    name = Name(item + thread.verb, thread.change, shares=True)
    return name, Thread(item, "", rest, thread.served, thread.verb, thread.change)


def _own_name(left: str, right: str, place: Place, thread: Thread) -> str:
    """The name of a figure that does not measure a change."""
    attribute = lexicon.ATTRIBUTE.search(left) if place.right.startswith("的") else None
    if attribute is not None:  # 投资50亿元的产业园
        return right.partition("等")[0] + attribute.group()
    lead = _lead(left, right)
    if not lead and not right:
        return thread.base
    if not right and _leans(lead, place, thread):
        return phrases.noun(thread.base) + lead
    if not right and not place.adjacent and lexicon.RELATIONAL.fullmatch(lead):
        return topics.subject(place.before) + lead
    if (
        right
        and place.quantity.unit in _TIMES
        and _DEED.match(right)
        and not phrases.opening_verb(lead)
    ):
        return right  # 党委会10次专题研究…
    apposed = phrases.apposition(place.left, right, place.quantity.value)
    if apposed:
        return apposed
    if place.joined and thread.leader and not _stands_alone(lead, place):
        lead = thread.leader + lead
    if not right and lexicon.VERB_FIRST.fullmatch(lead):
        return _bare_verb(lead, place, thread)
    if not right and place.adjacent and lexicon.RANKED_KIND.fullmatch(lead):
        return lead + phrases.noun(thread.base)
    if lexicon.BENEFIT.match(lead) and not place.adjacent:
        lead = _activity(place) + lead
    return phrases.joined(lead, right)


def _stands_alone(lead: str, place: Place) -> bool:
    """Whether an item of a list has a verb of its own and shares none: 负荷提升至75万千瓦."""
    return bool(phrases.opening_verb(lead)) or lexicon.REACHED.search(place.left) is not None


def _lead(left: str, right: str) -> str:
    """What stands before the number, as far as it belongs to the name."""
    if not right:
        lead = lexicon.PLACE_FIRST.sub("", phrases.bare(left))
        lead = phrases.head(lexicon.AND_VERB.sub("", lead))
        return phrases.shortened(phrases.without_preposition(lead))
    if lexicon.PREPOSITION_LAST.search(left):
        return ""
    if lexicon.PREPOSITION_FIRST.match(left) and lexicon.MANNER.search(left):
        return ""  # 为高效利用188万亩楠竹资源: a purpose
    lead = phrases.bare(left)
    if "、" in lead or left.endswith("等"):  # A、B等30个项目: the examples are not the name
        return phrases.opening_verb(lead)
    return phrases.without_preposition(lexicon.AND_VERB.sub("", lead))


def _leans(own: str, place: Place, thread: Thread) -> bool:
    """Whether a name is a relational noun that the figure right before it must complete."""
    if not thread.base or not place.adjacent or not lexicon.RELATIONAL.fullmatch(own):
        return False
    if thread.base.endswith(own) or lexicon.MEASURE_LAST.search(phrases.noun(thread.base)):
        return False
    return (
        len(own) <= _SHORT_NOUN or "投资" in own or own[0] == "占" or own.endswith(("占比", "人数"))
    )


def _bare_verb(verb: str, place: Place, thread: Thread) -> str:
    """A verb alone needs its object: from the figure before, the clause before or the one after."""
    if lexicon.NOUN_TOO.fullmatch(verb):
        return verb
    if lexicon.SPENDING.fullmatch(verb) and place.after:
        return verb + phrases.purpose(place.after)
    thing = phrases.noun(thread.base)
    lends = thing and not lexicon.MEASURE_LAST.search(thing)
    if lends and place.adjacent and not place.new_sentence:
        return verb + thing
    activity = _activity(place)
    return activity if activity.endswith(verb) else activity + verb


def _activity(place: Place) -> str:
    """What the clause before was about (开展…活动), empty where that is too little or too much."""
    activity = lexicon.ACTIVITY.sub("", phrases.noun(_lead(place.before, "")))
    return activity if 2 <= len(activity) <= phrases.LONG else ""
