"""Small portals for the tests of search, made by hand: no parser is asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.config import Config
from generator.model import (
    Compiled,
    Encoding,
    Metadata,
    Paragraph,
    Portal,
    Report,
    Role,
    Section,
)
from generator.search import documents, files
from generator.search.ask import Site

# A report is a name and its sections: heading → text; the text before the first has no heading.
REPORTS: tuple[tuple[str, dict[str, str]], ...] = (
    (
        "2023年云溪区民政局述职报告",
        {
            "": "各位委员：现将一年来履职情况报告如下。",
            "养老服务提质增效": "新增床位1.2万张，发放高龄补贴3.5亿元，居家养老服务覆盖率90%。",
            "社会救助兜牢底线": "低保标准提高12%，救助困难群众２８，０４９人次，主动发现机制健全。",
            "队伍建设": "社工持证人数翻番，网格员开展督导检查68余场。",
        },
    ),
    (
        "2022年云溪区民政局述职报告",
        {
            "": "受区政府委托作述职报告，请予审议。",
            "养老服务": "建成社区养老服务站12个，助餐点36个，老人满意度90%以上。",
            "不足与打算": "养老护理员仍然短缺，补贴发放不够及时，下一步抓好培训。",
        },
    ),
    (
        "2023年云溪区生态环境局工作报告",
        {
            "": "工作总体平稳。",
            "大气治理": "PM2.5平均浓度下降8.5%，优良天数比例提高。推进5G监测站点建设。",
            "水环境": "完成河道清淤45公里，督导企业整改，发放清洁生产补贴。",
            "下一步打算": "",
        },
    ),
    (
        "云溪区行政审批局政务公开工作报告",
        {
            "": "政 务 公 开 工 作 报 告",
            "一件事一次办": "“云溪办”APP上线，办理时限压缩至7个工作日，群众少跑腿。",
            "数据共享": "打通数据壁垒，共享养老、救助、社保数据，电子证照应用率100%。",
        },
    ),
)


def report(name: str, slug: str, sections: dict[str, str]) -> Report:
    """A report whose sections stand one beneath the other, all of level 1."""
    text = ""
    outline: list[Section] = []
    paragraphs: list[Paragraph] = []
    for place, (heading, body) in enumerate(sections.items()):
        anchor = f"s{place}" if heading else ""
        start = len(text)
        if heading:
            marker = f"{place}."
            text += f"{marker}{heading}\n"
            end = len(text) - 1
            paragraphs.append(Paragraph(f"p{len(paragraphs)}", start, end, Role.HEADING, anchor))
            whole = len(text) + len(body) + 1
            outline.append(Section(anchor, 1, marker, heading, start, end, whole))
        if body:
            first, last = len(text), len(text) + len(body)
            paragraphs.append(Paragraph(f"p{len(paragraphs)}", first, last, Role.BODY, anchor))
        text += f"{body}\n"
    return Report(
        path=f"{slug}.txt",
        slug=slug,
        text=text,
        encoding=Encoding.UTF8,
        metadata=Metadata(name=name, year=2023, agency="云溪区", kind="报告"),
        sections=tuple(outline),
        paragraphs=tuple(paragraphs),
    )


def portal_of(reports: list[Report]) -> Portal:
    """A portal of reports that only the search index has seen."""
    return Portal(tuple(Compiled(each, (), documents(each), "") for each in reports))


@pytest.fixture
def indexed(tmp_path: Path) -> Callable[..., Site]:
    """The index of reports (name → sections) in a folder; ``config`` as a portal's."""

    def make(reports: dict[str, dict[str, str]], config: Config | None = None) -> Site:
        made = [
            report(name, f"r{place}", each) for place, (name, each) in enumerate(reports.items())
        ]
        return index(portal_of(made), config or Config(), tmp_path)

    return make


@pytest.fixture(scope="session")
def small_site(small_portal: Portal, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The index of the four reports in a folder."""
    return index(small_portal, Config(), tmp_path_factory.mktemp("small"))


def index(portal: Portal, config: Config, root: Path) -> Site:
    """The index of a portal, written and opened."""
    for file in files(portal, config):
        path = root / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)
    return Site(root)


@pytest.fixture(scope="session")
def small_portal() -> Portal:
    """Four reports of one district, thirteen sections."""
    return portal_of(
        [report(name, f"r{place}", sections) for place, (name, sections) in enumerate(REPORTS)]
    )
