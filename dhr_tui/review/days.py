"""Days of the calendar: the first and the last that a date can mean, and months later."""

from __future__ import annotations

import re
from calendar import monthrange

from dhr_tui.review.records import Nearness, When

NEVER = "9999-12-31"
"""Later than any day that a record has."""

_ISO = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?")


def first_day(when: When | None) -> str:
    """The first day that a date can mean, as ISO text (`2014-02-04`); empty for none."""
    match = _ISO.fullmatch(when.on) if when else None
    return "-".join((match[1], match[2] or "01", match[3] or "01")) if match else ""


def last_day(when: When | None) -> str:
    """The last day that a date can mean, as ISO text; NEVER where there is none."""
    if when is None:
        return NEVER
    on = when.until if when.nearness is Nearness.BETWEEN and when.until else when.on
    match = _ISO.fullmatch(on)
    if not match:
        return NEVER
    year, month = match[1], match[2] or "12"
    return f"{year}-{month}-{match[3] or _longest(int(year), int(month))}"


def months_later(day: str, months: int) -> str:
    """The same day so many months later; the last of the month where that has no such day.

    NEVER for what is no day, and where its year would have more than four digits.
    """
    match = _ISO.fullmatch(day)
    if not match or not match[3]:
        return NEVER
    turned = int(match[1]) * 12 + int(match[2]) - 1 + months
    year, month = turned // 12, turned % 12 + 1
    if not 1 <= year <= 9999:
        return NEVER
    return f"{year:04}-{month:02}-{min(int(match[3]), _longest(year, month)):02}"


def _longest(year: int, month: int) -> int:
    """How many days a month has; there is no year 0, which is told as if it were a leap year."""
    return monthrange(year or 4, month)[1]
