"""What a figure is about where its own clause does not say: 拨付资金11.8亿元，惠及3000家企业.

Some verbs and nouns name nothing by themselves. Their topic is what the figure before them in the
sentence counted, or what the clause before them speaks of, and it is carried on until a figure with
a topic of its own comes. A topic is only looked for within the sentence; where a clause does not
show where its subject ends, none is made up.
"""

from __future__ import annotations

import re

from generator.metrics import lexicon, phrases

_LONG = 16  # a longer topic hides what is counted
_NAMED = 4  # words before a quotation that are a name's kind: 领军企业“…”

_VERBS = (
    "拨付|下拨|兑现|核定|入住|惠及|受益|收集|征集|归集|解决|结项|实施|引流|获得|争取|带动|吸引|参与|"
    "参加|回复|整改|到位"
)
_NOUNS = (
    "资金|补助资金|奖补资金|补贴|金额|经费|编制|企业|群众|居民|人员|人数|问题|意见|建议|项目|游客|"
    "学员|家庭|农户|人口|老年人|老人|学生|市民|投资"
)
#: A verb, or a verb with a noun, that says what was done and not with what.
_LEANING = re.compile(rf"(?:{_VERBS})(?:{_NOUNS})?")
#: How often something is done: part of its name, not of a topic.
_FREQUENCY = re.compile(r"每(?:半年|年|个月|月|季度|半月|周|天|日)")
_ACHIEVED = re.compile("完成|实现|纳入|入选|获评|达到")
_AFTER_VERB = re.compile(r"了|着|过")


def leans(name: str) -> bool:
    """Whether a name says too little without its topic (拨付资金, 核定编制)."""
    return _LEANING.fullmatch(name) is not None


def fitting(topic: str, name: str) -> str:
    """The topic where it adds something to the name, else nothing."""
    noun = name[len(phrases.opening_verb(name)) :]
    return "" if not noun and topic.endswith(name) else topic if noun not in topic[-6:] else ""


def of_name(name: str) -> str:
    """What a figure's name hands on as a topic: its noun, empty where that is too long."""
    noun = phrases.noun(name)
    done = _ACHIEVED.search(noun, _NAMED)
    noun = noun[: done.start()] if done else noun
    return noun if 2 <= len(noun) <= _LONG else ""


def of_clause(clause: str) -> str:
    """What a clause is about: the object of its opening verb, or its subject up to its predicate.

    召开座谈会 is about 座谈会, 互助养老点已投用 about 互助养老点; 链条延伸 shows neither.
    """
    words = phrases.bare(_FREQUENCY.sub("", clause, count=1))
    verb = phrases.opening_verb(words)
    if verb:
        rest = words[len(verb) :]
        link = _AFTER_VERB.match(rest)
        return _short(lexicon.ACTIVITY.sub("", rest[link.end() :] if link else rest))
    return subject(words)


def subject(clause: str) -> str:
    """The subject of a clause, empty where no predicate shows its end."""
    words = phrases.bare(clause)
    end = lexicon.PREDICATE.search(words, 2)
    return _short(words[: end.start()]) if end and not phrases.opening_verb(words) else ""


def _short(words: str) -> str:
    """A topic that is short enough: without the names in quotation or the rest of a list."""
    outside = words.partition("“")[0]
    if len(words) > _LONG and len(outside) >= _NAMED:
        words = outside
    if len(words) > _LONG:
        words = words.partition("、")[0]
    return words if 2 <= len(words) <= _LONG else ""
