"""Bytes in, text out: what is taken for which encoding, and what is refused."""

import random

import pytest

from generator.errors import UserError
from generator.model import Encoding
from generator.read.encoding import decode

SENTENCE = "全年共受理群众诉求45件，办结率为100%。\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (SENTENCE.encode("utf-8"), Encoding.UTF8),
        (SENTENCE.encode("utf-8-sig"), Encoding.UTF8_BOM),
        (SENTENCE.encode("gb18030"), Encoding.GB18030),
        (SENTENCE.encode("utf-16"), Encoding.UTF16),
        (b"plain ASCII is UTF-8", Encoding.UTF8),
    ],
)
def test_text_is_decoded_and_its_mark_is_not_part_of_it(data: bytes, encoding: Encoding) -> None:
    text, found = decode(data)
    assert found is encoding
    assert not text.startswith("﻿")
    assert text in (SENTENCE, "plain ASCII is UTF-8")


def test_line_ends_stay_as_they_are() -> None:
    assert decode("一\r\n二\n三\r".encode())[0] == "一\r\n二\n三\r"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"PK\x03\x04\x14\x00\x06\x00",
        SENTENCE.encode() + b"\x00",
        SENTENCE.encode() + b"\x07",
    ],
)
def test_binary_files_are_refused(data: bytes) -> None:
    with pytest.raises(UserError, match="二进制") as caught:
        decode(data, "图.txt")
    assert caught.value.path == "图.txt"
    assert caught.value.hint


def test_a_control_character_is_named_with_its_line() -> None:
    with pytest.raises(UserError) as caught:
        decode("第一行\n第二行\x01\n".encode())
    assert caught.value.line == 2


@pytest.mark.parametrize(
    "data",
    [
        "Übergrößenträger naïve café".encode("latin-1"),
        SENTENCE.encode("big5", "ignore"),
        b"\xff\xfe\x12\xd8\x34\xd9\x77\xdb",
        bytes(random.Random(7).randrange(0x81, 0xFE) for _ in range(4_000)),
    ],
)
def test_bytes_in_no_known_encoding_are_refused(data: bytes) -> None:
    with pytest.raises(UserError, match="编码"):
        decode(data)
