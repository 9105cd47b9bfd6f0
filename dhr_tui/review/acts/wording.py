"""How a point becomes agreed text (domain, section 2): propose, agree, amend, reopen, withdraw."""

from __future__ import annotations

from dhr_tui.review.change import Change, Hand, Refused, change, editing
from dhr_tui.review.records import (
    Agreement,
    Dissent,
    Finding,
    Meeting,
    Recommendation,
    State,
    Visibility,
    Wording,
)
from dhr_tui.review.refs import Ref, ref_to, statement_at
from dhr_tui.review.review import Review

Agreeable = Finding | Recommendation
PUT_TO_PANEL = (State.PROPOSED, State.AGREED, State.DEFERRED)


def propose(review: Review, item: Ref, hand: Hand) -> Change:
    """Put a wording to the panel."""
    was = statement_at(review, item)
    _only(was, "propose", State.DRAFT, State.DEFERRED)
    if isinstance(was, Finding) and was.visibility is Visibility.PRIVATE:
        raise Refused(f"{item} is a private note; change its visibility before you propose it.")
    if not was.text.strip():
        raise Refused(f"{item} has no text to propose.")
    edit = editing(was, state=State.PROPOSED, reason="", until="")
    return change("propose", f"proposed {item}", edit)


def agree(review: Review, item: Ref, hand: Hand) -> Change:
    """Record that the panel agreed a wording, at the meeting of `hand`, with who was present."""
    was = statement_at(review, item)
    _only(was, "agree", State.PROPOSED)
    meeting = meeting_of(review, hand)
    agreement = Agreement(
        meeting=meeting.id, at=hand.at, by=hand.who, present=tuple(sorted(meeting.present))
    )
    edit = editing(was, state=State.AGREED, agreement=agreement)
    return change("agree", f"agreed {item} at meeting {meeting.number}", edit)


def defer(review: Review, item: Ref, hand: Hand, because: str, until: str = "") -> Change:
    """Put a proposed wording off, with the reason and until when."""
    was = statement_at(review, item)
    _only(was, "defer", State.PROPOSED)
    reason = given(because, f"Say why {item} is deferred.")
    edit = editing(was, state=State.DEFERRED, reason=reason, until=until.strip())
    return change("defer", f"deferred {item}", edit)


def reopen(review: Review, item: Ref, hand: Hand, because: str) -> Change:
    """Unlock agreed text, or take up a withdrawn one; the old words and the reason stay."""
    was = statement_at(review, item)
    _only(was, "reopen", State.AGREED, State.WITHDRAWN)
    reason = given(because, f"Say why {item} is reopened.")
    earlier = (*was.earlier, superseded(was, hand, reason))
    edit = editing(was, state=State.DRAFT, agreement=None, earlier=earlier, reason="", until="")
    return change("reopen", f"reopened {item}", edit)


def withdraw(review: Review, item: Ref, hand: Hand, because: str) -> Change:
    """Take a text out of the review, with the reason; it can be reopened."""
    was = statement_at(review, item)
    _only(was, "withdraw", State.DRAFT, State.PROPOSED, State.DEFERRED)
    reason = given(because, f"Say why {item} is withdrawn.")
    return change(
        "withdraw", f"withdrew {item}", editing(was, state=State.WITHDRAWN, reason=reason)
    )


def amend(was: Agreeable, text: str, hand: Hand) -> Change:
    """Change the wording of what was read as `was`; a wording the panel had before it is kept."""
    item = ref_to(was)
    unlocked(was)
    words = given(text, f"{item} needs a text; withdraw it if it is not wanted.")
    return change("amend", f"reworded {item}", editing(was, text=words, **kept(was, words, hand)))


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
    said = Dissent(
        who=given(who, "Say who dissents."),
        words=given(words, "Say in which words they dissent."),
        meeting=hand.meeting,
        member=member,
        printed=printed,
    )
    return change("dissent", f"dissent from {item}", editing(was, dissents=(*was.dissents, said)))


def unlocked(was: Agreeable) -> None:
    """Refused for agreed text (locked: domain, section 2) and for withdrawn text."""
    if was.state in (State.AGREED, State.WITHDRAWN):
        lock = "agreed and locked" if was.state is State.AGREED else "withdrawn"
        raise Refused(f"{ref_to(was)} is {lock}; reopen it with a reason (o) to change it.")


def kept(was: Agreeable, text: str, hand: Hand) -> dict[str, tuple[Wording, ...]]:
    """The `earlier` field for a new text, if the old one had been put to the panel."""
    if was.state not in PUT_TO_PANEL or text == was.text:
        return {}
    return {"earlier": (*was.earlier, superseded(was, hand))}


def superseded(was: Agreeable, hand: Hand, because: str = "") -> Wording:
    meeting = was.agreement.meeting if was.agreement else hand.meeting
    by, at = (was.by, was.at) if was.by else (hand.who, hand.at)
    return Wording(text=was.text, state=was.state, by=by, at=at, meeting=meeting, because=because)


def meeting_of(review: Review, hand: Hand) -> Meeting:
    """The meeting an act belongs to; Refused where there is none."""
    if not hand.meeting:
        raise Refused(
            "No meeting is running; start or choose one, since text is agreed at a meeting."
        )
    if hand.meeting not in review.meetings:
        raise Refused("That meeting is not in this case.")
    return review.meetings[hand.meeting]


def given(words: str, sentence: str) -> str:
    """The words without white space round them; Refused with the sentence where none are left."""
    if not words.strip():
        raise Refused(sentence)
    return words.strip()


def _only(was: Agreeable, act: str, *states: State) -> None:
    if was.state in states:
        return
    item = ref_to(was)
    if was.state is State.AGREED:
        raise Refused(f"{item} is agreed and locked; reopen it with a reason (o) first.")
    hint = {
        State.DRAFT: "propose it (s) first",
        State.PROPOSED: "it is before the panel",
        State.DEFERRED: "propose it again (s) first",
        State.WITHDRAWN: "reopen it with a reason (o) first",
    }[was.state]
    raise Refused(f"You cannot {act} {item}: it is {was.state.label}; {hint}.")
