"""What the minutes of a meeting say of other records, in words that stay when those change."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dhr_tui.review import pledges
from dhr_tui.review.business import left_at
from dhr_tui.review.printed import item_title, stamp
from dhr_tui.review.records import (
    Action,
    Attendance,
    Kept,
    Meeting,
    Member,
    MemberRole,
    Note,
    Passage,
    Presence,
    Seat,
    Task,
)
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review
from dhr_tui.review.seats import detail_of, expected, in_attendance, present, seat_of


def told(review: Review, meeting: Meeting) -> Kept:
    """What its minutes say: as it stands, and as it stood once they are confirmed."""
    if meeting.locked and meeting.kept:
        return meeting.kept
    return Kept(
        stamp=stamp(review),
        marking=review.case.marking,
        about=(review.case.title, review.case.kind, review.case.partnership),
        seats=tuple(_seats(review, meeting)),
        present=f"{present(review, meeting, past=True)}." if meeting.in_the_room else "",
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
    """The members in their order, then who was in attendance; of stand-ins, those who came."""
    how, guests = {entry.member: entry for entry in meeting.attendance}, in_attendance(meeting)
    sitting = expected(review, meeting)
    seat = seat_of(sitting, meeting)
    for member in sorted(sitting, key=lambda member: member.id in guests):
        entry, taken = how.get(member.id), review.members[seat[member.id]]
        if entry or taken is member:
            body = _body(review, member, taken)
            yield Seat(name=member.name, body=body, took_part=_took_part(review, entry, taken))


def _body(review: Review, member: Member, taken: Member) -> str:
    """`Chair, independent`: what somebody is on the panel, and for which agency they sit there.

    A stand-in sits for the agency whose seat is `taken`.
    """
    agency = taken.agency or member.agency
    if taken is not member:
        return review.agency_name(agency) if agency else ""
    body = review.agency_name(agency) if agency else "independent"
    role = member.role.label if member.role is not MemberRole.MEMBER else ""
    said = ", ".join(filter(None, (role, body)))
    return f"{said[:1].upper()}{said[1:]}"


def _took_part(review: Review, entry: Attendance | None, taken: Member) -> str:
    """How somebody took part; of one who sat on another's seat, in whose place."""
    if entry is None:
        return "not recorded"
    if entry.how.sits and taken.id != entry.member:
        instead = f"standing in for {taken.name}"
        plain = entry.how is Presence.SUBSTITUTE
        return instead if plain else f"{entry.how.label}, {instead}"
    words = detail_of(review, entry)
    return f"{entry.how.label}{f': {words}' if words else ''}"


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
