"""Whether a figure can be taken as it stands, or wants a look: reasons for doubt, as a table.

What is measured is the row as a reader uses it: span, value, unit, bound and a name that means what
the text means. Spans and values are as good as always right; names are where the extraction
guesses, so nearly every reason here is about the name. A row with any reason is doubtful. The rows
left are right at least 97 times in a hundred on annotated reports, which the tests hold on to.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.metrics import lexicon, topics
from generator.metrics.clauses import Place
from generator.metrics.names import Name
from generator.model import Confidence

_SHORTEST = 3  # 指标, 园区: too general to stand in a table
_LONGEST = 24  # a clause and not a name
_SMALL = frozenset("大 类 种 方面".split())
#: Nouns that nobody can place without the words before them.
_GENERAL = re.compile(
    r"(?:各|全|其)?(?:产业|企业|项目|指标|园区|区域|任务|工作|问题|资金|金额|产量|产值|营业额|"
    r"营业收入|占比|比重|体量|总量|规模|面积|增速|人数|全[国省市球])(?:增长|提高|提升|下降|增加|占比)?"
)
_ODD_START = re.compile(
    r"[，。；、）)”’的了着及和与等位]|第(?![一二三四五0-9])|地(?=[\u4e00-\u9fff])(?![区方级铁质表下面块产理址标域震税])|得(?!分)"
)
_ODD_END = re.compile(r"[、（(“‘与和及]\Z|(?<!人)均\Z")
_CLAUSE = re.compile(r"[，。；：]")

#: What makes a row doubtful: the reason, and whether it holds of a figure's place and name.
REASONS: tuple[tuple[str, Callable[[Place, Name, str], bool]], ...] = (
    ("its name was carried over from another sentence", lambda place, name, words: name.guessed),
    ("the name is too short to say what is counted", lambda place, name, words: _short(words)),
    (
        "the name is a general noun whose topic was not found",
        lambda place, name, words: _vague(words),
    ),
    ("the name is as long as a clause", lambda place, name, words: len(words) > _LONGEST),
    ("the name begins or ends amid a phrase", lambda place, name, words: _torn(words)),
    ("the quantity has no unit", lambda place, name, words: not place.quantity.unit),
    (
        "a few of a kind: the list before them may be the name",
        lambda place, name, words: _few(place),
    ),
    ("the number stands in a comparison or a rank", lambda place, name, words: _ranked(place)),
)


def confidence(place: Place, name: Name, words: str) -> Confidence:
    """How sure the row of this figure is, ``words`` being the name that it shows."""
    doubtful = any(holds(place, name, words) for _, holds in REASONS)
    return Confidence.DOUBTFUL if doubtful else Confidence.SURE


def _short(words: str) -> bool:
    return len(words) < _SHORTEST and not lexicon.NOUN_TOO.fullmatch(words)


def _vague(words: str) -> bool:
    return _GENERAL.fullmatch(words) is not None or topics.leans(words)


def _torn(words: str) -> bool:
    return bool(_ODD_START.match(words) or _ODD_END.search(words) or _CLAUSE.search(words))


def _few(place: Place) -> bool:
    return place.quantity.unit in _SMALL


def _ranked(place: Place) -> bool:
    return place.right.startswith(("第", "居", "位居", "之一"))
