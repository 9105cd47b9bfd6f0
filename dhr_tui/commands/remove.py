"""dhr remove: what was entered by mistake, and nothing refers to."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.options import on_case
from dhr_tui.commands.parts.output import say
from dhr_tui.commands.parts.saving import each
from dhr_tui.review.acts.removing import Referred, remove
from dhr_tui.review.listing import NAMED
from dhr_tui.review.refs import LETTERS, Ref, record_at
from dhr_tui.review.register import Register, of_record
from dhr_tui.store.errors import StoreError

if TYPE_CHECKING:
    from dhr_tui.session import Session


@click.command("remove")
@on_case
@click.argument(
    "items", nargs=-1, required=True, metavar="P1...", shell_complete=completing.every_item
)
def remove_command(session: Session, items: tuple[str, ...]) -> None:
    """Remove a person, agency, member, question, meeting, action, line of the minutes or entry of
    a log that was entered by mistake, one save each. dhr undo brings it back.

    It is refused, with the list of them, where others refer to it. Findings and recommendations
    are withdrawn instead, questions retired, agencies merged.

    Example: dhr remove lambeth-2024 P4
    """
    refs = names.items(session.review, items, tuple(LETTERS))
    try:
        each(session, refs, remove, "is removed")
    except Referred as refusal:
        if len(refusal.by) > NAMED:
            say(f"What refers to it: {', '.join(refusal.by)}.")
        raise
    finally:
        _names_left(session, refs)


def _names_left(session: Session, refs: Sequence[Ref]) -> None:
    """Tell the keeper of the register whose names are still in it."""
    register: Register = {}
    with suppress(StoreError):
        register = session.real_names()
    for ref in refs:
        count = len(of_record(register, ref))
        if count and record_at(session.review, ref) is None:
            noun = "1 name" if count == 1 else f"{count} names"
            say(f"The register of real names still has {noun} of {ref}; see dhr names list.")
