"""What a meeting confirmed prints as it was confirmed, whatever happens to the case later."""

from __future__ import annotations

import msgspec
import pytest

from dhr_tui.documents.registry import render
from dhr_tui.review.acts import (
    actions,
    agencies,
    attendance,
    meetings,
    minutes,
    people,
    removing,
    setting_up,
    terms,
)
from dhr_tui.review.records import Action, Agency, Meeting, Member, Note, Person, Question, When
from dhr_tui.review.refs import Ref
from tests.review.builders import (
    ADVOCATE,
    MPS,
    OFFICER,
    RISK,
    SHARING,
    VICTIM_SUPPORT,
    Act,
    Panel,
    new_panel,
)

LATER: dict[str, Act] = {
    "an action is edited": lambda r, h: actions.edit_action(
        r, r.actions[1], h, text="Other words.", owner="Author", due=When(on="2015")
    ),
    "an action is done": lambda r, h: actions.done(r, 1, h),
    "a member gets another name": lambda r, h: people.edit_member(
        r, r.members[ADVOCATE], h, name="The manager"
    ),
    "a member goes to another agency": lambda r, h: people.edit_member(
        r, r.members[OFFICER], h, agency=VICTIM_SUPPORT
    ),
    "a member who did not come leaves": lambda r, h: people.edit_member(
        r, r.members[ADVOCATE], h, until=When(on="2013")
    ),
    "a member is added": lambda r, h: setting_up.add_member(r, Member(id=0, name="Late"), h),
    "a person is added": lambda r, h: setting_up.add_person(r, Person(id=0, role="aunt"), h),
    "an agency gets another name": lambda r, h: agencies.rename_agency(
        r, r.agencies[MPS], h, "The Met"
    ),
    "an agency is merged": lambda r, h: agencies.merge_agencies(r, VICTIM_SUPPORT, MPS, h),
    "an agency is added": lambda r, h: setting_up.add_agency(
        r, Agency(id=0, name="Health Trust", short="HT"), h
    ),
    "a question is moved": lambda r, h: terms.move_question(r, RISK, h, 1),
    "a question is retired": lambda r, h: terms.retire_question(r, RISK, h, "said elsewhere"),
    "a question is named": lambda r, h: terms.edit_question(
        r, r.questions[SHARING], h, short="Sharing"
    ),
    "a question is added": lambda r, h: setting_up.add_question(r, Question(id=0, text="Why?"), h),
    "the case gets another title": lambda r, h: setting_up.edit_case(
        r, h, title="Ruth", kind="DARDR", partnership="Another", marking="OFFICIAL"
    ),
    "the next meeting ends": meetings.close_meeting,
}
"""What happens after the minutes were confirmed, each an act of its own."""


@pytest.fixture
def confirmed() -> Panel:
    """Meeting 1 with a line in two cells, a conflict and an action, confirmed at meeting 2."""
    panel = new_panel()
    panel.agreed("The referral was late.")
    panel.query("When was it read?")
    for question, agency in ((RISK, VICTIM_SUPPORT), (SHARING, MPS)):
        line = Note(id=0, text="A line.", meeting=0, question=question, agency=agency)
        panel.do(lambda r, h, line=line: minutes.add_note(r, line, h))  # type: ignore[misc]
    task = Action(id=0, text="Ask for the log.", owner="Chair", due=When(on="2014-03"))
    panel.do(lambda r, h: actions.add_action(r, task, h))
    panel.do(lambda r, h: attendance.declare(r, 1, h, OFFICER, "Led the call room."))
    panel.do(meetings.close_meeting)
    panel.do(lambda r, h: meetings.add_meeting(r, Meeting(id=0, number=0), h))
    panel.do(lambda r, h: meetings.choose_meeting(r, 2, h))
    panel.do(lambda r, h: minutes.confirm(r, 1, h))
    return panel


def printed(panel: Panel) -> str:
    return render(panel.review, "minutes", about=1)


@pytest.mark.parametrize("later", LATER)
def test_confirmed_minutes_print_the_same_bytes(confirmed: Panel, later: str) -> None:
    before = printed(confirmed)
    assert "| D1 | Ask for the log. | Chair | March 2014 |" in before
    assert "- Police officer: Led the call room." in before
    confirmed.do(LATER[later])
    assert printed(confirmed) == before


def test_draft_minutes_follow_the_case_until_they_are_confirmed(confirmed: Panel) -> None:
    confirmed.undo()
    confirmed.do(LATER["an agency gets another name"])
    assert "| Police officer | The Met |" in printed(confirmed)
    assert "Draft minutes" in printed(confirmed)


def test_the_stamp_is_the_save_that_was_confirmed(confirmed: Panel) -> None:
    """The line of the journal after that save is the confirmation itself."""
    (line,) = [text for text in printed(confirmed).splitlines() if text.startswith("*Save ")]
    save = int(line.strip("*").split()[1].rstrip(","))
    assert confirmed.journal[save].act == "confirm-minutes"


def test_minutes_that_an_older_version_confirmed_still_print(confirmed: Panel) -> None:
    old = msgspec.structs.replace(confirmed.review.meetings[1], kept=None)
    held = {**confirmed.review.meetings, 1: old}
    text = render(msgspec.structs.replace(confirmed.review, meetings=held), "minutes", about=1)
    assert "**Confirmed at meeting 2**" in text
    assert "Ask for the log." in text


def test_a_meeting_with_confirmed_minutes_is_not_removed(confirmed: Panel) -> None:
    refusal = confirmed.refused(lambda r, h: removing.remove(r, Ref("meetings", 1), h))
    assert refusal.startswith("The minutes of meeting 1 were confirmed at meeting 2 and are locked")
