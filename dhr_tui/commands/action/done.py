"""dhr action done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.held import Held
from dhr_tui.commands.parts.options import at_meeting, on_case
from dhr_tui.commands.parts.saving import each
from dhr_tui.review.acts import actions

if TYPE_CHECKING:
    from dhr_tui.session import Session


@click.command("done")
@on_case
@click.argument(
    "items", nargs=-1, required=True, metavar="D1...", shell_complete=completing.actions
)
@click.option("--not", "open_again", is_flag=True, help="They are still to be done.")
@at_meeting
def done_command(
    session: Session, items: tuple[str, ...], open_again: bool, meeting: Held | None
) -> None:
    """Record that actions are done, one save each.

    Example: dhr action done lambeth-2024 D1 D4
    """
    refs = names.items(session.review, items, ("actions",))
    act = actions.not_done if open_again else actions.done
    says = "is to be done" if open_again else "is done"
    each(session, refs, lambda review, ref, hand: act(review, ref.id, hand), says, meeting)
