"""From when to when somebody was at a meeting: times of the clock, the earlier one first."""

from __future__ import annotations

import re
from typing import NamedTuple

from dhr_tui.review.change import Refused

WITHOUT = "Say from when to when, as 10:00 to 11:30; from 10:30 or until 11:00 does as well."
RULE = "A time of the clock, as 10:05, 10.05, 14 or 2 pm."

_TIME = r"[0-9]{1,4}(?:[:.][0-9]*)?(?:\s*[ap]m)?"
_PART = re.compile(
    rf"(?:from\s+)?(?P<since>{_TIME})?\s*(?:(?:to|until|till|and|[-\N{{EN DASH}}])"
    rf"\s*(?P<until>{_TIME})?)?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"([0-9]{1,2}?)(?:[:.]?([0-9]{2}))?\s*([ap]m)?", re.IGNORECASE)


class Times(NamedTuple):
    """From when to when, as 09:30; one of them may be empty."""

    since: str
    until: str

    def __str__(self) -> str:
        if self.since and self.until:
            return f"{self.since} to {self.until}"
        return f"from {self.since}" if self.since else f"until {self.until}" if self.until else ""


def times(words: str) -> Times:
    """`10 to 11.30`, `from 10:30`, `-11:00` as times. Raises Refused with what is wrong."""
    found = _PART.fullmatch(words.strip())
    if not found or not (found["since"] or found["until"]):
        raise Refused(WITHOUT)
    part = Times(clock(found["since"] or ""), clock(found["until"] or ""))
    if part.since and part.until and part.until <= part.since:
        raise Refused(f"{part.until} is not after {part.since}; the earlier time goes first.")
    return part


def clock(typed: str) -> str:
    """A time as people write it as 09:30; nothing for nothing. Raises Refused."""
    words = typed.strip()
    if not words:
        return ""
    found = _CLOCK.fullmatch(words)
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (99, 99)
    half = found[3].casefold() if found and found[3] else ""
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    elif half:
        hour = 99
    if hour > 23 or minute > 59:
        raise Refused(f"{words} is no time of the clock; write one like 10:05.")
    return f"{hour:02}:{minute:02}"
