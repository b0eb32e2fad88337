"""``glossary.toml``: terms, other names, explanations, and every mistake with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import glossary
from generator.config import defaults, load
from generator.errors import UserError, UserErrors
from generator.glossary import Glossary, Term

WHOLE = """
[[terms]]
term = "低保"
also = ["最低生活保障", " 低保制度 "]
explanation = "收入过低的家庭，由政府补足。"

[[terms]]
term = "双拥"
"""


def test_a_term_has_names_and_an_explanation() -> None:
    low, double = glossary.parse(WHOLE).terms
    assert low.names == ("低保", "最低生活保障", "低保制度")
    assert low.explanation == "收入过低的家庭，由政府补足。"
    assert double == Term("双拥")


def test_the_glossary_stands_beside_the_configuration(tmp_path: Path) -> None:
    portal = tmp_path / "portal.toml"
    portal.write_text("", "utf-8")
    assert load(portal).glossary == Glossary()
    (tmp_path / "glossary.toml").write_text(WHOLE, "utf-8")
    assert [term.term for term in load(portal).glossary.terms] == ["低保", "双拥"]


def test_a_folder_without_configuration_may_have_a_glossary(tmp_path: Path) -> None:
    assert defaults(tmp_path).glossary == Glossary()
    (tmp_path / "glossary.toml").write_text(WHOLE, "utf-8")
    assert len(defaults(tmp_path).glossary.terms) == 2


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('[[terms]]\nterm = "甲"\naslo = ["乙"]\n', 3, ["aslo", "您是不是想写“also”"]),
        ('[[term]]\nterm = "甲"\n', 1, ["[term]", "您是不是想写“terms”"]),
        ('[[terms]]\nterm = "甲"\nalso = "乙"\n', 3, ["应当是列表", 'also = ["']),
        ('[[terms]]\nterm = "甲"\nalso = ["乙", 3]\n', 3, ["应当是列表"]),
        ("[[terms]]\nterm = 3\n", 2, ["应当是文字"]),
        ('\n[[terms]]\nexplanation = "甲"\n', 2, ["没有写 term"]),
        ('[[terms]]\nterm = " "\n', 2, ["没有写 term"]),
        ('[[terms]]\nterm = "甲"\n\n[[terms]]\nterm = "甲"\n', 4, ["“甲”", "第 1 行"]),
        ('[[terms]]\nterm = "甲"\n[[terms]]\nterm = "乙"\nalso = ["甲"]\n', 3, ["“甲”"]),
        ('terms = "甲"\n', 1, ["[[terms]]"]),
        ("[[terms]]\nterm = \n", 2, ["TOML"]),
    ],
)
def test_a_mistake_is_told_with_its_line_and_a_mend(text: str, line: int, said: list[str]) -> None:
    with pytest.raises((UserError, UserErrors)) as caught:
        glossary.parse(text)
    mistake = caught.value
    errors = mistake.errors if isinstance(mistake, UserErrors) else (mistake,)
    assert [error.line for error in errors if isinstance(error, UserError)] == [line]
    shown = "\n".join(map(str, errors))
    assert shown.startswith(f"glossary.toml:{line}：")
    assert all(words in shown for words in said)


def test_all_mistakes_are_told_at_once() -> None:
    with pytest.raises(UserErrors) as caught:
        glossary.parse('[[terms]]\ntrem = "甲"\n[[terms]]\nalso = 3\nterm = "乙"\n')
    # The first entry has an unknown key and, by that, no name.
    assert [error.line for error in caught.value.errors] == [1, 2, 4]
    assert ["trem" in error.message for error in caught.value.errors] == [False, True, False]


def test_the_glossary_of_the_sample_explains_every_term() -> None:
    content = Path(__file__).parents[2] / "content"
    terms = load(content / "portal.toml").glossary.terms
    assert len(terms) >= 30
    assert all(len(term.explanation) >= 10 for term in terms)
