"""Meetings: begun from what the last one left, run one at a time, and ended."""

from __future__ import annotations

import msgspec

from dhr_tui.review.acts.actions import carried
from dhr_tui.review.acts.agenda import agenda_of
from dhr_tui.review.acts.attendance import attend, attend_all
from dhr_tui.review.acts.minutes import of_meeting
from dhr_tui.review.acts.rules import known
from dhr_tui.review.change import Change, Hand, Refused, adding, change, editing, number_of_new
from dhr_tui.review.days import first_day, last_day
from dhr_tui.review.minutes import frozen
from dhr_tui.review.part_of_it import clock
from dhr_tui.review.records import Meeting, When
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line, tidy
from dhr_tui.review.wall import seen

__all__ = [
    "add_meeting",
    "attend",
    "attend_all",
    "choose_meeting",
    "close_meeting",
    "dated_before",
    "edit_meeting",
    "next_number",
    "none_running",
    "place_before",
    "start_meeting",
]


def add_meeting(review: Review, meeting: Meeting, hand: Hand) -> Change:
    """Add a meeting (id 0); number 0 takes the next one. A number is used once."""
    fresh = _fresh(review, meeting)
    return change("add-meeting", f"added meeting {fresh.number}", adding(fresh))


def start_meeting(review: Review, meeting: Meeting, hand: Hand) -> Change:
    """Add a meeting (id 0) as the one that runs; what is not done is carried to it."""
    none_running(review)
    fresh = _fresh(review, meeting)
    begun = msgspec.structs.replace(fresh, began=fresh.began or seen(hand, fresh))
    runs = editing(review.case, meeting=number_of_new("meetings"))
    says = f"meeting {fresh.number} runs{_remark(review, fresh)}"
    return change("start-meeting", says, adding(begun), runs, *carried(review, fresh))


def _fresh(review: Review, meeting: Meeting) -> Meeting:
    """A meeting as it is added. Refused where its number is taken, or leads to nothing."""
    number = meeting.number or next_number(review)
    if number < 1:
        raise Refused(f"Meetings are counted from 1; there is no meeting {number}.")
    if any(other.number == number for other in review.meetings.values()):
        raise Refused(f"There is a meeting {number} already; choose it, or give the next number.")
    fresh = msgspec.structs.replace(meeting, id=0, number=number, agenda=agenda_of(meeting.agenda))
    known(review, fresh)
    return fresh


def _remark(review: Review, meeting: Meeting) -> str:
    """What is said of a meeting whose day is before that of the one before it."""
    late = dated_before(review, meeting)
    return f"; its date is before that of meeting {late.number}" if late else ""


def choose_meeting(review: Review, meeting: int, hand: Hand) -> Change:
    """Make a meeting (its id) the one that is running, so that agreements are tied to it.

    What earlier meetings gave people to do and is not done is carried to it.
    """
    was = of_meeting(review, meeting)
    if review.case.meeting == meeting:
        raise Refused(f"Meeting {was.number} is running already.")
    none_running(review)
    runs = editing(review.case, meeting=meeting)
    began = seen(hand, was)
    begins = (editing(was, began=began),) if began and not was.began else ()
    says = f"meeting {was.number} runs{_remark(review, was)}"
    return change("choose-meeting", says, runs, *begins, *carried(review, was))


def edit_meeting(
    review: Review,
    was: Meeting,
    hand: Hand,
    *,
    on: When | None,
    place: str,
    began: str,
    closed: str,
) -> Change:
    """Change when and where a meeting was: its day, place, and from when to when (`10:05`)."""
    of_meeting(review, was.id)
    start, end = clock(began), clock(closed)
    if start and end and end < start:
        raise Refused(f"{end} is before {start}; a meeting begins before it ends.")
    edit = editing(was, on=on, place=one_line(tidy(place)), began=start, closed=end)
    return change("edit-meeting", f"meeting {was.number}: when and where", edit)


def none_running(review: Review) -> None:
    """Refused while a meeting runs: one that is left without its end has no minutes to confirm."""
    if review.running:
        raise Refused(
            f"Meeting {review.running.number} is running; end it before another one begins.",
            "end-meeting",
        )


def close_meeting(review: Review, hand: Hand) -> Change:
    """No meeting is running any more; what was done at it is kept for its minutes."""
    was = review.running
    if not was:
        raise Refused("No meeting is running.")
    closed = seen(hand, was) or was.closed
    ended = editing(was, ended=hand.at, minuted=frozen(review, was), closed=closed)
    says = f"meeting {was.number} ended"
    return change("close-meeting", says, editing(review.case, meeting=0), ended)


def next_number(review: Review) -> int:
    return max((meeting.number for meeting in review.meetings.values()), default=0) + 1


def dated_before(review: Review, meeting: Meeting) -> Meeting | None:
    """The last of the meetings with a smaller number, where this one's day is before its day."""
    earlier = [m for m in review.meetings.values() if m.number < meeting.number and m.on]
    last = max(earlier, key=lambda each: each.number, default=None)
    if last and meeting.on and last_day(meeting.on) < first_day(last.on):
        return last
    return None


def place_before(review: Review) -> str:
    """Where the last meeting was held, for the next one to start from."""
    last = max(review.meetings.values(), key=lambda meeting: meeting.number, default=None)
    return last.place if last else ""
