"""Who has a seat at a meeting, and how many of them are there."""

from __future__ import annotations

from dhr_tui.review.days import last_day
from dhr_tui.review.records import Meeting, Member
from dhr_tui.review.review import Review


def seats(review: Review, meeting: Meeting) -> list[Member]:
    """Who sat on the panel on a meeting's day, and everybody of whom something is recorded there.

    Where the day is not known, that is who has not left.
    """
    recorded = {entry.member for entry in meeting.attendance}
    members = (member for _, member in sorted(review.members.items()))
    return [member for member in members if member.id in recorded or _sat(member, meeting)]


def present(review: Review, meeting: Meeting) -> str:
    """How many are there, and of how many agencies, in a sentence without its full stop.

    What makes a quorum differs between areas; these are the figures for it.
    """
    sitting = seats(review, meeting)
    there = [member for member in sitting if member.id in meeting.present]
    bodies = {member.agency for member in sitting if member.agency}
    heard = {member.agency for member in there if member.agency}
    agencies = "agency is" if len(bodies) == 1 else "agencies are"
    return (
        f"{len(there)} of {len(sitting)} members are present; "
        f"{len(heard)} of {len(bodies)} {agencies} represented"
    )


def _sat(member: Member, meeting: Meeting) -> bool:
    if meeting.on is None:
        return member.until is None
    joined = member.since is None or member.since.on <= last_day(meeting.on)
    return joined and (member.until is None or last_day(member.until) >= meeting.on.on)
