"""Slugs, anchors and links."""

import pytest

from generator import urls


@pytest.mark.parametrize(
    ("path", "slug"),
    [
        ("2023年云岫区民政局述职报告.txt", "2023年云岫区民政局述职报告"),
        ("2023/民政局.txt", "2023-民政局"),
        ("Report A_b.md", "report-a-b"),
        ("ＡＢＣ１.txt", "abc1"),
        ("a#b?c%d.txt", "a-b-c-d"),
        ("../../etc.txt", "etc"),
        ("<script>.txt", "script"),
        ("《**》.txt", ""),
        ("𠮷.txt", "𠮷"),
    ],
)
def test_a_slug_is_letters_and_digits_of_the_path(path: str, slug: str) -> None:
    assert urls.slug(path) == slug


@pytest.mark.parametrize(
    ("page", "target", "fragment", "link"),
    [
        ("index.html", "reports/甲/index.html", "", "reports/%E7%94%B2/index.html"),
        ("reports/a/index.html", "index.html", "", "../../index.html"),
        ("reports/a/index.html", "reports/b/index.html", "s1-2", "../b/index.html#s1-2"),
        ("404.html", "assets/css/main.css", "", "assets/css/main.css"),
        ("reports/a/index.html", "reports/a/index.html", "m1", "index.html#m1"),
    ],
)
def test_links_are_relative_and_encoded(page: str, target: str, fragment: str, link: str) -> None:
    assert urls.link(page, target, fragment) == link


def test_a_series_has_a_folder_that_every_file_system_takes() -> None:
    assert urls.series_page("甲局-救助-人") == "series/甲局-救助-人/index.html"
    long = "局" * 200
    folder = urls.series_folder(long)
    assert max(len(part.encode()) for part in folder.split("/")) <= 200
    assert folder != urls.series_folder(long + "局")


def test_absolute_addresses_leave_the_index_out() -> None:
    assert urls.absolute("https://a.cn/b/", "reports/甲/index.html") == (
        "https://a.cn/b/reports/%E7%94%B2/"
    )
    assert urls.absolute("https://a.cn", "index.html") == "https://a.cn/"


def test_the_root_is_found_from_any_depth() -> None:
    assert [urls.root(page) for page in ("index.html", "a/index.html", "a/b/c.html")] == [
        "./",
        "../",
        "../../",
    ]


def test_a_name_without_letters_has_a_folder_still() -> None:
    assert urls.agency_page("**") == "agencies/2a2a/index.html"
