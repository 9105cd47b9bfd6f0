"""dhr meeting choose: which meeting is running."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.held import MEETING, Held
from dhr_tui.commands.parts.options import on_case
from dhr_tui.commands.parts.output import put, say
from dhr_tui.commands.parts.saving import save
from dhr_tui.review.acts import meetings

if TYPE_CHECKING:
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
@click.option("--end", is_flag=True, help="No meeting is running any more.")
def choose_command(session: Session, number: Held | None, end: bool) -> None:
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
    elif session.review.running:
        put(str(session.review.running.number))
    else:
        say("No meeting is running.")
