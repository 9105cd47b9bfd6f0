"""dhr undo, redo: the changes of one person, the last one first, across restarts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts.endings import DONE, ending
from dhr_tui.commands.parts.numbers import SAVE
from dhr_tui.commands.parts.options import on_case
from dhr_tui.commands.parts.output import say
from dhr_tui.review.change import Refused

if TYPE_CHECKING:
    from dhr_tui.session import Session
    from dhr_tui.store.protocol import Saved


@click.command("undo")
@on_case
@click.option("--save", type=SAVE, metavar="N", help="Your change of save N instead.")
def undo_command(session: Session, save: int | None) -> int:
    """Take back your last change that is not undone yet. It is a save too, and can be redone.

    What somebody else changed since is never overwritten: then the change is refused, and --save
    takes back an earlier one of yours, by its number in dhr history.

    Example: dhr undo lambeth-2024
    """
    try:
        _tell(session, session.undo(save or 0))
    except Refused as refusal:
        status = ending(refusal)
        if earlier := session.undo_next:
            way = f"dhr undo {session.case_id} --save {earlier.number}"
            say(f"Your change before it is save {earlier.number}: {earlier.says}; {way}.")
        return status
    return DONE


@click.command("redo")
@on_case
def redo_command(session: Session) -> None:
    """Do your last undone change again. What somebody else changed since is never overwritten.

    Example: dhr redo lambeth-2024
    """
    _tell(session, session.redo())


def _tell(session: Session, saved: Saved) -> None:
    says = session.history()[-1].says
    say(f"{says[:1].upper()}{says[1:]}; save {saved.number}.")
