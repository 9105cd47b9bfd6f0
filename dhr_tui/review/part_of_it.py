"""From when to when somebody was at a meeting: free words, in which times are real and in order."""

from __future__ import annotations

import re
from itertools import pairwise

WITHOUT = "Say from when to when, as 10:00 to 11:30 or until item 3."

_CLOCK = re.compile(r"(?<![0-9:.])([0-9]{1,2})[:.]([0-9]{2})(?![0-9:.])")
_TO = re.compile(r"\s*(?:to|until|and|[-\N{EN DASH}])\s*", re.IGNORECASE)
_DIGIT = re.compile("[0-9]")


def fault(words: str) -> str:
    """Why words say of no part of a meeting, as a sentence; empty where they do.

    They hold a number, of the clock or of the agenda; no clock shows 25:00, and of two times with
    `to` between them the first comes first.
    """
    if not _DIGIT.search(words):
        return WITHOUT
    times = list(_CLOCK.finditer(words))
    for time in times:
        if int(time[1]) > 23 or int(time[2]) > 59:
            return f"No clock shows {time[0]}; write a time like 10:00."
    for first, second in pairwise(times):
        between = _TO.fullmatch(words[first.end() : second.start()])
        if between and _minutes(second) <= _minutes(first):
            return f"{second[0]} is not after {first[0]}; the earlier time goes first."
    return ""


def _minutes(time: re.Match[str]) -> int:
    return int(time[1]) * 60 + int(time[2])
