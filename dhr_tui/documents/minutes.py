"""The minutes of a meeting: who came, what was said, done and given to do.

Nothing private is in them, and dissent stands as it was minuted (domain, sections 2 and 3).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dhr_tui.documents.dates import when
from dhr_tui.documents.frame import Around, framed
from dhr_tui.documents.prose import cell_lines, one, prose
from dhr_tui.documents.tree import (
    Block,
    Bullets,
    Heading,
    Lines,
    Numbered,
    Paragraph,
    Table,
    Tone,
    Tree,
)
from dhr_tui.documents.words import capital, small_line
from dhr_tui.review.keeping import told
from dhr_tui.review.minutes import minuted
from dhr_tui.review.records import Kept, Meeting, Minuted, Minuting, Task
from dhr_tui.review.review import Review
from dhr_tui.review.wall import said

_HEADS = {
    Minuting.CONFIRMED: "Minutes confirmed",
    Minuting.AGREED: "Texts agreed",
    Minuting.DISSENT: "Dissent",
    Minuting.DEFERRED: "Texts put off",
    Minuting.WITHDRAWN: "Texts withdrawn",
    Minuting.REOPENED: "Texts reopened",
    Minuting.DECIDED: "Agency reports' recommendations decided on",
    Minuting.ASKED: "Asked of agencies",
    Minuting.REPLIED: "Replies of agencies",
    Minuting.CONCLUDED: "What the panel made of replies",
    Minuting.ANSWERED: "Questions answered without a finding",
    Minuting.ACKNOWLEDGED: "Texts seen since by agencies that were not there",
}


def minutes(review: Review, *, order: str, drafts: bool, about: int) -> Tree:
    """The minutes of the meeting with the id `about`."""
    meeting = review.meetings.get(about)
    if meeting is None:
        nothing = [Paragraph(("No meeting is recorded.",))]
        return framed(review, "Minutes", nothing, drafts=drafts)
    kept = told(review, meeting)
    title = f"Minutes of meeting {meeting.number}"
    around = Around(kept.marking, kept.about, kept.stamp)
    return framed(review, title, _body(review, meeting, kept), drafts=drafts, around=around)


def _body(review: Review, meeting: Meeting, kept: Kept) -> Iterator[Block]:
    yield Paragraph((_standing(review, meeting),), Tone.STRONG)
    hours = ", ".join(filter(None, (when(meeting.on), one(said(meeting)))))
    held = tuple(filter(None, (hours, one(meeting.place))))
    if held:
        yield Paragraph(held)
    yield from _attendance(meeting, kept)
    yield from _agenda(meeting)
    yield from _discussion(kept)
    yield from _decisions(review, meeting)
    yield from _actions(review, meeting, kept)


def _standing(review: Review, meeting: Meeting) -> str:
    if not meeting.locked:
        return "Draft minutes: they are confirmed at a later meeting"
    at = review.meetings.get(meeting.minutes_confirmed_at)
    return f"Confirmed at meeting {at.number}" if at else "Confirmed"


def _attendance(meeting: Meeting, kept: Kept) -> Iterator[Block]:
    yield Heading(2, "Attendance")
    rows = ((seat.name, seat.body, capital(seat.took_part)) for seat in kept.seats)
    if kept.seats:
        cells = tuple(tuple(map(_cell, row)) for row in rows)
        yield Table(("Member", "For", "How they took part"), cells)
    else:
        yield Paragraph(("The panel has no members yet.",))
    if one(kept.present):
        yield Paragraph((one(kept.present),))
    if one(meeting.quorum):
        yield Paragraph((one(f"Quorum: {meeting.quorum}"),))
    yield Paragraph((one(kept.statement) or _statement(meeting),))
    yield Heading(2, "Conflicts of interest")
    declared = tuple((line,) for line in map(one, kept.conflicts) if line)
    yield Bullets(declared) if declared else Paragraph(("None is recorded.",))


def _agenda(meeting: Meeting) -> Iterator[Block]:
    """Every item, so that those under which nothing was written need no heading further down."""
    if meeting.agenda:
        yield Heading(2, "Agenda")
        yield Numbered(1, tuple((one(item) or "–",) for item in meeting.agenda))


def _statement(meeting: Meeting) -> str:
    """What minutes that were confirmed before each person's word was kept say of it."""
    read = "was read" if meeting.statement_read else "is not recorded as read"
    return f"The confidentiality statement {read}."


def _discussion(kept: Kept) -> Iterator[Block]:
    spoken = [passage for passage in kept.passages if passage.texts]
    yield Heading(2, "Discussion")
    if not spoken:
        yield Paragraph(("Nothing was recorded.",))
    for passage in spoken:
        yield Heading(3, one(passage.head))
        for text in passage.texts:
            yield from prose(text)


def _decisions(review: Review, meeting: Meeting) -> Iterator[Block]:
    done = [each for each in minuted(review, meeting) if each.what in _HEADS]
    yield Heading(2, "Decisions")
    if not done:
        yield Paragraph(("None is recorded.",))
    for what, head in _HEADS.items():
        found = [each for each in done if each.what is what]
        if found:
            yield Heading(3, head)
        if what is Minuting.AGREED:
            for each in found:
                yield Heading(4, _named(each))
                yield from prose(each.words)
                yield from small_line(each.about)
        elif found:
            tell = _outcome if what is Minuting.DECIDED else _told
            yield Bullets(tuple(tell(each) for each in found))


def _named(each: Minuted) -> str:
    """What the record calls an item, and what the report does: R3, recommendation 1."""
    return one(", ".join(filter(None, (each.item, each.name))))


def _told(each: Minuted) -> Lines:
    """What was done with an item: its text, where it was put off, with the reason under it."""
    first, *more = _filled(each.text or each.words) or ("",)
    name = _named(each)
    reason = _filled(f"Reason: {each.words}") if each.text and each.words else ()
    due = (f"Due {when(each.due)}",) if each.due else ()
    facts = tuple(one(f"{fact}.") for fact in (*each.about, *due))
    return (one(f"{name}: {first}") if name else first, *more, *reason, *facts)


def _outcome(each: Minuted) -> Lines:
    """A recommendation of an agency's report in its words, and under them what became of it."""
    if not each.text:
        return _told(each)
    outcome = capital(each.words)
    ended = outcome if outcome.endswith((".", "!", "?")) else f"{outcome}."
    return (*_filled(f"{_named(each)}: “{each.text}”"), *_filled(ended))


def _filled(text: str) -> Lines:
    return tuple(line for line in cell_lines(text) if line)


def _actions(review: Review, meeting: Meeting, kept: Kept) -> Iterator[Block]:
    """The actions that were given, those that were reported done, and those that are left."""
    done = [each for each in minuted(review, meeting) if each.what is Minuting.DONE]
    yield Heading(2, "Actions")
    if not (kept.tasks or done or kept.left):
        yield Paragraph(("None was given.",))
    if kept.tasks:
        yield Heading(3, "Given")
        yield _tasks(kept.tasks)
    if done:
        yield Heading(3, "Reported done")
        yield Bullets(tuple(_told(each) for each in done))
    if kept.left:
        yield Heading(3, "Still to be done")
        yield _tasks(kept.left)


def _tasks(tasks: Iterable[Task]) -> Table:
    rows = (
        (_cell(task.item), cell_lines(task.text), _cell(task.owner), _cell(when(task.due)))
        for task in tasks
    )
    return Table(("No.", "Action", "Who", "By when"), tuple(rows))


def _cell(text: str) -> Lines:
    words = one(text)
    return (words,) if words else ()
