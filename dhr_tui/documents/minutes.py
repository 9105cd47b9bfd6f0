"""The minutes of a meeting: who came, what was said, done and given to do.

Nothing private is in them, and dissent stands as it was minuted (domain, sections 2 and 3).
"""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.documents.dates import when
from dhr_tui.documents.findings import question_title
from dhr_tui.documents.frame import framed
from dhr_tui.documents.prose import cell_lines, one, prose
from dhr_tui.documents.tree import Block, Bullets, Heading, Lines, Paragraph, Table, Tone, Tree
from dhr_tui.documents.words import capital
from dhr_tui.review.minutes import minuted
from dhr_tui.review.records import Meeting, Minuting, Note
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review
from dhr_tui.review.seats import present, seats

_HEADS = {
    Minuting.AGREED: "Texts agreed",
    Minuting.DISSENT: "Dissent",
    Minuting.DEFERRED: "Texts put off",
    Minuting.WITHDRAWN: "Texts withdrawn",
    Minuting.DECIDED: "Agency reports' recommendations decided on",
    Minuting.ASKED: "Asked of agencies",
    Minuting.REPLIED: "Replies of agencies",
    Minuting.CONCLUDED: "What the panel made of replies",
    Minuting.ANSWERED: "Questions answered without a finding",
}


def minutes(review: Review, *, order: str, drafts: bool, about: int) -> Tree:
    """The minutes of the meeting with the id `about`."""
    meeting = review.meetings.get(about)
    title = f"Minutes of meeting {meeting.number}" if meeting else "Minutes"
    body = _body(review, meeting) if meeting else [Paragraph(("No meeting is recorded.",))]
    return framed(review, title, body, drafts=drafts)


def _body(review: Review, meeting: Meeting) -> Iterator[Block]:
    yield Paragraph((_standing(review, meeting),), Tone.STRONG)
    held = tuple(filter(None, (when(meeting.on), one(meeting.place))))
    if held:
        yield Paragraph(held)
    yield from _attendance(review, meeting)
    yield from _discussion(review, meeting)
    yield from _decisions(review, meeting)
    yield from _actions(review, meeting)


def _standing(review: Review, meeting: Meeting) -> str:
    if not meeting.locked:
        return "Draft minutes: they are confirmed at a later meeting"
    at = review.meetings.get(meeting.minutes_confirmed_at)
    return f"Confirmed at meeting {at.number}" if at else "Confirmed"


def _attendance(review: Review, meeting: Meeting) -> Iterator[Block]:
    yield Heading(2, "Attendance")
    how = {entry.member: entry for entry in meeting.attendance}
    rows = []
    for member in seats(review, meeting):
        entry = how.get(member.id)
        said = capital(entry.how.label) if entry else "Not recorded"
        detail = f": {entry.detail}" if entry and entry.detail else ""
        agency = review.agency_name(member.agency) if member.agency else "Independent"
        rows.append((_cell(member.name), _cell(agency), _cell(f"{said}{detail}")))
    if rows:
        yield Table(("Member", "For", "How they took part"), tuple(rows))
    else:
        yield Paragraph(("The panel has no members yet.",))
    if meeting.present:
        yield Paragraph((f"{present(review, meeting)}.",))
    if one(meeting.quorum):
        yield Paragraph((one(f"Quorum: {meeting.quorum}"),))
    read = "was read" if meeting.statement_read else "is not recorded as read"
    yield Paragraph((f"The confidentiality statement {read}.",))
    yield Heading(2, "Conflicts of interest")
    declared = tuple(
        (one(f"{review.members[each.member].name}: {each.words}"),) for each in meeting.conflicts
    )
    yield Bullets(declared) if declared else Paragraph(("None is recorded.",))


def _discussion(review: Review, meeting: Meeting) -> Iterator[Block]:
    """The agenda with the lines under each item, then those in cells, then the others."""
    lines = [n for _, n in sorted(review.notes.items()) if n.meeting == meeting.id]
    if not (meeting.agenda or lines or meeting.notes):
        return
    yield Heading(2, "Discussion")
    for number, item in enumerate(meeting.agenda, 1):
        yield Heading(3, one(f"Item {number}: {item}"))
        yield from _said(note for note in lines if note.agenda == item)
    cells = {(n.question, n.agency): None for n in lines if _in_cell(n)}
    for question, agency in cells:
        yield Heading(3, _cell_title(review, question, agency))
        yield from _said(
            n for n in lines if _in_cell(n) and (n.question, n.agency) == (question, agency)
        )
    loose = [n for n in lines if not _in_cell(n) and n.agenda not in meeting.agenda]
    if loose or meeting.notes:
        yield Heading(3, "Other lines")
        for text in meeting.notes:
            yield from prose(text)
        yield from _said(iter(loose))


def _in_cell(note: Note) -> bool:
    return not note.agenda and bool(note.question or note.agency)


def _said(notes: Iterator[Note]) -> Iterator[Block]:
    for note in notes:
        yield from prose(note.text)


def _cell_title(review: Review, question: int, agency: int) -> str:
    asked = question_title(review, review.number(question)) if question else ""
    name = one(review.agency_name(agency))
    return f"{asked}, {name}" if asked else name


def _decisions(review: Review, meeting: Meeting) -> Iterator[Block]:
    done = minuted(review, meeting)
    yield Heading(2, "Decisions")
    if not done:
        yield Paragraph(("None is recorded.",))
    for what, head in _HEADS.items():
        found = [each for each in done if each.what is what]
        if found:
            yield Heading(3, head)
        if what is Minuting.AGREED:
            for each in found:
                yield Heading(4, one(each.item))
                yield from prose(each.words)
        elif found:
            yield Bullets(tuple(_told(each.item, each.words) for each in found))


def _told(item: str, words: str) -> Lines:
    first, *more = [line for line in cell_lines(words) if line] or [""]
    return (one(f"{item}: {first}") if item else first, *more)


def _actions(review: Review, meeting: Meeting) -> Iterator[Block]:
    given = [a for _, a in sorted(review.actions.items()) if a.meeting == meeting.id]
    yield Heading(2, "Actions")
    if not given:
        yield Paragraph(("None was given.",))
        return
    rows = (
        (_cell(str(ref_to(a))), cell_lines(a.text), _cell(a.owner), _cell(when(a.due)))
        for a in given
    )
    yield Table(("No.", "Action", "Who", "By when"), tuple(rows))


def _cell(text: str) -> Lines:
    words = one(text)
    return (words,) if words else ()
