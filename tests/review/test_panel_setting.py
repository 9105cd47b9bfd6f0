"""Meetings, queries and setting up."""

import msgspec
import pytest

from dhr_tui.review.acts import meetings, queries, setting_up
from dhr_tui.review.change import Hand, Refused
from dhr_tui.review.panel import leading
from dhr_tui.review.records import (
    Agency,
    Attendance,
    CaseRecord,
    Meeting,
    Member,
    MemberRole,
    Person,
    Presence,
    Query,
    QueryState,
    Question,
    When,
)
from dhr_tui.review.waiting import waiting
from tests.review.builders import ADVOCATE, MPS, RISK, VICTIM_SUPPORT, Panel


def test_meetings_are_counted_from_one_and_a_number_is_used_once(panel: Panel) -> None:
    panel.do(lambda r, h: meetings.add_meeting(r, Meeting(id=0, number=4), h))
    panel.do(lambda r, h: meetings.add_meeting(r, Meeting(id=0, number=0, on=None), h))
    assert [m.number for m in panel.review.meetings.values()] == [1, 4, 5]
    assert "There is a meeting 4 already" in panel.refused(
        lambda r, h: meetings.add_meeting(r, Meeting(id=0, number=4), h)
    )
    assert "counted from 1" in panel.refused(
        lambda r, h: meetings.add_meeting(r, Meeting(id=0, number=-2), h)
    )
    stranger = (Attendance(member=9, how=Presence.REMOTE),)
    assert "There is no M9 in this case." in panel.refused(
        lambda r, h: meetings.add_meeting(r, Meeting(id=0, number=0, attendance=stranger), h)
    )


def test_one_meeting_runs_and_is_ended(panel: Panel) -> None:
    assert panel.refused(lambda r, h: meetings.choose_meeting(r, 1, h)) == (
        "Meeting 1 is running already."
    )
    assert panel.refused(lambda r, h: meetings.choose_meeting(r, 9, h)) == (
        "That meeting is not in this case."
    )
    panel.do(meetings.close_meeting)
    assert panel.review.running is None
    assert panel.refused(meetings.close_meeting) == "No meeting is running."


def test_attendance_is_recorded_once_a_member_and_can_be_taken_away(panel: Panel) -> None:
    meeting = panel.review.meetings[1]
    assert meeting.present == (1, 2)
    panel.attend(ADVOCATE, Presence.PART)
    assert panel.review.meetings[1].present == (1, 2, 3)
    panel.attend(ADVOCATE, None)
    assert len(panel.review.meetings[1].attendance) == 2
    assert "no member M9" in panel.refused(
        lambda r, h: meetings.attend(r, 1, h, 9, Presence.REMOTE)
    )
    assert "not in this case" in panel.refused(
        lambda r, h: meetings.attend(r, 9, h, 1, Presence.REMOTE)
    )


def test_recording_the_same_attendance_again_keeps_its_details(panel: Panel) -> None:
    here = (Attendance(member=1, how=Presence.PART, detail="until 11:00"),)
    panel.do(lambda r, h: meetings.add_meeting(r, Meeting(id=0, number=0, attendance=here), h))
    assert panel.refused(lambda r, h: meetings.attend(r, 2, h, 1, Presence.PART)) == (
        "Chair is recorded so already."
    )


def test_everybody_else_is_there_but_who_has_left_and_who_sent_apologies(panel: Panel) -> None:
    left = Member(id=0, name="Former officer", agency=MPS, until=When(on="2013"))
    panel.do(lambda r, h: setting_up.add_member(r, left, h))
    panel.do(lambda r, h: setting_up.add_member(r, Member(id=0, name="Adviser"), h))
    panel.do(lambda r, h: meetings.attend_all(r, 1, h))
    assert panel.review.meetings[1].present == (1, 2, 5)
    assert "Something is recorded of every seat" in panel.refused(
        lambda r, h: meetings.attend_all(r, 1, h)
    )


def test_a_query_goes_to_an_agency_is_answered_and_closed(panel: Panel) -> None:
    panel.query()
    query = panel.review.queries[1]
    due = When(on="2014-02-14")
    panel.do(lambda r, h: queries.edit_query(r, query, h, "Who read it?", " desk ", due))
    query = panel.review.queries[1]
    assert (query.text, query.owner, query.due, query.meeting) == ("Who read it?", "desk", due, 1)
    panel.do(lambda r, h: queries.reply(r, query, h, "A constable."))
    query = panel.review.queries[1]
    assert (query.state, query.reply) == (QueryState.ANSWERED, "A constable.")
    assert "F" not in panel.refused(lambda r, h: queries.edit_query(r, query, h, "x", "", None))
    panel.do(lambda r, h: queries.close(r, query, h, "It was read in time."))
    query = panel.review.queries[1]
    assert (query.state, query.made_of_it) == (QueryState.CLOSED, "It was read in time.")
    assert "closed already" in panel.refused(lambda r, h: queries.close(r, query, h, "x"))
    assert "ask a new query" in panel.refused(lambda r, h: queries.reply(r, query, h, "late"))


@pytest.mark.parametrize(
    ("query", "why"),
    [
        (Query(id=0, text=" ", agency=MPS), "A query needs a text."),
        (Query(id=0, text="x"), "A query goes to an agency of this case; say which."),
        (
            Query(id=0, text="x", agency=MPS, question=9),
            "There is no T9 in this case.",
        ),
        (
            Query(id=0, text="x", agency=MPS, finding=9),
            "There is no F9 in this case.",
        ),
    ],
)
def test_a_query_about_nothing_is_refused(panel: Panel, query: Query, why: str) -> None:
    assert panel.refused(lambda r, h: queries.add_query(r, query, h)) == why


def test_a_query_that_was_answered_meanwhile_keeps_its_words(panel: Panel) -> None:
    panel.query("When?")
    query, hand = panel.review.queries[1], panel.hand("note-taker")
    late = queries.edit_query(panel.review, query, hand, "Why?", "", None)
    panel.do(lambda r, h: queries.reply(r, query, h, "In May."))
    with pytest.raises(Refused, match="Q1 was changed by chair"):
        panel.save(late, hand)


def test_a_short_form_is_used_once_however_it_is_written(panel: Panel) -> None:
    for short in ("mps", " MPS ", "M\u200bPS"):
        agency = Agency(id=0, name="Other", short=short)
        sentence = panel.refused(lambda r, h, a=agency: setting_up.add_agency(r, a, h))  # type: ignore[misc]
        assert "belongs to Metropolitan Police Service; " in sentence
        assert sentence.casefold().endswith("; mps2 is free.")
    was = panel.review.agencies[VICTIM_SUPPORT]
    assert "belongs to" in panel.refused(
        lambda r, h: setting_up.edit_agency(r, was, h, short="Mps")
    )
    panel.do(lambda r, h: setting_up.edit_agency(r, was, h, short=" V\nS2 "))
    assert panel.review.agencies[VICTIM_SUPPORT].short == "V S2"


def test_nobody_is_added_without_a_name(panel: Panel) -> None:
    refusals = (
        panel.refused(lambda r, h: setting_up.add_agency(r, Agency(id=0, name=" ", short="x"), h)),
        panel.refused(lambda r, h: setting_up.add_agency(r, Agency(id=0, name="x", short=""), h)),
        panel.refused(lambda r, h: setting_up.add_member(r, Member(id=0, name="\n"), h)),
        panel.refused(lambda r, h: setting_up.add_person(r, Person(id=0, role=""), h)),
        panel.refused(lambda r, h: setting_up.add_question(r, Question(id=0, text=""), h)),
    )
    assert [sentence.split(" needs")[0] for sentence in refusals] == [
        "An agency",
        "An agency",
        "A member",
        "A person",
        "An item of the terms of reference",
    ]


def test_members_and_questions_name_agencies_that_exist(panel: Panel) -> None:
    member, question = Member(id=0, name="x", agency=9), Question(id=0, text="x", agencies=(9,))
    assert panel.refused(lambda r, h: setting_up.add_member(r, member, h)) == (
        "There is no agency A9 in this case."
    )
    assert panel.refused(lambda r, h: setting_up.add_question(r, question, h)) == (
        "There is no agency A9 in this case."
    )


def test_a_question_is_added_after_the_last_one(panel: Panel) -> None:
    panel.do(lambda r, h: setting_up.add_question(r, Question(id=0, text="More?"), h))
    assert [q.text for q in panel.review.walked][-1] == "More?"
    assert panel.review.number(5) == 4


def test_a_review_begins_with_a_title_and_keeps_one(panel: Panel) -> None:
    with pytest.raises(Refused, match="A review needs a title"):
        setting_up.new_case(CaseRecord(id=0, title=" "))
    assert "needs a title" in panel.refused(lambda r, h: setting_up.edit_case(r, h, title=""))
    assert "Choose or close" in panel.refused(lambda r, h: setting_up.edit_case(r, h, meeting=9))
    panel.do(lambda r, h: setting_up.edit_case(r, h, title="Kazia and\nBabur", kind="DARDR"))
    assert (panel.review.case.title, panel.review.case.kind) == ("Kazia and Babur", "DARDR")


def test_an_act_leaves_the_review_it_reads_as_it_is(panel: Panel) -> None:
    before = msgspec.json.encode(panel.review)
    queries.add_query(
        panel.review,
        Query(id=0, text="x", agency=MPS, question=RISK),
        Hand(who="a", at="2014-02-04T10:00:00Z", meeting=1),
    )
    assert msgspec.json.encode(panel.review) == before


def test_the_same_agency_is_not_added_twice_under_another_short_form(panel: Panel) -> None:
    twice = Agency(id=0, name="metropolitan police service", short="Met")
    assert panel.refused(lambda r, h: setting_up.add_agency(r, twice, h)) == (
        "Metropolitan Police Service is in the case already, as MPS."
    )


def test_who_leads_is_named_by_the_case_or_else_by_the_panel(panel: Panel) -> None:
    assert leading(panel.review, "chair") == ""
    gone = Member(id=0, name="Pat", role=MemberRole.CHAIR, until=When(on="2025"))
    for member in (gone, Member(id=0, name="Oriel", role=MemberRole.CHAIR)):
        panel.do(lambda r, h, m=member: setting_up.add_member(r, m, h))  # type: ignore[misc]
    assert leading(panel.review, "chair") == "Oriel"
    assert "chair" not in [each.what for each in waiting(panel.review)]
    other = Member(id=0, name="Sam", role=MemberRole.CHAIR)
    panel.do(lambda r, h: setting_up.add_member(r, other, h))
    assert leading(panel.review, "chair") == ""
    was = panel.review.case
    panel.do(lambda r, h: setting_up.edit_case(r, h, was, chair="Dr Vance"))
    assert leading(panel.review, "chair") == "Dr Vance"


def test_the_history_says_which_settings_were_changed(panel: Panel) -> None:
    was = panel.review.case
    panel.do(lambda r, h: setting_up.edit_case(r, h, was, title=was.title, chair="Dr Vance"))
    assert panel.journal[-1].says == "changed the case's chair"
    now = panel.review.case
    days = {"notified": When(on="2025-02"), "decided": When(on="2025-03")}
    panel.do(lambda r, h: setting_up.edit_case(r, h, now, **days))
    said = "changed the case's day it was notified and day it was decided"
    assert panel.journal[-1].says == said
