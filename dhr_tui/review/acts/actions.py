"""Actions: what a meeting gave somebody to do, until it is done."""

from __future__ import annotations

from typing import Any

import msgspec

from dhr_tui.review.acts.rules import given, known, minutes_open, step
from dhr_tui.review.change import (
    Change,
    Edit,
    Hand,
    Refused,
    adding,
    change,
    editing,
    number_of_new,
    resting_on,
)
from dhr_tui.review.records import Action, ActionState, Meeting
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line


def add_action(review: Review, action: Action, hand: Hand) -> Change:
    """Give somebody something to do (id 0), at the meeting of `hand` if there is one."""
    text = given(action.text, "An action needs a text: say what is to be done.")
    minutes_open(review, hand.meeting)
    fresh = msgspec.structs.replace(
        action,
        id=0,
        text=text,
        owner=one_line(action.owner),
        state=ActionState.OPEN,
        meeting=hand.meeting,
        carried_to=0,
        given=step(hand),
        done=None,
    )
    known(review, fresh)
    return change("add-action", "added an action", adding(fresh))


def edit_action(review: Review, was: Action, hand: Hand, **values: Any) -> Change:
    """Give an action another text, owner or due date, while it is to be done."""
    item = ref_to(was)
    if was.state is ActionState.DONE:
        raise Refused(f"{item} is done; give a new action instead.")
    if "text" in values:
        values["text"] = given(values["text"], f"{item} needs a text: say what is to be done.")
    if "owner" in values:
        values["owner"] = one_line(values["owner"])
    edit = resting_on(editing(was, **values), was, "state")
    return change("edit-action", f"changed {item}", edit)


def done(review: Review, number: int, hand: Hand) -> Change:
    """An action (its id) is done, as was reported at the meeting of `hand` if there is one."""
    was = _action(review, number)
    if was.state is ActionState.DONE:
        raise Refused(f"{ref_to(was)} is done already.")
    minutes_open(review, hand.meeting)
    edit = editing(was, state=ActionState.DONE, done=step(hand))
    return change("action-done", f"{ref_to(was)} is done", edit)


def not_done(review: Review, number: int, hand: Hand) -> Change:
    """An action that was said to be done is still to be done."""
    was = _action(review, number)
    if was.state is not ActionState.DONE:
        raise Refused(f"{ref_to(was)} is {was.state.label}; it is still to be done.")
    state = ActionState.CARRIED if was.carried_to else ActionState.OPEN
    edit = editing(was, state=state, done=None)
    return change("action-open", f"{ref_to(was)} is to be done", edit)


def carried(review: Review, meeting: Meeting) -> list[Edit]:
    """The edits that carry what earlier meetings left undone over to a meeting; one with the id 0
    is added by the same change."""
    numbers = {m.id: m.number for m in review.meetings.values()}
    left = (
        action
        for _, action in sorted(review.actions.items())
        if action.state is not ActionState.DONE
        and (not meeting.id or action.meeting != meeting.id)
        and numbers.get(action.carried_to or action.meeting, 0) < meeting.number
    )
    to = meeting.id or number_of_new("meetings")
    return [editing(action, state=ActionState.CARRIED, carried_to=to) for action in left]


def _action(review: Review, number: int) -> Action:
    if number not in review.actions:
        raise Refused(f"There is no D{number} in this case.")
    return review.actions[number]
