"""dhr meeting note: a line in the minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.held import Held
from dhr_tui.commands.parts.options import adds_record, at_meeting, on_case
from dhr_tui.commands.parts.saving import add, save
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.review.acts import minutes
from dhr_tui.review.records import Note

if TYPE_CHECKING:
    from dhr_tui.review.review import Review
    from dhr_tui.session import Session


@click.command("note")
@on_case
@adds_record
@click.option("--text", type=TEXT, metavar="TEXT", help="- reads stdin.")
@click.option("--item", type=TEXT, metavar="N|TEXT", help="The agenda item, by number or words.")
@click.option(
    "--agency", metavar="A", shell_complete=completing.agencies, help="The agency it is about."
)
@click.option(
    "--question", metavar="Q", shell_complete=completing.questions, help="The question it is on."
)
@click.option("--edit", "line", metavar="L1", help="The line that gets this text instead.")
@click.option("--remove", metavar="L1", help="The line that is taken out.")
@at_meeting
def note_command(
    session: Session,
    text: str | None,
    item: str | None,
    agency: str | None,
    question: str | None,
    line: str | None,
    remove: str | None,
    meeting: Held | None,
) -> None:
    """Add a line to the minutes, under an item of the agenda or in a cell. Prints its name.

    Example: dhr meeting note lambeth-2024 --item 4 --text "The chair thanked the agencies."
    """
    review = session.review
    if remove:
        gone = review.notes[names.item(review, remove, ("notes",)).id]
        save(session, lambda r, h: minutes.remove_note(r, gone, h), f"L{gone.id} is taken out")
        return
    if text is None:
        raise Unknown("Say what the line is with --text.")
    if line:
        was = review.notes[names.item(review, line, ("notes",)).id]
        save(session, lambda r, h: minutes.edit_note(r, was, h, text), f"Changed L{was.id}")
        return
    note = Note(
        id=0,
        text=text,
        meeting=0,
        agenda=_agenda_item(review, names.meeting(review, meeting), item) if item else "",
        agency=names.agency(review, agency) if agency else 0,
        question=names.question(review, question) if question else 0,
    )
    add(session, lambda r, h: minutes.add_note(r, note, h), "notes", meeting)


def _agenda_item(review: Review, meeting: int, name: str) -> str:
    """An item of the agenda by its number from 1, or by how it begins."""
    held = review.meetings.get(meeting or review.case.meeting)
    agenda = held.agenda if held else ()
    if name.isdecimal() and 1 <= int(name) <= len(agenda):
        return agenda[int(name) - 1]
    wanted = name.strip().casefold()
    found = [item for item in agenda if item.casefold().startswith(wanted)]
    if len(found) != 1:
        raise Unknown(f"The agenda has no one item {name}; it has {len(agenda)} items.")
    return found[0]
