"""dhr add meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts.dates import DATE
from dhr_tui.commands.parts.numbers import NEW_MEETING
from dhr_tui.commands.parts.options import adds_record, on_case
from dhr_tui.commands.parts.output import say
from dhr_tui.commands.parts.saving import add
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.review.acts.meetings import add_meeting, start_meeting
from dhr_tui.review.records import Meeting, When

if TYPE_CHECKING:
    from dhr_tui.session import Session


@click.command("meeting")
@on_case
@adds_record
@click.option("--number", type=NEW_MEETING, metavar="N", help="Else the next one.")
@click.option("--date", type=DATE, metavar="DATE", help="When it is or was, if that is known.")
@click.option("--place", type=TEXT, default="", metavar="TEXT", help="Where, or its link.")
@click.option("--start", is_flag=True, help="Make it the meeting that is running.")
def meeting_command(
    session: Session, number: int | None, date: When | None, place: str, start: bool
) -> None:
    """Add a meeting of the panel, with --start also begin it. Prints its name, like N3.

    Other commands take its number: --meeting 3.

    Example: dhr add meeting lambeth-2024 --date 2025-02-14 --start
    """
    meeting = Meeting(id=0, number=number or 0, on=date, place=place)
    act = start_meeting if start else add_meeting
    ref = add(session, lambda review, hand: act(review, meeting, hand), "meetings")
    if start:
        say(f"Meeting {session.review.meetings[ref.id].number} is running.")
