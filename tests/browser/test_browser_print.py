"""What Chromium prints, measured in the PDF: the layout of official documents, GB/T 9704-2012."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from building import Site
from kinds import kinds
from playwright.sync_api import Browser, expect

from generator import urls

REPORT = urls.report_page("云岫区民政局2023年度述职报告")
# Points.
MILLIMETRE = 72 / 25.4
WIDTH, HEIGHT = 210 * MILLIMETRE, 297 * MILLIMETRE
TOP, RIGHT, BOTTOM, LEFT = (side * MILLIMETRE for side in (37, 26, 35, 28))
# Poppler tells places in whole points.
TOLERANCE = 1.5
LINE = "字" * 100


@dataclass(frozen=True)
class Piece:
    """Some words on a page, their place in points from its upper left corner, and their size."""

    page: int
    left: int
    top: int
    width: int
    height: int
    size: int
    colour: str
    words: str


@dataclass(frozen=True)
class Printed:
    """What was printed: the pieces beside the numbers of the pages, and those."""

    pages: int
    text: tuple[Piece, ...]
    numbers: tuple[Piece, ...]

    def lines(self) -> list[list[Piece]]:
        """The pieces by lines; digits have another font, whose top is a point or two off."""
        rows: list[list[Piece]] = []
        for piece in sorted(self.text, key=lambda piece: (piece.page, piece.top)):
            last = rows[-1][0] if rows else None
            if last and last.page == piece.page and piece.top - last.top <= 5:
                rows[-1].append(piece)
            else:
                rows.append([piece])
        return rows

    def line_with(self, words: str) -> list[Piece]:
        """The line that has these words, whatever the spaces between them."""
        return next(row for row in self.lines() if words in spelt(row))


def spelt(row: list[Piece]) -> str:
    words = "".join(piece.words for piece in sorted(row, key=lambda piece: piece.left))
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", words))


def pieces(pdf: Path) -> Iterator[Piece]:
    command = ["pdftohtml", "-xml", "-i", "-zoom", "1", "-stdout", str(pdf)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    # Poppler mentions links it cannot follow between the elements.
    tree = ElementTree.fromstring(told[told.index("<pdf2xml") :])
    sizes: dict[str, tuple[int, str]] = {}
    for page in tree.iter("page"):
        for font in page.iter("fontspec"):
            sizes[font.attrib["id"]] = (int(font.attrib["size"]), font.attrib["color"])
        for text in page.iter("text"):
            left, top, width, height = (
                int(text.attrib[name]) for name in ("left", "top", "width", "height")
            )
            size, colour = sizes[text.attrib["font"]]
            number, words = int(page.attrib["number"]), "".join(text.itertext())
            if words.strip():
                yield Piece(number, left, top, width, height, size, colour, words)


@pytest.fixture(scope="module")
def printing(
    chromium: Browser, built: Callable[[str], Site], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[str], Printed]]:
    if shutil.which("pdftohtml") is None:
        pytest.skip("no Poppler on this machine: install poppler-utils")
    site = built("content")
    page = chromium.new_page(color_scheme="dark")

    def printed(path: str) -> Printed:
        pdf = tmp_path_factory.mktemp("print") / "page.pdf"
        page.goto((site.root / path).as_uri())
        for name, is_pressed in (("大字", "true"), ("夜间", "false")):
            button = page.get_by_role("button", name=name, exact=True)
            # What was pressed on one page holds on the next.
            if button.get_attribute("aria-pressed") != is_pressed:
                button.click()
            expect(button).to_have_attribute("aria-pressed", is_pressed)
        page.evaluate(
            """line => {
              const paragraph = document.createElement('p');
              paragraph.textContent = line;
              document.querySelector('article')?.append(paragraph);
            }""",
            LINE,
        )
        page.pdf(path=pdf, prefer_css_page_size=True)
        found = list(pieces(pdf))
        beneath = HEIGHT - BOTTOM
        return Printed(
            pages=max(piece.page for piece in found),
            text=tuple(piece for piece in found if piece.top < beneath),
            numbers=tuple(piece for piece in found if piece.top >= beneath),
        )

    yield printed
    page.close()


@pytest.fixture(scope="module")
def report(printing: Callable[[str], Printed]) -> Printed:
    return printing(REPORT)


def test_the_sheet_is_a4(chromium: Browser, built: Callable[[str], Site], tmp_path: Path) -> None:
    page = chromium.new_page()
    page.goto((built("content").root / REPORT).as_uri())
    pdf = page.pdf(prefer_css_page_size=True)
    page.close()
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert boxes
    for width, height in boxes:
        assert float(width) == pytest.approx(WIDTH, abs=1)
        assert float(height) == pytest.approx(HEIGHT, abs=1)


def test_text_fills_the_type_area_and_no_more(report: Printed) -> None:
    assert min(piece.left for piece in report.text) == pytest.approx(LEFT, abs=TOLERANCE)
    right = max(piece.left + piece.width for piece in report.text)
    assert right == pytest.approx(WIDTH - RIGHT, abs=TOLERANCE + 1)
    # A line is as high as its pitch, its letters stand in the middle of it.
    assert TOP <= min(piece.top for piece in report.text) <= TOP + 12
    assert max(piece.top + piece.height for piece in report.text) <= HEIGHT - BOTTOM + 1


def test_the_title_is_of_22_points_in_the_middle(report: Printed) -> None:
    title = report.line_with("2023年度述职报告")
    assert {piece.size for piece in title} <= {22, 23}
    left = min(piece.left for piece in title)
    right = max(piece.left + piece.width for piece in title)
    assert (left + right) / 2 == pytest.approx((LEFT + WIDTH - RIGHT) / 2, abs=3)


def test_text_and_headings_are_of_16_points(report: Printed) -> None:
    for words in ("尊敬的主任", "一、主要指标完成情况", "(一)保障水平稳步提高", "低保标准提高到"):
        sizes = {piece.size for piece in report.line_with(words)}
        assert sizes <= {16, 17}, words


def test_paragraphs_and_headings_are_indented_by_two_characters(report: Printed) -> None:
    for words in ("一、主要指标完成情况", "(一)保障水平稳步提高", "低保标准提高到"):
        left = min(piece.left for piece in report.line_with(words))
        assert left == pytest.approx(LEFT + 2 * 16, abs=TOLERANCE), words
    salutation = report.line_with("尊敬的主任")
    assert salutation[0].left == pytest.approx(LEFT, abs=TOLERANCE)


def test_a_line_has_28_characters_and_a_page_22_lines(report: Printed) -> None:
    filled = [row for row in report.lines() if set(spelt(row)) == {"字"}]
    assert [len(spelt(row)) for row in filled[:3]] == [26, 28, 28]
    pitches = {
        round(after[0].top - before[0].top)
        for before, after in pairwise(filled)
        if before[0].page == after[0].page
    }
    assert pitches <= {27, 28, 29}
    assert int((HEIGHT - TOP - BOTTOM) / 28) == 22
    by_page = groupby(report.lines(), key=lambda row: row[0].page)
    assert max(len(list(rows)) for _, rows in by_page) <= 22


def test_the_number_of_the_page_stands_beneath_on_the_outer_side(report: Printed) -> None:
    assert report.pages >= 3
    for page in range(1, report.pages + 1):
        number = [piece for piece in report.numbers if piece.page == page]
        assert re.fullmatch(f"[—–-]{page}[—–-]", spelt(number))
        assert {piece.size for piece in number} <= {14, 15}
        assert all(piece.top >= HEIGHT - BOTTOM + 6 * MILLIMETRE for piece in number)
        left = min(piece.left for piece in number)
        right = max(piece.left + piece.width for piece in number)
        if page % 2:
            assert right == pytest.approx(WIDTH - RIGHT - 14, abs=3)
        else:
            assert left == pytest.approx(LEFT + 14, abs=3)


def test_the_document_is_printed_and_nothing_that_serves_the_screen(report: Printed) -> None:
    words = "".join(spelt(row) for row in report.lines())
    assert "社工站实现镇街全覆盖" in words
    for unwanted in (
        "目录",
        "首页",
        "搜索",
        "下载",
        "本节指标",
        "全文指标",
        "找错",
        "大字",
        "上一年",
    ):
        assert unwanted not in words, unwanted


def test_ink_is_black_whatever_the_screen_shows(report: Printed) -> None:
    assert {piece.colour for piece in (*report.text, *report.numbers)} == {"#000000"}


def test_other_pages_are_printed_without_what_serves_the_screen(
    printing: Callable[[str], Printed], built: Callable[[str], Site]
) -> None:
    for kind, path in kinds(built("content")).items():
        # The page of help speaks of these very words.
        if path in (urls.NOT_FOUND, urls.HELP):
            continue
        words = "".join(spelt(row) for row in printing(path).lines())
        for unwanted in ("跳到正文", "大字", "高对比", "找错", "回到顶部"):
            assert unwanted not in words, f"{kind}: {unwanted}"
