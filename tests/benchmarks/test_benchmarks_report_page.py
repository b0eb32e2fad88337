"""A page's weight is what it names, compressed, and no more."""

from __future__ import annotations

import gzip
from pathlib import Path

from benchmarks.report_page import weighed


def test_a_page_weighs_its_html_and_what_it_names(tmp_path: Path) -> None:
    folder = tmp_path / "reports" / "one"
    folder.mkdir(parents=True)
    (tmp_path / "main.css").write_text("p { color: red }" * 40, "utf-8")
    (tmp_path / "main.js").write_text("run();" * 40, "utf-8")
    (tmp_path / "unnamed.js").write_text("never();" * 40, "utf-8")
    (folder / "report.txt").write_text("养老服务" * 40, "utf-8")
    html = '<link href="../../main.css"><script src="../../main.js"></script><a href="x.html">'
    page = folder / "index.html"
    page.write_text(html, "utf-8")
    files = (page, tmp_path / "main.css", tmp_path / "main.js")
    weight = weighed(page)
    assert weight.total == sum(len(gzip.compress(path.read_bytes(), 9)) for path in files)
    assert weight.text == len(gzip.compress((folder / "report.txt").read_bytes(), 9))
