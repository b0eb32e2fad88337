"""What a unit measures: one table, and the factor that takes a unit to its dimension's own.

Two figures can be one indicator only where their units measure the same thing, so the table is
kept narrow. Persons (人, 名, 位) are not person-times (人次), percent are not percentage points,
yuan are not dollars, households (户) are not firms (家). A measure word that is in no row counts
things of its own kind and equals only itself: 家 and 个 never meet, though both may count firms.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit's dimension, the unit its dimension is reckoned in, and how many of it one unit is."""

    dimension: str
    base: str
    factor: Decimal = Decimal(1)


#: The dimension of measure words: things, each of its own kind.
ITEMS = "items"
#: Dimensions of figures that relate two others and so count nothing themselves.
RATIOS = frozenset({"share", "percentage points", "multiple"})

# 七大产业, 十方面实事: how many headings an author made, not how much there is.
_HEADINGS = frozenset("大 方面".split())

# dimension, base unit, units with their factor (1 where none is given).
_TABLE: tuple[tuple[str, str, str], ...] = (
    ("money", "元", "元 元人民币"),
    ("money", "美元", "美元"),
    ("money", "欧元", "欧元"),
    ("money", "港元", "港元"),
    ("money", "日元", "日元"),
    ("money", "英镑", "英镑"),
    ("share", "%", "% ‰=0.1"),
    ("percentage points", "个百分点", "个百分点 百分点"),
    ("multiple", "倍", "倍"),
    ("people", "人", "人 名 位"),
    ("person-times", "人次", "人次"),
    ("households", "户", "户"),
    ("length", "米", "公里=1000 千米=1000 km=1000 米 厘米=0.01 毫米=0.001"),
    (
        "area",
        "平方米",
        "平方公里=1000000 km²=1000000 公顷=10000 平方米 平米 ㎡",
    ),
    ("area", "亩", "亩"),  # two thirds of a thousand square metres: no finite decimal
    ("volume", "立方米", "立方米 立方 方"),
    ("mass", "千克", "吨=1000 公斤 千克 斤=0.5 克=0.001"),
    ("time", "分钟", "天=1440 小时=60 个小时=60 分钟"),
    ("time", "秒", "秒"),
    ("time", "个工作日", "个工作日 工作日"),
    ("time", "个月", "个月"),
    ("power", "千瓦", "兆瓦=1000 MW=1000 千瓦 kW 吉瓦=1000000 GW=1000000"),
    ("energy", "千瓦时", "千瓦时 kWh 度 兆瓦时=1000 MWh=1000 GWh=1000000"),
)


def measure(unit: str) -> Measure | None:
    """What ``unit`` measures; ``None`` for a bare number and for headings: they measure nothing."""
    if not unit or unit in _HEADINGS:
        return None
    return _MEASURES.get(unit, Measure(ITEMS, unit))


def _rows() -> dict[str, Measure]:
    rows: dict[str, Measure] = {}
    for dimension, base, units in _TABLE:
        for each in units.split():
            unit, _, factor = each.partition("=")
            rows[unit] = Measure(dimension, base, Decimal(factor or 1))
    return rows


_MEASURES = _rows()


def listed() -> frozenset[str]:
    """The units that the table names."""
    return frozenset(_MEASURES)
