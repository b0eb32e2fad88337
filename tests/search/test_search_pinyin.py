"""How words are typed: full pinyin and initials, and how a character may be read."""

from __future__ import annotations

import pytest

from generator.search.lookups import pinyin


@pytest.mark.parametrize(
    ("word", "sounds"),
    [
        ("养老", ("yanglao", "yl")),
        ("养老服务", ("yanglaofuwu", "ylfw")),
        ("银行", ("yinhang", "yh")),
        ("行政", ("xingzheng", "xz")),
        ("重庆", ("chongqing", "cq")),
        ("重点工作", ("zhongdiangongzuo", "zdgz")),
        # ü is typed v.
        ("绿化", ("lvhua", "lh")),
        ("妇女儿童", ("funvertong", "fnet")),
        # What is no Han text is typed as it is.
        ("5g基站", ("5gjizhan", "5gjz")),
        ("12345热线", ("12345rexian", "12345rx")),
        # A text of one sound is listed once.
        ("app", ("app",)),
        # Nobody can type what has no reading.
        ("养々", ()),
    ],
)
def test_a_word_is_typed_by_its_sound(word: str, sounds: tuple[str, ...]) -> None:
    assert pinyin.sounds(pinyin.syllables(word)) == sounds


def test_every_character_has_one_syllable() -> None:
    for word in ("养老服务", "12345热线", "“两癌”免费筛查", "双随机、一公开", "养々老"):
        assert len(pinyin.syllables(word)) == len(word)


def test_the_script_reads_characters_as_the_words_do() -> None:
    name, value = pinyin.script(
        {word: pinyin.syllables(word) for word in ("行政", "银行", "a股养々")}
    )
    table = dict(zip(value["syllables"].split(), value["characters"].split(), strict=True))
    assert name == "pinyin"
    assert "行" in table["hang"]
    assert "行" in table["xing"]
    assert "啊" in table["a"]
    # Everyday characters are read whether the portal has them or not.
    assert "鹜" in table["wu"]
    assert all("".join(sorted(each)) == each for each in table.values())
    assert all(syllable.isascii() and syllable.islower() for syllable in table)


def test_a_reading_that_no_word_has_is_not_offered() -> None:
    _, value = pinyin.script({"行政": pinyin.syllables("行政")})
    table = dict(zip(value["syllables"].split(), value["characters"].split(), strict=True))
    assert "行" not in table["hang"]
