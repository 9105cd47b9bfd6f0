"""What a later meeting does with what an earlier one left: minutes, actions and agreed texts."""

from __future__ import annotations

import msgspec
import pytest

from dhr_tui.documents.registry import render
from dhr_tui.review.acts import actions, meetings, minutes, queries, wording
from dhr_tui.review.minutes import minuted
from dhr_tui.review.records import Action, Meeting, Minuting, When
from dhr_tui.review.refs import Ref
from tests.review.builders import Panel, new_panel

TABLE = "| No. | Action | Who | By when |\n| --- | --- | --- | --- |\n"


@pytest.fixture
def panel() -> Panel:
    return new_panel()


def next_meeting(panel: Panel) -> int:
    if panel.review.running:
        panel.do(meetings.close_meeting)
    new = panel.do(lambda r, h: meetings.add_meeting(r, Meeting(id=0, number=0), h))
    panel.do(lambda r, h: meetings.choose_meeting(r, new, h))
    return new


def gives(panel: Panel, text: str) -> int:
    record = Action(id=0, text=text, owner="Chair", due=When(on="2014-03-01"))
    return panel.do(lambda r, h: actions.add_action(r, record, h))


def done(panel: Panel, number: int) -> None:
    panel.do(lambda r, h: actions.done(r, number, h))


def told(panel: Panel, meeting: int) -> list[tuple[Minuting, str, str]]:
    found = minuted(panel.review, panel.review.meetings[meeting])
    return [(each.what, each.item, each.words) for each in found]


def printed(panel: Panel, meeting: int) -> str:
    return render(panel.review, "minutes", about=meeting)


def test_the_minutes_say_whose_minutes_were_confirmed(panel: Panel) -> None:
    second = next_meeting(panel)
    panel.do(lambda r, h: minutes.confirm(r, 1, h))
    words = "The minutes of meeting 1 were confirmed."
    assert told(panel, second) == [(Minuting.CONFIRMED, "", words)]
    assert f"## Decisions\n\n### Minutes confirmed\n\n- {words}\n" in printed(panel, second)
    assert words not in printed(panel, 1)


def test_an_action_is_given_at_one_meeting_and_reported_done_at_the_next(panel: Panel) -> None:
    log, room = gives(panel, "Ask for the log."), gives(panel, "Book the room.")
    assert told(panel, 1)[0] == (Minuting.GIVEN, "D1", "Ask for the log.")
    second = next_meeting(panel)
    done(panel, log)
    assert told(panel, second) == [(Minuting.DONE, "D1", "Ask for the log.")]
    assert (
        "## Decisions\n\nNone is recorded.\n\n## Actions\n\n### Reported done\n\n"
        "- D1: Ask for the log.\\\n  Given to Chair at meeting 1.\n\n"
        "### Still to be done\n\n| No. | Action | Who | By when |\n| --- | --- | --- | --- |\n"
        f"| D{room} | Book the room. | Chair | 1 March 2014 |\n"
    ) in printed(panel, second)


def test_what_was_left_when_a_meeting_ended_stays_in_its_draft_minutes(panel: Panel) -> None:
    log = gives(panel, "Ask for the log.")
    second = next_meeting(panel)
    panel.do(meetings.close_meeting)
    between = gives(panel, "Thank them.")
    done(panel, log)
    third = next_meeting(panel)
    assert f"### Still to be done\n\n{TABLE}| D{log} |" in printed(panel, second)
    assert "Thank them." not in printed(panel, second)
    assert "Ask for the log." not in printed(panel, third)
    assert f"### Still to be done\n\n{TABLE}| D{between} |" in printed(panel, third)
    done(panel, between)
    panel.do(meetings.close_meeting)
    panel.do(lambda r, h: actions.not_done(r, between, h))
    assert f"### Reported done\n\n- D{between}: Thank them." in printed(panel, third)


def test_an_action_of_an_older_case_is_left_where_it_was_carried_to(panel: Panel) -> None:
    """Such a case does not say when an action was given, nor when it was done."""
    old = msgspec.structs.replace(panel.review, actions={1: Action(id=1, text="Ask.")})
    panel.review = old
    second = next_meeting(panel)
    assert "| D1 | Ask. |" in printed(panel, second)
    assert "| D1 | Ask. |" not in printed(panel, 1)


def test_a_reopened_text_is_in_the_minutes_with_its_reason(panel: Panel) -> None:
    item = panel.agreed("The referral was late.")
    second = next_meeting(panel)
    panel.reopen(item)
    panel.amend(item, "The referral was read late.")
    assert told(panel, second) == [(Minuting.REOPENED, "F1", "a second report came")]
    assert (
        "### Texts reopened\n\n- F1: The referral was late.\\\n"
        "  Reason: a second report came\\\n"
        "  Metropolitan Police Service, question 1, fact.\n"
    ) in printed(panel, second)
    assert "reopened" not in printed(panel, 1)


def test_nothing_is_reopened_or_done_at_a_meeting_whose_minutes_are_confirmed(
    panel: Panel,
) -> None:
    item, number = panel.agreed("The referral was late."), gives(panel, "Ask for the log.")
    next_meeting(panel)
    panel.do(lambda r, h: minutes.confirm(r, 1, h))
    for act in (
        lambda r, h: wording.reopen(r, item, h, "a report"),
        lambda r, h: actions.done(r, number, h),
    ):
        assert "were confirmed at meeting 2" in panel.refused(act, meeting=1)


def test_what_was_replaced_says_who_replaced_it_and_where(panel: Panel) -> None:
    item = Ref("findings", panel.finding("The referral was late."))
    panel.propose(item)
    panel.do(lambda r, h: wording.amend(r.findings[item.id], "Read late.", h), "author")
    replaced = panel.review.findings[item.id].earlier[0].replaced
    assert replaced
    assert (replaced.by, replaced.meeting) == ("author", 1)
    assert Minuting.REOPENED not in {what for what, _, _ in told(panel, 1)}


def test_a_query_is_not_reworded_once_the_minutes_in_which_it_was_asked_are_confirmed(
    panel: Panel,
) -> None:
    number = panel.query("When was it read?")
    was = panel.review.queries[number]
    panel.do(lambda r, h: queries.edit_query(r, was, h, "When was it read first?", "", None))
    next_meeting(panel)
    panel.do(lambda r, h: minutes.confirm(r, 1, h))
    now = panel.review.queries[number]
    assert panel.refused(lambda r, h: queries.edit_query(r, now, h, "Why not?", "", None)) == (
        "Q1 was asked at meeting 1, whose minutes are confirmed with its words; "
        "close it with what came of it, and ask a new query instead."
    )
    due = When(on="2014-03-01")
    panel.do(lambda r, h: queries.edit_query(r, now, h, now.text, "Chair", due))
    kept = panel.review.queries[number]
    assert (kept.text, kept.owner, kept.due) == ("When was it read first?", "Chair", due)
