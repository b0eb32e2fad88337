"""办结率>95%: what of a query is a condition, and which rows of the tables fulfil it.

``conditions.json`` is read here and by tests/js/conditions.test.js; ROWS is what four small reports
hold, and tests/js/rows.mjs must find what Python finds.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import asdict, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.config import Config
from generator.model import Metric, Portal, Status
from generator.search import files
from generator.search.ask import Answer, Site, find
from generator.search.ask import entries as asked_entries
from generator.search.ask.conditions import conditions_of
from generator.search.ask.rows import Row, rows_for
from generator.search.figures import entries, indicators

NODE = shutil.which("node")
ASK = Path(__file__).parents[1] / "js" / "rows.mjs"
TABLE = json.loads((Path(__file__).parent / "conditions.json").read_text("utf-8"))

# Report (of small_portal), section, name, as written, value, unit; a hidden figure has no value.
ROWS: tuple[tuple[int, str, str, str, str | None, str], ...] = (
    (0, "s1", "新增床位", "1.2万张", "12000", "张"),
    (0, "s1", "高龄补贴", "3.5亿元", "350000000", "元"),
    (0, "s1", "居家养老服务覆盖率", "90%", "90", "%"),
    (0, "s2", "救助困难群众", "28,049人次", "28049", "人次"),
    (0, "s2", "救助金", "**万元", None, "元"),
    (0, "s3", "督导检查", "68余场", "68", "场"),
    (0, "s3", "", "5个", "5", "个"),
    (1, "s1", "养老护理员", "1.5万名", "15000", "名"),
    (1, "s1", "养老", "900人", "900", "人"),
    (1, "s1", "床位", "800张", "800", "张"),
    (1, "s1", "“养老 顾问”", "36个", "36", "个"),
    (1, "s1", "提案办结率", "99.5%", "99.5", "%"),
    (1, "s1", "满意率", "98%", "98", "%"),
    (2, "s2", "河道清淤", "45公里", "45", "公里"),
    (2, "s2", "排放", "-3.8%", "-3.8", "%"),
    (2, "s2", "提案办结率", "94%", "94", "%"),
    (3, "s1", "办结率", "100%", "100", "%"),
    (3, "s1", "路", "12公里", "12", "公里"),
    (3, "s1", "投资", "10—20万元", "100000", "元"),
    (3, "nowhere", "热线办结率", "97%", "97", "%"),
)

# What is asked → the figures that answer, as they are written, the best first.
ANSWERS: tuple[tuple[str, str], ...] = (
    ("办结率>95%", "100% 99.5% 97%"),
    ("办结率>=99.5%", "100% 99.5%"),
    ("办结率<95%", "94%"),
    ("办结率=94", "94%"),
    ("提案办结率>0", "99.5% 94%"),
    ("养老 >1000人", "1.5万名"),
    ("养老 >0.09万人", "1.5万名"),
    ("养老 ≥900人", "900人 1.5万名"),
    ("养老 >1000人次", ""),
    ("养老 >50", "900人 90% 1.5万名"),
    ("養老 >1000人", "1.5万名"),
    ("养老顾问>=36", "36个"),
    ("“养老 顾问” >35个", "36个"),
    ("床位 大于 500", "800张 1.2万张"),
    ("床位>500 <1000", "800张"),
    ("补贴>30000万元", "3.5亿元"),
    ("补贴>3亿美元", ""),
    ("河道清淤>44999米", "45公里"),
    ("清淤 =45公里", "45公里"),
    ("清淤 >45000", ""),
    ("清淤>45个", ""),
    ("清淤>45平方公里", ""),
    ("排放>-5%", "-3.8%"),
    ("排放<0", "-3.8%"),
    ("投资 介于5-20万元之间", "10—20万元"),
    ("投资=10-15万元", ""),
    ("投资>10万元", ""),
    ("投资≥10万元", "10—20万元"),
    ("救助金>0", ""),
    ("路>10公里", "12公里"),
    ("个>1", ""),
    ("办结率>90% 满意率>90%", "98% 99.5%"),
    ("办结率>90% 没有这项>90%", "100% 99.5% 94% 97%"),
    ("老服务覆>1", "90%"),
    ("服务养老>1", ""),
    ("constructor>1", ""),
    ("__proto__>1 toString>2", ""),
    ("𠮷𠮷>1", ""),
)


def _metric(place: int, row: tuple[int, str, str, str, str | None, str]) -> Metric:
    _, section, name, quote, value, unit = row
    return Metric(
        anchor=f"m{place}",
        quote=quote,
        start=0,
        value=None if value is None else Decimal(value),
        unit=unit,
        indicator=name,
        sentence_start=0,
        sentence_end=1,
        section=section,
        value_to=Decimal(200000) if "—" in quote else None,
        redacted=value is None,
        status=Status.PLAN if name == "床位" else Status.DONE,
    )


def _with_rows(portal: Portal) -> Portal:
    metrics = [(row[0], _metric(place, row)) for place, row in enumerate(ROWS, start=1)]
    return Portal(
        tuple(
            replace(each, metrics=tuple(metric for owner, metric in metrics if owner == place))
            for place, each in enumerate(portal.compiled)
        )
    )


def _written(portal: Portal, folder: Path) -> Path:
    for file in files(portal, Config()):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)
    return folder


@pytest.fixture(scope="module")
def portal(small_portal: Portal) -> Portal:
    return _with_rows(small_portal)


@pytest.fixture(scope="module")
def root(portal: Portal, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _written(portal, tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def units(portal: Portal) -> list[str]:
    known: str = indicators.facts(portal, Config())["rows"]["units"]
    return known.split(" ")


def _answer(query: str, site: Site, units: list[str]) -> list[Row]:
    return rows_for(conditions_of(query, units).conditions, site)


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: case["text"])
def test_a_query_asks_for_figures_as_the_table_says(case: dict[str, Any]) -> None:
    asked = conditions_of(case["text"], TABLE["units"].split(" "))
    assert [" | ".join(asdict(each).values()) for each in asked.conditions] == case["conditions"]
    assert (asked.rest, asked.literal) == (case["rest"], case["literal"])


@settings(max_examples=300, deadline=None)
@given(st.text(st.one_of(st.characters(), st.sampled_from(' >≥<=-~0123.,万亿%人养老不低于在至“"'))))
def test_nothing_typed_is_an_error(text: str) -> None:
    asked = conditions_of(text, TABLE["units"].split(" "))
    for condition in asked.conditions:
        assert condition.name
        for end in (condition.low, condition.high):
            assert not end or Decimal(end).is_finite()
    if not asked.conditions or asked.literal:
        assert asked.rest == text


@pytest.mark.parametrize(("query", "expected"), ANSWERS, ids=lambda text: str(text))
def test_rows_answer(query: str, expected: str, root: Path, units: list[str]) -> None:
    assert " ".join(row.text for row in _answer(query, Site(root), units)) == expected


def test_a_row_says_where_it_stands(root: Path, portal: Portal, units: list[str]) -> None:
    (row,) = _answer("床位<1000张", Site(root), units)
    (_, second, *_) = portal.compiled
    document = len(portal.compiled[0].documents) + 1
    assert (row.report, row.document, row.anchor) == (1, document, "s1")
    assert second.metrics[2].anchor == row.figure
    assert (row.name, row.value, row.to, row.unit) == ("床位", 800, None, "张")
    assert (row.status, row.exact, row.condition) == ("plan", True, 0)


def test_a_section_that_is_unknown_is_the_report_s(root: Path, units: list[str]) -> None:
    (row,) = _answer("热线办结率>0", Site(root), units)
    assert row.anchor == ""


def test_only_allowed_documents_are_found(root: Path, units: list[str]) -> None:
    conditions = conditions_of("办结率>90%", units).conditions
    found = rows_for(conditions, Site(root), allows=lambda document: document >= 7)
    assert [row.report for row in found] == [3, 2, 3]


def test_no_more_reports_than_are_asked_for(root: Path, units: list[str]) -> None:
    conditions = conditions_of("办结率>90%", units).conditions
    assert {row.report for row in rows_for(conditions, Site(root), size=1)} == {3}


# What is typed → the sections that are found, and the figures among them.
FOUND: tuple[tuple[str, str, str], ...] = (
    ("办结率>95%", "r3/s1 r3/ r1/s1", "100% 99.5% 97%"),
    # Words narrow to the reports that have them; the section of the row comes first.
    ("助餐 办结率>90%", "r1/s1", "99.5%"),
    ("生态环境局 办结率>90%", "r2/s2 r2/", "94%"),
    # No figure of a section that holds what must not be there.
    ("-助餐 办结率>90%", "r3/s1 r3/ r2/s2", "100% 94% 97%"),
    ("审批局 -数据 办结率>90%", "r3/s1 r3/", "100% 97%"),
    # Nobody who has such a row has that word: the rows are found.
    ("没有的词 办结率>99.9%", "r3/s1", "100%"),
    # A sentence of a report is found as it stands, with its figure.
    ("救助困难群众28049人次", "r0/s2", ""),
    ("办结率不低于99.9%", "r3/s1", "100%"),
    # What nothing fulfils is text.
    ("河道清淤>46", "", ""),
)


@pytest.mark.parametrize(("query", "sections", "figures"), FOUND, ids=lambda text: str(text))
def test_words_and_conditions_are_found_together(
    query: str, sections: str, figures: str, root: Path
) -> None:
    answer = find(query, Site(root))
    found = [
        f"{group.report.slug}/{hit.section.anchor}"
        for group in answer.groups
        for hit in group.hits
        if not hit.missing
    ]
    assert " ".join(found) == sections
    assert " ".join(row.text for row in answer.rows) == figures


def test_conditions_alone_are_counted_and_filtered(root: Path) -> None:
    answer = find("办结率>90%", Site(root), size=1, filters={"year": "1999"})
    assert (answer.groups, answer.rows, answer.total.reports) == ((), (), 0)
    answer = find("办结率>90%", Site(root), size=1)
    assert (len(answer.groups), answer.total.reports, answer.total.sections) == (1, 3, 4)
    assert dict(answer.facets["year"]) == {2023: 3}


@pytest.mark.skipif(NODE is None, reason="Node is not installed: no client to ask")
def test_the_browser_finds_the_same(root: Path, units: list[str]) -> None:
    queries = [query for query, *_ in (*ANSWERS, *FOUND)]
    assert NODE
    run = subprocess.run(
        [NODE, str(ASK), str(root)],
        input=json.dumps(queries),
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    site = Site(root)
    for query, answered in zip(queries, json.loads(run.stdout), strict=True):
        assert answered["rows"] == [asdict(row) for row in _answer(query, site, units)], query
        assert answered["found"] == _shown(find(query, site)), query
        dated = find(query, site, sort="date", filters={"year": "2023"})
        assert answered["dated"] == _shown(dated), query


def _shown(answer: Answer) -> dict[str, Any]:
    return {
        "groups": [
            [group.report.slug, [hit.section.anchor for hit in group.hits[:3]]]
            for group in answer.groups
        ],
        "total": asdict(answer.total),
        "facets": {
            facet: [list(count) for count in counts] for facet, counts in answer.facets.items()
        },
        "rows": [[row.report, row.figure] for row in answer.rows],
    }


def test_hidden_figures_are_nowhere(portal: Portal) -> None:
    written = json.dumps(list(indicators.scripts(portal, Config())), ensure_ascii=False)
    assert "救助困难群众" in written
    assert "救助金" not in written


def test_a_portal_without_figures_has_no_rows(small_portal: Portal) -> None:
    (name, directory) = list(indicators.scripts(small_portal, Config()))[-1]
    assert (name, directory["starts"], directory["units"]) == ("rows", "", [])


class _Counting(Site):
    """A site that says which scripts were asked for."""

    def __init__(self, root: Path) -> None:
        self.asked: list[str] = []
        super().__init__(root)

    def load(self, name: str) -> Any:
        self.asked.append(name)
        return super().load(name)


@pytest.fixture(scope="module")
def many(portal: Portal, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The second report twelve hundred times; one of the oldest has another figure."""
    (_, each, *_) = portal.compiled
    rare = replace(each.metrics[2], value=Decimal(7), indicator="养老护理床位")
    other = replace(each, metrics=(*each.metrics, rare))
    grown = Portal((*(each for _ in range(1200)), other))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(entries, "SIZE", 2_000)
        return _written(grown, tmp_path_factory.mktemp("many"))


def test_a_shard_is_of_bounded_size_however_common_its_key(many: Path) -> None:
    directory = Site(many).load("rows")
    assert len(directory["parts"]["养老"]) > 5
    sizes = [path.stat().st_size for path in many.glob("search/*/rows-*.js")]
    assert max(sizes) < 3_000


@pytest.mark.parametrize(
    ("query", "reports"),
    [("养老>10人", range(10)), ("提案办结率>99%", range(10)), ("护理床位<10张", [1200])],
)
def test_what_is_loaded_does_not_grow_with_the_reports(
    query: str, reports: list[int], many: Path, units: list[str]
) -> None:
    site = _Counting(many)
    found = _answer(query, site, units)
    assert list(dict.fromkeys(row.report for row in found)) == list(reports)
    loaded = set(site.asked)
    assert len([name for name in loaded if name.startswith("rows-")]) <= 12
    assert len([name for name in loaded if name.startswith("figures-")]) <= 20


def test_blocks_on_disk_change_nothing(
    portal: Portal, monkeypatch: pytest.MonkeyPatch, root: Path
) -> None:
    whole = _entries_of(portal)
    monkeypatch.setattr(entries, "BLOCK", 60)
    assert _entries_of(portal) == whole


def _entries_of(portal: Portal) -> dict[str, list[asked_entries.Entry]]:
    shards = [value for name, value in indicators.scripts(portal, Config()) if "rows-" in name]
    return {
        key: asked_entries.entries(shard, key)
        for shard in shards
        for key in shard["keys"].split(" ")
    }


@given(
    st.lists(
        st.decimals(allow_nan=False, allow_infinity=False, places=6)
        | st.decimals(-(10**16), 10**16, places=2),
        min_size=1,
        max_size=20,
    )
)
def test_values_survive_the_letters(values: list[Decimal]) -> None:
    gathered = entries.Gathered()
    for place, value in enumerate(values):
        gathered.add(entries.Row(3, place, "养老", 1, (value,)))
    ((_, shard),) = _shards(gathered)
    found = asked_entries.entries(shard, "养老")
    assert [entry.place for entry in found] == list(range(len(values)))
    for entry, value in zip(found, values, strict=True):
        assert entry.low == pytest.approx(float(value), rel=1e-14, abs=1e-14)


def _shards(gathered: entries.Gathered) -> Iterator[tuple[str, dict[str, Any]]]:
    return entries.shards(gathered.segments(), entries.Directory())
