"""The running meeting as lines: who is here, agenda and minutes, actions, what was done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dhr_tui.review import minutes, outstanding
from dhr_tui.review.acts.cells import name_of
from dhr_tui.review.dates import show_when
from dhr_tui.review.records import Meeting, Note, Presence
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Place, Review
from dhr_tui.review.text import one_line
from dhr_tui.screens.rows import Row, Spot, heading
from dhr_tui.widgets.ink import BLANK, Line, cut, line
from dhr_tui.widgets.typeset import set_text

MEMBER, STATEMENT, ITEM, NOTE, CONFIRM = "member", "statement", "item", "note", "confirm"
ACTION, JUMP, UNSEEN, START = "action", "jump", "unseen", "start"

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
        found += _members(review)
        found += _agenda(review, meeting, width)
    found += _actions(review, today, width)
    found += _waiting(review, width)
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
    waiting = minutes.to_confirm(review)
    if waiting:
        words = f" ! Minutes of meeting {waiting.number} to be confirmed"
        yield Row((line((words, "warning"), ("   enter confirms them", "quiet")),),
                  Spot(CONFIRM, waiting.id))  # fmt: skip
    read = meeting.statement_read
    glyph, ink = ("●", "good") if read else ("·", "")
    said = "was read" if read else "not read yet"
    yield Row((line(f"   {glyph} ", (f"Confidentiality statement {said}", ink)),), Spot(STATEMENT))


def _members(review: Review) -> Iterator[Row]:
    running = review.running
    assert running is not None
    there = len(running.present)
    yield heading("Who is here", f"{there} of {len(review.members)}")
    details = {entry.member: entry.detail for entry in running.attendance}
    declared = {each.member: each.words for each in running.conflicts}
    for number, member in sorted(review.members.items()):
        agency = f"   {review.agencies[member.agency].short}" if member.agency else ""
        detail = f"   {details[number]}" if details.get(number) else ""
        row = (*member_row(review, number), *line((agency, "quiet"), detail))
        said = declared.get(number, "")
        more = (line("     ! ", (one_line(said), "warning")),) if said else ()
        yield Row((row, *more), Spot(MEMBER, number))


def _agenda(review: Review, meeting: Meeting, width: int) -> Iterator[Row]:
    yield heading("Agenda and minutes", "n writes a line, e changes the agenda")
    lines = [n for _, n in sorted(review.notes.items()) if n.meeting == meeting.id]
    for number, item in enumerate(meeting.agenda, 1):
        yield Row((line(f"  {number:>2}  {item}"),), Spot(ITEM, item))
        yield from (_note(review, n, width) for n in lines if n.agenda == item)
    for note in lines:
        if note.agenda not in meeting.agenda:
            yield _note(review, note, width)


def _note(review: Review, note: Note, width: int) -> Row:
    inside = bool(note.question)
    where = f"{name_of(review, Place(note.question, note.agency))}: " if inside else ""
    text = set_text(f"{where}{note.text}", width - 1, "", 8, MOST_ROWS)
    return Row(tuple(text), Spot(NOTE, note.id))


def _actions(review: Review, today: str, width: int) -> Iterator[Row]:
    left = outstanding.actions(review, today)
    late = sum(outstanding.overdue(action, today) for action in left)
    yield heading("Actions", f"{len(left)} to be done, {late} overdue; d gives one")
    for action in left:
        overdue = outstanding.overdue(action, today)
        due = f"by {show_when(action.due)}" if action.due else ""
        about = ", ".join(filter(None, (action.owner, due)))
        state = ("! overdue", "warning") if overdue else (f"· {action.state.label}", "quiet")
        first = line(f"   {ref_to(action)!s:<4} ", state, f"  {about}")
        words = set_text(action.text, width - 1, "", 8, MOST_ROWS)
        yield Row((cut(first, width), *words), Spot(ACTION, action.id))


def _waiting(review: Review, width: int) -> Iterator[Row]:
    """Promises that are not met, and what an agency has still to acknowledge."""
    promised = list(outstanding.promises(review))
    if promised:
        yield heading("Promised, and not recommended yet", f"{len(promised)}")
    names = _longest(str(ref_to(finding)) for finding in promised)
    for finding in promised:
        row = line(f"   {ref_to(finding)!s:<{names}}  ", one_line(finding.promise))
        yield Row((cut(row, width),), Spot(JUMP, str(ref_to(finding))))
    unseen = list(outstanding.unseen(review))
    if unseen:
        yield heading("Agreed while the agency was absent", "enter: it was acknowledged")
    names = _longest(str(ref_to(statement)) for statement, _ in unseen)
    for statement, agency in unseen:
        item = str(ref_to(statement))
        row = line(
            f"   {item:<{names}}  ", (f"{agency.short}  ", "quiet"), one_line(statement.text)
        )
        yield Row((cut(row, width),), Spot(UNSEEN, item))


def _done(review: Review, meeting: Meeting, width: int) -> Iterator[Row]:
    done = minutes.minuted(review, meeting)
    yield heading("Done at this meeting", f"{len(done)}")
    names = _longest(each.item for each in done)
    for each in done:
        row = line(
            f"   {each.item:<{names}}  ", (f"{each.what.label:<10}", "good"), one_line(each.words)
        )
        yield Row((cut(row, width),), Spot(JUMP, each.item) if each.item else None)


def _longest(names: Iterable[str]) -> int:
    """Columns of the longest name."""
    return max(map(len, names), default=0)
