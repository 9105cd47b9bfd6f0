"""The minutes of a meeting: lines under its agenda or in a cell, draft until they are confirmed."""

from __future__ import annotations

import msgspec

from dhr_tui.review.acts.rules import given, known, minutes_open
from dhr_tui.review.change import Change, Hand, Refused, adding, change, editing, removing
from dhr_tui.review.keeping import to_keep
from dhr_tui.review.minutes import frozen
from dhr_tui.review.records import Meeting, MinutesState, Note
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line


def of_meeting(review: Review, meeting: int) -> Meeting:
    """A meeting by its id, whose minutes may still be written. Refused where not."""
    if meeting not in review.meetings:
        raise Refused("That meeting is not in this case.")
    minutes_open(review, meeting)
    return review.meetings[meeting]


def add_note(review: Review, note: Note, hand: Hand) -> Change:
    """Add a line to the minutes of the meeting of `hand` (id 0)."""
    if not hand.meeting:
        raise Refused(
            "No meeting is running; start or choose one, since minutes are a meeting's.", "meeting"
        )
    meeting = of_meeting(review, hand.meeting)
    text = given(note.text, "A line of the minutes needs words.")
    fresh = msgspec.structs.replace(
        note, id=0, text=text, meeting=meeting.id, agenda=one_line(note.agenda)
    )
    known(review, fresh)
    return change("add-note", f"a line in the minutes of meeting {meeting.number}", adding(fresh))


def edit_note(
    review: Review, was: Note, hand: Hand, text: str, agenda: str | None = None
) -> Change:
    """Change a line of draft minutes; `agenda` is the item (its words) that it goes under."""
    of_meeting(review, was.meeting)
    words = given(text, f"{ref_to(was)} needs words; take it out if it is not wanted.")
    under = was.agenda if agenda is None else one_line(agenda)
    edit = editing(was, text=words, agenda=under)
    return change("edit-note", f"changed {ref_to(was)}", edit)


def remove_note(review: Review, was: Note, hand: Hand) -> Change:
    """Take a line out of draft minutes; the journal keeps it."""
    of_meeting(review, was.meeting)
    return change("remove-note", f"took {ref_to(was)} out of the minutes", removing(was))


def confirm(review: Review, meeting: int, hand: Hand) -> Change:
    """Confirm a meeting's minutes at a later one, the meeting of `hand`; they are locked then.

    One that was only recorded and never ran is confirmed with what was recorded of it.
    """
    was = of_meeting(review, meeting)
    at = review.meetings.get(hand.meeting)
    if at is None:
        raise Refused(
            "No meeting is running; minutes are confirmed at the meeting after.", "meeting"
        )
    if at.number <= was.number:
        raise Refused(f"The minutes of meeting {was.number} are confirmed at a later meeting.")
    edit = editing(
        was,
        minutes=MinutesState.CONFIRMED,
        minutes_confirmed_at=at.id,
        minuted=frozen(review, was),
        kept=to_keep(review, was),
    )
    return change("confirm-minutes", f"confirmed the minutes of meeting {was.number}", edit)
