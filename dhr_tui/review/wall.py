"""From when to when a meeting was, by the clock on the wall."""

from __future__ import annotations

import re

from dhr_tui.review.change import Hand, Refused
from dhr_tui.review.records import Meeting
from dhr_tui.review.text import one_line

_CLOCK = re.compile(r"([0-9]{1,2})[:.]([0-9]{2})", re.ASCII)


def clock(typed: str) -> str:
    """A time as `09:30`, typed also as 9:30 or 9.30; empty where nothing is. Raises Refused."""
    words = one_line(typed)
    found = _CLOCK.fullmatch(words)
    if not words:
        return ""
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        raise Refused(f"{words} is no time of the clock; write one like 10:05.")
    return f"{int(found[1]):02}:{found[2]}"


def seen(hand: Hand, meeting: Meeting) -> str:
    """The time that the clock shows now, if now is the meeting's day: what is recorded of an
    earlier one says nothing of when that was."""
    day, _, time = hand.wall.partition(" ")
    return time if meeting.on and day == meeting.on.on else ""


def said(meeting: Meeting) -> str:
    """`10:05 to 12:30`, as far as it is known."""
    if meeting.began and meeting.closed:
        return f"{meeting.began} to {meeting.closed}"
    if meeting.began:
        return f"from {meeting.began}"
    return f"until {meeting.closed}" if meeting.closed else ""
