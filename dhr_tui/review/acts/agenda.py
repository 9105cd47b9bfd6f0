"""The agenda of a meeting, item by item; lines of the minutes stand under an item by its words."""

from __future__ import annotations

from collections.abc import Sequence

from dhr_tui.review.acts.minutes import of_meeting
from dhr_tui.review.acts.rules import given
from dhr_tui.review.change import Change, Edit, Hand, NothingChanged, Refused, change, editing
from dhr_tui.review.listing import NAMED, listed
from dhr_tui.review.records import Meeting, Note
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line


def agenda_of(items: Sequence[str]) -> tuple[str, ...]:
    """The items of an agenda, a line each. Refused where two are the same.

    A line of the minutes stands under an item by its words, so they tell items apart.
    """
    lines = tuple(filter(None, map(one_line, items)))
    for number, item in enumerate(lines, 1):
        if item in lines[: number - 1]:
            raise Refused(
                f"The agenda has “{item}” twice, as items {lines.index(item) + 1} and {number}; "
                "word one of them differently."
            )
    return lines


def add_item(review: Review, meeting: int, hand: Hand, text: str, after: str = "") -> Change:
    """Add an item behind another one (its words), or at the end."""
    was = of_meeting(review, meeting)
    item = one_line(given(text, "An item of the agenda needs words."))
    at = _index(was, after) + 1 if after else len(was.agenda)
    items = (*was.agenda[:at], item, *was.agenda[at:])
    return change("add-item", f"agenda of meeting {was.number}: added “{item}”", _edit(was, items))


def reword_item(review: Review, meeting: int, hand: Hand, item: str, text: str) -> Change:
    """Give an item other words; the lines under it stay under it."""
    was = of_meeting(review, meeting)
    at = _index(was, item)
    words = one_line(given(text, "An item of the agenda needs words; take it out if it is over."))
    items = (*was.agenda[:at], words, *was.agenda[at + 1 :])
    moved = (editing(note, agenda=words) for note in lines_under(review, was, item))
    says = f"agenda of meeting {was.number}: “{words}”"
    return change("reword-item", says, _edit(was, items), *moved)


def move_item(review: Review, meeting: int, hand: Hand, item: str, by: int) -> Change:
    """Move an item so many places down, or up where `by` is below 0; it stops at the ends."""
    was = of_meeting(review, meeting)
    at = _index(was, item)
    to = max(0, min(at + by, len(was.agenda) - 1))
    if to == at:
        end = "last" if by > 0 else "first"
        raise NothingChanged(f"“{item}” is the {end} item of the agenda.")
    others = [each for each in was.agenda if each != item]
    items = (*others[:to], item, *others[to:])
    says = f"agenda of meeting {was.number}: “{item}” is item {to + 1}"
    return change("move-item", says, _edit(was, items))


def remove_item(review: Review, meeting: int, hand: Hand, item: str) -> Change:
    """Take an item out. Refused with a list of the lines of the minutes that stand under it."""
    was = of_meeting(review, meeting)
    at = _index(was, item)
    under = lines_under(review, was, item)
    if under:
        lines = listed((str(ref_to(note)) for note in under), NAMED)
        verb, them = ("stands", "it") if len(under) == 1 else ("stand", "them")
        raise Refused(
            f"{lines} of the minutes {verb} under “{item}”; take {them} out or put {them} under"
            " another item first."
        )
    items = (*was.agenda[:at], *was.agenda[at + 1 :])
    says = f"agenda of meeting {was.number}: took out “{item}”"
    return change("remove-item", says, _edit(was, items))


def lines_under(review: Review, meeting: Meeting, item: str) -> list[Note]:
    """The lines of the minutes that stand under an item."""
    return [
        note
        for _, note in sorted(review.notes.items())
        if note.meeting == meeting.id and note.agenda == item
    ]


def _index(meeting: Meeting, item: str) -> int:
    """Where an item stands, from 0."""
    if item not in meeting.agenda:
        raise Refused(f"The agenda of meeting {meeting.number} has no “{item}” any more.")
    return meeting.agenda.index(item)


def _edit(was: Meeting, items: Sequence[str]) -> Edit:
    return editing(was, agenda=agenda_of(items))
