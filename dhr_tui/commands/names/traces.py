"""dhr names traces."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts.endings import DONE, NO
from dhr_tui.commands.parts.options import as_json, on_case
from dhr_tui.commands.parts.output import put_json, put_table, say
from dhr_tui.review.checks.real_names import called_safely
from dhr_tui.review.referring import called
from dhr_tui.review.refs import LETTERS, Ref, record_at
from dhr_tui.review.traces import traces

if TYPE_CHECKING:
    from dhr_tui.review.review import Review
    from dhr_tui.session import Session


@click.command("traces")
@on_case
@as_json
def traces_command(session: Session, json: bool) -> int:
    """List saves of the journal that have a name of the register: the save, the item, whose it is.

    The case itself may no longer say it; what it does say, dhr check lists. Exit status 1 where
    there is anything to list.

    Example: dhr names traces lambeth-2024
    """
    review, register = session.review, session.store.register(session.case_id)
    found = list(traces(session.history(), register))
    rows = [
        (each.save, _item(review, each.item), called_safely(review, register, each.name))
        for each in found
    ]
    if json:
        put_json([dict(zip(("save", "item", "whose"), row, strict=True)) for row in rows])
    else:
        put_table([(str(save), *rest) for save, *rest in dict.fromkeys(rows)])
    if found:
        say(f"dhr erase {session.case_id} ITEM --save N takes such words out of the journal.")
    else:
        say("The journal has no name of the register.")
    return NO if found else DONE


def _item(review: Review, item: Ref | None) -> str:
    """What a save changed, as people say it; a cell has no letter of its own."""
    if item is None:
        return ""
    record = record_at(review, item)
    return called(review, record) if record and item.table not in LETTERS else str(item)
