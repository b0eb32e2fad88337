"""The units and measure words that can follow a number: one ordered table.

A row is some words and the characters that make another word of them (家 in 家庭, 项 in 项目).
After Arabic digits a measure word is one whatever follows (5支队伍); after a hidden number or a
Chinese numeral the row's characters refuse it (**家庭). 万元 needs no row: the multiplier belongs
to the number. Levels, ordinals and points of time (级, 届, 年, 月, 日, 岁) are no units here: with
them a number ranks or dates, it does not count.
"""

from __future__ import annotations

import re

# (words of one kind, characters that make another word of a single one) — words are separated by
# spaces; the longest word is tried first, whatever its row.
_TABLE: tuple[tuple[str, str], ...] = (
    # shares
    ("% ％ ‰ 个百分点 百分点 倍 个点 成", ""),
    # money
    ("元 美元 欧元 港元 日元 英镑 元人民币", "旦素宵"),
    # people and their visits
    ("人次 人", "社民大才事员行力文居武和防寿保均口工体类生物本际身格心"),
    ("名", "誉单称义录片酒牌额"),
    ("位", "于置居列次数一"),
    ("户 户次", "籍外口型均厕主"),
    ("对", "口接象于标外内应照策"),
    # houses and bodies
    ("家 家次", "庭园属长政具电乡风暴"),
    ("所", "有属在以需谓长得辖"),
    ("处", "级长室置理罚于方"),
    ("座", "谈"),
    ("栋 幢 间 层 套 眼 扇 床", "隔接距面级次位"),
    ("个床位 张床位 床位 个车位 车位 个学位 学位", ""),
    # undertakings
    ("项 项次", "目"),
    ("个", "人别性体税股案半"),
    ("个月 个工作日 工作日 个小时 个多月 个多小时", ""),
    ("件 件次", "套"),
    ("场 场次", "所馆地景合面"),
    ("次", "日年要序生新全"),
    ("起", "来步到草底点诉重降"),
    ("例", "如会行外子"),
    ("宗", "教旨族"),
    ("批次 批", "复准发评示"),
    ("期", "间限末内货待盼"),
    ("轮", "椅换值训岗候流胎船渡"),
    ("大 大类 大项", "道街厦桥学队会厅酒楼院型中小局户力部量多数家米豆气幅棚专关"),
    ("类", "似别型"),
    ("种", "植子养粮田业"),
    ("条", "例线件款"),
    ("方面", ""),
    ("支", "部持出付撑队行援线柱点委"),
    ("组", "织建成团长合"),
    ("班次 班", "子组级主车"),
    ("节", "能约日水省假目庆制气点"),
    ("堂 门 部", "诊槛户店口类队委署分"),
    ("单", "位独一元列亲"),
    ("笔", "记试"),
    ("份", "额子"),
    ("篇 册 卷 幅 首 集 页 本", "市县区级单人地科次年届着质职土部领度先中团体聚成镇约装烟文"),
    ("字", "样"),
    ("款", "项式待"),
    ("趟 担", "保任当"),
    ("张 块 片 盏 根 杆 株 棵 颗 粒 枚 面 副 把", "家贴区据本治源积对向临上貌粒子食管总"),
    ("段", "落位"),
    ("道", "路德理"),
    ("口", "岸号径头"),
    ("桶 箱 袋 盒 瓶 罐 包 票 单 股 束 顶", "括容含装保村联抓案权份东"),
    ("课时 学时 人天 标箱 标准箱 标台 航次 车次 班列 列", "为入席"),
    ("金 银 铜", "融属牌额华行发陵业色"),
    # machines and animals
    ("台 台次 台套 台（套） 架 架次 艘 辆 辆次 艘次 车", "账帐湾风构设阶站间辆道库型载"),
    ("只 头 匹 羽 尾 头只", "有要能需部条均"),
    # measures
    ("亩 公顷 平方米 平方公里 立方米 立方 平米 ㎡ km² m² 方", "产均案面式向法便"),
    ("公里 千米 米 厘米 公分 毫米 海里 延米 km m cm mm", "面粮兰粉饭线"),
    ("千升 载重吨 总吨 吨 公斤 千克 克 斤 毫克 微克 升 毫升", "服难强级学格旗"),
    (
        "千瓦时 千瓦 兆瓦时 兆瓦 瓦 吉瓦 kWh kW MW MWh GW GWh 千伏安 吨标准煤 吨标煤 度",
        "假过量数日夏斯",
    ),
    ("分贝 分", "别类局布管配析公行院支会层期批工享散头包洪"),
    ("小时 分钟 秒 天", "然津赋际空地平气候子"),
    ("周", "年边岁期一二三四五六日转围密全末"),
    ("GB TB PB MB Mbps Gbps", ""),
)

_PER = r"(?:/(?:{unit}|[月年日天季]))*"
_ROWS = tuple((word, guard) for words, guard in _TABLE for word in words.split())
_GUARDS = {word: guard for word, guard in _ROWS if len(word) == 1}
# What makes another word even after Arabic digits: 75周年, 1200万人民, 2024元旦.
_ALWAYS = {
    "周": "年岁",
    "人": "民",
    "元": "旦宵级",
    "次": "日",
    "位": "一数",
    "方": "阵",
    "金": "融属牌",
}

_NOT_BEFORE = {"大项": "(?!目)", "个点": "(?![位对子面])"}  # 三大项目 are 三大, 12个点位 12个
_ONE = (
    "(?:"
    + "|".join(
        re.escape(word) + _NOT_BEFORE.get(word, "")
        for word, _ in sorted(_ROWS, key=lambda row: -len(row[0]))
    )
    + ")"
)
#: A unit, compound ones (元/月, 吨/年) included.
UNIT = _ONE + _PER.format(unit=_ONE)


def is_other_word(unit: str, following: str, arabic: bool) -> bool:
    """Whether a unit with the character that follows is another word (家 + 庭)."""
    if unit[-1].isascii() and unit[-1].isalpha() and following.isascii() and following.isalpha():
        return True
    guards = _ALWAYS if arabic else _GUARDS
    return following != "" and following in guards.get(unit, "")


#: Units of time and length, after which 内 is a bound (3个工作日内, 500米内).
SPANS = frozenset("个工作日 工作日 个小时 小时 分钟 秒 天 个月 米 公里 千米 平方公里 周".split())
#: Units of money; a bound of money before a noun names a class (亿元以上项目).
MONEY = frozenset("元 美元 欧元 港元 日元 英镑 元人民币".split())

_SPELLINGS = {
    "％": "%",
    "百分点": "个百分点",
    "个点": "个百分点",
    "个多月": "个月",
    "个多小时": "个小时",
    "成": "%",
}
#: The unit of tenths: 八成 is 80 %.
TENTHS = "成"
_TENTHS = re.compile(r"(?:以上|以下|左右|多?的?(?=[，。；、,）)]|半|\Z))")
_BORROWED = re.compile(r"(?:[、和与及][0-9]+(?:\.[0-9]+)?)*[、和与及][0-9]+(?:\.[0-9]+)?")
_LENT = re.compile("个?百分点|[%％倍]")


def are_tenths(text: str, end: int) -> bool:
    """Whether a 成 that ends at ``end`` is a tenth and not part of a word (成员, 成果)."""
    return _TENTHS.match(text, end) is not None


def borrowed(text: str, end: int, number: str, unit: str | None) -> str | None:
    """The share that a decimal before 和 has from the number behind: 提高1.7和0.9个百分点.

    Only shares are lent: 1.7和0.9亿元 would leave the multiplier in doubt.
    """
    if unit not in (None, "个") or "." not in number:
        return unit
    others = _BORROWED.match(text, end)
    lent = _LENT.match(text, others.end()) if others else None
    return lent.group() if lent else unit


def canonical(unit: str) -> str:
    """The unit as it is shown: one spelling for the percent sign and the percentage point."""
    return _SPELLINGS.get(unit, unit)
