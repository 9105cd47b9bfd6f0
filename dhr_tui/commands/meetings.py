"""dhr meeting, attend: which meeting is running, and who took part in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.options import at_meeting, on_case
from dhr_tui.commands.parts.output import put, say
from dhr_tui.commands.parts.saving import save
from dhr_tui.review.acts import meetings
from dhr_tui.review.records import Presence

if TYPE_CHECKING:
    from dhr_tui.review.change import Change, Hand
    from dhr_tui.review.review import Review
    from dhr_tui.session import Session

HOW = {"present": Presence.IN_PERSON} | {
    how.value: how for how in Presence if how is not Presence.IN_PERSON
}
"""Options of `dhr attend`: how people took part."""


@click.command("meeting")
@on_case
@click.argument(
    "number",
    required=False,
    type=click.IntRange(min=1),
    metavar="[N]",
    shell_complete=completing.meetings,
)
@click.option("--end", is_flag=True, help="No meeting is running any more.")
def meeting_command(session: Session, number: int | None, end: bool) -> None:
    """Choose the meeting that is running: texts are agreed at it unless --meeting names another.

    Without a number it prints the number of the one that is running.

    Example: dhr meeting lambeth-2024 3
    """
    if end:
        save(session, meetings.close_meeting, "No meeting is running")
    elif number:
        chosen = names.meeting(session.review, number)
        save(
            session,
            lambda review, hand: meetings.choose_meeting(review, chosen, hand),
            f"Meeting {number} is running",
        )
    elif session.review.running:
        put(str(session.review.running.number))
    else:
        say("No meeting is running.")


def _ways(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add an option for each way of taking part."""
    for name, how in reversed(HOW.items()):
        function = click.option(
            f"--{name}",
            name.replace("-", "_"),
            multiple=True,
            metavar="M1,M2",
            shell_complete=completing.members,
            help=f"Members: {how.label}.",
        )(function)
    return function


@click.command("attend")
@on_case
@_ways
@click.option(
    "--not-recorded",
    multiple=True,
    metavar="M1,M2",
    shell_complete=completing.members,
    help="Members: take the entry away.",
)
@at_meeting
def attend_command(session: Session, meeting: int | None, **ways: tuple[str, ...]) -> None:
    """Record who took part in a meeting, and how: one save a member. Name members by M4 or name.

    Example: dhr attend lambeth-2024 --meeting 3 --present M1,M2 --apologies M5
    """
    review = session.review
    chosen = names.meeting(review, meeting) or review.case.meeting
    if not chosen:
        raise Unknown("No meeting is running; name one with --meeting.")
    number = review.meetings[chosen].number
    if not any(ways.values()):
        raise Unknown("Say who took part, for instance with --present M1,M2.")
    for member, how in list(_entries(review, ways)):
        save(
            session,
            partial(_attend, chosen, member, how),
            f"Meeting {number}: {review.members[member].name}, "
            f"{how.label if how else 'not recorded'}",
            number,
        )


def _attend(meeting: int, member: int, how: Presence | None, review: Review, hand: Hand) -> Change:
    return meetings.attend(review, meeting, hand, member, how)


def _entries(
    review: Review, ways: dict[str, tuple[str, ...]]
) -> Iterator[tuple[int, Presence | None]]:
    for way, lists in ways.items():
        for name in (name for given in lists for name in _several(review, given)):
            yield names.member(review, name), HOW.get(way.replace("_", "-"))


def _several(review: Review, given: str) -> list[str]:
    """Names parted by commas, unless one name has them in it."""
    whole = any(m.name.casefold() == given.strip().casefold() for m in review.members.values())
    return [given] if whole else [name for name in given.split(",") if name.strip()]
