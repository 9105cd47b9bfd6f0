"""From when to when somebody was there, in words that hold a time."""

import pytest

from dhr_tui.review.part_of_it import WITHOUT, fault


@pytest.mark.parametrize(
    "words",
    ["10:00 to 11:30", "10.00-11.30", "9:30 – 10:00", "until 11:00", "items 1 to 3", "from 2 pm",
     "from 11:00, and 9:00 by phone"],
)  # fmt: skip
def test_a_part_is_said_as_people_say_it(words: str) -> None:
    assert fault(words) == ""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", WITHOUT),
        ("lunch", WITHOUT),
        ("25:00 to 26:00", "No clock shows 25:00; write a time like 10:00."),
        ("11:30 until 10:00", "10:00 is not after 11:30; the earlier time goes first."),
        ("10:00-10:00", "10:00 is not after 10:00; the earlier time goes first."),
    ],
)
def test_what_no_clock_shows_is_said(words: str, said: str) -> None:
    assert fault(words) == said
