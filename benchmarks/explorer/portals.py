"""Portals of any size for measuring: invented reports, or real ones from a folder.

Invented indicators are put together from a verb, a qualifier and a noun, so that most are new, as
in real reports; that they compress a little better than real names is why a folder of real reports
can be given instead. The same number of rows makes the same portal.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from generator import collate, parse, read, series
from generator.build import compile_report
from generator.config import Config
from generator.model import Compiled, FrontMatter, Metric, Portal, Source, Status
from generator.model.source import Encoding

_AGENCIES = ("民政局", "教育局", "卫生健康局", "交通运输局", "司法局", "水务局", "文化和旅游局")
_YEARS = range(2019, 2024)
_VERBS = "新增 完成 建成 发放 受理 办结 培训 改造 帮扶 走访 检查 整治 引进 签约 服务 覆盖".split()
_QUALIFIERS = "农村 社区 老旧 重点 困难 公共 高龄 普惠 城镇 基层 中小 生态 智慧 数字 特色".split()
_NOUNS = (
    "养老服务中心 低保对象 道路里程 助餐点 就业岗位 家庭医生 托育机构 河道 供水管网 学校食堂 "
    "纠纷案件 投诉工单 慈善资金 志愿者 图书室 停车位 充电桩 公交线路 体检人数 残疾人"
).split()
_UNITS = "个 人 % 元 家 户 条 项 公里 件 场次 人次".split()
_HEADINGS = "一、聚焦主责主业 二、保障民生底线 三、深化改革 四、夯实基础 五、存在问题".split()
_SENTENCES = 190


def invented(rows: int) -> Portal:
    """A portal of that many figures; some indicators of an agency come again every year."""
    dice = random.Random(rows)
    compiled: list[Compiled] = []
    number = 0
    while (left := rows - sum(len(each.metrics) for each in compiled)) > 0:
        agency = f"第{number // (len(_AGENCIES) * len(_YEARS)) + 1}区{_AGENCIES[number % 7]}"
        year = _YEARS[number // len(_AGENCIES) % len(_YEARS)]
        compiled.append(_report(agency, year, min(left, _SENTENCES), dice))
        number += 1
    return _collated(compiled)


def real(folder: Path) -> Portal:
    """The portal of the reports of a folder; those that have a mistake are left out."""
    config = Config()
    results = (compile_report(file, config) for file in read.find(folder).reports)
    return _collated([each for each in results if isinstance(each, Compiled)])


def _collated(compiled: list[Compiled]) -> Portal:
    portal, _ = collate.collate(Path(), compiled)
    return series.join_years(portal, series.read_figures(portal))


def _report(agency: str, year: int, count: int, dice: random.Random) -> Compiled:
    facts = list(_figures(agency, count, dice))
    lines: list[str] = []
    for place, (name, value, unit) in enumerate(facts):
        if place % (_SENTENCES // len(_HEADINGS)) == 0:
            lines.append(_HEADINGS[place * len(_HEADINGS) // _SENTENCES % len(_HEADINGS)])
        lines.append(f"{name}{value}{unit}。")
    text = "\n".join(lines) + "\n"
    front = FrontMatter(
        title=f"{year}年{agency}述职报告", year=year, agency=agency, kind="述职报告"
    )
    report = parse.parse(Source(f"{year}年{agency}.txt", text, Encoding.UTF8, front), Config())
    metrics = list(_metrics(text, facts, {each.anchor: each.start for each in report.sections}))
    return Compiled(report, tuple(metrics), (), "")


def _figures(agency: str, count: int, dice: random.Random) -> Iterator[tuple[str, int, str]]:
    """Name, value and unit: a third of them are the agency's own, the same each year."""
    own = random.Random(agency)
    for place in range(count):
        source = own if place % 3 == 0 else dice
        name = "".join(source.choice(words) for words in (_VERBS, _QUALIFIERS, _NOUNS))
        yield name, dice.randrange(1, 10 ** dice.randrange(1, 7)), source.choice(_UNITS)


def _metrics(
    text: str, facts: list[tuple[str, int, str]], sections: dict[str, int]
) -> Iterator[Metric]:
    cursor = 0
    for ordinal, (name, value, unit) in enumerate(facts, start=1):
        quote = f"{value}{unit}"
        start = text.index(name + quote, cursor) + len(name)
        cursor = start
        yield Metric(
            anchor=f"m{ordinal}",
            quote=quote,
            start=start,
            value=Decimal(value),
            unit=unit,
            indicator=name,
            sentence_start=start - len(name),
            sentence_end=start + len(quote) + 1,
            section=max(
                (anchor for anchor, begun in sections.items() if begun <= start),
                key=lambda anchor: sections[anchor],
                default="",
            ),
            status=Status.PLAN if ordinal % 9 == 0 else Status.DONE,
        )
