"""dhr meeting end: the running meeting is over."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts.options import on_case
from dhr_tui.commands.parts.output import put_table, say
from dhr_tui.commands.parts.saving import save
from dhr_tui.commands.parts.written import exports, write_file
from dhr_tui.review import minutes
from dhr_tui.review.acts import meetings

if TYPE_CHECKING:
    from dhr_tui.session import Session


@click.command("end")
@on_case
def end_command(session: Session) -> None:
    """End the running meeting, and write its minutes, which are a draft from then on.

    Prints what was done at it and where its minutes are, and says what a reader would ask. Their
    file is written as dhr export writes it.

    Example: dhr meeting end lambeth-2024
    """
    running = session.review.running
    asked = _asked(session)
    number = running.number if running else 0
    save(session, meetings.close_meeting, f"Meeting {number} is ended")
    if running:
        ended = session.review.meetings[running.id]
        done = Counter(each.what.label for each in minutes.minuted(session.review, ended))
        put_table([(what, str(count)) for what, count in sorted(done.items())])
        for sentence in asked:
            say(f"A reader would ask: {sentence}")
        _write_minutes(session, running.id)


def _asked(session: Session) -> list[str]:
    """What a reader would ask of the running meeting, before it is over."""
    from dhr_tui.review.checks.closing import questions

    running = session.review.running
    return [each.sentence for each in questions(session.review, running)] if running else []


def _write_minutes(session: Session, meeting: int) -> None:
    """The minutes as a file; the meeting is over also where they may not be written."""
    from dhr_tui.documents.withholding import HoldsNames

    session.confirm()
    try:
        how = {"about": meeting, "register": session.real_names()}
        write_file(session, "minutes", exports(), how)
    except HoldsNames as held:
        number = session.review.meetings[meeting].number
        way = f"dhr export {session.case_id} --document minutes --meeting {number} --despite-names"
        raise HoldsNames(f"{held} {way} writes it all the same.") from None
