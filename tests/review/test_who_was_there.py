"""Who was at a meeting, from when to when, in whose place, and what they declared."""

from __future__ import annotations

from dhr_tui.review.acts import (
    attendance,
)
from dhr_tui.review.records import (
    Attendance,
    Presence,
)
from dhr_tui.review.review import Review
from dhr_tui.review.seats import detail_of, present
from tests.review.builders import ADVOCATE, CHAIR, OFFICER, Panel


def test_a_substitute_is_recorded_with_whom_they_came_for(panel: Panel) -> None:
    panel.do(lambda r, h: attendance.attend(r, 1, h, ADVOCATE, Presence.SUBSTITUTE, "M2"))
    came = Attendance(member=ADVOCATE, how=Presence.SUBSTITUTE, instead_of=OFFICER)
    assert came in panel.review.meetings[1].attendance
    assert ADVOCATE in panel.review.meetings[1].present
    assert panel.journal[-1].says == "meeting 1: Advocate, substitute (for Police officer)"
    assert "the manager is not on the panel; name the member" in panel.refused(
        lambda r, h: attendance.attend(r, 1, h, ADVOCATE, Presence.SUBSTITUTE, "the manager")
    )


def test_who_was_there_for_a_part_is_recorded_with_times_of_the_clock(panel: Panel) -> None:
    panel.do(lambda r, h: attendance.attend(r, 1, h, OFFICER, Presence.PART, "10 to 11.30"))
    entry = panel.review.meetings[1].attendance[1]
    assert (entry.since, entry.until) == ("10:00", "11:30")
    assert panel.journal[-1].says == "meeting 1: Police officer, part (10:00 to 11:30)"
    panel.do(lambda r, h: attendance.attend(r, 1, h, OFFICER, Presence.PART, "until 11:00"))
    assert panel.journal[-1].says == "meeting 1: Police officer, part (until 11:00)"


def test_words_of_an_older_case_are_still_read() -> None:
    old = Attendance(member=1, how=Presence.SUBSTITUTE, detail="the manager")
    assert detail_of(Review(), old) == "the manager"


def test_conflicts_are_declared_once_a_member(panel: Panel) -> None:
    panel.do(lambda r, h: attendance.declare(r, 1, h, OFFICER, "Was in the call room."))
    panel.do(lambda r, h: attendance.declare(r, 1, h, OFFICER, "Led the call room."))
    assert [each.words for each in panel.review.meetings[1].conflicts] == ["Led the call room."]
    assert "Say what Chair declares" in panel.refused(
        lambda r, h: attendance.declare(r, 1, h, CHAIR, " ")
    )


def test_the_quorum_is_a_note_and_the_figures_for_it_are_counted(panel: Panel) -> None:
    meeting = panel.review.meetings[1]
    assert present(panel.review, meeting) == (
        "2 of 3 members are present; 1 of 2 agencies with a seat are represented"
    )
    panel.do(lambda r, h: attendance.note_quorum(r, 1, h, " Quorate\nwith the chair "))
    assert panel.review.meetings[1].quorum == "Quorate with the chair"
    assert "Nothing was changed" in panel.refused(
        lambda r, h: attendance.note_quorum(r, 1, h, "Quorate with the chair")
    )
