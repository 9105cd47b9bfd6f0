"""dhr query close: what the panel made of a reply."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts.held import Held
from dhr_tui.commands.parts.options import at_meeting, on_case
from dhr_tui.commands.parts.saving import save
from dhr_tui.commands.query.parts import query_named, the_item, the_text
from dhr_tui.review.acts import queries

if TYPE_CHECKING:
    from dhr_tui.session import Session


@click.command("close")
@on_case
@the_item
@the_text
@at_meeting
def close_command(session: Session, item: str, text: str, meeting: Held | None) -> None:
    """Close a query with what the panel made of the reply. It stays in the record.

    Example: dhr query close lambeth-2024 Q3 --text "Recorded as F12."
    """
    was = query_named(session, item)
    save(
        session,
        lambda review, hand: queries.close(review, was, hand, text),
        f"Q{was.id} is closed",
        meeting,
    )
