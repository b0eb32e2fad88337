"""A whole site or none: what is written, kept, removed and refused."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.errors import UsageError, UserError
from generator.model import OutputFile
from generator.write import MANIFEST, check_output, publish


def files(**contents: str) -> list[OutputFile]:
    return [OutputFile(f"{name}/index.html", text.encode()) for name, text in contents.items()]


def tree(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def test_the_site_holds_exactly_the_files(tmp_path: Path) -> None:
    site = tmp_path / "site"
    first = publish(files(a="1", b="2"), site)
    assert (first.changed, first.unchanged, first.removed) == (2, 0, 0)
    second = publish(files(b="2", c="3"), site)
    assert (second.changed, second.unchanged, second.removed) == (1, 1, 1)
    assert tree(site) == {"b/index.html": "2", "c/index.html": "3"}


def test_an_unchanged_file_keeps_its_time(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(files(a="1"), site)
    os.utime(site / "a/index.html", (1_000_000_000, 1_000_000_000))
    publish(files(a="1", b="2"), site)
    assert (site / "a/index.html").stat().st_mtime == 1_000_000_000


def test_nothing_is_left_beside_the_site(tmp_path: Path) -> None:
    publish(files(a="1"), tmp_path / "site")
    publish(files(a="2"), tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_foreign_files_are_refused_and_kept(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "家庭照片.jpg").write_bytes(b"jpg")
    with pytest.raises(UsageError, match="家庭照片"):
        publish(files(a="1"), site)
    assert [path.name for path in site.iterdir()] == ["家庭照片.jpg"]


def test_a_file_changed_by_hand_is_refused_and_kept(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(files(a="1"), site)
    (site / "a/index.html").write_text("手工改过", "utf-8")
    with pytest.raises(UsageError, match="改动过"):
        publish(files(a="2"), site)
    assert tree(site) == {"a/index.html": "手工改过"}


def test_with_a_broken_manifest_every_file_is_foreign(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(files(a="1"), site)
    (site / MANIFEST).write_text("{", "utf-8")
    with pytest.raises(UsageError):
        publish(files(a="2"), site)
    assert tree(site) == {"a/index.html": "1"}


def test_a_failure_midway_leaves_the_old_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(files(a="1", b="2"), site)

    def failing() -> Iterator[OutputFile]:
        yield OutputFile("a/index.html", b"3")
        raise RuntimeError("a stage failed")

    with pytest.raises(RuntimeError):
        publish(failing(), site)
    assert tree(site) == {"a/index.html": "1", "b/index.html": "2"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_run_killed_between_two_renames_is_mended(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(files(a="1"), site)
    site.rename(tmp_path / ".site.shuzhi-old-123")
    publish(files(a="1", b="2"), site)
    assert tree(site) == {"a/index.html": "1", "b/index.html": "2"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_two_files_of_one_path_are_a_bug(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="two output files"):
        publish([*files(a="1"), *files(a="2")], tmp_path / "site")
    assert not (tmp_path / "site").exists()


def test_a_link_to_the_site_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "site").symlink_to("real", target_is_directory=True)
    publish(files(a="1"), tmp_path / "site")
    assert (tmp_path / "site").is_symlink()
    assert tree(tmp_path / "real") == {"a/index.html": "1"}


def test_a_folder_that_cannot_be_made_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(UserError, match="无法写入"):
        publish(files(a="1"), tmp_path / "file" / "site")


@pytest.mark.parametrize(
    ("output", "content"), [("a", "a"), ("a/site", "a"), ("a", "a/content"), ("a/../a", "a")]
)
def test_output_and_content_must_lie_apart(tmp_path: Path, output: str, content: str) -> None:
    with pytest.raises(UsageError, match="互相包含"):
        check_output(tmp_path / output, tmp_path / content)


def test_a_file_is_no_output_folder(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("", "utf-8")
    with pytest.raises(UsageError, match="是一个文件"):
        check_output(tmp_path / "site", tmp_path / "content")
