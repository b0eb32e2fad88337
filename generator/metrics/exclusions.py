"""What looks like a quantity and is none: ordinals, ranks, dates, set phrases, campaigns.

Ordered tables, by where the evidence stands. A row is a regular expression and the reason it is
there; adding a refusal is adding a row. The tables know the language, no report. What they refuse
to judge is a figure in Arabic digits beside an ordinary measure word: that one counts.
"""

from __future__ import annotations

import re

_SMALL = "[两三四五六七八九十]"
_ABSTRACT = (
    "维护|确立|责任|意识|自信|坚持|聚焦|转变|行动|工程|目标|重点|关键|抓手|层面|阶段|环节|方面|"
    "方向|标准化?|必须|务必|结合|统一|围绕|提升|突破|强化|注重|确保|到位|代表|全面|大局|着力|着眼|"
    "毫不|不准|一律|亲自|故事|作用|文明|循环|问题|专项|体系|机制|原则|攻坚|战略|理念|板块|先行|"
    "优先|同步|轮子|拳头|创新|一流|融合|清零|不|没|新|更|再|大|高|强|好|优|率先|第一|百分之百|"
    "区|规律|要素|步骤|条件|关系|健全|完善|严格|落实|深入|一批|一|扎实|务实|安全|领域|角度|维度|"
    "台阶|方式|时期|时间|月内|多月来|月来"
)
_CAMPAIGN = (
    "行动|工程|计划|战役?|战略|攻坚|体系|理念|板块|机遇|任务|优势|抓手|发展理念|建设|改革|举措|"
    "安全|文明|方面|责任|关系|循环|目标|革命|风险|重点|保障|专项|赛道|法宝|变局|会议|精神|纪律|"
    "考验|危险|范例|案例|典型|人物|品牌|新闻|榜样|榜单|之"
)

#: Evidence that ends right before the number, or before its approximator.
BEFORE: tuple[tuple[str, str], ...] = (
    (r"第[0-9*＊一二三四五六七八九十百至到—\-－]*", "an ordinal: 第三批"),
    (r"[A-Za-zＡ-Ｚ_#]|(?<=[A-Za-z0-9])[.．]", "part of a name: G347, PM2.5, T800"),
    (r"(?<=[0-9A-Z*])[+＋×/／:：∶][A-Z]?", "a formula or a ratio: 1+1+2, 9.7:39.5"),
    (r"(?<![目提当日先之以此年])前", "the first so many of a ranking: 前三位"),
    (r"连续", "a span beside an honour: 连续7个月"),
    (r"[多只]跑", "a slogan: 最多跑一次"),
    (r"届(?:[一二三四五六七八九十]+次[、和]?)*", "a meeting: 十四届一次、二次"),
    (r"[0-9一二三四五六七八九十][时点](?:过)?", "a time of day: 9时30"),
    (r"(?:居|列|位居|排|排名|名列)(?:在)?(?:全[省市国县州区]|[省市])", "a rank without 第"),
    (r"(?<=[0-9A-Za-z])[—\-－~～]", "a number's second half: 3-5, 2022-2023"),
)

#: Evidence that begins with a number in Chinese numerals.
CHINESE: tuple[tuple[str, str], ...] = (
    (r"二(?![十百千万亿点]|分之)", "ordinal use: a count of two is 两"),
    (rf"(?:{_SMALL}+)个(?:{_ABSTRACT})", "a set phrase: 两个维护, 三个方面"),
    (
        rf"{_SMALL}+(?:项|条|大)(?:规定|纪律|基本原则|禁令|原则|制度|机制|攻坚|行动|硬措施)",
        "a set phrase: 八项规定",
    ),
    (rf"{_SMALL}+大[^，。；、：“”0-9]{{0,12}}?(?:{_CAMPAIGN})", "a campaign's name: 三大行动"),
    (r"十[六七八九]大|二十大|三次产业|三位一体", "a party congress, the three sectors"),
    (rf"{_SMALL}类(?:水|地表|断面|标准)", "a class of water"),
    (rf"十分|十字|{_SMALL}[道台](?=[县镇沟])|两轮(?=[电车])", "other words, towns"),
    (r"(?<=[国省市州选])十大", "a title: 全国十大"),
    (
        rf"{_SMALL}(?:套班子|家班子|件大事|件事|项补贴|项政策|期|条(?:河|沟|街)(?![流道区巷])|篇大?文章|个文章|类人才工程|名三实|种形态|张清单)",
        "a set phrase",
    ),
    (rf"{_SMALL}+次(?:全体|全会|会议|大会|全国|党代会|代表|党代)", "a meeting's number"),
    (r"[百千万亿](?![余多几]|[百千万亿]*分之)", "a campaign or a class: 千家万户, 亿元项目"),
    (r"拾(?=[起取到金遗])", "to pick up"),
    (r"三元(?=[正锂催材电前])", "ternary: 三元锂电池"),
    (r"(?<=[数几])[十百千万]", "too vague: 数百个, 几十家"),
    (r"零(?!点)", "nothing is no figure here: 破零, 零距离"),
    (rf"{_SMALL}+个“", "slogans by their names"),
    (
        r"一(?:[余多])?(?:大|方面|批|轮|节|段|层|面|度|分|对|处|组|张|点|直|样|体|班|支|周)",
        "a word",
    ),
)

#: Evidence that begins with any number.
ANY: tuple[tuple[str, str], ...] = (
    (
        rf"(?:{_SMALL}+|[0-9]+)(?:个)?方面(?:的?(?:重点)?(?:工作|内容|问题|任务|情况|重点))?(?:[，。；：、]|\Z)",
        "what a list announces: 五个方面工作",
    ),
)

#: Numbers that fewer words than these follow are articles (一个), unless a clause ends behind them.
_LONE_ONE_BEFORE = re.compile(
    r"(?:[又再这每同另某任统唯进第有新上下哪任独为成是前后最办说做在到走连聚合抱联接]|最后|"
    r"不[漏落少丢])\Z"
)
_LONE_ONE_UNITS = frozenset("次 项 家 名 个 件 人 例 起 宗 户 条 所 座 场 位 人次 批次".split())
_CLAUSE_END = re.compile(r"[，。；、）)]|\Z|[0-9*＊两三四五六七八九]")
_WEIGHED = frozenset("吨 公里 公斤 亩 千克".split())  # 近一吨 is an amount, 突破了一批 none
_DURATIONS = frozenset("个月 小时 个小时 分钟 个工作日 工作日 天".split())


def _compiled(rows: tuple[tuple[str, str], ...], end: str = "") -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(pattern for pattern, _ in rows) + ")" + end)


_BEFORE_PATTERN = _compiled(BEFORE, r"\Z")
_CHINESE_PATTERN = _compiled(CHINESE)
_ANY_PATTERN = _compiled(ANY)
_CHINESE_NUMBER = re.compile("[^0-9０-９*＊]+")
_NAME_IN_QUOTES = re.compile(r"“[^“”，。；]{0,14}\Z")
_QUOTE_ENDS = re.compile(r"[^“”，。；]{0,14}”")
# 第1、2位 and 排名提升至75位 are ranks, but 排名上升3位 is a figure.
_RANKED = re.compile(
    r"第[0-9*＊一二三四五六七八九十]+(?:、[0-9*＊一二三四五六七八九十]+)*[、和至到]\Z|"
    r"(?:排名|位次|名次)[^，。；]{0,6}[至到居列](?:全[国省市])?\Z|(?:(?<!引)进|升|移|晋)[至到]\Z"
)
# A number of numbers counts them and not what they measure: 两个15%, 7个过百亿.
_NUMBER_OF = re.compile(r"[0-9两三四五六]个\Z")
_RANKS = frozenset("位 名 批 期 次 轮 季度".split())
_TITLE = 30  # how far from a figure the mark of a title around it can stand
_REACH = 16  # how far before a number its evidence can begin


def refused(text: str, start: int, number: str, unit: str, end: int) -> bool:
    """Whether the quantity ``text[start:end]`` with this number and unit counts nothing."""
    before = text[max(0, start - _REACH) : start]
    if _ANY_PATTERN.match(text, start) or _in_title(text, start, end):
        return True
    if _BEFORE_PATTERN.search(before) and not (
        unit == "%" and before[-1:].isascii() and before[-1:].isalpha()
    ):
        return True  # but GDP5.2% is a share
    if (unit in ("%", "") or text[start] in "过超") and _NUMBER_OF.search(before):
        return True
    if unit in _RANKS and _RANKED.search(before):
        return True
    if not _CHINESE_NUMBER.fullmatch(number):
        # **部 is an office whose name is hidden, not a number of volumes.
        return (unit == "部" and "*" in number) or text.startswith(("期工程", "期项目"), end - 1)
    at = text.find(number, start)
    if at == start and _CHINESE_PATTERN.match(text, start):
        return True
    if number == "一" and not (
        text[at + 1 : at + 2] in ("到", "至")
        or (at > start and unit in _WEIGHED)
        or _counts_one(text, before, unit, end)
    ):
        return True
    quoted = _NAME_IN_QUOTES.search(before) is not None
    return quoted and _QUOTE_ENDS.match(text, end) is not None


def _in_title(text: str, start: int, end: int) -> bool:
    """Whether the figure is part of a document's title: 《…若干措施》."""
    opens = text.rfind("《", max(0, start - _TITLE), start)
    return opens >= 0 and text.find("》", opens, start) < 0 <= text.find("》", end, end + _TITLE)


def _counts_one(text: str, before: str, unit: str, end: int) -> bool:
    """Whether 一 is a number here and not the article: 投产一个月, 国家级荣誉一项。"""
    if _LONE_ONE_BEFORE.search(before):
        return False
    if text[end - 1] == "半":
        return True
    if unit in _DURATIONS:
        return not text.startswith(("来", "内", "以"), end)
    return unit in _LONE_ONE_UNITS and _CLAUSE_END.match(text, end) is not None
