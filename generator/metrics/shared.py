"""What a list before 分别 shares: 城镇、农村常住居民人均可支配收入 are two incomes.

Chinese says a common head once, at the end (工业投资、民间投资占比), or a common qualifier once,
at the beginning (茶叶产量、产值). Which it is shows in the lengths and the repeated words.
"""

from __future__ import annotations

import re

_SEPARATOR = re.compile(r"、|以及|及|和|与")
#: Words for a pair, and the pair.
_PAIRS: tuple[tuple[str, tuple[str, str]], ...] = (
    ("城乡", ("城市", "农村")),
    ("男女", ("男", "女")),
    ("进出口", ("进口", "出口")),
    ("存贷款", ("存款", "贷款")),
    ("省市", ("省", "市")),
)
#: What is measured of every item of a list, said once behind the last.
_MEASURE = re.compile(
    r"(?:产量|产值|增加值|投资|销售额|营业额|收入|用电量?|面积|比例|占比|比重|时间|时限|人数|起数|"
    r"余额|总额|价格|标准|数量|总量|(?:使用|覆盖|利用|达标|优良|合格|入学|就业|转化|完成|满意|办结|回收|处理)率)\Z"
)
_MEASURED = re.compile(rf"{_MEASURE.pattern}|[率值额量价数A-Za-z]\Z")
_SHORT = 3  # an item this short leans on the long one


def distributed(subject: str) -> tuple[str, ...]:
    """The full name of each item that the words before 分别 list, in order; never empty."""
    items = [item for item in _SEPARATOR.split(subject) if item]
    if not items:
        return (subject,)
    if len(items) == 1:
        return _pair(items[0])
    first, last = items[0], items[-1]
    if len(first) > len(last) and len(last) <= _SHORT and len(first) > _SHORT:
        qualifier = first[: len(first) - len(last)]
        return (first, *(qualifier + item for item in items[1:]))
    tail = _common_tail(items)
    return (*(item + tail for item in items[:-1]), last)


def _common_tail(items: list[str]) -> str:
    """The words at the end of the last item that all share, empty where none are left out."""
    first, last = items[0], items[-1]
    for size in range(min(len(first), 6), 1, -1):  # 工业投资 … 高技术产业投资|占比
        position = last.rfind(first[-size:])
        if position >= 0 and all(item.endswith(first[-size:]) for item in items[:-1]):
            return last[position + size :]
    measure = _MEASURE.search(last)
    measured = measure and not any(_MEASURED.search(item) for item in items[:-1])
    if measure and measured and measure.start() <= len(first) + 1:
        return measure.group()  # 蔬菜、水产品产量: the last item is as short as the others
    leaning = all(len(item) == len(first) for item in items[:-1]) and not first.isascii()
    if leaning and len(first) <= _SHORT and len(last) >= len(first) + 2:
        return last[len(first) :]
    return measure.group() if measure and measured else ""


def _pair(item: str) -> tuple[str, ...]:
    for word, (one, other) in _PAIRS:
        if word in item:
            return item.replace(word, one, 1), item.replace(word, other, 1)
    return (item,)
