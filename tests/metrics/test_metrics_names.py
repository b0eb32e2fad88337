"""Sentences, and the names their figures get: the shortest words that say what is counted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator import metrics
from generator.model import Report

MakeReport = Callable[..., Report]

NAMES = [
    # the verb before, the noun behind
    ("新建日间照料中心8家。", ["新建日间照料中心"]),
    ("有序落实11次集中学习。", ["落实集中学习"]),
    ("今年以来，累计发放消费券9万张。", ["发放消费券"]),
    ("扎实开展义诊活动20余场次。", ["开展义诊活动"]),
    ("为30名残疾学生发放助学金6万元。", ["残疾学生发放助学金", "残疾学生发放助学金"]),
    ("对全区9家诊所开展检查。", ["全区诊所开展检查"]),
    ("重点项目60个。", ["重点项目"]),
    ("创新平台达到36家。", ["创新平台"]),
    ("服务业增加值达300亿元。", ["服务业增加值"]),
    # lists
    ("新增商超15家、药店8家。", ["新增商超", "新增药店"]),
    ("提供5个岗位、9个见习机会。", ["提供岗位", "提供见习机会"]),
    ("签约药企、诊所、药店94家。", ["签约药企、诊所、药店"]),
    ("走访1013家企业和137个项目。", ["走访企业", "走访项目"]),
    ("某某等30个项目投产。", ["项目投产"]),
    ("争取专项债、再贷款等资金7亿元。", ["争取资金"]),
    # subjects left out
    ("生产总值80亿元，增长6%。", ["生产总值", "生产总值增长"]),
    ("经营主体达13万户、同比增长16%。", ["经营主体", "经营主体同比增长"]),
    ("贷款余额突破20亿元，达23亿元。", ["贷款余额", "贷款余额"]),
    ("办理提案8件，办结率100%，满意率98%。", ["办理提案", "提案办结率", "提案满意率"]),
    ("新签约项目24个、总投资67亿元。", ["新签约项目", "项目总投资"]),
    ("全市在建项目13个，其中新开工10个。", ["全市在建项目", "新开工全市在建项目"]),
    ("开展技能培训，全年培训300人次。", ["技能培训"]),
    # 分别
    ("工业、农业用电分别增长7%、9%。", ["工业用电增长", "农业用电增长"]),
    ("城乡低保标准分别提高8%和15%。", ["城市低保标准提高", "农村低保标准提高"]),
    (
        "城镇、农村居民收入分别达4万元、1万元，分别增长3%、8%。",
        ["城镇居民收入", "农村居民收入", "城镇居民收入增长", "农村居民收入增长"],
    ),
    # comparisons
    ("研发机构由50个增至80个。", ["研发机构", "研发机构"]),
    ("登记失业率从4%下降至3%。", ["登记失业率", "登记失业率"]),
    # attributes
    ("投资50亿元的产业园落户本县。", ["产业园落户本县投资"]),
    ("实现“15分钟养老圈”全覆盖。", ["养老圈"]),
]


@pytest.mark.parametrize(("sentence", "names"), NAMES)
def test_figures_are_named(make_report: MakeReport, sentence: str, names: list[str]) -> None:
    rows = metrics.extract(make_report(sentence))
    assert [row.indicator for row in rows] == names


def test_a_name_is_never_empty(make_report: MakeReport) -> None:
    (row,) = metrics.extract(make_report("3家。"))
    assert row.indicator == "3家"


def test_a_name_has_no_line_break(make_report: MakeReport) -> None:
    rows = metrics.extract(make_report("新建　老年 食堂 8家。"))
    assert [row.indicator for row in rows] == ["新建老年食堂"]
