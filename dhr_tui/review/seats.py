"""Who has a seat at a meeting, and how many of them are there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dhr_tui.review.days import last_day
from dhr_tui.review.part_of_it import Times
from dhr_tui.review.records import Attendance, Meeting, Member, Presence
from dhr_tui.review.review import Review


def seats(review: Review, meeting: Meeting) -> list[Member]:
    """Who sat on the panel on a meeting's day, and everybody of whom something is recorded there.

    Where the day is not known, that is who has not left.
    """
    recorded = {entry.member for entry in meeting.attendance}
    members = (member for _, member in sorted(review.members.items()))
    return [member for member in members if member.id in recorded or _sat(member, meeting)]


def expected(review: Review, meeting: Meeting) -> list[Member]:
    """The same without those who are no members but stood in for one at another meeting."""
    recorded, guests = {entry.member for entry in meeting.attendance}, _only_stood_in(review)
    return [m for m in seats(review, meeting) if m.id in recorded or m.id not in guests]


def detail_of(review: Review, entry: Attendance) -> str:
    """In whose place somebody came, or from when to when they were there; empty where neither."""
    if entry.instead_of:
        return f"for {review.members[entry.instead_of].name}"
    return str(Times(entry.since, entry.until)) or entry.detail


def present(review: Review, meeting: Meeting, *, past: bool = False) -> str:
    """How many are (or were) there, and of how many agencies; a sentence without its full stop.

    What makes a quorum differs between areas; these are the figures for it. A stand-in has no
    seat of their own: they take that of the member they stand in for, who is counted once. Who is
    in attendance is no member there, and is counted apart.
    """
    guests = in_attendance(meeting)
    sitting = [member for member in expected(review, meeting) if member.id not in guests]
    seat = seat_of(sitting, meeting)
    held = [member for member in sitting if seat[member.id] == member.id]
    taken = {seat[member.id] for member in sitting if member.id in meeting.present}
    by_others = len(taken - set(meeting.present))
    stood_in = f", {by_others} by a stand-in" if by_others else ""
    bodies = {member.agency for member in held if member.agency}
    heard = {member.agency for member in held if member.agency and member.id in taken}
    one, many = ("was", "were") if past else ("is", "are")
    agencies = f"agency with a seat {one}" if len(bodies) == 1 else f"agencies with a seat {many}"
    return (
        f"{len(taken)} of {len(held)} members {many} present{stood_in}; "
        f"{len(heard)} of {len(bodies)} {agencies} represented"
        f"{f'; {len(guests)} in attendance' if guests else ''}"
    )


def in_attendance(meeting: Meeting) -> frozenset[int]:
    """The ids of those who are there and not as members."""
    return frozenset(meeting.in_the_room) - frozenset(meeting.present)


def seat_of(sitting: Sequence[Member], meeting: Meeting) -> dict[int, int]:
    """Member -> whose seat they take (ids): their own, or that of the one they stand in for.

    For whom a substitute came to this meeting goes before whose stand-in the panel's list says.
    """
    came_for = {entry.member: entry.instead_of for entry in meeting.attendance}
    instead = {m.id: came_for.get(m.id) or m.substitute_for for m in sitting}
    return {member: _seat(member, instead) for member in instead}


def without_entry(review: Review, meeting: Meeting) -> list[Member]:
    """Who has a seat of their own of which nothing is recorded, of them or of a stand-in's."""
    seat = seat_of(expected(review, meeting), meeting)
    recorded = {seat[entry.member] for entry in meeting.attendance}
    return [member for member in of_their_own(review, meeting) if member.id not in recorded]


def of_their_own(review: Review, meeting: Meeting) -> list[Member]:
    """Who has a seat of their own, and takes nobody else's."""
    sitting = expected(review, meeting)
    seat = seat_of(sitting, meeting)
    return [member for member in sitting if seat[member.id] == member.id]


def stand_ins_wanted(review: Review, meeting: Meeting) -> list[Member]:
    """Stand-ins of whom nothing is recorded, for seats whose members are recorded as away."""
    sitting = seats(review, meeting)
    seat = seat_of(sitting, meeting)
    recorded = {entry.member for entry in meeting.attendance}
    taken = {seat[member] for member in meeting.present}
    return [
        m
        for m in sitting
        if m.id not in recorded and seat[m.id] in recorded and seat[m.id] not in taken
    ]


def _only_stood_in(review: Review) -> set[int]:
    """Members (ids) who are stand-ins by what they did: they came as nothing but a substitute."""
    came: dict[int, set[Presence]] = {}
    for entry in (e for held in review.meetings.values() for e in held.attendance):
        came.setdefault(entry.member, set()).add(entry.how)
    return {member for member, how in came.items() if how == {Presence.SUBSTITUTE}}


def _seat(member: int, instead: Mapping[int, int]) -> int:
    """The end of the chain of stand-ins; a member who is led back to themselves keeps their own."""
    seen, at = {member}, member
    while instead.get(at) in instead:
        at = instead[at]
        if at in seen:
            return member
        seen.add(at)
    return at


def _sat(member: Member, meeting: Meeting) -> bool:
    if meeting.on is None:
        return member.until is None
    joined = member.since is None or member.since.on <= last_day(meeting.on)
    return joined and (member.until is None or last_day(member.until) >= meeting.on.on)
