"""``shuzhi search`` as a user runs it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.search.ask import Site, find, lines
from generator.search.ask.excerpt import excerpt


def run(*words: str) -> tuple[int, str, str]:
    """Exit status, output and errors of the command."""
    done = subprocess.run(
        [sys.executable, "-m", "generator", "search", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=Path(__file__).parents[2],
        env={"PATH": "/usr/bin:/bin", "PYTHONIOENCODING": "utf-8"},
    )
    return done.returncode, done.stdout, done.stderr


def test_it_prints_reports_with_their_sections_and_excerpts(small_site: Site) -> None:
    status, out, err = run("养老", "-补贴", "--site", str(small_site.root), "--size", "1")
    assert (status, err) == (0, "")
    assert out == (
        "找到 2 份报告，共 2 处。\n"
        "\n"
        "1. 2022年云溪区民政局述职报告\n"
        "   2023 · 云溪区 · 报告 · reports/r1/index.html\n"
        "   - 1.养老服务\n"
        "     建成社区养老服务站12个，助餐点36个，老人满意度90%以上。\n"
        "\n"
        "还有 1 份报告没有显示，可用 --size 多显示几份。\n"
    )


def test_nothing_found_is_said_and_told_by_the_status(small_site: Site) -> None:
    status, out, _ = run("鲸鱼", "--site", str(small_site.root))
    assert (status, out) == (1, "没有找到与“鲸鱼”有关的内容。\n")
    assert run("，。", "--site", str(small_site.root))[:2] == (1, "请至少输入一个要找的词。\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["养老", "--site", "没有这个文件夹"], "这个文件夹里没有可以搜索的网站"),
        (["养老", "--site", "tests"], "用 --site 指明"),
        ([], "请至少输入一个要找的词"),
        (["养老", "--siet", "x"], "没有 --siet 这个选项"),
        (["养老", "--size", "0"], "--size 的内容不对"),
    ],
)
def test_a_mistake_is_explained_without_a_traceback(words: list[str], said: str) -> None:
    status, out, err = run(*words)
    assert (status, out) == (2, "")
    assert said in err
    assert "Traceback" not in err


def test_an_index_of_another_format_is_refused(tmp_path: Path) -> None:
    (tmp_path / "search").mkdir()
    script = 'shuzhi.receive("manifest",{"format":1});\n'
    (tmp_path / "search" / "manifest.js").write_text(script, "utf-8")
    status, _, err = run("养老", "--site", str(tmp_path))
    assert status == 2
    assert "另一个版本" in err


def test_what_was_typed_stands_out_whole_where_it_stands(small_site: Site) -> None:
    def marked(text: str) -> list[str]:
        answer = find(text, small_site, size=1)
        return list(lines(answer, text, 90, lambda word: f"[{word}]"))

    assert "   - 1.[养老服务]" in marked("养老服务")
    assert any("建成社区[养老服务]站12个" in line for line in marked("养老服务"))
    assert any("困难群众[２８，０４９]人次" in line for line in marked("28049"))


def test_what_a_section_lacks_is_said(small_site: Site) -> None:
    printed = list(lines(find("养老 补贴", small_site), "养老 补贴", 90, str))
    assert printed[0] == "找到 4 份报告，共 5 处，其中 2 份报告含有全部的词。"
    assert "     缺少：补贴" in printed


@pytest.mark.parametrize("length", [1, 5, 30, 90, 5000])
def test_an_excerpt_is_a_piece_of_the_text_with_the_words_in_it(length: int) -> None:
    filler = "全区上下凝心聚力，各项工作稳步推进。" * 20
    text = f"{filler}发放养老补贴{filler}"
    runs = excerpt(text, ("养老", "补贴"), length)
    whole = "".join(run.text for run in runs)
    assert whole.removeprefix("…").removesuffix("…") in text
    assert any(run.marked for run in runs)
