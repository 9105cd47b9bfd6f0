"""dhr meeting acknowledge: an agency has seen what was agreed without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.held import Held
from dhr_tui.commands.parts.options import at_meeting, on_case
from dhr_tui.commands.parts.output import excerpt, put_table
from dhr_tui.commands.parts.saving import save
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.review import outstanding
from dhr_tui.review.acts import acknowledging
from dhr_tui.review.refs import ref_to

if TYPE_CHECKING:
    from dhr_tui.session import Session


@click.command("acknowledge")
@on_case
@click.argument("item", metavar="[ITEM]", required=False, shell_complete=completing.statements)
@click.option(
    "--member", metavar="M", shell_complete=completing.members, help="Who speaks for the agency."
)
@click.option("--words", type=TEXT, default="", metavar="TEXT", help="What the agency says of it.")
@at_meeting
def acknowledge_command(
    session: Session, item: str | None, member: str | None, words: str, meeting: Held | None
) -> None:
    """Record that an agency has seen a text that was agreed while it had nobody in the room.

    Without an item it lists those that wait.

    Example: dhr meeting acknowledge lambeth-2024 F7 --member M4
    """
    review = session.review
    if item is None:
        waiting = outstanding.unseen(review)
        put_table(
            [(str(ref_to(text)), agency.short, excerpt(text.text)) for text, agency in waiting]
        )
        return
    ref = names.item(review, item, names.WORDED)
    voice = names.member(review, member) if member else 0
    save(
        session,
        lambda r, h: acknowledging.acknowledge(r, ref, h, member=voice, words=words),
        f"{ref} is acknowledged",
        meeting,
    )
