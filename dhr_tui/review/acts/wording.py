"""How a point becomes agreed text (domain, section 2): propose, agree, amend, reopen, withdraw."""

from __future__ import annotations

from typing import Any

import msgspec

from dhr_tui.review.acts.giving_way import answers_cleared
from dhr_tui.review.acts.rules import (
    Agreeable,
    for_the_panel,
    given,
    locked_fields,
    minutes_open,
    reworded,
    superseded,
)
from dhr_tui.review.change import Change, Hand, Refused, change, editing, resting_on
from dhr_tui.review.records import Agreement, Dissent, Finding, Meeting, State
from dhr_tui.review.refs import Ref, ref_to, statement_at
from dhr_tui.review.review import Review
from dhr_tui.review.text import tidy

NOT_PUT_OFF: dict[str, Any] = {"reason": "", "until": "", "put_off_at": 0}
"""The fields that say why a text is deferred or withdrawn, where it is neither."""


def propose(review: Review, item: Ref, hand: Hand) -> Change:
    """Put a wording to the panel; a cell that was parked is taken up again with it."""
    was = statement_at(review, item)
    _only(was, "propose", State.DRAFT, State.DEFERRED)
    for_the_panel(was)
    if not was.text.strip():
        raise Refused(f"{item} has no text to propose.")
    edit = editing(was, state=State.PROPOSED, **NOT_PUT_OFF)
    cleared = answers_cleared(review, was) if isinstance(was, Finding) else []
    return change("propose", f"proposed {item}", edit, *cleared)


def agree(review: Review, item: Ref, hand: Hand) -> Change:
    """Record that the panel agreed a wording, at the meeting of `hand`, with who was present.

    What is agreed is what was read: it is refused where somebody has reworded it since.
    """
    was = statement_at(review, item)
    _only(was, "agree", State.PROPOSED)
    for_the_panel(was)
    meeting = meeting_of(review, hand)
    agreement = Agreement(
        meeting=meeting.id, at=hand.at, by=hand.who, present=tuple(sorted(meeting.present))
    )
    edit = editing(was, state=State.AGREED, agreement=agreement)
    sure = resting_on(edit, was, *locked_fields(was))
    return change("agree", f"agreed {item} at meeting {meeting.number}", sure)


def defer(review: Review, item: Ref, hand: Hand, because: str, until: str = "") -> Change:
    """Put a proposed wording off, with the reason and until when."""
    was = statement_at(review, item)
    _only(was, "defer", State.PROPOSED)
    reason = given(because, f"Say why {item} is deferred.")
    minutes_open(review, hand.meeting)
    edit = editing(
        was, state=State.DEFERRED, reason=reason, until=tidy(until), put_off_at=hand.meeting
    )
    return change("defer", f"deferred {item}", edit)


def reopen(review: Review, item: Ref, hand: Hand, because: str) -> Change:
    """Unlock agreed text, or take up a withdrawn one; the old words and the reason stay.

    It rests on the words, so that an undo never puts an old agreement under new ones.
    """
    was = statement_at(review, item)
    _only(was, "reopen", State.AGREED, State.WITHDRAWN)
    reason = given(because, f"Say why {item} is reopened.")
    minutes_open(review, hand.meeting)
    earlier = (*was.earlier, superseded(was, hand, reason))
    edit = editing(was, state=State.DRAFT, agreement=None, earlier=earlier, **NOT_PUT_OFF)
    sure = resting_on(edit, was, *locked_fields(was))
    becomes = msgspec.structs.replace(was, state=State.DRAFT)
    cleared = answers_cleared(review, becomes) if isinstance(becomes, Finding) else []
    return change("reopen", f"reopened {item}", sure, *cleared)


def withdraw(review: Review, item: Ref, hand: Hand, because: str) -> Change:
    """Take a text out of the review, with the reason; it can be reopened."""
    was = statement_at(review, item)
    _only(was, "withdraw", State.DRAFT, State.PROPOSED, State.DEFERRED)
    reason = given(because, f"Say why {item} is withdrawn.")
    minutes_open(review, hand.meeting)
    edit = editing(was, state=State.WITHDRAWN, reason=reason, put_off_at=hand.meeting)
    return change("withdraw", f"withdrew {item}", edit)


def amend(was: Agreeable, text: str, hand: Hand) -> Change:
    """Change the wording of what was read as `was`; a wording the panel had before it is kept."""
    edit = reworded(was, was, hand, {"text": text})
    return change("amend", f"reworded {ref_to(was)}", edit)


def dissent(
    review: Review,
    item: Ref,
    hand: Hand,
    who: str,
    words: str,
    *,
    member: int = 0,
    printed: bool = False,
) -> Change:
    """Record who does not agree, and in which words (domain, section 2: dissent is data)."""
    was = statement_at(review, item)
    _only(was, "record dissent from", State.PROPOSED, State.AGREED)
    if member and member not in review.members:
        raise Refused(f"There is no member M{member} in this case.")
    minutes_open(review, hand.meeting)
    said = Dissent(
        who=given(who, "Say who dissents."),
        words=given(words, "Say in which words they dissent."),
        meeting=hand.meeting,
        member=member,
        printed=printed,
        at=hand.at,
    )
    edit = resting_on(editing(was, dissents=(*was.dissents, said)), was, "text")
    return change("dissent", f"dissent from {item}", edit)


def meeting_of(review: Review, hand: Hand) -> Meeting:
    """The meeting an act belongs to; Refused where there is none."""
    if not hand.meeting:
        raise Refused(
            "No meeting is running; start or choose one, since text is agreed at a meeting.",
            "meeting",
        )
    if hand.meeting not in review.meetings:
        raise Refused("That meeting is not in this case.")
    minutes_open(review, hand.meeting)
    return review.meetings[hand.meeting]


def _only(was: Agreeable, act: str, *states: State) -> None:
    if was.state in states:
        return
    item = ref_to(was)
    if was.state is State.AGREED:
        raise Refused(f"{item} is agreed and locked; reopen it with a reason first.", "reopen")
    hint, cure = {
        State.DRAFT: ("propose it first", "propose"),
        State.PROPOSED: ("it is before the panel", ""),
        State.DEFERRED: ("propose it again first", "propose"),
        State.WITHDRAWN: ("reopen it with a reason first", "reopen"),
    }[was.state]
    raise Refused(f"You cannot {act} {item}: it is {was.state.label}; {hint}.", cure)
