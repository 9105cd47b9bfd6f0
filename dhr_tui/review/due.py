"""By when a review is to be decided on and completed, from its record as JSON has it.

The standard library is enough for it, as the list of cases must answer at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from dhr_tui.review.days import NEVER, latest, months_later

STEPS = (
    ("decision", "decide_within", "notified", "decided"),
    ("completion", "complete_within", "decided", "completed"),
)
"""What has to be done, and the fields of the case with its months, its beginning and its end."""


class Due(NamedTuple):
    """What a review has to do next, and the last day for it (ISO text); both may be empty."""

    what: str = ""
    day: str = ""


def next_due(case: Mapping[str, Any]) -> Due:
    """The first step that has begun and is not done; its day is empty where it cannot be told."""
    for what, months, since, done in reversed(STEPS):
        if case.get(done):
            return Due()
        if begun := case.get(since):
            return Due(what, due_day(begun, case.get(months, 0)))
    return Due()


def due_day(since: Mapping[str, Any] | None, months: int) -> str:
    """The day so many months after a date (as JSON); empty where it cannot be told.

    A date that is only known to be after another begins no month that could be counted.
    """
    if not since or not months or since.get("nearness") == "after":
        return ""
    day = months_later(latest(since["on"], since.get("until", "")), months)
    return "" if day == NEVER else day


def last_reason(delays: Iterable[Mapping[str, Any]], what: str) -> str:
    """The reason that was logged last for one thing that is late, delays as JSON has them."""
    found = [delay["because"] for delay in delays if delay.get("what") == what]
    return found[-1] if found else ""
