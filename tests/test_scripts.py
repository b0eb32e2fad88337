"""Data as scripts: what is handed over is what was given, in one line of script of any age."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import scripts

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(st.text(min_size=1), VALUES)
def test_what_is_handed_over_is_what_was_given(name: str, value: object) -> None:
    script = scripts.call(name, value).decode()
    assert scripts.handed(name, script) == value
    assert script.endswith(");\n")
    assert not {"\u2028", "\u2029", "\n"} & set(script[script.index(",") : -1])


@pytest.mark.parametrize(
    "script", ["", "alert(1)", 'shuzhi.receive("other",1);', "shuzhi.receive("]
)
def test_another_script_hands_nothing_over(script: str) -> None:
    with pytest.raises(ValueError, match=r"manifest|Expecting"):
        scripts.handed("manifest", script)
