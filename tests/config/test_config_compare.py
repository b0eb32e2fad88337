"""``[compare] years``: a count, 0 to switch the pages off, never less."""

import pytest

from generator import messages
from generator.config import Config, parse
from generator.errors import UserErrors


@pytest.mark.parametrize("years", [0, 1, 5])
def test_the_number_of_earlier_years(years: int) -> None:
    assert parse(f"[compare]\nyears = {years}\n").compare.years == years


def test_two_where_nothing_is_said() -> None:
    assert Config().compare.years == 2


def test_less_than_none_is_a_mistake_with_its_line() -> None:
    with pytest.raises(UserErrors) as caught:
        parse("[site]\n[compare]\nyears = -1\n")
    (error,) = caught.value.errors
    assert messages.NEGATIVE in str(error)
    assert error.line == 3
