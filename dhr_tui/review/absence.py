"""Whether the agency that a text is about has somebody in the room."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.review.records import Agency, Finding, Meeting, Presence, Recommendation, State
from dhr_tui.review.review import Review


def about(statement: Finding | Recommendation) -> int:
    """The id of the agency a text is about: the finding's own, or who leads a recommendation."""
    return statement.agency if isinstance(statement, Finding) else statement.lead


def unheard(review: Review, statement: Finding | Recommendation) -> Agency | None:
    """The agency the text is about, if nobody of it is at the running meeting."""
    meeting = review.running
    present = meeting.in_the_room if meeting else ()
    return _without_a_voice(review, about(statement), present, meeting)


def agreed_in_absence(review: Review, statement: Finding | Recommendation) -> Agency | None:
    """The agency the agreed text is about, if every member of it was away when it was agreed.

    Attendance counts as it stands, also where it was recorded only after the agreement. A member
    without an entry is not recorded, which is not absent: None then, as where nobody is recorded
    as present, since nobody can tell. Who was in attendance heard it. An agency without a seat on
    the panel was not there.
    """
    if statement.state is not State.AGREED or not statement.agreement:
        return None
    meeting = review.meetings.get(statement.agreement.meeting)
    present = statement.agreement.present
    agency = _without_a_voice(review, about(statement), present, meeting)
    if not agency or not (present or (meeting and meeting.present)):
        return None
    entries = {entry.member: entry.how for entry in (meeting.attendance if meeting else ())}
    seats = review.members_of(agency.id)
    return agency if all(_away(entries.get(seat.id), present) for seat in seats) else None


def _away(how: Presence | None, present: tuple[int, ...]) -> bool:
    """Whether the entry of somebody who is not in `present`, if there is one, says so.

    Who took part only for a part of the meeting came after what others are recorded as agreeing.
    """
    if how is None:
        return False
    return not how.there or (how is Presence.PART and bool(present))


def _without_a_voice(
    review: Review, agency: int, present: tuple[int, ...], meeting: Meeting | None
) -> Agency | None:
    """The agency, where neither a member of it nor a stand-in for one is present."""
    if not agency or agency not in review.agencies:
        return None
    heard = any(member.id in present for member in review.members_of(agency))
    if heard or (meeting and agency in _stood_in_for(review, present, meeting)):
        return None
    return review.agencies[agency]


def _stood_in_for(review: Review, present: tuple[int, ...], meeting: Meeting) -> Iterator[int]:
    """The agencies on whose seats stand-ins were there, whichever is their own."""
    instead = {entry.member: entry.instead_of for entry in meeting.attendance}
    for member in present:
        seat = review.members.get(member)
        whom = instead.get(member) or (seat.substitute_for if seat else 0)
        if whom in review.members:
            yield review.members[whom].agency
