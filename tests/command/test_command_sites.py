"""Small portals and what a reader should find in each; the expectations stand beside them."""

import tomllib
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from building import REAL, SHARED, SITES, Site

from generator import urls

Built = Callable[[str], Site]
NAMES = ("minimal", "variety", "markdown", "hostile")


def expected(name: str) -> dict[str, Any]:
    return tomllib.loads((SITES / name / "expected.toml").read_text("utf-8"))


def cases() -> list[Any]:
    return [
        pytest.param(name, report, id=f"{name}-{index}")
        for name in NAMES
        for index, report in enumerate(expected(name)["report"])
    ]


def found(site: Site, path: str) -> Any:
    return next(report for report in site.reports() if report["file"] == path)


@pytest.mark.parametrize(("name", "wanted"), cases())
def test_outline(built: Built, name: str, wanted: dict[str, Any]) -> None:
    report = found(built(name), wanted["path"])
    assert report["title"] == wanted.get("title")
    assert report["salutation"] == wanted.get("salutation")
    outline = [[each["level"], each["marker"], each["heading"]] for each in report["outline"]]
    assert outline == wanted["outline"]


@pytest.mark.parametrize(("name", "wanted"), cases())
def test_figures(built: Built, name: str, wanted: dict[str, Any]) -> None:
    """Every figure with its value and unit; names are the business of the metrics' own tests."""
    report = found(built(name), wanted["path"])

    def row(metric: dict[str, Any]) -> tuple[Any, ...]:
        value = metric.get("value")
        return (
            metric["quote"],
            None if value is None else Decimal(str(value)),
            metric["unit"],
            metric.get("bound", "exact"),
            metric.get("redacted", False),
        )

    assert [row(each) for each in report["metrics"]] == [row(each) for each in wanted["metrics"]]


@pytest.mark.parametrize("name", NAMES)
def test_what_must_and_must_not_be_on_a_page(built: Built, name: str) -> None:
    site = built(name)
    pages = [site.text(path) for path in site.files() if path.endswith(".html")]
    for absent in expected(name).get("absent", []):
        assert not any(absent in page for page in pages), absent
    for present in expected(name).get("present", []):
        assert any(present in page for page in pages), present


@pytest.mark.parametrize("name", [*NAMES, "content"])
def test_the_article_is_the_report_to_the_character(built: Built, name: str) -> None:
    assert_articles_are_whole(built(name))


def assert_articles_are_whole(site: Site) -> None:
    """The text of each page's article, its tables left out, is the report's plain text."""
    for report in site.reports():
        page = site.page(urls.report_page(report["slug"]))
        for table in page.css("aside.figures"):
            table.decompose()
        article = page.css_first("article")
        assert article is not None
        text = (site.root / urls.report_text(report["slug"])).read_bytes().decode()
        assert article.text() == text, report["file"]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real reports are not at hand")
@pytest.mark.parametrize("folder", REAL)
@pytest.mark.xdist_group("real reports")
def test_real_articles_are_whole(built: Built, folder: str) -> None:
    assert len(built(folder).reports()) == REAL[folder]
    assert_articles_are_whole(built(folder))


def test_offsets_lead_to_their_words(built: Built) -> None:
    for name in (*NAMES, "content"):
        site = built(name)
        for report in site.reports():
            text = (site.root / urls.report_text(report["slug"])).read_bytes().decode()
            for section in report["outline"]:
                assert text.startswith(section["marker"], section["start"])
            for metric in report["metrics"]:
                start, end = metric["sentence"]["start"], metric["sentence"]["end"]
                assert text.startswith(metric["quote"], metric["start"])
                assert start <= metric["start"] < metric["start"] + len(metric["quote"]) <= end
