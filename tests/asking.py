"""Questions to a built index, the same every time, and the client that is asked them in Node."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from generator.search.ask import Answer, Site
from generator.search.ask.grammar import pieces
from generator.search.ask.site import SectionText
from generator.search.text.normalise import normalise

NODE = shutil.which("node")
SEAM = Path(__file__).parent / "js" / "seam.mjs"

# What no search may stumble over, and what people type who know other search engines.
ODD = (
    *("", " ", ":", "~", "*", '"', "“", "-", "\\", "[(", "%", "+ - * ~ ^ :", "<script>", "\u0000"),
    *("养老~1", "title:养老", "养老^10", "+养老 -", "养*", '"养老', "-养老", "--养老", "a\u0000b"),
    *("constructor", "__proto__", "toString 养老", "𠮷", "𠮷野", "\ud83d", "养老" * 400, "İ", "ﬀ"),
    *("½", "㎡", "Σας", "養老服務", "民證局", "ＡＰＰ", "２８，０４９", "28049", "工 作 报 告"),
    *("pm2.5", "ＰＭ２．５ 浓度", "5g", "90%", "90", "5%", "1.2万", "1.2万人", "5.5", "1.1.1"),
    *(".5", "90%%", "2023", "2023年", "年", "年 年", "的", "养老的呢", "没有的词", "一、"),
    *("（一）", "1.养老", "第一章 总则", "一、养老服务", "养老\u200b服务", "养老\n服务"),
    *("养老 养老 养老", "『养老服务』", "“居家养老”", '"养老服务覆盖率90%"', "养老 “没有的话”"),
    *("“没有的话”", "-“养老服务” 服务", "养老 -补贴", "养老 -居家养老", "服务 -民政局"),
    *("老服", "助餐", "低保", "最低生活保障", "低保 补贴", "yanglao", "ylfw", "yanglaofuwu"),
    *("民证局", "养老服物", "生态环境局", "民政局述职报告", "没有的词 -居家养老"),
    *("办结率>95%", "养老 床位>1000张", "助餐 >10万人次 -民政局", "满意度不低于90%", "> 100"),
)


def questions(site: Site, count: int, seed: int) -> list[str]:
    """Queries made of the texts of a site: runs, words, headings, phrases, sentences."""
    chance = random.Random(seed)
    numbers = chance.sample(range(site.facts.documents), min(site.facts.documents, 300))
    sections = list(site.sections(numbers).values())
    texts = [text for each in sections if len(text := normalise(each.body)) > 20]

    def run(*sizes: int) -> str:
        """Some characters of a text, not across punctuation."""
        size = chance.choice(sizes)
        while True:
            long = [each for each in pieces(chance.choice(texts)) if len(each) >= size]
            if long:
                chosen = chance.choice(long)
                start = chance.randrange(len(chosen) - size + 1)
                return chosen[start : start + size]

    def heading() -> str:
        section: SectionText = chance.choice(sections)
        return chance.choice(("", section.marker)) + section.heading

    def sentence() -> str:
        text = chance.choice(texts)
        start = chance.randrange(len(text))
        return text[start : start + chance.choice((30, 100, 200))]

    kinds: tuple[Callable[[], str], ...] = (
        lambda: run(1, 2, 3),
        lambda: run(4, 6, 8),
        lambda: f"{run(2)} {run(2, 3, 4)}",
        lambda: " ".join(run(2) for _ in range(chance.choice((3, 4, 5)))),
        lambda: f"{run(2)} -{run(1, 2, 3, 4)}",
        lambda: f"“{run(3, 4, 5)}” {chance.choice(('', run(2)))}",
        lambda: f"{chance.randrange(2015, 2026)}年 {run(2)}",
        lambda: f"{chance.random() * 100:.1f}{chance.choice(('', '%', '万'))}",
        heading,
        sentence,
    )
    return [kinds[place % len(kinds)]() for place in range(count)]


def ask_client(site: Path, **asked: Any) -> dict[str, Any]:
    """What the browser's own modules answer; Node runs once."""
    assert NODE
    run = subprocess.run(
        [NODE, str(SEAM), str(site)],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr
    answers: dict[str, Any] = json.loads(run.stdout)
    return answers


def plainly(answer: Answer) -> dict[str, Any]:
    """An answer in the form that seam.mjs prints."""
    hits = [(group.report.slug, hit) for group in answer.groups for hit in group.hits]
    return {
        "hits": [
            [slug, hit.section.anchor, hit.score, hit.rank, list(hit.missing), hit.verbatim]
            for slug, hit in hits
        ],
        "groups": [[group.report.slug, group.sections] for group in answer.groups],
        "total": {
            "reports": answer.total.reports,
            "sections": answer.total.sections,
            "complete": answer.total.complete,
        },
        "facets": {name: [list(each) for each in found] for name, found in answer.facets.items()},
        "runs": list(answer.runs),
        "marks": list(answer.marks),
        "asked": answer.asked,
        "rows": [[row.document, row.figure] for row in answer.rows],
        "notes": {
            "synonyms": [list(each) for each in answer.notes.synonyms],
            "pinyin": [list(each) for each in answer.notes.pinyin],
            "simplified": answer.notes.simplified,
            "corrections": list(answer.notes.corrections),
        },
    }
