"""dhr query list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import msgspec

from dhr_tui.commands.parts.case_lines import short
from dhr_tui.commands.parts.options import as_json, on_case
from dhr_tui.commands.parts.output import excerpt, put_json, put_table
from dhr_tui.documents.dates import when
from dhr_tui.review import outstanding
from dhr_tui.review.records import QueryState
from dhr_tui.review.refs import ref_to

if TYPE_CHECKING:
    from dhr_tui.review.records import Query
    from dhr_tui.review.review import Review
    from dhr_tui.session import Session


@click.command("list")
@on_case
@click.option("--all", "every", is_flag=True, help="Also what is closed.")
@as_json
def list_command(session: Session, every: bool, json: bool) -> None:
    """List the queries that are not closed: overdue replies first, then by when they are due.

    Example: dhr query list lambeth-2024
    """
    review, today = session.review, session.clock()
    found = outstanding.queries(review, today)
    if every:
        found += [q for q in review.queries.values() if q.state is QueryState.CLOSED]
    if json:
        put_json([_as_json(query, today) for query in found])
    else:
        put_table([_row(review, query, today) for query in found])


def _row(review: Review, query: Query, today: str) -> tuple[str, ...]:
    state = "overdue" if outstanding.reply_overdue(query, today) else query.state.label
    whom = short(review, query.agency)
    about = f"F{query.finding}" if query.finding else ""
    return (
        str(ref_to(query)),
        state,
        when(query.due),
        whom,
        about,
        query.owner,
        excerpt(query.text),
    )


def _as_json(query: Query, today: str) -> dict[str, object]:
    late = outstanding.reply_overdue(query, today)
    return {"ref": str(ref_to(query)), "overdue": late, **msgspec.to_builtins(query)}
