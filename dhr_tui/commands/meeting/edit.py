"""dhr meeting edit: when and where a meeting was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.dates import DATE
from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.held import MEETING, Held
from dhr_tui.commands.parts.options import on_case
from dhr_tui.commands.parts.saving import save
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.review.acts import meetings

if TYPE_CHECKING:
    from dhr_tui.session import Session

FIELDS = ("on", "place", "began", "closed")


@click.command("edit")
@on_case
@click.argument("number", type=MEETING, metavar="N", shell_complete=completing.meetings)
@click.option("--date", "on", type=DATE, metavar="DATE", help="On which day it was.")
@click.option("--place", type=TEXT, metavar="TEXT", help="Where, or its link.")
@click.option("--from", "began", type=TEXT, metavar="TIME", help="When it began, like 10:05.")
@click.option("--to", "closed", type=TEXT, metavar="TIME", help="When it ended, like 12:30.")
def edit_command(session: Session, number: Held, **given: Any) -> None:
    """Change when and where meeting N was, until its minutes are confirmed.

    The times are taken by themselves when a meeting is started and ended on its day.

    Example: dhr meeting edit lambeth-2024 2 --from 10:05 --to 12:30
    """
    if all(value is None for value in given.values()):
        raise Unknown("Say what to change of the meeting, for instance with --from.")
    was = session.review.meetings[names.meeting(session.review, number)]
    values = {
        field: getattr(was, field) if given[field] is None else given[field] for field in FIELDS
    }
    save(
        session,
        lambda review, hand: meetings.edit_meeting(review, was, hand, **values),
        f"Meeting {was.number} is changed",
    )
