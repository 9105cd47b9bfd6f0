"""dhr action list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import msgspec

from dhr_tui.commands.parts.options import as_json, on_case
from dhr_tui.commands.parts.output import excerpt, put_json, put_table
from dhr_tui.documents.dates import when
from dhr_tui.review import outstanding
from dhr_tui.review.records import ActionState
from dhr_tui.review.refs import ref_to

if TYPE_CHECKING:
    from dhr_tui.review.records import Action
    from dhr_tui.session import Session


@click.command("list")
@on_case
@click.option("--all", "every", is_flag=True, help="Also what is done.")
@as_json
def list_command(session: Session, every: bool, json: bool) -> None:
    """List what is to be done: overdue actions first, then by when they are due.

    Example: dhr action list lambeth-2024
    """
    review, today = session.review, session.clock()
    found = outstanding.actions(review, today)
    if every:
        found += [a for a in review.actions.values() if a.state is ActionState.DONE]
    if json:
        put_json([_as_json(action, today) for action in found])
    else:
        put_table([_row(action, today) for action in found])


def _row(action: Action, today: str) -> tuple[str, ...]:
    state = "overdue" if outstanding.overdue(action, today) else action.state.label
    return (str(ref_to(action)), state, when(action.due), action.owner, excerpt(action.text))


def _as_json(action: Action, today: str) -> dict[str, object]:
    late = outstanding.overdue(action, today)
    return {"ref": str(ref_to(action)), "overdue": late, **msgspec.to_builtins(action)}
