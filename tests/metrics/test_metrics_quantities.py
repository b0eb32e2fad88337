"""Sentences, and the quantities an analyst would underline in them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.metrics.quantities import Quantity, find
from generator.model import Bound


def underlined(text: str) -> list[str]:
    return [text[quantity.start : quantity.end] for quantity in find(text)]


def only(text: str) -> Quantity:
    (quantity,) = find(text)
    return quantity


COUNTED = [
    ("走访独居老人326户", ["326户"]),
    ("开设老年食堂近30家，用餐4万余人次", ["近30家", "4万余人次"]),
    ("服务超过3亿元、约5亿元", ["超过3亿元", "约5亿元"]),
    ("满意率保持在98.5%以上", ["98.5%以上"]),
    ("在5个工作日内答复", ["5个工作日内"]),
    ("共发放 26 名学员", ["26 名"]),
    ("三百余名志愿者参加", ["三百余名"]),
    ("约百分之八十五的村", ["约百分之八十五"]),
    ("每队10至15名", ["10至15名"]),
    ("增速6%-7%", ["6%-7%"]),
    ("投入3—5个月", ["3—5个月"]),
    ("销售收入突破百亿，", ["突破百亿"]),
    ("到位资金1184万。", ["1184万"]),
    ("帮助12万城镇困难人员", ["12万"]),
    ("近百家企业响应", ["近百家"]),
    ("工期只用半个月", ["半个月"]),
    ("投产一个月见效", ["一个月"]),
    ("获市级荣誉一项、区级荣誉两项", ["一项", "两项"]),
    ("全年未发生一起火灾", ["未发生一起"]),
    ("由10%提高到15%", ["10%", "15%"]),
    ("从10%到15%", ["10%", "15%"]),
    ("增幅达-3.8%", ["-3.8%"]),
    ("为企业减负92亿元", ["92亿元"]),
    ("组建5支队伍", ["5支"]),
    ("签约5个项目", ["5个"]),
    ("两条健身步道", ["两条"]),
    ("改造房屋1.44万套（户）", ["1.44万套"]),
    ("新增贷款超330亿元资金", ["超330亿元"]),
    ("包括：12家诊所", ["12家"]),
    ("占GDP2.5%", ["2.5%"]),
    ("排名上升3位", ["3位"]),
    ("改造小区91个1.2万户", ["91个", "1.2万户"]),
    ("分别增长13%以上和15%以上", ["13%以上", "15%以上"]),
    ("60%以上的村收入达到10万元", ["60%以上", "10万元"]),
    ("运动会上夺得8金5银", ["8金", "5银"]),
    ("产值10亿元企业达9家", ["9家"]),
    ("收入提高1.7和0.9个百分点", ["1.7", "0.9个百分点"]),
    ("占比达八成以上", ["八成以上"]),
    ("至少有12个点位", ["至少有12个"]),
    ("推进三大项目", ["三大"]),
    ("储能电站10GWh", ["10GWh"]),
]

NOT_COUNTED = [
    "2023年6月15日召开",
    "截至3月底前",
    "第三批名单，第十四次会议",
    "居全省第1、2位",
    "排名前三位",
    "35-60岁妇女",
    "十四届二次、三次全会",
    "党的二十大精神",
    "深刻领悟“两个确立”，做到“两个维护”",
    "两个维护和四个自信",
    "落实中央八项规定",
    "开展三大行动",
    "做好五个方面工作",
    "重点做了七个方面的工作",
    "最多跑一次",
    "连续7个月双位数增长",
    "持续开展“五项攻坚”",
    "一批项目落地，一个平台建成投用",
    "推行“1+1+2+X”机制",
    "全天7×24小时值守",
    "国道G347和PM2.5",
    "4A级景区、220千伏变电站",
    "千家万户、千方百计",
    "建国75周年",
    "亿元以上项目开工",
    "5000万元以上项目开工",
    "《关于稳增长的20条措施》印发",
    "制度2，已出台",
    "拨打12345热线",
    "第*名",
    "**家庭、**部实地调研",
    "*级服务体系",
    "数百个，几十家",
    "二三十人，七一二所",
    "紧紧团结在一起。",
    "一件一件办好",
    "排名提升至75位",
    "园区考评进至46位",
    "打造一批500亿元级产业",
    "三元锂电池投产",
    "新三样和三次产业",
    "入选全国十大范例",
    "劣五类水体",
    "实现“两个15%”目标",
]


@pytest.mark.parametrize(("text", "quotes"), COUNTED)
def test_a_quantity_is_found_with_what_belongs_to_it(text: str, quotes: list[str]) -> None:
    assert underlined(text.replace(" ", "")) == [quote.replace(" ", "") for quote in quotes]


@pytest.mark.parametrize("text", NOT_COUNTED)
def test_what_counts_nothing_is_left_alone(text: str) -> None:
    assert underlined(text) == []


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("12家", Bound.EXACT),
        ("12余家", Bound.ABOVE),
        ("逾12家", Bound.ABOVE),
        ("不少于12家", Bound.ABOVE),
        ("上百家", Bound.ABOVE),
        ("12家以上", Bound.ABOVE),
        ("不超过12家", Bound.BELOW),
        ("3%以内", Bound.BELOW),
        ("近12家", Bound.NEAR),
        ("约12家", Bound.NEAR),
        ("12家左右", Bound.NEAR),
        ("签约12家", Bound.EXACT),
        ("附近12家", Bound.EXACT),
        ("通过12家", Bound.EXACT),
    ],
)
def test_approximators_say_how_to_read_the_number(text: str, bound: Bound) -> None:
    assert only(text).bound is bound


@pytest.mark.parametrize(
    ("text", "unit"),
    [("*次", "次"), ("*.*万元", "元"), ("**万余元", "元"), ("*3家", "家"), ("××户", "户")],
)
def test_a_hidden_figure_is_found_and_never_gets_a_value(text: str, unit: str) -> None:
    quantity = only(f"完成{text}。")
    assert (quantity.redacted, quantity.value, quantity.value_to) == (True, None, None)
    assert quantity.unit == unit


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("10至15名", 10, 15),
        ("3-5万元", 30000, 50000),
        ("6%-7%", 6, 7),
        ("5万-8万元", 50000, 80000),
        ("两三个", 2, 3),
    ],
)
def test_a_range_has_two_ends(text: str, low: int, high: int) -> None:
    assert (only(text).value, only(text).value_to) == (Decimal(low), Decimal(high))


def test_a_negation_counts_as_zero() -> None:
    quantity = only("全年未发生一起安全事故")
    assert (quantity.value, quantity.unit) == (Decimal(0), "起")
