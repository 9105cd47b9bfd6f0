"""dhr meeting start: a new meeting, from what the last one left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts.dates import DATE
from dhr_tui.commands.parts.numbers import NEW_MEETING
from dhr_tui.commands.parts.options import adds_record, on_case
from dhr_tui.commands.parts.output import say
from dhr_tui.commands.parts.saving import add
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.commands.parts.words import Word
from dhr_tui.review import minutes, outstanding
from dhr_tui.review.acts.meetings import (
    dated_before,
    place_before,
    start_meeting,
)
from dhr_tui.review.listing import NAMED, listed
from dhr_tui.review.records import Meeting, When
from dhr_tui.review.refs import ref_to
from dhr_tui.review.stages import Stage, stage_of

if TYPE_CHECKING:
    from dhr_tui.review.review import Review
    from dhr_tui.session import Session


@click.command("start")
@on_case
@adds_record
@click.option("--number", type=NEW_MEETING, metavar="N", help="Else the next one.")
@click.option("--date", type=DATE, metavar="DATE", help="When it is; without it, not known.")
@click.option("--place", type=TEXT, metavar="TEXT", help="Where, or its link; else as before.")
@click.option(
    "--stage",
    type=Word(Stage, "stage"),
    help="Whose agenda it starts from; else the stage that the review is in.",
)
@click.option(
    "--item", "items", multiple=True, type=TEXT, metavar="TEXT", help="An item of its agenda."
)
def start_command(
    session: Session,
    number: int | None,
    date: When | None,
    place: str | None,
    stage: Stage | None,
    items: tuple[str, ...],
) -> None:
    """Start a meeting: number, place and agenda from what there is, actions carried over.

    Prints its name, like N3, and says what the last meeting left: minutes to confirm, actions.

    Example: dhr meeting start lambeth-2024 --date 2025-02-14 --place "Town hall"
    """
    from dhr_tui.intake.agendas import agenda_for

    review = session.review
    meeting = Meeting(
        id=0,
        number=number or 0,
        on=date,
        place=place_before(review) if place is None else place,
        agenda=items or agenda_for(stage or stage_of(review)),
    )
    ref = add(session, lambda review, hand: start_meeting(review, meeting, hand), "meetings")
    say(f"Meeting {session.review.meetings[ref.id].number} is running.")
    _tell_of_its_date(session.review, session.review.meetings[ref.id])
    _tell_what_was_left(session)


def _tell_of_its_date(review: Review, meeting: Meeting) -> None:
    late = dated_before(review, meeting)
    if not meeting.on:
        say(f"The date of meeting {meeting.number} is not known; --date says it.")
    elif late:
        say(f"The date of meeting {meeting.number} is before that of meeting {late.number}.")


def _tell_what_was_left(session: Session) -> None:
    """What the meeting has before it, a sentence each."""
    review, today = session.review, session.clock()
    waiting = [str(meeting.number) for meeting in minutes.all_to_confirm(review)]
    if waiting:
        noun = "meeting" if len(waiting) == 1 else "meetings"
        say(f"The minutes of {noun} {listed(waiting, len(waiting))} are to be confirmed.")
    actions = outstanding.actions(review, today)
    late = sum(outstanding.overdue(action, today) for action in actions)
    if actions:
        noun = "action is" if len(actions) == 1 else "actions are"
        say(f"{len(actions)} {noun} to be done, {late} overdue; dhr action list names them.")
    deferred = [str(ref_to(statement)) for statement in outstanding.put_off(review)]
    if deferred:
        verb = "was" if len(deferred) == 1 else "were"
        say(f"{listed(deferred, NAMED)} {verb} put off at an earlier meeting.")
