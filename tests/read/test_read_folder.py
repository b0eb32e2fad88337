"""Which files of a folder are reports."""

from pathlib import Path

import pytest

from generator.errors import UsageError
from generator.read import find


def write(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("一、标题\n正文。\n", "utf-8")
    return folder


def test_reports_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    found = find(write(tmp_path, "乙.txt", "2022/丙.md", "甲.TXT"))
    assert [report.name for report in found.reports] == ["2022/丙.md", "乙.txt", "甲.TXT"]
    assert not found.errors


def test_other_files_are_named_and_temporary_ones_are_not(tmp_path: Path) -> None:
    found = find(
        write(tmp_path, "甲.txt", "乙.docx", "portal.toml", ".隐藏.txt", "~$丙.docx", "Thumbs.db")
    )
    assert [report.name for report in found.reports] == ["甲.txt"]
    assert found.ignored == ("乙.docx",)


def test_a_sidecar_belongs_to_the_report_of_its_name(tmp_path: Path) -> None:
    found = find(write(tmp_path, "甲.txt", "甲.toml", "乙.toml"))
    assert found.reports[0].sidecar == tmp_path / "甲.toml"
    assert [Path(error.path).name for error in found.errors] == ["乙.toml"]


def test_a_link_out_of_the_folder_is_a_mistake(tmp_path: Path) -> None:
    outside = tmp_path / "外面.txt"
    outside.write_text("机密", "utf-8")
    content = write(tmp_path / "content", "甲.txt")
    (content / "链接.txt").symlink_to(outside)
    (content / "断链.txt").symlink_to(content / "没有.txt")
    (content / "文件夹").symlink_to(tmp_path, target_is_directory=True)
    found = find(content)
    assert [report.name for report in found.reports] == ["甲.txt"]
    assert sorted(Path(error.path).name for error in found.errors) == [
        "文件夹",
        "断链.txt",
        "链接.txt",
    ]


def test_a_link_within_the_folder_is_read(tmp_path: Path) -> None:
    content = write(tmp_path, "甲.txt")
    (content / "乙.txt").symlink_to(content / "甲.txt")
    assert [report.name for report in find(content).reports] == ["乙.txt", "甲.txt"]


def test_no_folder_is_a_mistake_of_the_call(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="找不到"):
        find(tmp_path / "没有")
