"""Meetings run one at a time, each to its end, and stand in the order of their days."""

from __future__ import annotations

from dhr_tui.review.acts import meetings, minutes
from dhr_tui.review.minutes import to_confirm
from dhr_tui.review.records import Meeting, Presence, When
from tests.review.builders import ADVOCATE, Panel


def test_a_meeting_that_was_not_ended_gives_way_to_no_other(panel: Panel) -> None:
    later = Meeting(id=0, number=0, on=When(on="2014-03-01"))
    second = panel.do(lambda r, h: meetings.add_meeting(r, later, h))
    assert "Meeting 1 is running; end it" in panel.refused(
        lambda r, h: meetings.choose_meeting(r, second, h)
    )


def test_a_meeting_that_was_only_recorded_is_confirmed_without_running(panel: Panel) -> None:
    panel.do(meetings.close_meeting)
    second, third = (
        panel.do(lambda r, h: meetings.add_meeting(r, Meeting(id=0, number=0), h)) for _ in range(2)
    )
    panel.do(lambda r, h: meetings.choose_meeting(r, third, h))
    panel.do(lambda r, h: minutes.confirm(r, second, h))
    assert panel.review.meetings[second].locked


def test_a_record_of_a_meeting_that_nobody_held_holds_up_no_minutes(panel: Panel) -> None:
    panel.do(meetings.close_meeting)
    for _ in (2, 3):
        new = panel.do(lambda r, h: meetings.add_meeting(r, Meeting(id=0, number=0), h))
    panel.do(lambda r, h: meetings.choose_meeting(r, new, h))
    panel.do(lambda r, h: minutes.confirm(r, 1, h))
    assert to_confirm(panel.review) is None, "nothing is recorded of meeting 2"
    panel.attend(ADVOCATE, Presence.REMOTE, meeting=2)
    waiting = to_confirm(panel.review)
    assert waiting, "it was held after all"
    assert waiting.number == 2


def test_a_date_before_the_last_meetings_is_remarked(panel: Panel) -> None:
    panel.do(meetings.close_meeting)
    for on in ("2014-03-01", "2014-02", "2014"):
        dated = Meeting(id=0, number=0, on=When(on=on))
        panel.do(lambda r, h, m=dated: meetings.add_meeting(r, m, h))  # type: ignore[misc]
    panel.do(lambda r, h: meetings.choose_meeting(r, 3, h))
    assert panel.journal[-1].says == "meeting 3 runs; its date is before that of meeting 2"
    late = [meetings.dated_before(panel.review, m) for m in panel.review.meetings.values()]
    assert [before.number if before else 0 for before in late] == [0, 0, 2, 0]
