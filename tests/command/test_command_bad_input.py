"""Whatever lies in the folder: a clear message and no traceback, the old site untouched."""

import os
import sys
from pathlib import Path

import pytest
from building import Build, Site, run_build

GOOD = "一、民生\n全年受理诉求45件。\n"


def assert_refused(site: Site, *words: str, status: int = 1) -> None:
    """The command failed with these words on standard error, and published nothing."""
    assert site.status == status, site.err
    for word in words:
        assert word in site.err
    assert "Traceback" not in site.err
    assert site.out == ""
    assert not site.root.exists()


def test_an_empty_file(build: Build, content: Path) -> None:
    (content / "空.txt").write_bytes(b"")
    (content / "空白.txt").write_bytes("\n　\n".encode())
    assert_refused(build(content), "空.txt", "空白.txt", "有 2 处错误", "空的")


def test_a_binary_file(build: Build, content: Path) -> None:
    (content / "图.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    assert_refused(build(content), "图.txt", "二进制", "另存为")


def test_a_huge_file(build: Build, content: Path) -> None:
    (content / "大.txt").write_bytes("一、民生\n".encode() * 1_600_000)
    assert_refused(build(content), "大.txt", "太大", "MB", "max_megabytes")


def test_an_unreadable_encoding(build: Build, content: Path) -> None:
    (content / "西文.txt").write_bytes("Übergröße naïve café".encode("latin-1"))
    assert_refused(build(content), "西文.txt", "编码", "UTF-8")


def test_two_reports_of_one_address(build: Build, content: Path) -> None:
    (content / "2023 述职.txt").write_text(GOOD, "utf-8")
    (content / "2023_述职.md").write_text(GOOD, "utf-8")
    assert_refused(build(content), "2023-述职", "2023 述职.txt", "2023_述职.md", "slug")


def test_a_link_out_of_the_folder(build: Build, content: Path, tmp_path: Path) -> None:
    (tmp_path / "机密.txt").write_text(GOOD, "utf-8")
    (content / "链接.txt").symlink_to(tmp_path / "机密.txt")
    assert_refused(build(content), "链接.txt", "文件夹之外")


def test_a_broken_front_matter(build: Build, content: Path) -> None:
    (content / "甲.md").write_text("---\ntitle: 甲\nyaer: 2023\n---\n正文。\n", "utf-8")
    (content / "乙.md").write_text("---\ntitle: [乙\n---\n正文。\n", "utf-8")
    assert_refused(build(content), "甲.md:3", "您是不是想写“year”", "乙.md:")


def test_a_broken_sidecar(build: Build, content: Path) -> None:
    (content / "甲.txt").write_text(GOOD, "utf-8")
    (content / "甲.toml").write_text("year = \n", "utf-8")
    assert_refused(build(content), "甲.toml:1")


def test_no_reports(build: Build, content: Path) -> None:
    (content / "说明.docx").write_bytes(b"PK")
    assert_refused(build(content), "没有报告")


def test_no_folder(build: Build, tmp_path: Path) -> None:
    assert_refused(build(tmp_path / "没有"), "找不到报告文件夹", "--content", status=2)


def test_all_mistakes_are_shown_at_once(build: Build, content: Path) -> None:
    for name in ("乙.txt", "甲.txt"):
        (content / name).write_bytes(b"")
    site = build(content)
    assert_refused(site, "有 2 处错误")
    assert site.err.index("乙.txt") < site.err.index("甲.txt")


def test_a_mistake_leaves_the_old_site(build: Build, content: Path) -> None:
    (content / "甲.txt").write_text(GOOD, "utf-8")
    before = build(content)
    assert before.status == 0, before.err
    files = before.files()
    (content / "乙.txt").write_bytes(b"\x00")
    after = build(content)
    assert after.status == 1
    assert after.files() == files


def test_other_reports_are_published_when_the_user_asks(build: Build, content: Path) -> None:
    (content / "甲.txt").write_text(GOOD, "utf-8")
    (content / "乙.txt").write_bytes(b"\x00")
    site = build(content, "--keep-going")
    assert site.status == 1
    assert "乙.txt" in site.err
    assert [report["file"] for report in site.reports()] == ["甲.txt"]


def test_a_folder_of_foreign_files_is_refused(build: Build, content: Path, tmp_path: Path) -> None:
    (content / "甲.txt").write_text(GOOD, "utf-8")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "家庭照片.jpg").write_bytes(b"jpg")
    site = build(content)
    assert site.status == 2
    assert "家庭照片.jpg" in site.err
    assert site.files() == {"家庭照片.jpg": b"jpg"}


def test_the_output_must_not_hold_the_content(build: Build, tmp_path: Path) -> None:
    inner = tmp_path / "site" / "content"
    inner.mkdir(parents=True)
    (inner / "甲.txt").write_text(GOOD, "utf-8")
    site = build(inner)
    assert site.status == 2
    assert "互相包含" in site.err
    assert list(site.files()) == ["content/甲.txt"]


@pytest.mark.skipif(sys.platform != "linux", reason="/sys is Linux's")
def test_no_permission_to_write(content: Path) -> None:
    """Nobody may make a folder in /sys, not even root."""
    (content / "甲.txt").write_text(GOOD, "utf-8")
    assert_refused(run_build(content, Path("/sys/shuzhi/site")), "无法写入", "权限")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission_to_read(build: Build, content: Path) -> None:
    (content / "甲.txt").write_text(GOOD, "utf-8")
    (content / "甲.txt").chmod(0)
    assert_refused(build(content), "甲.txt", "无法读取")


def test_markup_in_title_heading_and_text_is_text(build: Build, content: Path) -> None:
    attack = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    (content / "甲.txt").write_text(
        f"{attack}述职报告\n\n一、{attack}\n（一）{attack}。受理{attack}45件。\n", "utf-8"
    )
    (content / "乙.md").write_text(
        f'---\ntitle: "{attack}"\nagency: "{attack}"\nkind: "{attack}"\nsummary: "{attack}"\n---\n'
        f"## {attack}\n\n| {attack} | 件 |\n|---|---|\n| {attack} | 45件 |\n",
        "utf-8",
    )
    site = build(content)
    assert site.status == 0, site.err
    for path in site.files():
        if path.endswith(".html"):
            page = site.page(path)
            assert not page.css("img, [onerror]"), path
            scripts = page.css("script:not([src])")
            assert all(each.attributes.get("type") == "application/ld+json" for each in scripts)
    article = site.page("reports/甲/index.html").css_first("article")
    assert article is not None
    assert attack in article.text()
