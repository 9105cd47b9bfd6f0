"""dhr meeting agenda: the items of a meeting's agenda, one at a time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import names
from dhr_tui.commands.parts.agenda_items import item_at
from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.held import Held
from dhr_tui.commands.parts.options import at_meeting, on_case
from dhr_tui.commands.parts.output import put_table
from dhr_tui.commands.parts.saving import save
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.review.acts import agenda

if TYPE_CHECKING:
    from dhr_tui.review.change import Change, Hand
    from dhr_tui.review.review import Review
    from dhr_tui.session import Act, Session

NAMED = "N|TEXT"


@click.command("agenda")
@on_case
@click.option("--add", type=TEXT, metavar="TEXT", help="A new item, at the end or after --item.")
@click.option("--item", type=TEXT, metavar=NAMED, help="An item, by number or words.")
@click.option("--text", type=TEXT, metavar="TEXT", help="The words that the item gets instead.")
@click.option("--move", type=int, metavar="PLACES", help="So many places down; -1 is one up.")
@click.option("--remove", is_flag=True, help="Take the item out, if no line stands under it.")
@at_meeting
def agenda_command(
    session: Session,
    add: str | None,
    item: str | None,
    text: str | None,
    move: int | None,
    remove: bool,
    meeting: Held | None,
) -> None:
    """Print the agenda of the running meeting, or add, reword, move or remove one of its items.

    Example: dhr meeting agenda lambeth-2024 --item 4 --text "Terms of reference"
    """
    review = session.review
    chosen = names.meeting(review, meeting) or review.case.meeting
    if not chosen:
        raise Unknown("No meeting is running; name one with --meeting.")
    if sum(x is not None for x in (add, text, move)) + remove > 1:
        raise Unknown("Give one of --add, --text, --move and --remove at a time.")
    named = item_at(review, chosen, item) if item else ""
    if (text is not None or move is not None or remove) and not named:
        raise Unknown("Say which item with --item, by its number or its words.")
    act = _act(chosen, named, add, text, move, remove)
    if act:
        number = review.meetings[chosen].number
        save(session, act, f"The agenda of meeting {number} is changed")
        return
    items = enumerate(review.meetings[chosen].agenda, 1)
    put_table([(str(number), words) for number, words in items])


def _act(
    meeting: int, item: str, add: str | None, text: str | None, move: int | None, remove: bool
) -> Act | None:
    """What is asked for; None where the agenda is only printed."""
    if add is not None:
        return partial(_add, meeting, add, item)
    if text is not None:
        return partial(_reword, meeting, item, text)
    if move is not None:
        return partial(_move, meeting, item, move)
    return partial(_remove, meeting, item) if remove else None


def _add(meeting: int, text: str, after: str, review: Review, hand: Hand) -> Change:
    return agenda.add_item(review, meeting, hand, text, after)


def _reword(meeting: int, item: str, text: str, review: Review, hand: Hand) -> Change:
    return agenda.reword_item(review, meeting, hand, item, text)


def _move(meeting: int, item: str, by: int, review: Review, hand: Hand) -> Change:
    return agenda.move_item(review, meeting, hand, item, by)


def _remove(meeting: int, item: str, review: Review, hand: Hand) -> Change:
    return agenda.remove_item(review, meeting, hand, item)
