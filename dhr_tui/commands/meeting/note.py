"""dhr meeting note: a line in the minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.agenda_items import item_at
from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.held import Held
from dhr_tui.commands.parts.options import adds_record, at_meeting, on_case
from dhr_tui.commands.parts.saving import add, save
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.review.acts import minutes
from dhr_tui.review.records import Note

if TYPE_CHECKING:
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
@click.option("--edit", "line", metavar="L1", help="The line that gets this text or item.")
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
    if line and (text is not None or item):
        was = review.notes[names.item(review, line, ("notes",)).id]
        words = was.text if text is None else text
        under = item_at(review, was.meeting, item) if item else None
        save(session, lambda r, h: minutes.edit_note(r, was, h, words, under), f"Changed L{was.id}")
        return
    if text is None:
        raise Unknown("Say what the line is with --text.")
    note = Note(
        id=0,
        text=text,
        meeting=0,
        agenda=item_at(review, names.meeting(review, meeting), item) if item else "",
        agency=names.agency(review, agency) if agency else 0,
        question=names.question(review, question) if question else 0,
    )
    add(session, lambda r, h: minutes.add_note(r, note, h), "notes", meeting)
