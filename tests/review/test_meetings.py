"""A meeting from what the last one left to its minutes, confirmed at the next and locked."""

from __future__ import annotations

import pytest

from dhr_tui.review import outstanding
from dhr_tui.review.acts import (
    acknowledging,
    actions,
    agenda,
    attendance,
    meetings,
    minutes,
    pledging,
    wording,
)
from dhr_tui.review.acts.findings import edit_finding
from dhr_tui.review.acts.queries import add_query
from dhr_tui.review.minutes import minuted, to_confirm
from dhr_tui.review.records import (
    Action,
    ActionState,
    FindingType,
    Meeting,
    Minuting,
    Note,
    Pledging,
    Presence,
    Query,
    Visibility,
    When,
)
from dhr_tui.review.refs import Ref
from dhr_tui.review.stages import Stage, stage_of
from tests.review.builders import ADVOCATE, CHAIR, MPS, OFFICER, RISK, VICTIM_SUPPORT, Panel


def next_meeting(panel: Panel) -> int:
    panel.do(meetings.close_meeting)
    new = panel.do(lambda r, h: meetings.add_meeting(r, Meeting(id=0, number=0), h))
    panel.do(lambda r, h: meetings.choose_meeting(r, new, h))
    return new


def note(panel: Panel, text: str, **values: object) -> Note:
    record = Note(id=0, text=text, meeting=0, **values)  # type: ignore[arg-type]
    new = panel.do(lambda r, h: minutes.add_note(r, record, h))
    return panel.review.notes[new]


def action(panel: Panel, text: str, due: str = "") -> int:
    record = Action(id=0, text=text, owner="Chair", due=When(on=due) if due else None)
    return panel.do(lambda r, h: actions.add_action(r, record, h))


def confirm(panel: Panel, meeting: int = 1) -> None:
    panel.do(lambda r, h: minutes.confirm(r, meeting, h))


def test_a_line_of_the_minutes_stands_under_an_item_or_in_a_cell(panel: Panel) -> None:
    panel.do(lambda r, h: agenda.add_item(r, 1, h, "Welcome"))
    under = note(panel, "The chair thanked them.", agenda="Welcome")
    inside = note(panel, "To be read again.", question=RISK, agency=MPS)
    assert (under.meeting, under.agenda) == (1, "Welcome")
    assert (inside.question, inside.agency) == (RISK, MPS)
    assert "the record 9" not in panel.refused(
        lambda r, h: minutes.add_note(r, Note(id=0, text="x", meeting=0, agency=9), h)
    )


def test_two_people_add_lines_at_once(panel: Panel) -> None:
    """Each line is a record, so that neither takes the place of the other."""
    before = panel.review
    for who in ("one", "two"):
        line = Note(id=0, text=f"{who} wrote", meeting=0)
        panel.do(lambda r, h, n=line: minutes.add_note(r, n, h), who, view=before)  # type: ignore[misc]
    assert [n.text for n in panel.review.notes.values()] == ["one wrote", "two wrote"]


def test_a_line_is_changed_taken_out_and_brought_back(panel: Panel) -> None:
    was = note(panel, "The referal was late.")
    panel.do(lambda r, h: minutes.edit_note(r, was, h, "The referral was late."))
    fresh = panel.review.notes[was.id]
    panel.do(lambda r, h: minutes.remove_note(r, fresh, h))
    assert not panel.review.notes
    panel.undo()
    assert panel.review.notes[was.id].text == "The referral was late."


def test_what_is_not_done_is_carried_to_the_next_meeting(panel: Panel) -> None:
    first = action(panel, "Ask for the log.", "2014-01-20")
    action(panel, "Book the room.")
    panel.do(lambda r, h: actions.done(r, first + 1, h))
    second = next_meeting(panel)
    carried = panel.review.actions[first]
    assert (carried.state, carried.carried_to) == (ActionState.CARRIED, second)
    assert panel.review.actions[first + 1].state is ActionState.DONE
    panel.do(lambda r, h: actions.done(r, first, h))
    assert "done already" in panel.refused(lambda r, h: actions.done(r, first, h))
    panel.do(lambda r, h: actions.not_done(r, first, h))
    assert panel.review.actions[first].state is ActionState.CARRIED


def test_overdue_actions_come_first(panel: Panel) -> None:
    action(panel, "no date")
    action(panel, "next year", "2015")
    action(panel, "this month", "2014-02")
    action(panel, "yesterday", "2014-02-03")
    today = "2014-02-04"
    assert [a.text for a in outstanding.actions(panel.review, today)] == [
        "yesterday",
        "this month",
        "next year",
        "no date",
    ]
    assert [a.text for a in panel.review.actions.values() if outstanding.overdue(a, today)] == [
        "yesterday"
    ]


def test_minutes_are_confirmed_at_a_later_meeting_and_no_other(panel: Panel) -> None:
    assert "at a later meeting" in panel.refused(lambda r, h: minutes.confirm(r, 1, h))
    panel.do(meetings.close_meeting)
    assert "No meeting is running" in panel.refused(lambda r, h: minutes.confirm(r, 1, h))
    panel.do(lambda r, h: meetings.choose_meeting(r, 1, h))
    second = next_meeting(panel)
    waiting = to_confirm(panel.review)
    assert waiting
    assert waiting.number == 1
    confirm(panel)
    assert panel.review.meetings[1].locked
    assert panel.review.meetings[1].minutes_confirmed_at == second
    assert to_confirm(panel.review) is None


def test_confirmed_minutes_are_locked_and_every_edit_says_why(panel: Panel) -> None:
    line = note(panel, "The chair thanked them.")
    item = Ref("findings", panel.finding())
    panel.propose(item)
    next_meeting(panel)
    confirm(panel)
    query = Query(id=0, text="When?", agency=MPS)
    todo = Action(id=0, text="Read it.")
    refusals = (
        panel.refused(lambda r, h: minutes.edit_note(r, line, h, "other words")),
        panel.refused(lambda r, h: minutes.remove_note(r, line, h)),
        panel.refused(lambda r, h: agenda.add_item(r, 1, h, "new")),
        panel.refused(lambda r, h: attendance.attend(r, 1, h, CHAIR, Presence.ABSENT)),
        panel.refused(lambda r, h: attendance.attend_all(r, 1, h)),
        panel.refused(lambda r, h: pledging.pledge_all(r, 1, h)),
        panel.refused(lambda r, h: pledging.pledge(r, 1, h, CHAIR, Pledging.READ)),
        panel.refused(lambda r, h: attendance.declare(r, 1, h, CHAIR, "late words")),
        panel.refused(lambda r, h: minutes.confirm(r, 1, h)),
        panel.refused(lambda r, h: meetings.choose_meeting(r, 1, h)),
        panel.refused(lambda r, h: minutes.add_note(r, line, h), meeting=1),
        panel.refused(lambda r, h: wording.agree(r, item, h), meeting=1),
        panel.refused(lambda r, h: wording.defer(r, item, h, "late"), meeting=1),
        panel.refused(lambda r, h: wording.withdraw(r, item, h, "late"), meeting=1),
        panel.refused(lambda r, h: wording.dissent(r, item, h, "Chair", "late"), meeting=1),
        panel.refused(lambda r, h: add_query(r, query, h), meeting=1),
        panel.refused(lambda r, h: actions.add_action(r, todo, h), meeting=1),
    )
    why = "The minutes of meeting 1 were confirmed at meeting 2 and are locked"
    assert [sentence for sentence in refusals if why not in sentence] == []


def test_an_undo_does_not_reach_into_confirmed_minutes(panel: Panel) -> None:
    panel.do(
        lambda r, h: minutes.add_note(r, Note(id=0, text="kept", meeting=0), h), who="note-taker"
    )
    next_meeting(panel)
    confirm(panel)
    with pytest.raises(Exception, match="are locked"):
        panel.undo("note-taker")
    assert panel.review.notes[1].text == "kept"


def test_what_was_done_is_told_by_the_items_themselves(panel: Panel) -> None:
    agreed = panel.agreed("The referral was late.")
    panel.do(lambda r, h: wording.dissent(r, agreed, h, "Police officer", "It was in time."))
    put_off = Ref("findings", panel.finding("The log is lost."))
    panel.propose(put_off)
    panel.do(lambda r, h: wording.defer(r, put_off, h, "a second report", "meeting 2"))
    panel.query("When was it read?")
    told = minuted(panel.review, panel.review.meetings[1])
    assert [(each.what, each.item, each.words) for each in told] == [
        (Minuting.AGREED, "F1", "The referral was late."),
        (Minuting.DISSENT, "F1", "Police officer: It was in time."),
        (Minuting.DEFERRED, "F2", "a second report (until meeting 2)"),
        (Minuting.ASKED, "Q1", "Metropolitan Police Service: When was it read?"),
    ]


def test_what_a_later_meeting_changes_stays_in_the_minutes_of_the_earlier(panel: Panel) -> None:
    item = panel.agreed("The referral was late.")
    put_off = Ref("findings", panel.finding("The log is lost."))
    panel.propose(put_off)
    panel.do(lambda r, h: wording.defer(r, put_off, h, "a second report"))
    before = minuted(panel.review, panel.review.meetings[1])
    next_meeting(panel)
    panel.reopen(item)
    panel.propose(put_off)
    draft = minuted(panel.review, panel.review.meetings[1])
    assert set(draft) == set(before)
    confirm(panel)
    panel.amend(item, "Other words.")
    panel.withdraw(item)
    assert set(minuted(panel.review, panel.review.meetings[1])) == set(before)


def test_a_private_note_is_in_no_minutes(panel: Panel) -> None:
    item = panel.agreed("The referral was late.", type=FindingType.CONCERN)
    panel.reopen(item)
    was = panel.review.findings[item.id]
    panel.do(lambda r, h: edit_finding(r, was, h, visibility=Visibility.PRIVATE))
    assert minuted(panel.review, panel.review.meetings[1]) == ()


def test_a_text_agreed_without_its_agency_waits_until_the_agency_has_seen_it(panel: Panel) -> None:
    item = panel.agreed("The advocate called late.", agency=VICTIM_SUPPORT)
    waiting = list(outstanding.unseen(panel.review))
    assert [(u.statement.id, u.agency.short) for u in waiting] == [(item.id, "VS")]
    assert "does not speak for" in panel.refused(
        lambda r, h: acknowledging.acknowledge(r, item, h, member=OFFICER)
    )
    panel.do(lambda r, h: acknowledging.acknowledge(r, item, h, member=ADVOCATE, words="Seen."))
    assert not list(outstanding.unseen(panel.review))
    assert "does not wait" in panel.refused(lambda r, h: acknowledging.acknowledge(r, item, h))


def test_a_text_agreed_anew_waits_anew(panel: Panel) -> None:
    item = panel.agreed("The advocate called late.", agency=VICTIM_SUPPORT)
    panel.do(lambda r, h: acknowledging.acknowledge(r, item, h))
    panel.reopen(item)
    panel.propose(item)
    panel.agree(item)
    assert [u.statement.id for u in outstanding.unseen(panel.review)] == [item.id]


def test_a_promise_is_listed_until_it_is_met(panel: Panel) -> None:
    finding = panel.finding("A recommendation is made.", promise="share with Leaving Care")
    assert [f.id for f in outstanding.promises(panel.review)] == [finding]
    panel.recommendation("Share it.", findings=(finding,))
    assert not list(outstanding.promises(panel.review))


def test_the_stage_follows_from_what_is_still_to_be_done(panel: Panel) -> None:
    assert stage_of(Panel().review) is Stage.FIRST
    assert stage_of(panel.review) is Stage.REPORTS


def test_an_action_is_changed_until_it_is_done(panel: Panel) -> None:
    number = action(panel, "Ask for the log.", "2014-01-20")
    was = panel.review.actions[number]
    panel.do(lambda r, h: actions.edit_action(r, was, h, due=When(on="2014-03"), owner=" Author "))
    now = panel.review.actions[number]
    assert (now.due, now.owner, now.text) == (When(on="2014-03"), "Author", "Ask for the log.")
    assert "needs a text" in panel.refused(lambda r, h: actions.edit_action(r, now, h, text=" "))
    panel.do(lambda r, h: actions.done(r, number, h))
    gone = panel.review.actions[number]
    assert "is done; give a new action instead" in panel.refused(
        lambda r, h: actions.edit_action(r, gone, h, text="More.")
    )
