"""Days of the calendar: the first and the last that a date can mean, and months later.

The standard library is enough for it, as the list of cases must answer at once.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dhr_tui.review.records import When

NEVER = "9999-12-31"
"""Later than any day that a record has."""

_ISO = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?")
_LONGEST = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def first_day(when: When | None) -> str:
    """The first day that a date can mean, as ISO text (`2014-02-04`); empty for none."""
    match = _ISO.fullmatch(when.on) if when else None
    return "-".join((match[1], match[2] or "01", match[3] or "01")) if match else ""


def last_day(when: When | None) -> str:
    """The last day that a date can mean, as ISO text; NEVER where there is none."""
    return latest(when.on, when.until) if when else NEVER


def latest(on: str, until: str = "") -> str:
    """The last day of a date that is between two, or of the one it has (ISO texts)."""
    match = _ISO.fullmatch(until or on)
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
    if not 0 <= year <= 9999:
        return NEVER
    return f"{year:04}-{month:02}-{min(int(match[3]), _longest(year, month)):02}"


def _longest(year: int, month: int) -> int:
    """How many days a month has."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else _LONGEST[month - 1]
