"""Whether a figure measures a change, and in which direction.

``增长6.5%`` changes, ``增长到6.5%`` and ``新增6个`` do not: a level reached and a new thing are
what they are. 压缩至, 高于 and 净增 change nothing either.
"""

from __future__ import annotations

import re

from generator.model import Change

_UP = (
    "增长|增加|提高|(?<![造质档])提升|上升|上涨|攀升|增幅|增速|涨幅|增收|递增|上浮|回升|扩大|"
    "前进|前移|(?<![新净])增|(?<![晋跃提])升|涨"
)
_DOWN = "下降|减少|降低|缩减|缩短|压缩|压减|降幅|回落|下滑|下浮|降|(?<!加)减"
# What may stand between the verb and the number: 增长了, 增幅为, 增速达到.
_LINK = (
    "(?:了|为|达到?|约|近|均|约为|超过|，|,|幅度为?|率为|率达?|速度为|(?:幅|比例)?[高多]?达到?了?|"
    "在|共|累计|分别|各|只有|仅为?)*"
)
#: The verb of change that ends the words before a number.
ENDING = re.compile(rf"(?<![新净])(?:(?P<up>{_UP})|(?P<down>{_DOWN})){_LINK}\Z")
#: 增加学位, 减少排放: the verb opens the phrase and its object follows.
_OPENING = re.compile(r"(?:(?P<up>增加|带动[^，]{0,6}增收)|(?P<down>减少|降低))(?!到|至|值)")
#: What stands with a verb of change and belongs to a change's name (同比增长): before 分别, and
#: right before the verb.
COMPARED = re.compile(
    r"(?:同比|环比|(?:较|(?<![占对])比(?![重例率])|与)[^，。；、]{1,10}(?:比|相比)?|"
    r"按可比[价口][格径](?:计算)?)\Z"
)
_EXTENT = (
    "(?:按可比[价口][格径](?:计算)?|总体|整体|平均|累计|年均|分别|首次|再|又|均|各|实现|预计)*"
)
COMPARISON = re.compile(
    rf"{_EXTENT}(?:(?:同比|环比|较|(?<![占对])比(?![重例率]))[^，。；、]{{0,12}})?{_EXTENT}\Z"
)


def change(words: str) -> Change | None:
    """The change that the words before a number state (``同比增长`` → increase)."""
    match = ENDING.search(words) or _OPENING.match(words)
    if match is None:
        return None
    return Change.INCREASE if match["up"] else Change.DECREASE
