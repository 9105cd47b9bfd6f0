"""Meetings in their simplest form: a number, a date if it is known, and who is present."""

from __future__ import annotations

import msgspec

from dhr_tui.review.acts.rules import known
from dhr_tui.review.change import Change, Hand, Refused, adding, change, editing
from dhr_tui.review.records import Attendance, Meeting, Presence
from dhr_tui.review.review import Review


def add_meeting(review: Review, meeting: Meeting, hand: Hand) -> Change:
    """Add a meeting (id 0); number 0 takes the next one. A number is used once."""
    number = meeting.number or next_number(review)
    if number < 1:
        raise Refused(f"Meetings are counted from 1; there is no meeting {number}.")
    if any(other.number == number for other in review.meetings.values()):
        raise Refused(f"There is a meeting {number} already; choose it, or give the next number.")
    fresh = msgspec.structs.replace(meeting, id=0, number=number)
    known(review, fresh)
    return change("add-meeting", f"added meeting {number}", adding(fresh))


def choose_meeting(review: Review, meeting: int, hand: Hand) -> Change:
    """Make a meeting (its id) the one that is running, so that agreements are tied to it."""
    if meeting not in review.meetings:
        raise Refused("That meeting is not in this case.")
    number = review.meetings[meeting].number
    if review.case.meeting == meeting:
        raise Refused(f"Meeting {number} is running already.")
    return change("choose-meeting", f"meeting {number} runs", editing(review.case, meeting=meeting))


def close_meeting(review: Review, hand: Hand) -> Change:
    """No meeting is running any more."""
    if not review.running:
        raise Refused("No meeting is running.")
    says = f"meeting {review.running.number} ended"
    return change("close-meeting", says, editing(review.case, meeting=0))


def attend(review: Review, meeting: int, hand: Hand, member: int, how: Presence | None) -> Change:
    """Record how a member took part; None takes the entry away (not recorded)."""
    if meeting not in review.meetings:
        raise Refused("That meeting is not in this case.")
    if member not in review.members:
        raise Refused(f"There is no member M{member} in this case.")
    was = review.meetings[meeting]
    if any(entry.member == member and entry.how is how for entry in was.attendance):
        raise Refused(f"{review.members[member].name} is recorded so already.")
    others = tuple(entry for entry in was.attendance if entry.member != member)
    entry = () if how is None else (Attendance(member=member, how=how),)
    attendance = tuple(sorted((*others, *entry), key=lambda entry: entry.member))
    name = review.members[member].name
    says = f"meeting {was.number}: {name} {how.label if how else 'not recorded'}"
    return change("attend", says, editing(was, attendance=attendance))


def attend_all(review: Review, meeting: int, hand: Hand) -> Change:
    """Record everybody of whom nothing is recorded yet as there in person, but who has left."""
    if meeting not in review.meetings:
        raise Refused("That meeting is not in this case.")
    was = review.meetings[meeting]
    recorded = {entry.member for entry in was.attendance}
    sitting = (member.id for member in review.members.values() if member.until is None)
    missing = [member for member in sitting if member not in recorded]
    if not missing:
        raise Refused(f"Something is recorded of everybody at meeting {was.number}.")
    more = tuple(Attendance(member=member, how=Presence.IN_PERSON) for member in missing)
    attendance = tuple(sorted((*was.attendance, *more), key=lambda entry: entry.member))
    says = f"meeting {was.number}: everybody else in person"
    return change("attend", says, editing(was, attendance=attendance))


def next_number(review: Review) -> int:
    return max((meeting.number for meeting in review.meetings.values()), default=0) + 1
