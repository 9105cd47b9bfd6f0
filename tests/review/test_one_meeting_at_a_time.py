"""Meetings run one at a time, each to its end, and stand in the order of their days."""

from __future__ import annotations

from dhr_tui.review.acts import meetings, minutes
from dhr_tui.review.acts.actions import add_action
from dhr_tui.review.minutes import to_be_read, to_confirm
from dhr_tui.review.records import Action, Meeting, Presence, When
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


def test_a_meeting_is_started_in_one_save_and_taken_back_by_one_undo(panel: Panel) -> None:
    panel.do(lambda r, h: add_action(r, Action(id=0, text="Ask for the log."), h))
    panel.do(meetings.close_meeting)
    before, saves = panel.review, len(panel.journal)
    third = Meeting(id=0, number=3, agenda=("Welcome",))
    new = panel.do(lambda r, h: meetings.start_meeting(r, third, h))
    assert len(panel.journal) == saves + 1
    assert panel.journal[-1].says == "meeting 3 runs"
    assert panel.review.running == panel.review.meetings[new]
    assert panel.review.actions[1].carried_to == new
    assert "Meeting 3 is running; end it" in panel.refused(
        lambda r, h: meetings.start_meeting(r, Meeting(id=0, number=0), h)
    )
    panel.undo()
    assert panel.review.running is None
    assert panel.review.meetings == before.meetings
    assert panel.review.actions[1].carried_to == 0
    panel.redo()
    assert panel.review.running == panel.review.meetings[new]
    assert panel.review.actions[1].carried_to == new


def test_a_meeting_whose_number_is_taken_is_not_started(panel: Panel) -> None:
    panel.do(meetings.close_meeting)
    again = Meeting(id=0, number=1)
    assert "There is a meeting 1 already" in panel.refused(
        lambda r, h: meetings.start_meeting(r, again, h)
    )


def test_a_meeting_that_is_started_after_one_was_taken_back_runs_under_its_own_number(
    panel: Panel,
) -> None:
    panel.do(meetings.close_meeting)
    start = lambda r, h: meetings.start_meeting(r, Meeting(id=0, number=0), h)  # noqa: E731
    first = panel.do(start)
    panel.undo()
    second = panel.do(start)
    assert second == first + 1
    assert panel.review.case.meeting == second


def test_without_a_meeting_all_minutes_that_wait_are_there_to_be_read(panel: Panel) -> None:
    panel.do(meetings.close_meeting)
    for _ in (2, 3, 4):
        panel.do(lambda r, h: meetings.add_meeting(r, Meeting(id=0, number=0), h))
    panel.attend(ADVOCATE, Presence.REMOTE, meeting=2)
    assert [m.number for m in to_be_read(panel.review)] == [1]
    panel.do(lambda r, h: meetings.choose_meeting(r, 4, h))
    panel.do(lambda r, h: minutes.confirm(r, 1, h))
    panel.do(meetings.close_meeting)
    assert [m.number for m in to_be_read(panel.review)] == [4, 2]
