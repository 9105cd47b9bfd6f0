"""dhr query reply: what an agency replied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts.dates import DATE
from dhr_tui.commands.parts.held import Held
from dhr_tui.commands.parts.options import at_meeting, on_case
from dhr_tui.commands.parts.saving import save
from dhr_tui.commands.query.parts import query_named, the_item, the_text
from dhr_tui.review.acts import queries
from dhr_tui.review.records import When

if TYPE_CHECKING:
    from dhr_tui.session import Session


@click.command("reply")
@on_case
@the_item
@the_text
@click.option("--on", type=DATE, metavar="DATE", help="When the reply came.")
@at_meeting
def reply_command(
    session: Session, item: str, text: str, on: When | None, meeting: Held | None
) -> None:
    """Record what an agency replied to a query. The query is answered, and still to be closed.

    Example: dhr query reply lambeth-2024 Q3 --text "The log is lost." --on 2025-02-14
    """
    was = query_named(session, item)
    save(
        session,
        lambda review, hand: queries.reply(review, was, hand, text, on),
        f"Q{was.id} is answered",
        meeting,
    )
