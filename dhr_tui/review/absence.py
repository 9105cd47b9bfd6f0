"""Whether the agency that a text is about has somebody in the room."""

from __future__ import annotations

from dhr_tui.review.records import Agency, Finding, Recommendation, State
from dhr_tui.review.review import Review


def about(statement: Finding | Recommendation) -> int:
    """The id of the agency a text is about: the finding's own, or who leads a recommendation."""
    return statement.agency if isinstance(statement, Finding) else statement.lead


def unheard(review: Review, statement: Finding | Recommendation) -> Agency | None:
    """The agency the text is about, if no member of it is at the running meeting."""
    present = review.running.present if review.running else ()
    return _without_a_voice(review, about(statement), present)


def agreed_in_absence(review: Review, statement: Finding | Recommendation) -> Agency | None:
    """The agency the agreed text is about, if no member of it was present when it was agreed.

    Attendance that was recorded only after the agreement counts too. None where nobody is recorded
    as present: nobody can tell, even if some are known to have been absent.
    """
    if statement.state is not State.AGREED or not statement.agreement:
        return None
    meeting = review.meetings.get(statement.agreement.meeting)
    present = statement.agreement.present or (meeting.present if meeting else ())
    return _without_a_voice(review, about(statement), present) if present else None


def _without_a_voice(review: Review, agency: int, present: tuple[int, ...]) -> Agency | None:
    if not agency or agency not in review.agencies:
        return None
    heard = any(member.id in present for member in review.members_of(agency))
    return None if heard else review.agencies[agency]
