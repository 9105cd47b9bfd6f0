"""From when to when somebody was there, as people write times."""

import pytest

from dhr_tui.review.change import Refused
from dhr_tui.review.part_of_it import WITHOUT, clock, times


@pytest.mark.parametrize(
    ("words", "means"),
    [
        ("10:00 to 11:30", "10:00 to 11:30"),
        ("10.00-11.30", "10:00 to 11:30"),
        ("9:30 – 10:00", "09:30 to 10:00"),
        ("1030 until 1130", "10:30 to 11:30"),
        ("2pm to 4:30 pm", "14:00 to 16:30"),
        ("from 2 pm", "from 14:00"),
        ("10:30", "from 10:30"),
        ("until 11", "until 11:00"),
        ("-11:00", "until 11:00"),
    ],
)
def test_a_part_is_said_as_people_say_it(words: str, means: str) -> None:
    assert str(times(words)) == means
    assert times(means) == times(words)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", WITHOUT),
        ("lunch", WITHOUT),
        ("items 1 to 3", WITHOUT),
        ("25:00 to 26:00", "25:00 is no time of the clock; write one like 10:05."),
        ("13 pm", "13 pm is no time of the clock; write one like 10:05."),
        ("11:30 until 10:00", "10:00 is not after 11:30; the earlier time goes first."),
        ("10:00-10:00", "10:00 is not after 10:00; the earlier time goes first."),
    ],
)
def test_what_no_clock_shows_is_said(words: str, said: str) -> None:
    with pytest.raises(Refused) as fault:
        times(words)
    assert str(fault.value) == said


@pytest.mark.parametrize(("typed", "means"), [("", ""), ("9.15", "09:15"), (" 12 am", "00:00")])
def test_one_time_is_read_as_people_write_it(typed: str, means: str) -> None:
    assert clock(typed) == means
