"""dhr undo, redo: the last change of one person, across restarts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts.options import on_case
from dhr_tui.commands.parts.output import say

if TYPE_CHECKING:
    from dhr_tui.session import Session
    from dhr_tui.store.protocol import Saved


@click.command("undo")
@on_case
def undo_command(session: Session) -> None:
    """Take back your last change that still stands. It is a save of its own, and can be redone.

    Example: dhr undo lambeth-2024
    """
    _tell(session, session.undo())


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
