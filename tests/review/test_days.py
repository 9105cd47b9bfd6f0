"""Days: what a partial date can mean, and the same day months later."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dhr_tui.review.days import NEVER, first_day, last_day, months_later
from dhr_tui.review.records import Nearness, When


@pytest.mark.parametrize(
    ("on", "first", "last"),
    [
        ("2014", "2014-01-01", "2014-12-31"),
        ("2014-02", "2014-02-01", "2014-02-28"),
        ("2012-02", "2012-02-01", "2012-02-29"),
        ("2014-02-04", "2014-02-04", "2014-02-04"),
        ("0000", "0000-01-01", "0000-12-31"),
        ("0000-02", "0000-02-01", "0000-02-29"),
        ("2014-13", "", NEVER),
        ("no date", "", NEVER),
        ("", "", NEVER),
    ],
)
def test_a_date_means_the_days_from_its_first_to_its_last(on: str, first: str, last: str) -> None:
    assert (first_day(When(on=on)), last_day(When(on=on))) == (first, last)


def test_between_ends_with_its_second_date_and_no_date_never() -> None:
    between = When(on="2013", until="2014-02", nearness=Nearness.BETWEEN)
    assert (first_day(between), last_day(between)) == ("2013-01-01", "2014-02-28")
    assert (first_day(None), last_day(None)) == ("", NEVER)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2013-10-07", 6, "2014-04-07"),
        ("2013-08-31", 6, "2014-02-28"),
        ("2013-12-15", 1, "2014-01-15"),
        ("9999-06-01", 12, NEVER),
        ("2013-10", 6, NEVER),
        ("hostile", 6, NEVER),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_its_month(
    day: str, months: int, later: str
) -> None:
    assert months_later(day, months) == later


@given(st.dates(max_value=datetime.date(9000, 1, 1)), st.integers(0, 600))
def test_months_later_is_always_a_day_of_the_calendar(day: datetime.date, months: int) -> None:
    later = datetime.date.fromisoformat(months_later(day.isoformat(), months))
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day
