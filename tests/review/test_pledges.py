"""The confidentiality statement is read or signed person by person, from their first meeting on."""

from __future__ import annotations

import msgspec

from dhr_tui.review.acts import meetings, pledging
from dhr_tui.review.checks.closing import questions
from dhr_tui.review.pledges import pledged_by, shown, still_to_pledge, told
from dhr_tui.review.records import Meeting, Pledge, Pledging, Presence, When
from tests.review.builders import ADVOCATE, CHAIR, OFFICER, Panel


def signs(panel: Panel, member: int, how: Pledging | None, on: When | None = None) -> None:
    meeting = panel.review.case.meeting
    panel.do(lambda r, h: pledging.pledge(r, meeting, h, member, how, on))


def all_read(panel: Panel) -> None:
    meeting = panel.review.case.meeting
    panel.do(lambda r, h: pledging.pledge_all(r, meeting, h))


def without(panel: Panel) -> list[str]:
    meeting = panel.review.running
    assert meeting
    return [member.name for member in still_to_pledge(panel.review, meeting)]


def minutes_say(panel: Panel) -> str:
    return told(panel.review, panel.review.meetings[panel.review.case.meeting])


def next_meeting(panel: Panel) -> None:
    panel.do(meetings.close_meeting)
    new = panel.do(lambda r, h: meetings.add_meeting(r, Meeting(id=0, number=0), h))
    panel.do(lambda r, h: meetings.choose_meeting(r, new, h))


def test_one_reads_it_another_signed_it_before(panel: Panel) -> None:
    assert without(panel) == ["Chair", "Police officer"]
    signs(panel, CHAIR, Pledging.READ)
    signs(panel, OFFICER, Pledging.SIGNED, When(on="2014-01-30"))
    assert without(panel) == []
    assert minutes_say(panel) == (
        "The confidentiality statement was read by Chair and signed by Police officer"
        " (30 Jan 2014)."
    )
    assert panel.refused(
        lambda r, h: pledging.pledge(r, 1, h, CHAIR, Pledging.READ)
    ) == "Chair has read the statement already at meeting 1."  # fmt: skip
    signs(panel, CHAIR, None)
    assert without(panel) == ["Chair"]
    assert minutes_say(panel) == (
        "The confidentiality statement was signed by Police officer (30 Jan 2014). "
        "1 of the 2 present had read or signed it. It is not recorded for Chair."
    )
    assert "nothing to take back" in panel.refused(
        lambda r, h: pledging.pledge(r, 1, h, ADVOCATE, None)
    )


def test_everybody_there_reads_it_at_once_and_nobody_twice(panel: Panel) -> None:
    signs(panel, OFFICER, Pledging.SIGNED)
    all_read(panel)
    made = panel.review.meetings[1].pledges
    assert [(p.member, p.how.value) for p in made] == [(CHAIR, "read"), (OFFICER, "signed")]
    assert "Everybody at meeting 1 has read or signed" in panel.refused(
        lambda r, h: pledging.pledge_all(r, 1, h)
    )


def test_who_pledged_once_is_not_asked_again_and_who_comes_later_is(panel: Panel) -> None:
    all_read(panel)
    next_meeting(panel)
    assert "Nobody is recorded as here" in panel.refused(lambda r, h: pledging.pledge_all(r, 2, h))
    panel.attend(CHAIR, Presence.IN_PERSON, meeting=2)
    assert without(panel) == []
    assert minutes_say(panel) == (
        "Everybody there had read or signed the confidentiality statement before."
    )
    panel.attend(ADVOCATE, Presence.IN_ATTENDANCE, meeting=2)
    assert without(panel) == ["Advocate"]
    meeting = panel.review.meetings[2]
    asked = [r for r in questions(panel.review, meeting) if r.check == "statement"]
    assert [(r.sentence, str(r.ref)) for r in asked] == [
        ("The confidentiality statement: it is not recorded that Advocate read it.", "M3")
    ]
    assert shown(pledged_by(panel.review, meeting)[CHAIR], meeting) == "read m1"


def test_a_tick_of_an_older_case_is_that_of_everybody_there(panel: Panel) -> None:
    ticked = msgspec.structs.replace(panel.review.meetings[1], statement_read=True)
    panel.review = msgspec.structs.replace(panel.review, meetings={1: ticked})
    assert without(panel) == []
    assert minutes_say(panel) == "The confidentiality statement was read."
    signs(panel, OFFICER, None)
    meeting = panel.review.meetings[1]
    assert not meeting.statement_read
    assert meeting.pledges == (Pledge(member=CHAIR, how=Pledging.READ),)
    assert without(panel) == ["Police officer"]


def test_minutes_say_how_many_have_read_it_and_who_has_not(panel: Panel) -> None:
    assert minutes_say(panel) == "The confidentiality statement is not recorded as read."
    all_read(panel)
    next_meeting(panel)
    for member in (CHAIR, OFFICER, ADVOCATE):
        panel.attend(member, Presence.IN_PERSON, meeting=2)
    assert minutes_say(panel) == (
        "2 of the 3 present had read or signed the confidentiality statement before. "
        "It is not recorded for Advocate."
    )
    signs(panel, ADVOCATE, Pledging.SIGNED)
    assert minutes_say(panel) == (
        "The confidentiality statement was signed by Advocate. "
        "2 of those present had read or signed it before."
    )


def test_minutes_name_all_who_have_not_read_what_one_has(panel: Panel) -> None:
    panel.attend(ADVOCATE, Presence.REMOTE)
    signs(panel, CHAIR, Pledging.READ)
    assert minutes_say(panel) == (
        "The confidentiality statement was read by Chair. "
        "1 of the 3 present had read or signed it. "
        "It is not recorded for Police officer and Advocate."
    )
