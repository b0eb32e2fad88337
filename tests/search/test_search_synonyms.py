"""Names of the glossary that mean the same, as the index spells them."""

from __future__ import annotations

from generator.config import Config
from generator.glossary import Glossary, Term
from generator.search.lookups.synonyms import synonyms


def _groups(*terms: Term) -> list[list[str]]:
    return synonyms(Config(glossary=Glossary(terms)))


def test_a_term_and_its_other_names_are_a_group_in_the_spelling_of_the_index() -> None:
    assert _groups(Term("低保", ("最低生活保障", "低保 制度"))) == [
        ["低保", "最低生活保障", "低保制度"]
    ]
    assert _groups(Term("ＡＰＰ", ("手機應用",))) == [["app", "手机应用"]]


def test_a_term_by_itself_makes_no_group() -> None:
    assert _groups(Term("双拥"), Term("5G", ("５ｇ",))) == []


def test_a_name_belongs_to_one_group() -> None:
    assert _groups(Term("社工", ("社会工作者",)), Term("义工", ("社 工", "志愿者"))) == [
        ["社工", "社会工作者"],
        ["义工", "志愿者"],
    ]
