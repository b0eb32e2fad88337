"""The command as a clerk uses it: options, summary, settings, exit status."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from building import PLAINLY, Build, Site, content_of, run_build

from generator import __version__

REPORT = "云岫区民政局2023年度述职报告\n\n一、民生\n全年受理诉求45件，慰问*人。\n"


def shuzhi(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_summary_counts_and_shows_what_was_inferred(build: Build, content: Path) -> None:
    (content / "甲.txt").write_bytes(REPORT.encode("gb18030"))
    (content / "乙.txt").write_text("一、党建\n召开会议3次。\n", "utf-8")
    site = build(content)
    assert site.status == 0, site.err
    assert "读取 2 份报告（GB18030 1 份）" in site.out
    assert "2 个章节，3 项指标，其中 1 处已隐去" in site.out
    assert "甲.txt：标题“云岫区民政局2023年度述职报告”（正文）" in site.out
    assert "检索索引" in site.out
    assert re.search(r"用时 \d", site.out)
    assert "没有认出报告的年份" in site.out
    assert "index.html" in site.out


def test_quiet_says_nothing_when_all_is_well(build: Build, content: Path) -> None:
    (content / "甲.txt").write_text(REPORT, "utf-8")
    site = build(content, "--quiet")
    assert (site.status, site.out, site.err) == (0, "", "")


def test_strict_refuses_warnings_but_not_notes(build: Build, content: Path) -> None:
    (content / "甲.txt").write_text(REPORT, "utf-8")
    assert build(content, "--strict").status == 0
    (content / "乙.txt").write_text("一、党建\n没有年份。\n", "utf-8")
    site = build(content, "--strict")
    assert site.status == 1
    assert "乙.txt" in site.err
    assert "甲" in site.json("data/reports.json")["reports"][0]["slug"]
    assert len(site.json("data/reports.json")["reports"]) == 1


def test_settings_come_from_the_file_beside_the_reports(build: Build, content: Path) -> None:
    (content / "甲.txt").write_text(REPORT, "utf-8")
    (content / "portal.toml").write_text('[site]\nname = "青禾区报告"\n', "utf-8")
    assert "青禾区报告" in build(content).text("index.html")


def test_settings_may_be_named(build: Build, content: Path, tmp_path: Path) -> None:
    (content / "甲.txt").write_text(REPORT, "utf-8")
    other = tmp_path / "其他.toml"
    other.write_text('[site]\nname = "另一个名字"\n', "utf-8")
    assert "另一个名字" in build(content, "--config", str(other)).text("index.html")


@pytest.mark.parametrize(
    ("toml", "words"),
    [
        ('[site]\nnmae = "甲"\n', ["portal.toml:2", "nmae", "您是不是想写“name”"]),
        ('[siet]\nname = "甲"\n', ["portal.toml:1", "siet", "您是不是想写“site”"]),
        ("[site]\nname = 3\n", ["portal.toml:2", "应当是文字"]),
        ("[site\n", ["portal.toml:1", "TOML"]),
        ('[site]\nbase_url = "www.example.org"\n', ["portal.toml:2", "http"]),
        ('[footer]\nidentifier = "12"\n', ["portal.toml:2", "10 位"]),
    ],
)
def test_a_wrong_setting_is_named_with_its_line(
    build: Build, content: Path, toml: str, words: list[str]
) -> None:
    (content / "甲.txt").write_text(REPORT, "utf-8")
    (content / "portal.toml").write_text(toml, "utf-8")
    site = build(content)
    assert site.status == 2
    assert all(word in site.err for word in words), site.err
    assert not site.root.exists()


def test_the_base_url_of_the_command_line_wins(build: Build, content: Path) -> None:
    (content / "甲.txt").write_text(REPORT, "utf-8")
    site = build(content, "--base-url", "https://www.example.org/baogao/")
    assert "https://www.example.org/baogao/reports/" in site.text("sitemap.xml")
    assert build(content, "--base-url", "www.example.org").status == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["build", "--contnet", "甲"], ["没有 --contnet 这个选项", "--content"]),
        (["build", "--jobs", "0"], ["--jobs"]),
        (["build", "--output"], ["--output"]),
        (["publish"], ["publish"]),
    ],
)
def test_a_wrong_call_is_explained_in_chinese(arguments: list[str], words: list[str]) -> None:
    done = shuzhi(*arguments)
    assert done.returncode == 2
    assert all(word in done.stderr for word in words), done.stderr
    assert re.search(r"[一-鿿]", done.stderr)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("arguments", [["--help"], ["build", "--help"]])
def test_help_is_in_chinese(arguments: list[str]) -> None:
    done = shuzhi(*arguments)
    assert done.returncode == 0
    for line in done.stdout.splitlines():
        assert not line.strip() or re.search(r"[一-鿿]|^  --", line), line


def test_the_version_is_the_packages() -> None:
    assert shuzhi("--version").stdout.strip() == f"shuzhi {__version__}"


def test_two_builds_are_equal_to_the_byte(built: Callable[[str], Site], tmp_path: Path) -> None:
    # Built as PLAINLY says, which is another way than this one in all that must not matter.
    content, one = content_of("content"), built("content")
    copy = tmp_path / "复制"
    for path in sorted(content.rglob("*"), reverse=True):
        if path.is_file():
            target = copy / path.relative_to(content)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    other = {"PYTHONHASHSEED": "2", "TZ": "Asia/Shanghai"}
    assert PLAINLY["PYTHONHASHSEED"] != other["PYTHONHASHSEED"]
    assert PLAINLY["TZ"] != other["TZ"]
    two = run_build(copy, tmp_path / "二" / "site", "--jobs", "1", **other)
    assert two.status == 0, two.err
    assert one.files() == two.files()


def test_the_sample_portal_is_built_without_warnings(built: Callable[[str], Site]) -> None:
    site = built("content")
    assert len(site.reports()) >= 9
    assert "提醒：" not in site.out
