"""An indicator's name as it is written → its canonical name, by ordered tables of rewriting.

Reports of two years seldom name an indicator in the same characters: 全区登记社会组织 becomes
登记社会组织, 举办招聘会 组织招聘会. What varies without saying anything else is dropped: scopes
that are the agency's own, the verbs of doing and amounting, quotation marks. What changes the
meaning stays: 新建 (this year's) is no part of a level, 受理 is not 办结, 专职 is not 专兼职.

It is worse to join two indicators than to miss one, so a name that says too little is refused
(活动, 资金), and one that leans on what stands before it (办结率, 其中城镇) is marked as leaning:
it means something only together with the figure that it follows.
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum


class Strength(Enum):
    """Whether a name stands alone, needs the figure before it, or says nothing that can be used."""

    OWN = "own"
    LEANING = "leaning"
    NONE = "none"


_IGNORED = re.compile(r"[\s\"'“”‘’「」『』]|\[\d+\]")
_LAID_OUT = re.compile(r"\s|\[\d+\]")
_LIST = re.compile(
    "以及|(?<![涉普惠顾遍触危])及(?!时|格)|(?<!参)与|(?<![共饱缓温])和(?![谐平解美睦合])"
)

# What an agency calls its own area, by the last sign of its name that says of what level it is.
_LEVEL = re.compile(r"[省区县旗州盟镇街]|市(?![场政容民])|乡(?!村)")
_OWN_SCOPES = {
    "省": "全省 我省",
    "市": "全市 我市",
    "区": "全区 我区",
    "县": "全县 我县",
    "旗": "全旗 我旗",
    "州": "全州 我州",
    "盟": "全盟 我盟",
    "镇": "全镇 我镇",
    "乡": "全乡 我乡",
    "街": "全街道 全街",
}

_RESULT_COLUMN = "(?:的)?(?:完成情况|实际完成|完成数|完成值)$"

# Rewritten in order. A row: pattern, replacement.
_REWRITTEN: tuple[tuple[str, str], ...] = (
    # the year as a whole
    ("全年|年末|年内|截至年底|年底(?!前)", ""),
    # columns of a table of results
    (_RESULT_COLUMN, ""),
    # a level reached
    (
        "(?:统一|同步)?(?:由|从)?(每[^达增升提]{1,4})?(?:提高|提升|增加|增长|上升|扩大|上涨)(?:到|至)",
        r"\1",
    ),
    ("(?:降低|下降|减少|缩短|压缩|压减)(?:到|至)", ""),
    ("(?:已经|已)?(?:增至|升至|降至|达到|达)", ""),
    ("(?:稳定|控制|保持|维持)在", ""),
    # the verbs of doing: the thing done is named after them
    (r"\A(?:继续|持续|深入|扎实|积极|大力|共计|共|主持)+", ""),
    (r"\A(?:累计|合计|总共)", ""),
    (r"\A(?:共有|现有|拥有|设有|有(?!效|序|机|线|色|害|关|轨))", ""),
    (
        r"\A(?!(?:完成|实施).*(?:项目|工程|任务|事项|小区|投资|点|区)$)(?:组织开展|开展|组织(?!部|生活|建设|关系|化)|举办|举行|召开|实施|完成(?!率|量|数|值|额|年度)|落实(?!率))(?!的|了)",
        "",
    ),
    (r"\A(?:各类|各项|各级|在册|线上线下)+", ""),
    # new this year, however it is put
    (r"\A新建(?:成|设)", "新建"),
    # words of one meaning
    ("(?<=补贴性)职业技能(?=培训)", ""),
    (r"\A帮助(?=[^，。]{0,8}就业$)", ""),
    (r"\A培训后(?=取证率)", ""),
    (r"\A(?:人民)?群众(?=满意率|满意度)", ""),
    ("(?<=助餐)服务$", ""),
    # the measure word said twice
    ("(?<=[^总基指系倍次户])(?:总数|总量|数量)$", ""),
)
_REWRITING = tuple((re.compile(pattern), into) for pattern, into in _REWRITTEN)

# Nouns that count their own unit: 参保人数 in 人, 志愿者队伍 in 人.
_COUNTING: dict[str, re.Pattern[str]] = {
    "人": re.compile("(?:总?人数|队伍|数)$"),
    "人次": re.compile("(?:总?人次数?|数)$"),
    "户": re.compile("(?:总?户数|数)$"),
    "个": re.compile("(?<![指系])(?:个数|数)$"),
    "家": re.compile("(?<![指系])(?:家数|数)$"),
    "件": re.compile("(?:件数|数)$"),
}

_NEW = re.compile(r"\A(?:累计)?新(?:建|增|设立|设|开|认定|登记|引进|改建)")

# Fragments: what a name must not be if it is to mean anything. Places counted are a scope (在8个镇
# 街), and things of every office (活动, 项目) are told apart only by what is said of them.
_FRAGMENT = re.compile(
    r"\A(?:占.*|[比较].*|仍.*|由.*|从.*|涉|其.{0,2}|总数|平均?|均|.|.{0,2}方面|.*(?<![初高集之])中"
    "|(?:协调|推动)?解决.{0,2}问题"
    "|活动|各项活动|会议|问题|项目|资金|设施|任务|课程|案件|事项|工作|重点工作|措施|机制|制度|企业"
    "|服务|平台|人员|人|群众|部门|单位|机构|队伍|产业|建设|改革|试点|示范|培训|检查|演练|宣传|宣讲"
    "|整改|同比|增长|下降|分别|其余|以上|以下|达标|总投资|投资|产值|营业收入|收入|面积|总面积"
    r"|.{0,4}(?:省|市|县区?|区县|镇街?|乡镇?|街道|村|社区|村\(社区\)|园区|城市|地区|国家)"
    "|(?:.{0,2}(?:产业|建设|储备|重点|重大|工业|新开工|签约|落地|在建|开工|竣工|投资|工程))?"
    r"(?:项目|工程|任务|企业|小区)(?:完工|开工|竣工|投产|落地|签约)?|(?:入驻|合作)(?:企业|事项))\Z"
)
# Rates that every field of work has, and parts and effects of something named before.
_RATE = (
    "(?:按时|按期|及时|综合|规范|社会化|当月|线上|网上|当场|一次|平均|调解|任务|年度计划)*"
    "(?:办结|答复|响应|办理|受理|满意|好评|整改|完成|合格|达标|成功|结案|覆盖|发放|取证|持证|持证上岗"
    "|上岗|建档|管理|规范管理|回访|知晓|公示|优良|就业|报销|使用|通过|入库|开工|竣工|签约|处置|执结|审结)"
    "(?:率|度)"
)
_EFFECT = (
    "(?:服务|惠及|受益|参与|参加|覆盖|涉及|带动|培训|受训|涉案)"
    "(?:[\u4e00-\u9fff]{0,2}(?:群众|居民|人员|儿童|学生|老人|老年人|企业|人数|农户|职工|党员|干部"
    "|患者|对象|人口|农民|市民|家庭|楼|户|人))?|(?:直接)?(?:拉动|撬动)消费"
)
_SUM = (
    "(?:线上线下|.{0,4}项目)?(?:实现|完成|累计|总|协议|计划|到位|年度)*"
    "(?:销售额|投资|投资额|引资额|资金|产值|收入|营收|成交额|交易额|金额)"
)
_LEANING = re.compile(
    rf"\A(?:{_RATE}(?:[、]{_RATE})*|{_EFFECT}|{_SUM}"
    "|其中.+|城镇|农村|城市|男|女|住户|户数|人数|支出|投入|投入资金|总投入|资金支出|涉案金额|占比"
    r"|(?:超额)?完成年度(?:计划|目标|任务)|办结|办成|立案|处理|查处|整改|采纳|销号)\Z"
)

# Words of promising around the thing promised: 力争城镇新增就业, 助餐服务力争, 再建成公园.
_PROMISE = re.compile(
    r"\A(?:力争|争取|确保|计划|预计|预期|拟|要|将|把|再|全年|全面|(?<=再)新|努力|推动|推进|实现)+"
    r"|(?:力争|争取|确保|计划|预期|目标|保持|突破|要|再|不断)+\Z"
)
_COMPARISON = re.compile(r"同比|(?:[比较]|与|相比)(?:上年|去年|上一年|前一年)(?:同期|末)?(?:相比)?")
_RISE = re.compile("(?:增长|增加|提高|上升|提升|增幅|上涨|增|升)(?:了|为|达)?$")
_FALL = re.compile("(?:下降|减少|降低|降幅|压减|压缩|缩短|回落|减|降)(?:了|为|达)?$")
_OWN_YEAR = re.compile(r"\A((?:19|20)\d\d)年(?:度|末|底)?(?!以来|起|至|—|-|－)")
_COLUMN_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年(?:度|末|底)?\Z")


def plain(name: str) -> str:
    """The name in one spelling: NFKC, without white space, quotation marks and note marks."""
    return _IGNORED.sub("", unicodedata.normalize("NFKC", name))


def dated(name: str) -> tuple[str, int | None]:
    """A plain name without the year it opens or ends with, and that year (助餐点2021年)."""
    match = _COLUMN_YEAR.search(name) or _OWN_YEAR.search(name)
    if match is None:
        return name, None
    return name[: match.start()] + name[match.end() :], int(match[1])


def unpromised(name: str) -> str:
    """A plain name of a plan's figure as a result would have it: 力争新增就业 is 新增就业."""
    return _PROMISE.sub("", name)


def headline(name: str) -> str:
    """A name as a reader is shown it: as written, but for what a table's head or a wrap put in."""
    bare, _ = dated(_LAID_OUT.sub("", name))
    return re.sub(_RESULT_COLUMN, "", bare)


def canonical(name: str, agency: str, base_unit: str) -> str:
    """The canonical form of a plain name; may be empty.

    ``agency`` says which scope is its own (全区 in 云岫区民政局's reports), ``base_unit`` which
    noun only repeats the unit.
    """
    name = _LIST.sub("、", name).removeprefix("其中")
    name = _scope(agency).sub("", name)
    for pattern, into in _REWRITING:
        name = pattern.sub(into, name)
    if base_unit in _COUNTING:
        name = _COUNTING[base_unit].sub("", name)
    return name.strip("、，:：()（）-—")


def unchanged(name: str, rising: bool) -> str:
    """The name of a change's level: 新增就业同比增长 is the growth of 新增就业; may be empty."""
    name = _COMPARISON.sub("", name)
    return (_RISE if rising else _FALL).sub("", name)


def is_new(name: str) -> bool:
    """Whether a canonical name counts what was added within the year."""
    return _NEW.match(name) is not None


def without_new(name: str) -> str:
    """A canonical name without its word of adding: what 新建…8处，累计26处 adds up."""
    return _NEW.sub("", name)


def strength(name: str) -> Strength:
    """What a canonical name is worth by itself."""
    if _LEANING.match(name):
        return Strength.LEANING
    return Strength.OWN if name and not _FRAGMENT.match(name) else Strength.NONE


def _scope(agency: str) -> re.Pattern[str]:
    levels = _LEVEL.findall(unicodedata.normalize("NFKC", agency))
    words = _OWN_SCOPES[levels[-1]].split() if levels else []
    words += ["本级", "全系统", "辖区内", "辖区"]
    return re.compile(r"\A(?:" + "|".join(words) + ")+")
