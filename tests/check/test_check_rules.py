"""What the clerk is told to look at, rule by rule."""

from dataclasses import replace

import pytest

from generator.check import findings
from generator.config import Config, parse
from generator.model import Compiled, Encoding, FrontMatter, Portal, Source
from generator.parse import parse as parse_report

COMPLETE = parse(
    '[site]\nbase_url = "https://www.example.org"\n'
    '[footer]\nsponsor = "甲"\nidentifier = "0000000001"\ncontact = "乙"\n'
)
KNOWN = FrontMatter(year=2023, agency="云岫区民政局")


def compiled(text: str, path: str = "甲.txt", front: FrontMatter = KNOWN) -> Compiled:
    report = parse_report(Source(path, text, Encoding.UTF8, front), Config())
    return Compiled(report, (), (), "")


def rules(*reports: Compiled, config: Config = COMPLETE) -> list[tuple[str, str, int]]:
    """(rule, file, line) of each finding."""
    found = findings(Portal(reports), config)
    return [(finding.rule, finding.path, finding.line) for finding in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("一、民生\n正文。\n二、党建\n正文。\n", []),
        ("正文。" * 1_001, [("no-outline", "甲.txt", 0)]),
        ("一、民生\n正文。\n三、党建\n", [("sequence", "甲.txt", 3)]),
        ("一、民生\n（一）甲。\n（三）乙。\n二、党建\n（一）甲。\n", [("sequence", "甲.txt", 3)]),
        ("一、民生\n" + "二、" + "长" * 81 + "\n", [("long-heading", "甲.txt", 2)]),
        ("一、民生\n\n联系电话13800138000。\n", [("personal-number", "甲.txt", 3)]),
        ("一、民生\n身份证11010519491231002X。\n", [("personal-number", "甲.txt", 2)]),
        ("一、民生\n金额13800138000.5元，编号2138001380001。\n", []),
        ("一、民生\n正文。\n责任编辑：某某\n— 1 —\n", [("furniture", "甲.txt", 3)]),
    ],
)
def test_a_report(text: str, found: list[tuple[str, str, int]]) -> None:
    assert rules(compiled(text)) == found


def test_a_report_without_year_or_agency() -> None:
    report = compiled("一、民生\n正文。\n", "乙.txt", FrontMatter())
    assert rules(report) == [("no-year", "乙.txt", 0), ("no-agency", "乙.txt", 0)]


def test_a_period_that_is_not_understood_is_named() -> None:
    clear = compiled("一、民生\n", front=replace(KNOWN, period="上半年"))
    assert rules(clear) == []
    unclear = compiled("一、民生\n", front=replace(KNOWN, period="任期以来"))
    assert rules(unclear) == [("period", "甲.txt", 0)]
    assert "“任期以来”" in findings(Portal((unclear,)), COMPLETE)[0].message


def test_two_files_of_one_text() -> None:
    text = "一、民生\n正文。\n"
    assert rules(compiled(text, "乙.txt"), compiled(text + "\n", "甲.txt")) == [
        ("same-text", "甲.txt", 0)
    ]


def test_a_personal_number_is_not_repeated_in_the_finding() -> None:
    found = findings(Portal((compiled("联系电话13800138000。\n"),)), COMPLETE)
    assert "13800138000" not in found[0].message
    assert "138…00" in found[0].message


def test_a_portal_without_identifiers() -> None:
    finding = findings(Portal(()), Config(path="portal.toml"))[0]
    assert (finding.rule, finding.path) == ("no-identifier", "portal.toml")
    assert "identifier" in finding.message


def test_a_portal_without_an_address() -> None:
    finding = findings(Portal(()), Config(path="portal.toml"))[1]
    assert (finding.rule, finding.path) == ("no-address", "portal.toml")
    assert "base_url" in finding.message


def test_files_that_are_no_reports() -> None:
    found = findings(Portal(()), COMPLETE, ["附件.docx"])
    assert [(finding.rule, finding.path) for finding in found] == [("ignored-file", "附件.docx")]
