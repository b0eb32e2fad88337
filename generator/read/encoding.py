"""Bytes → text, by trial: UTF-8 first, then GB18030 where the outcome looks like Chinese.

UTF-8 is strict about its form, so text that decodes as UTF-8 is UTF-8. GB18030 accepts nearly any
bytes, so its outcome must be plausible: in real Chinese prose almost every character belongs to
GB 2312's 7,445, in wrongly decoded bytes only about a third do. UTF-16 is taken only with its
byte order mark, as Notepad writes it, and under the same condition.
"""

from __future__ import annotations

import codecs
import re

from generator import messages
from generator.errors import UserError
from generator.model import Encoding

# Tab, line ends, and the vertical tab and form feed that Word leaves in plain text.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_PLAUSIBLE = 0.85
_SAMPLE = 20_000


def decode(data: bytes, path: str = "") -> tuple[str, Encoding]:
    """The text in ``data`` and the encoding it was in; a byte order mark is not part of the text.

    Raises:
        UserError: the data is not text, or not in an encoding that is known here.
    """
    text, encoding = _decoded(data, path)
    control = _CONTROL.search(text)
    if control:
        raise UserError(
            messages.BINARY_FILE,
            path=path,
            line=text.count("\n", 0, control.start()) + 1,
            hint=messages.BINARY_FILE_HINT,
        )
    return text, encoding


def _decoded(data: bytes, path: str) -> tuple[str, Encoding]:
    encodings: tuple[tuple[Encoding, str], ...]
    if data.startswith(codecs.BOM_UTF8):
        encodings = ((Encoding.UTF8_BOM, "utf-8-sig"),)
    elif data.startswith(_UTF16_MARKS):
        encodings = ((Encoding.UTF16, "utf-16"),)
    elif b"\x00" in data:
        raise UserError(messages.BINARY_FILE, path=path, hint=messages.BINARY_FILE_HINT)
    else:
        encodings = ((Encoding.UTF8, "utf-8"), (Encoding.GB18030, "gb18030"))
    for encoding, codec in encodings:
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if encoding in (Encoding.UTF8, Encoding.UTF8_BOM) or _is_plausible(text):
            return text, encoding
    raise UserError(messages.UNREADABLE_ENCODING, path=path, hint=messages.UNREADABLE_ENCODING_HINT)


def _is_plausible(text: str) -> bool:
    """Whether nearly all characters beyond ASCII are ones that Chinese prose uses."""
    foreign = [character for character in text[:_SAMPLE] if character > "\x7f"]
    if not foreign:
        return True
    common = sum(bool(character.encode("gb2312", "ignore")) for character in foreign)
    return common >= _PLAUSIBLE * len(foreign)
