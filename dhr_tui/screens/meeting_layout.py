"""The running meeting as lines: who is here, agenda and minutes, what was done."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.review import minutes
from dhr_tui.review.acts.cells import name_of
from dhr_tui.review.dates import show_when
from dhr_tui.review.records import Meeting, Note, Presence
from dhr_tui.review.review import Place, Review
from dhr_tui.review.seats import present, seats
from dhr_tui.review.text import one_line
from dhr_tui.screens.meeting_waiting import waiting
from dhr_tui.screens.rows import Row, Spot, heading, longest
from dhr_tui.widgets.ink import BLANK, Line, Span, cut, line
from dhr_tui.widgets.typeset import set_text

MEMBER, STATEMENT, ITEM, NOTE, CONFIRM = "member", "statement", "item", "note", "confirm"
JUMP, START, QUORUM = "jump", "start", "quorum"

TURN: tuple[Presence | None, ...] = (
    None,
    Presence.IN_PERSON,
    Presence.REMOTE,
    Presence.APOLOGIES,
    Presence.ABSENT,
)
"""What enter goes through for a member; None is not recorded."""

MOST_ROWS = 12
"""Rows of one line of the minutes; the document has all of it."""


def rows(review: Review, today: str, width: int) -> list[Row]:
    """Everything about the running meeting; without one, how to start it and what waits."""
    meeting = review.running
    found: list[Row] = []
    if meeting is None:
        found.append(Row((BLANK, line("   No meeting is running.")), None))
        words = line("   Start a meeting, or choose one", ("   enter", "quiet"))
        found.append(Row((words,), Spot(START)))
    else:
        found += _head(review, meeting, width)
        found += _members(review, width)
        found += _agenda(review, meeting, width)
    found += waiting(review, today, width)
    if meeting is not None:
        found += _done(review, meeting, width)
    return found


def member_row(review: Review, member: int) -> Line:
    """A member, and how they take part in the running meeting."""
    how = how_of(review, member)
    word = how.label if how else "not recorded"
    glyph = "·" if how is None else "●" if how.there else "–"
    ink = "good" if how and how.there else "quiet"
    return line(f"   {glyph} ", (f"{word:<14}", ink), review.members[member].name)


def how_of(review: Review, member: int) -> Presence | None:
    """How a member takes part in the running meeting; None where that is not recorded."""
    entries = review.running.attendance if review.running else ()
    return next((entry.how for entry in entries if entry.member == member), None)


def _head(review: Review, meeting: Meeting, width: int) -> Iterator[Row]:
    on = show_when(meeting.on) if meeting.on else "date not known"
    held = ", ".join(filter(None, (f"Meeting {meeting.number}", on, one_line(meeting.place))))
    yield Row((cut(line(" ", (held, "strong")), width),))
    before = minutes.to_confirm(review)
    if before:
        words = f" ! Minutes of meeting {before.number} to be confirmed"
        yield Row((line((words, "warning"), ("   enter confirms them", "quiet")),),
                  Spot(CONFIRM, before.id))  # fmt: skip
    read = meeting.statement_read
    glyph, ink = ("●", "good") if read else ("·", "")
    said = "was read" if read else "not read yet"
    yield Row((line(f"   {glyph} ", (f"Confidentiality statement {said}", ink)),), Spot(STATEMENT))


def _members(review: Review, width: int) -> Iterator[Row]:
    running = review.running
    assert running is not None
    known = present(review, running) if running.attendance else "not recorded yet"
    yield heading("Who is here", known)
    yield Row((cut(line("     ", _quorum(running)), width),), Spot(QUORUM))
    details = {entry.member: entry.detail for entry in running.attendance}
    declared = {each.member: each.words for each in running.conflicts}
    for member in seats(review, running):
        number = member.id
        agency = f"   {review.agencies[member.agency].short}" if member.agency else ""
        detail = f"   {details[number]}" if details.get(number) else ""
        row = (*member_row(review, number), *line((agency, "quiet"), detail))
        said = declared.get(number, "")
        more = set_text(f"! {said}", width - 1, "warning", 5) if said else []
        yield Row((cut(row, width), *more), Spot(MEMBER, number))


def _quorum(meeting: Meeting) -> Span:
    """What was noted of the quorum, or how to note it."""
    said = one_line(meeting.quorum)
    return (f"Quorum: {said}", "") if said else ("Quorum: enter notes what the chair says", "quiet")


def _agenda(review: Review, meeting: Meeting, width: int) -> Iterator[Row]:
    yield heading("Agenda and minutes", "n writes a line, e changes the agenda")
    lines = [n for _, n in sorted(review.notes.items()) if n.meeting == meeting.id]
    for number, item in enumerate(meeting.agenda, 1):
        yield Row((cut(line(f"  {number:>2}  {item}"), width),), Spot(ITEM, item))
        yield from (_note(review, n, width) for n in lines if n.agenda == item)
    for note in lines:
        if note.agenda not in meeting.agenda:
            yield _note(review, note, width)


def _note(review: Review, note: Note, width: int) -> Row:
    inside = bool(note.question)
    where = f"{name_of(review, Place(note.question, note.agency))}: " if inside else ""
    text = set_text(f"{where}{note.text}", width - 1, "", 8, MOST_ROWS)
    return Row(tuple(text), Spot(NOTE, note.id))


def _done(review: Review, meeting: Meeting, width: int) -> Iterator[Row]:
    done = minutes.minuted(review, meeting)
    yield heading("Done at this meeting", f"{len(done)}")
    names = longest(each.item for each in done)
    whats = longest(each.what.label for each in done)
    for each in done:
        what = (f"{each.what.label:<{whats}}  ", "good")
        row = line(f"   {each.item:<{names}}  ", what, one_line(each.words))
        yield Row((cut(row, width),), Spot(JUMP, each.item) if each.item else None)
