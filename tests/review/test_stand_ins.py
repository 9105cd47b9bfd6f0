"""Stand-ins take the seat of the member they stand in for, in every sum and where all are here."""

from __future__ import annotations

import pytest

from dhr_tui.review.acts import meetings, setting_up
from dhr_tui.review.acts.people import edit_member
from dhr_tui.review.checks.closing import questions
from dhr_tui.review.records import Attendance, Meeting, Member, Presence
from dhr_tui.review.seats import in_attendance, present, seat_of, without_entry
from tests.review.builders import ADVOCATE, CHAIR, OFFICER, VICTIM_SUPPORT, Panel

MANAGER = 4


@pytest.fixture
def stood_in(panel: Panel) -> Panel:
    """The advocate sent apologies, and the manager of the service may come in their place."""
    manager = Member(id=0, name="Manager", agency=VICTIM_SUPPORT, substitute_for=ADVOCATE)
    panel.do(lambda r, h: setting_up.add_member(r, manager, h))
    return panel


def figures(panel: Panel) -> str:
    return present(panel.review, panel.review.meetings[1])


def all_here(panel: Panel) -> None:
    panel.do(lambda r, h: meetings.attend_all(r, 1, h))


def test_a_stand_in_has_no_seat_of_their_own(stood_in: Panel) -> None:
    assert (
        figures(stood_in)
        == "2 of 3 members are present; 1 of 2 agencies with a seat are represented"
    )
    stood_in.attend(MANAGER, Presence.SUBSTITUTE)
    assert figures(stood_in) == (
        "3 of 3 members are present, 1 by a stand-in; 2 of 2 agencies with a seat are represented"
    )
    stood_in.attend(ADVOCATE, Presence.REMOTE)
    assert (
        figures(stood_in)
        == "3 of 3 members are present; 2 of 2 agencies with a seat are represented"
    )


def test_everybody_else_brings_a_stand_in_only_for_who_is_away(stood_in: Panel) -> None:
    all_here(stood_in)
    came = Attendance(member=MANAGER, how=Presence.SUBSTITUTE, instead_of=ADVOCATE)
    assert came in stood_in.review.meetings[1].attendance
    stood_in.attend(MANAGER, None)
    stood_in.attend(ADVOCATE, None)
    assert [m.id for m in without_entry(stood_in.review, stood_in.review.meetings[1])] == [ADVOCATE]
    all_here(stood_in)
    assert stood_in.review.meetings[1].present == (CHAIR, OFFICER, ADVOCATE)
    assert "Something is recorded of every seat" in stood_in.refused(
        lambda r, h: meetings.attend_all(r, 1, h)
    )


def test_a_member_whose_stand_in_is_there_is_not_brought_in(stood_in: Panel) -> None:
    stood_in.attend(ADVOCATE, None)
    stood_in.attend(CHAIR, None)
    stood_in.attend(MANAGER, Presence.SUBSTITUTE)
    all_here(stood_in)
    assert stood_in.review.meetings[1].present == (CHAIR, OFFICER, MANAGER)


def test_for_whom_somebody_came_goes_before_the_list_of_the_panel(panel: Panel) -> None:
    panel.attend(OFFICER, Presence.APOLOGIES)
    manager = Member(id=0, name="Manager", agency=VICTIM_SUPPORT)
    panel.do(lambda r, h: setting_up.add_member(r, manager, h))
    panel.do(lambda r, h: meetings.attend(r, 1, h, MANAGER, Presence.SUBSTITUTE, "police officer"))
    assert figures(panel) == (
        "2 of 3 members are present, 1 by a stand-in; 1 of 2 agencies with a seat are represented"
    )


def test_who_is_in_attendance_is_counted_apart_and_holds_no_seat(panel: Panel) -> None:
    guest = Member(id=0, name="The clerk")
    panel.do(lambda r, h: setting_up.add_member(r, guest, h))
    panel.attend(MANAGER, Presence.IN_ATTENDANCE)
    assert figures(panel) == (
        "2 of 3 members are present; 1 of 2 agencies with a seat are represented; 1 in attendance"
    )
    meeting = panel.review.meetings[1]
    assert set(meeting.present) == {CHAIR, OFFICER}
    assert set(in_attendance(meeting)) == {MANAGER}


def test_two_who_stand_in_for_each_other_keep_their_seats(stood_in: Panel) -> None:
    was = stood_in.review.members[ADVOCATE]
    stood_in.do(lambda r, h: edit_member(r, was, h, substitute_for=MANAGER))
    pair = [stood_in.review.members[ADVOCATE], stood_in.review.members[MANAGER]]
    assert seat_of(pair, Meeting(id=1, number=1)) == {ADVOCATE: ADVOCATE, MANAGER: MANAGER}


def test_the_end_of_a_meeting_counts_seats_and_not_those_who_only_stood_in(panel: Panel) -> None:
    clerk = Member(id=0, name="Bo Ray")
    panel.do(lambda r, h: setting_up.add_member(r, clerk, h))
    panel.do(lambda r, h: meetings.attend(r, 1, h, MANAGER, Presence.SUBSTITUTE, "Advocate"))
    panel.do(meetings.close_meeting)
    second = panel.do(lambda r, h: meetings.add_meeting(r, Meeting(id=0, number=0), h))
    panel.attend(CHAIR, Presence.IN_PERSON, meeting=second)
    meeting = panel.review.meetings[second]
    assert [m.id for m in without_entry(panel.review, meeting)] == [OFFICER, ADVOCATE]
    asked = next(questions(panel.review, meeting))
    assert asked.sentence == "Nothing is recorded of 2 of 3 members."
