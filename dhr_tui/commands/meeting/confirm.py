"""dhr meeting confirm: the minutes of an earlier meeting stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.held import MEETING, Held
from dhr_tui.commands.parts.options import at_meeting, on_case
from dhr_tui.commands.parts.saving import save
from dhr_tui.review.acts import minutes

if TYPE_CHECKING:
    from dhr_tui.session import Session


@click.command("confirm")
@on_case
@click.argument("number", type=MEETING, metavar="N", shell_complete=completing.meetings)
@at_meeting
def confirm_command(session: Session, number: Held, meeting: Held | None) -> None:
    """Confirm the minutes of meeting N at the one that is running; they are locked from then on.

    Example: dhr meeting confirm lambeth-2024 2
    """
    chosen = names.meeting(session.review, number)
    printed = session.review.meetings[chosen].number
    save(
        session,
        lambda review, hand: minutes.confirm(review, chosen, hand),
        f"The minutes of meeting {printed} are confirmed",
        meeting,
    )
