"""The confidentiality statement: read or signed, person by person."""

from __future__ import annotations

import msgspec

from dhr_tui.review.acts.minutes import of_meeting
from dhr_tui.review.change import (
    Change,
    Edit,
    Hand,
    NothingChanged,
    Refused,
    change,
    editing,
    resting_on,
)
from dhr_tui.review.pledges import pledges, still_to_pledge
from dhr_tui.review.records import Meeting, Pledge, Pledging, When
from dhr_tui.review.review import Review


def pledge(
    review: Review,
    meeting: int,
    hand: Hand,
    member: int,
    how: Pledging | None,
    on: When | None = None,
) -> Change:
    """Record that a member read or signed the statement, and on which day if not the meeting's.

    None takes it back.
    """
    was = of_meeting(review, meeting)
    if member not in review.members:
        raise Refused(f"There is no member M{member} in this case.")
    known, name = pledges(was), review.members[member].name
    fresh = Pledge(member=member, how=how, on=on) if how else None
    if known.get(member) == fresh:
        said = f"has {how.label} the statement already" if how else "has nothing to take back"
        raise NothingChanged(f"{name} {said} at meeting {was.number}.")
    others = {each: made for each, made in known.items() if each != member}
    made = others | ({member: fresh} if fresh else {})
    says = f"{how.label} the confidentiality statement" if how else "the statement not read"
    return change("pledge", f"meeting {was.number}: {name}, {says}", _edit(was, made))


def pledge_all(review: Review, meeting: int, hand: Hand) -> Change:
    """Record that everybody who is there, and has not yet, read the statement."""
    was = of_meeting(review, meeting)
    if not was.in_the_room:
        raise Refused(f"Nobody is recorded as here at meeting {was.number}; say first who is.")
    left = still_to_pledge(review, was)
    if not left:
        raise NothingChanged(
            f"Everybody at meeting {was.number} has read or signed the statement already."
        )
    read = {member.id: Pledge(member=member.id, how=Pledging.READ) for member in left}
    says = f"meeting {was.number}: everybody here has read the confidentiality statement"
    return change("pledge", says, _edit(was, pledges(was) | read))


def _edit(was: Meeting, made: dict[int, Pledge]) -> Edit:
    """The edit that keeps these pledges, person by person also where it was one for all."""
    kept = msgspec.to_builtins(tuple(made[member] for member in sorted(made)))
    return resting_on(editing(was, pledges=kept, statement_read=False), was, "minutes")
