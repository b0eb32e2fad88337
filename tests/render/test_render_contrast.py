"""The colours: every pair that bears text can be read, by light, in the dark, at high contrast."""

from __future__ import annotations

import re
from itertools import product

import pytest

from generator import resources

STYLES = resources.templates() / "assets" / "css" / "parts"
TEXT = ("ink", "ink-soft", "blue", "red")
GROUNDS = ("paper", "paper-tint", "lit", "blue-tint")
READABLE = 4.5
MORE = 7.0


# A row of the table: in light and in the dark, and the same two where more contrast is wanted.
ROW = re.compile(
    r"--([\w-]+):(?:\s*var\(--plain,)?"
    r" var\(--light, (#\w+)\) var\(--dark, (#\w+)\)"
    r"(?:\)\s*var\(--more, var\(--light, (#\w+)\) var\(--dark, (#\w+)\)\))?;"
)


def palettes() -> dict[str, dict[str, str]]:
    """The colours of each mode; where a row names two, more contrast has the same two."""
    tokens = (STYLES / "tokens.css").read_text("utf-8")
    modes: dict[str, dict[str, str]] = {"light": {}, "dark": {}, "more": {}, "more dark": {}}
    for name, light, dark, more, more_dark in ROW.findall(tokens):
        row = (light, dark, more or light, more_dark or dark)
        for mode, colour in zip(modes, row, strict=True):
            modes[mode][name] = colour
    return modes


def _luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_the_measure() -> None:
    assert round(contrast("#000", "#fff"), 2) == 21


def test_every_colour_has_all_its_modes() -> None:
    tokens = (STYLES / "tokens.css").read_text("utf-8")
    named = set(re.findall(r"--([\w-]+):[^;]*#", tokens))
    assert all(set(colours) == named for colours in palettes().values())


@pytest.mark.parametrize(("mode", "text", "ground"), tuple(product(palettes(), TEXT, GROUNDS)))
def test_text_can_be_read(mode: str, text: str, ground: str) -> None:
    colours = palettes()[mode]
    wanted = MORE if mode.startswith("more") and ground == "paper" else READABLE
    assert contrast(colours[text], colours[ground]) >= wanted


@pytest.mark.parametrize("mode", tuple(palettes()))
def test_buttons_and_the_edges_of_fields_can_be_seen(mode: str) -> None:
    colours = palettes()[mode]
    assert contrast(colours["paper"], colours["blue"]) >= READABLE
    assert contrast(colours["rule-strong"], colours["paper"]) >= 3
