"""dhr meeting end: the running meeting is over."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts.options import on_case
from dhr_tui.commands.parts.output import put_table, say
from dhr_tui.commands.parts.saving import save
from dhr_tui.review import minutes
from dhr_tui.review.acts import meetings

if TYPE_CHECKING:
    from dhr_tui.session import Session


@click.command("end")
@on_case
def end_command(session: Session) -> None:
    """End the running meeting. Prints what was done at it; its minutes are a draft from then on.

    Example: dhr meeting end lambeth-2024
    """
    running = session.review.running
    number = running.number if running else 0
    save(session, meetings.close_meeting, f"Meeting {number} is ended")
    if running:
        ended = session.review.meetings[running.id]
        done = Counter(each.what.label for each in minutes.minuted(session.review, ended))
        put_table([(what, str(count)) for what, count in sorted(done.items())])
        say("dhr export --document minutes writes its minutes.")
