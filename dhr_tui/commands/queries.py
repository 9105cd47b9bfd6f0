"""dhr reply, close: what became of a question that went back to an agency."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.dates import DATE
from dhr_tui.commands.parts.options import at_meeting, on_case
from dhr_tui.commands.parts.saving import save
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.review.acts import queries
from dhr_tui.review.records import Query, When

if TYPE_CHECKING:
    from dhr_tui.session import Session

the_item = click.argument("item", metavar="ITEM", shell_complete=completing.queries)
the_text = click.option("--text", type=TEXT, required=True, metavar="TEXT", help="- reads stdin.")


@click.command("reply")
@on_case
@the_item
@the_text
@click.option("--on", type=DATE, metavar="DATE", help="When the reply came.")
@at_meeting
def reply_command(
    session: Session, item: str, text: str, on: When | None, meeting: int | None
) -> None:
    """Record what an agency replied to a query. The query is answered, and still to be closed.

    Example: dhr reply lambeth-2024 Q3 --text "The log is lost." --on 2025-02-14
    """
    was = _query(session, item)
    save(
        session,
        lambda review, hand: queries.reply(review, was, hand, text, on),
        f"Q{was.id} is answered",
        meeting,
    )


@click.command("close")
@on_case
@the_item
@the_text
@at_meeting
def close_command(session: Session, item: str, text: str, meeting: int | None) -> None:
    """Close a query with what the panel made of the reply. It stays in the record.

    Example: dhr close lambeth-2024 Q3 --text "Recorded as F12."
    """
    was = _query(session, item)
    save(
        session,
        lambda review, hand: queries.close(review, was, hand, text),
        f"Q{was.id} is closed",
        meeting,
    )


def _query(session: Session, name: str) -> Query:
    return session.review.queries[names.item(session.review, name, ("queries",)).id]
