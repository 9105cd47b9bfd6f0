"""What the minutes of a meeting say of other records, in words that stay when those change."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dhr_tui.review import pledges
from dhr_tui.review.business import left_at
from dhr_tui.review.printed import item_title, stamp
from dhr_tui.review.records import Action, Kept, Meeting, Note, Passage, Seat, Task
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review
from dhr_tui.review.seats import detail_of, in_attendance, present, seats


def told(review: Review, meeting: Meeting) -> Kept:
    """What its minutes say: as it stands, and as it stood once they are confirmed."""
    if meeting.locked and meeting.kept:
        return meeting.kept
    return Kept(
        stamp=stamp(review),
        marking=review.case.marking,
        about=(review.case.title, review.case.kind, review.case.partnership),
        seats=tuple(_seats(review, meeting)),
        present=f"{present(review, meeting)}." if meeting.in_the_room else "",
        statement=pledges.told(review, meeting),
        conflicts=tuple(
            f"{review.members[each.member].name}: {each.words}" for each in meeting.conflicts
        ),
        passages=tuple(_passages(review, meeting)),
        tasks=tuple(_task(action) for action in _given_at(review, meeting)),
        left=tuple(_task(action) for action in left_at(review, meeting)),
    )


def to_keep(review: Review, meeting: Meeting) -> object:
    """What its minutes say as JSON values, for keeping."""
    return msgspec.to_builtins(told(review, meeting))


def _seats(review: Review, meeting: Meeting) -> Iterator[Seat]:
    """The members in their order, then who was in attendance."""
    how, guests = {entry.member: entry for entry in meeting.attendance}, in_attendance(meeting)
    for member in sorted(seats(review, meeting), key=lambda member: member.id in guests):
        entry = how.get(member.id)
        said = entry.how.label if entry else "not recorded"
        words = detail_of(review, entry) if entry else ""
        detail = f": {words}" if words else ""
        body = review.agency_name(member.agency) if member.agency else "Independent"
        yield Seat(name=member.name, body=body, took_part=f"{said}{detail}")


def _passages(review: Review, meeting: Meeting) -> Iterator[Passage]:
    """The agenda with the lines under each item, then those in cells, then the others.

    A line stands once, under the first item with its words.
    """
    lines = [n for _, n in sorted(review.notes.items()) if n.meeting == meeting.id]
    for number, item in enumerate(meeting.agenda, 1):
        first = meeting.agenda.index(item) == number - 1
        texts = tuple(note.text for note in lines if first and note.agenda == item)
        yield Passage(head=f"Item {number}: {item}", texts=texts)
    cells: dict[tuple[int, int], list[str]] = {}
    for note in filter(_in_cell, lines):
        cells.setdefault((note.question, note.agency), []).append(note.text)
    for (question, agency), said in cells.items():
        yield Passage(head=_cell_title(review, question, agency), texts=tuple(said))
    loose = (n.text for n in lines if not _in_cell(n) and n.agenda not in meeting.agenda)
    if others := (*meeting.notes, *loose):
        yield Passage(head="Other lines", texts=others)


def _in_cell(note: Note) -> bool:
    return not note.agenda and bool(note.question or note.agency)


def _cell_title(review: Review, question: int, agency: int) -> str:
    asked = item_title(review, question) if question else ""
    return ", ".join(filter(None, (asked, review.agency_name(agency))))


def _given_at(review: Review, meeting: Meeting) -> Iterator[Action]:
    known = sorted(review.actions.items())
    return (action for _, action in known if action.meeting == meeting.id)


def _task(action: Action) -> Task:
    item = str(ref_to(action))
    return Task(item=item, text=action.text, owner=action.owner, due=action.due)
