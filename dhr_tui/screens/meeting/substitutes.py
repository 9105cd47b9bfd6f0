"""In whose place somebody may have come: the panel, the likeliest first."""

from __future__ import annotations

from dhr_tui.review.records import Meeting, Member
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review
from dhr_tui.review.seats import seats
from dhr_tui.screens.sheets.picker import Candidate


def candidates(review: Review, meeting: Meeting, member: int) -> list[Candidate]:
    """Everybody else with a seat that day: whose stand-in it is, who is away, the same agency."""
    came = review.members[member]
    away = {entry.member for entry in meeting.attendance if not entry.how.there}

    def likely(other: Member) -> tuple[bool, bool, bool, int]:
        same = bool(came.agency) and other.agency == came.agency
        return other.id != came.substitute_for, not same, other.id not in away, other.id

    others = (each for each in seats(review, meeting) if each.id != member)
    return [
        Candidate(each.name, _about(review, meeting, each), ref_to(each))
        for each in sorted(others, key=likely)
    ]


def _about(review: Review, meeting: Meeting, member: Member) -> str:
    """The agency and how the member takes part, in a few words at the right."""
    short = review.agencies[member.agency].short if member.agency else ""
    how = next((e.how.label for e in meeting.attendance if e.member == member.id), "")
    return ", ".join(filter(None, (short, how)))
