"""From when to when a meeting was: taken from the clock on its day, and put right by hand."""

from __future__ import annotations

import msgspec
import pytest

from dhr_tui.documents.registry import render
from dhr_tui.review.acts import meetings
from dhr_tui.review.change import Change, Hand
from dhr_tui.review.records import Meeting, When
from dhr_tui.review.review import Review
from tests.review.builders import Panel


def at(panel: Panel, wall: str) -> Hand:
    return msgspec.structs.replace(panel.hand(), wall=wall)


def held(panel: Panel, start: str, end: str, on: str = "2014-02-05") -> Meeting:
    """Meeting 2, planned for a day, begun and ended when the clock shows so."""
    panel.do(meetings.close_meeting)
    planned = Meeting(id=0, number=0, on=When(on=on))
    panel.do(lambda r, h: meetings.add_meeting(r, planned, h))
    hand = at(panel, start)
    panel.save(meetings.choose_meeting(panel.review, 2, hand), hand)
    hand = at(panel, end)
    panel.save(meetings.close_meeting(panel.review, hand), hand)
    return panel.review.meetings[2]


def edited(review: Review, hand: Hand, began: str, closed: str) -> Change:
    was = review.meetings[1]
    return meetings.edit_meeting(
        review,
        was,
        hand,
        on=When(on="2014-02-04"),
        place=" Town\nhall ",
        began=began,
        closed=closed,
    )


def test_times_are_taken_on_the_day_of_the_meeting(panel: Panel) -> None:
    meeting = held(panel, "2014-02-05 10:05", "2014-02-05 12:30")
    assert (meeting.began, meeting.closed) == ("10:05", "12:30")
    assert "5 February 2014, 10:05 to 12:30\n" in render(panel.review, "minutes", about=2)


@pytest.mark.parametrize("on", ["2014-01-05", "2014-02"])
def test_what_is_recorded_later_or_of_no_sure_day_has_no_times(panel: Panel, on: str) -> None:
    meeting = held(panel, "2014-02-05 10:05", "2014-02-05 12:30", on)
    assert (meeting.began, meeting.closed) == ("", "")


def test_a_meeting_that_goes_on_keeps_when_it_began(panel: Panel) -> None:
    held(panel, "2014-02-05 10:05", "2014-02-05 11:00")
    for act, wall in ((meetings.choose_meeting, "11:30"), (None, "12:30")):
        hand = at(panel, f"2014-02-05 {wall}")
        change = act(panel.review, 2, hand) if act else meetings.close_meeting(panel.review, hand)
        panel.save(change, hand)
    meeting = panel.review.meetings[2]
    assert (meeting.began, meeting.closed) == ("10:05", "12:30")


def test_day_place_and_times_are_put_right(panel: Panel) -> None:
    panel.do(lambda r, h: edited(r, h, "9.30", "12:00"))
    meeting = panel.review.meetings[1]
    assert (meeting.place, meeting.began, meeting.closed) == ("Town hall", "09:30", "12:00")
    assert "12:00 is before 13:00" in panel.refused(lambda r, h: edited(r, h, "13:00", "12:00"))
    assert "25:00 is no time" in panel.refused(lambda r, h: edited(r, h, "25:00", ""))


def test_half_known_times_say_from_or_until(panel: Panel) -> None:
    panel.do(lambda r, h: edited(r, h, "9:30", ""))
    assert "4 February 2014, from 09:30\\\n" in render(panel.review, "minutes", about=1)
    panel.do(lambda r, h: edited(r, h, "", "12:00"))
    assert "4 February 2014, until 12:00\\\n" in render(panel.review, "minutes", about=1)
