"""From when to when a meeting was, by the clock on the wall."""

from __future__ import annotations

from dhr_tui.review.change import Hand
from dhr_tui.review.part_of_it import Times
from dhr_tui.review.records import Meeting


def seen(hand: Hand, meeting: Meeting) -> str:
    """The time that the clock shows now, if now is the meeting's day: what is recorded of an
    earlier one says nothing of when that was."""
    day, _, time = hand.wall.partition(" ")
    return time if meeting.on and day == meeting.on.on else ""


def said(meeting: Meeting) -> str:
    """`10:05 to 12:30`, as far as it is known."""
    return str(Times(meeting.began, meeting.closed))
