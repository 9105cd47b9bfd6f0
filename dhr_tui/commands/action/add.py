"""dhr action add."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts.dates import DATE
from dhr_tui.commands.parts.held import Held
from dhr_tui.commands.parts.options import adds_record, at_meeting, on_case
from dhr_tui.commands.parts.saving import add
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.review.acts.actions import add_action
from dhr_tui.review.records import Action, When

if TYPE_CHECKING:
    from dhr_tui.session import Session


@click.command("add")
@on_case
@adds_record
@click.option("--text", type=TEXT, required=True, metavar="TEXT", help="- reads stdin.")
@click.option("--owner", type=TEXT, default="", metavar="TEXT", help="Who does it.")
@click.option("--due", type=DATE, metavar="DATE", help="By when.")
@at_meeting
def add_command(
    session: Session, text: str, owner: str, due: When | None, meeting: Held | None
) -> None:
    """Give somebody something to do, at the running meeting if there is one. Prints its name.

    Example: dhr action add lambeth-2024 --text "Ask for the log." --owner Chair --due 2025-03-01
    """
    action = Action(id=0, text=text, owner=owner, due=due)
    add(session, lambda review, hand: add_action(review, action, hand), "actions", meeting)
