"""The business of a meeting besides its texts: minutes confirmed, actions given, done and left."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.review.records import Action, ActionState, Meeting, Minuted, Minuting
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review


def confirmed_at(review: Review, meeting: int) -> Iterator[Minuted]:
    """The earlier meetings whose minutes were confirmed at a meeting (its id)."""
    for was in sorted(review.meetings.values(), key=lambda each: each.number):
        if was.locked and was.minutes_confirmed_at == meeting:
            words = f"The minutes of meeting {was.number} were confirmed."
            yield Minuted(what=Minuting.CONFIRMED, words=words)


def actions_at(review: Review, meeting: int) -> Iterator[Minuted]:
    """The actions that a meeting (its id) gave, then those that were reported done at it."""
    known = sorted(review.actions.items())
    for _, action in known:
        if action.meeting == meeting:
            yield _told(review, action, Minuting.GIVEN)
    for _, action in known:
        if action.done and action.done.meeting == meeting:
            yield _told(review, action, Minuting.DONE)


def left_at(review: Review, meeting: Meeting) -> list[Action]:
    """The actions from before a meeting that were still to be done when it ended.

    While it runs, those that are still to be done.
    """
    known = (action for _, action in sorted(review.actions.items()))
    return [
        action
        for action in known
        if action.meeting != meeting.id
        and _known_by(review, action, meeting)
        and not _done_by(review, action, meeting)
    ]


def _told(review: Review, action: Action, what: Minuting) -> Minuted:
    given = review.meetings.get(action.meeting)
    at = f" at meeting {given.number}" if given and what is Minuting.DONE else ""
    about = (f"Given to {action.owner}{at}",) if action.owner else ()
    item, due = str(ref_to(action)), action.due if what is Minuting.GIVEN else None
    return Minuted(what=what, item=item, words=action.text, about=about, due=due)


def _known_by(review: Review, action: Action, meeting: Meeting) -> bool:
    """Whether an action was given before a meeting ended; one of no meeting, by its moment.

    Of one of no meeting in an older case only the last meeting it was carried to is known.
    """
    at = review.meetings.get(action.meeting)
    if at:
        return at.number < meeting.number
    if action.given is None:
        return action.carried_to == meeting.id
    return action.given.at <= meeting.ended if meeting.ended else meeting is review.running


def _done_by(review: Review, action: Action, meeting: Meeting) -> bool:
    """Whether an action was done at a meeting or before; of an older one, whether it is done."""
    if action.done is None:
        return action.state is ActionState.DONE
    at = review.meetings.get(action.done.meeting)
    if at:
        return at.number <= meeting.number
    return not meeting.ended or action.done.at <= meeting.ended
