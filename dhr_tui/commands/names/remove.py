"""dhr names remove."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts.asking import agreed, unasked
from dhr_tui.commands.parts.endings import DONE, NO
from dhr_tui.commands.parts.numbers import Number
from dhr_tui.commands.parts.options import on_case
from dhr_tui.commands.parts.output import say
from dhr_tui.review.register import remove_names

if TYPE_CHECKING:
    from dhr_tui.session import Session


@click.command("remove")
@on_case
@click.argument(
    "numbers", nargs=-1, required=True, type=Number("the number of a name"), metavar="N..."
)
@unasked
def remove_command(session: Session, numbers: tuple[int, ...], yes: bool) -> int:
    """Take names out of the register by their numbers. Nothing keeps them, and no undo brings
    them back.

    Example: dhr names remove lambeth-2024 3
    """
    remove_names(session.store.register(session.case_id), numbers)
    count = len(set(numbers))
    noun = "this name" if count == 1 else f"these {count} names"
    if not agreed(f"Take {noun} out of the register for good?", yes):
        say("Nothing was taken out.")
        return NO
    session.store.register_change(session.case_id, lambda r: remove_names(r, numbers))
    say(f"{'The name is' if count == 1 else f'{count} names are'} out of the register.")
    return DONE
