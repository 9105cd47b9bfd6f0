"""dhr meeting choose: which meeting is running."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.held import MEETING, Held
from dhr_tui.commands.parts.options import as_json, on_case
from dhr_tui.commands.parts.output import put, put_json, say
from dhr_tui.commands.parts.saving import save
from dhr_tui.review.acts import meetings
from dhr_tui.review.refs import ref_to

if TYPE_CHECKING:
    from dhr_tui.review.records import Meeting
    from dhr_tui.review.review import Review
    from dhr_tui.session import Session


@click.command("choose")
@on_case
@click.argument(
    "number",
    required=False,
    type=MEETING,
    metavar="[N]",
    shell_complete=completing.meetings,
)
@as_json
@click.option("--end", is_flag=True, help="No meeting is running any more.")
def choose_command(session: Session, number: Held | None, end: bool, json: bool) -> None:
    """Choose the meeting that is running: texts are agreed at it unless --meeting names another.

    Without a number it prints the number of the one that is running.

    Example: dhr meeting choose lambeth-2024 3
    """
    if end:
        save(session, meetings.close_meeting, "No meeting is running")
    elif number:
        chosen = names.meeting(session.review, number)
        printed = session.review.meetings[chosen].number
        save(
            session,
            lambda review, hand: meetings.choose_meeting(review, chosen, hand),
            f"Meeting {printed} is running",
        )
    elif not json:
        _print_number(session.review.running)
    if json:
        _print_record(session.review)


def _print_number(running: Meeting | None) -> None:
    if running:
        put(str(running.number))
    else:
        say("No meeting is running.")


def _print_record(review: Review) -> None:
    """The running meeting as JSON; null where none is running."""
    from dhr_tui.commands.parts.case_lines import record_as_json

    put_json(record_as_json(review, ref_to(review.running)) if review.running else None)
