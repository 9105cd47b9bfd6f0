"""Who took part in a meeting and how, and what they declared."""

from __future__ import annotations

import msgspec

from dhr_tui.review import part_of_it
from dhr_tui.review.acts.minutes import of_meeting
from dhr_tui.review.acts.rules import given
from dhr_tui.review.change import Change, Hand, NothingChanged, Refused, change, editing, resting_on
from dhr_tui.review.records import Attendance, Conflict, Member, Presence
from dhr_tui.review.refs import parse_ref
from dhr_tui.review.review import Review
from dhr_tui.review.seats import detail_of, stand_ins_wanted, without_entry
from dhr_tui.review.text import one_line, tidy


def attend(
    review: Review, meeting: int, hand: Hand, member: int, how: Presence | None, detail: str = ""
) -> Change:
    """Record how a member took part; None takes the entry away (not recorded).

    `detail` says from when to when for a part of it, and for whom a substitute came: a member, as
    M2 or by name. Without it they came for the member whose stand-in the panel's list says.
    """
    was = of_meeting(review, meeting)
    name = _name(review, member)
    entry = _entry(review, member, how, one_line(detail)) if how else None
    before = next((known for known in was.attendance if known.member == member), None)
    if before and (before == entry or (before.how is how and not detail.strip())):
        raise NothingChanged(f"{name} is recorded so already.")
    others = tuple(known for known in was.attendance if known.member != member)
    attendance = tuple(sorted((*others, *filter(None, (entry,))), key=lambda each: each.member))
    more = detail_of(review, entry) if entry else ""
    said = f"{how.label}{f' ({more})' if more else ''}" if how else "not recorded"
    edit = resting_on(editing(was, attendance=attendance), was, "minutes")
    return change("attend", f"meeting {was.number}: {name}, {said}", edit)


def attend_all(review: Review, meeting: int, hand: Hand) -> Change:
    """Record everybody of whom nothing is recorded yet as there in person, but who has left.

    A stand-in comes only for a member who is recorded as away, as their substitute.
    """
    was = of_meeting(review, meeting)
    here = tuple(
        Attendance(member=m.id, how=Presence.IN_PERSON) for m in without_entry(review, was)
    )
    instead = tuple(_instead(m) for m in stand_ins_wanted(review, was))
    if not (here or instead):
        raise Refused(f"Something is recorded of every seat at meeting {was.number}.")
    attendance = tuple(sorted((*was.attendance, *here, *instead), key=lambda entry: entry.member))
    edit = resting_on(editing(was, attendance=attendance), was, "minutes")
    return change("attend", f"meeting {was.number}: everybody else in person", edit)


def _entry(review: Review, member: int, how: Presence, words: str) -> Attendance:
    """An entry with what its words say. Refused where they cannot be so."""
    if how is Presence.PART and words:
        since, until = part_of_it.times(words)
        return Attendance(member=member, how=how, since=since, until=until)
    if how is Presence.SUBSTITUTE:
        whom = _whom(review, member, words) if words else review.members[member].substitute_for
        return Attendance(member=member, how=how, instead_of=whom)
    return Attendance(member=member, how=how)


def _whom(review: Review, member: int, words: str) -> int:
    """The member in whose place somebody came (an id), named as M2 or by name."""
    ref, name = parse_ref(words), review.members[member].name
    if ref and ref.table == "members":
        _name(review, ref.id)
        whom = ref.id
    else:
        known = (m.id for m in review.members.values() if m.name.casefold() == words.casefold())
        whom = next(known, 0)
    if whom == member:
        raise Refused(f"{name} cannot stand in for themselves; say for whom they came.")
    if not whom:
        raise Refused(f"{words} is not on the panel; name the member in whose place {name} came.")
    return whom


def _instead(member: Member) -> Attendance:
    return Attendance(member=member.id, how=Presence.SUBSTITUTE, instead_of=member.substitute_for)


def declare(review: Review, meeting: int, hand: Hand, member: int, words: str) -> Change:
    """Record a conflict of interest that a member declares; no words take it back."""
    was = of_meeting(review, meeting)
    name, said = _name(review, member), tidy(words)
    others = tuple(each for each in was.conflicts if each.member != member)
    if not said and len(others) == len(was.conflicts):
        given(said, f"Say what {name} declares.")
    declared = (Conflict(member=member, words=said),) if said else ()
    conflicts = msgspec.to_builtins((*others, *declared))
    edit = resting_on(editing(was, conflicts=conflicts), was, "minutes")
    return change("declare", f"meeting {was.number}: {name} declared a conflict", edit)


def note_quorum(review: Review, meeting: int, hand: Hand, words: str) -> Change:
    """Note what the chair says of the quorum; no words take the note back."""
    was = of_meeting(review, meeting)
    edit = resting_on(editing(was, quorum=one_line(tidy(words))), was, "minutes")
    return change("quorum", f"meeting {was.number}: a note on the quorum", edit)


def _name(review: Review, member: int) -> str:
    if member not in review.members:
        raise Refused(f"There is no member M{member} in this case.")
    return review.members[member].name
