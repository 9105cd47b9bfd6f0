"""dhr restore-wording: an earlier wording of an item, as a new change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.held import Held
from dhr_tui.commands.parts.numbers import SAVE
from dhr_tui.commands.parts.options import at_meeting, on_case
from dhr_tui.commands.parts.saving import save as done
from dhr_tui.review.acts.restoring import restore_wording, wording_of
from dhr_tui.review.history import WRITTEN
from dhr_tui.review.refs import record_at

if TYPE_CHECKING:
    from dhr_tui.review.change import Change, Hand
    from dhr_tui.review.review import Review
    from dhr_tui.session import Session


@click.command("restore-wording")
@on_case
@click.argument("item", metavar="ITEM", shell_complete=completing.statements)
@click.option(
    "--save",
    type=SAVE,
    required=True,
    metavar="N",
    help="The save whose words come back; dhr history lists them.",
)
@at_meeting
def restore_wording_command(session: Session, item: str, save: int, meeting: Held | None) -> None:
    """Give an item the words it had after save N again, and what was said about them.

    It is a new change: the words that stand now stay in the history. Agreed text is refused until
    it is reopened.

    Example: dhr restore-wording lambeth-2024 F7 --save 12
    """
    ref = names.item(session.review, item, WRITTEN)
    was = record_at(session.review, ref)
    assert was is not None, "the name of an item is looked up in the case"
    old = wording_of(session.history(), ref, save)

    def act(review: Review, hand: Hand) -> Change:
        return restore_wording(review, was, old, hand, save)

    done(session, act, f"{ref} has the words of save {save} again", meeting)
