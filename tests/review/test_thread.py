"""The life of a point: a query about a finding, its reply, new words, what the panel made of it."""

from __future__ import annotations

import msgspec

from dhr_tui.review.acts import queries, recommendations, wording
from dhr_tui.review.acts.findings import edit_finding
from dhr_tui.review.dates import parse_when
from dhr_tui.review.minutes import minuted
from dhr_tui.review.records import Decision, Origin, Outcome, Query, Receipt, Visibility, When
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import ACROSS, Place
from dhr_tui.review.thread import entries_about, kept_by, point_of, thread
from tests.review.builders import LESSONS, MPS, RISK, VICTIM_SUPPORT, Panel


def asked(panel: Panel, item: Ref, **values: int) -> int:
    return panel.query("When was it read?", finding=item.id, **values)


def reply(panel: Panel, number: int, words: str, on: str = "") -> None:
    was = panel.review.queries[number]
    panel.do(lambda r, h: queries.reply(r, was, h, words, parse_when(on)))


def close(panel: Panel, number: int, words: str) -> None:
    was = panel.review.queries[number]
    panel.do(lambda r, h: queries.close(r, was, h, words))


def told(panel: Panel, item: Ref) -> list[tuple[str, str]]:
    return [(turn.what, turn.words) for turn in thread(panel.review, item)]


def test_a_point_is_asked_replied_reworded_and_agreed(panel: Panel) -> None:
    item = Ref("findings", panel.finding("The referral was late."))
    panel.propose(item)
    number = asked(panel, item)
    reply(panel, number, "After four days.", "4 Feb 2014")
    panel.amend(item, "The referral was read after four days.")
    close(panel, number, "The words say it now.")
    panel.agree(item)
    panel.do(lambda r, h: wording.dissent(r, item, h, "Police officer", "Three days."))
    assert told(panel, item) == [
        ("put to the panel in these words", "The referral was late."),
        ("asked of MPS", "When was it read?"),
        ("replied", "After four days."),
        ("what the panel made of it", "The words say it now."),
        ("agreed in these words", "The referral was read after four days."),
        ("dissent of Police officer", "Three days."),
    ]
    assert {turn.day for turn in thread(panel.review, item)} == {"4 Feb 2014"}
    assert {turn.meeting for turn in thread(panel.review, item)} == {1}


def test_a_reply_never_stands_before_its_question_whatever_its_date(panel: Panel) -> None:
    item = Ref("findings", panel.finding())
    number = asked(panel, item)
    reply(panel, number, "In January.", "Jan 2014")
    turns = [turn for turn in thread(panel.review, item) if turn.item.table == "queries"]
    assert [(turn.what, turn.day) for turn in turns] == [
        ("asked of MPS", "4 Feb 2014"),
        ("replied", "Jan 2014"),
    ]


def test_owner_and_due_date_stand_with_the_question_until_it_is_answered(panel: Panel) -> None:
    item = Ref("findings", panel.finding())
    record = Query(
        id=0, text="When?", agency=MPS, finding=item.id, owner="Chair", due=parse_when("14/2/14")
    )
    number = panel.do(lambda r, h: queries.add_query(r, record, h))
    assert thread(panel.review, Ref("queries", number))[-1].remark == (
        "followed up by Chair, due 14 Feb 2014"
    )
    reply(panel, number, "Then.")
    assert thread(panel.review, Ref("queries", number))[1].remark == "followed up by Chair"


def test_the_thread_of_a_query_is_that_of_its_finding(panel: Panel) -> None:
    item = Ref("findings", panel.finding())
    about, alone = asked(panel, item), panel.query("Anything else?")
    assert point_of(panel.review, Ref("queries", about)) == item
    assert told(panel, Ref("queries", about)) == told(panel, item)
    assert told(panel, Ref("queries", alone)) == [("asked of MPS", "Anything else?")]


def test_a_reopened_wording_says_why_it_was_replaced(panel: Panel) -> None:
    item = panel.agreed("The referral was late.")
    panel.reopen(item)
    first, last = thread(panel.review, item)
    assert (first.what, first.remark) == (
        "agreed in these words",
        "replaced because a second report came",
    )
    assert (last.what, last.meeting) == ("a draft in these words", 1), "where it was reopened"


def test_a_query_about_a_finding_is_seen_in_the_finding_s_cell(panel: Panel) -> None:
    lesson = panel.finding("Desks differ.", agency=ACROSS, questions=(LESSONS,))
    number = panel.query("Does yours?", finding=lesson, question=0, agency=VICTIM_SUPPORT)
    assert [q.id for q in panel.review.queries_at(Place(LESSONS, ACROSS))] == [number]
    assert not panel.review.queries_at(Place(RISK, VICTIM_SUPPORT))


def test_on_a_question_to_the_whole_review_any_agency_is_asked(panel: Panel) -> None:
    number = panel.query("What do you learn?", question=LESSONS, agency=VICTIM_SUPPORT)
    assert [q.id for q in panel.review.queries_at(Place(LESSONS, ACROSS))] == [number]


def test_replies_and_what_was_made_of_them_are_in_the_minutes(panel: Panel) -> None:
    number = panel.query("When was it read?")
    reply(panel, number, "After four days.")
    close(panel, number, "It is a finding now.")
    done = minuted(panel.review, panel.review.meetings[1])
    assert [(each.what.value, each.words) for each in done] == [
        ("asked", "Metropolitan Police Service: When was it read?"),
        ("replied", "Metropolitan Police Service: After four days."),
        ("concluded", "It is a finding now."),
    ]


def test_the_ledger_of_a_finding_is_what_is_linked_and_what_its_agency_wrote(panel: Panel) -> None:
    finding = panel.finding()
    ledger = {"origin": Origin.AGENCY_REPORT, "origin_agency": MPS}
    loose = panel.recommendation("Train all.", **ledger)
    linked = panel.recommendation("Read it.", findings=(finding,), **ledger)
    panel.recommendation("Call back.", origin=Origin.AGENCY_REPORT, origin_agency=VICTIM_SUPPORT)
    own = panel.recommendation("Read it within a day.", findings=(finding,))
    record = panel.review.findings[finding]
    assert [entry.id for entry in entries_about(panel.review, record)] == [linked, loose]
    assert [each.id for each in kept_by(panel.review, record)] == [own]
    entry = panel.review.recommendations[linked]
    decision = Decision(outcome=Outcome.REPLACED, because="It had no date.", into=own)
    panel.do(lambda r, h: recommendations.decide(r, entry, h, decision))
    turn = thread(panel.review, Ref("findings", finding))[-1]
    assert (turn.what, turn.remark) == (f"replaced, now R{own}", "It had no date.")


def test_nobody_is_asked_about_a_private_note(panel: Panel) -> None:
    """Minutes and letter name what is asked, so that neither way round leads there."""
    item = Ref("findings", panel.finding(visibility=Visibility.PRIVATE))
    query = Query(id=0, text="When was it read?", agency=MPS, finding=item.id)
    assert panel.refused(lambda r, h: queries.add_query(r, query, h)) == (
        "F1 is a private note, and what is asked goes into minutes and letter; "
        "change where it is shown before you ask about it."
    )
    was = panel.review.findings[item.id]
    panel.do(lambda r, h: edit_finding(r, was, h, visibility=Visibility.MINUTES))
    asked(panel, item)
    now = panel.review.findings[item.id]
    assert "asked about F1 in Q1" in panel.refused(
        lambda r, h: edit_finding(r, now, h, visibility=Visibility.PRIVATE)
    )


def test_what_was_done_at_a_meeting_has_the_day_of_the_meeting(panel: Panel) -> None:
    """It may be written down days later; without a date the day of the record is all there is."""
    item = Ref("findings", panel.finding("The referral was late."))
    number = asked(panel, item)
    panel.propose(item)
    panel.agree(item)
    panel.do(lambda r, h: wording.dissent(r, item, h, "Police officer", "Three days."))
    assert {turn.day for turn in thread(panel.review, item)} == {"4 Feb 2014"}
    held = msgspec.structs.replace(panel.review.meetings[1], on=When(on="2014-01-31"))
    panel.review = msgspec.structs.replace(panel.review, meetings={1: held})
    reply(panel, number, "Then.", "2 Feb 2014")
    assert [(turn.what, turn.day) for turn in thread(panel.review, item)] == [
        ("asked of MPS", "31 Jan 2014"),
        ("agreed in these words", "31 Jan 2014"),
        ("dissent of Police officer", "31 Jan 2014"),
        ("replied", "2 Feb 2014"),
    ]


def test_a_recommendation_of_a_report_stands_before_what_became_of_it(panel: Panel) -> None:
    ledger = {"origin": Origin.AGENCY_REPORT, "origin_agency": MPS, "reference": "4.1"}
    number = panel.recommendation("Train all.", **ledger)
    entry = panel.review.recommendations[number]
    accepted = Decision(outcome=Outcome.ACCEPTED)
    panel.do(lambda r, h: recommendations.decide(r, entry, h, accepted))
    now, finding = panel.review.recommendations[number], panel.finding()
    panel.do(lambda r, h: recommendations.link(r, now, h, findings=(finding,)))
    first, last = thread(panel.review, Ref("recommendations", number))
    assert (first.what, first.day, first.by) == ("recommended in these words", "", "")
    assert first.remark == "Metropolitan Police Service 4.1"
    assert last.what == "accepted"
    came = (Receipt(version=1, on=When(on="2014-01-20")),)
    agency = msgspec.structs.replace(panel.review.agencies[MPS], received=came)
    panel.review = msgspec.structs.replace(
        panel.review, agencies={**panel.review.agencies, MPS: agency}
    )
    assert thread(panel.review, Ref("recommendations", number))[0].day == "20 Jan 2014"
