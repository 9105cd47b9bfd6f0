"""dhr attend: who took part in a meeting and how, what was read and what was declared."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.held import Held
from dhr_tui.commands.parts.options import at_meeting, on_case
from dhr_tui.commands.parts.pledging import pledge_options, pledged
from dhr_tui.commands.parts.saving import save_all
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.review.acts import attendance
from dhr_tui.review.records import Presence

if TYPE_CHECKING:
    from dhr_tui.review.change import Change, Hand
    from dhr_tui.review.review import Review
    from dhr_tui.session import Act, Session

HOW = {"present": Presence.IN_PERSON} | {
    how.value: how for how in Presence if how is not Presence.IN_PERSON
}
"""Options of `dhr attend`: how people took part."""

DETAILED = (Presence.PART, Presence.SUBSTITUTE)
"""Ways of taking part that say more: from when to when, and for whom."""


class Entry(NamedTuple):
    """A member (an id), how they took part, and the detail of it."""

    member: int
    how: Presence | None
    detail: str


def _ways(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add an option for each way of taking part."""
    for name, how in reversed(HOW.items()):
        function = click.option(
            f"--{name}",
            name.replace("-", "_"),
            multiple=True,
            metavar="M1=WORDS" if how in DETAILED else "M1,M2",
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
@pledge_options
@click.option(
    "--conflict",
    "conflicts",
    multiple=True,
    type=TEXT,
    metavar="M1=WORDS",
    help="A conflict of interest that a member declared.",
)
@click.option("--quorum", type=TEXT, metavar="TEXT", help="What the chair notes of the quorum.")
@at_meeting
def attend_command(
    session: Session,
    meeting: Held | None,
    statement_read: bool,
    read: tuple[str, ...],
    signed: tuple[str, ...],
    not_read: tuple[str, ...],
    conflicts: tuple[str, ...],
    quorum: str | None,
    **ways: tuple[str, ...],
) -> None:
    """Record who took part in a meeting, and how: one save a member, all of them or none.

    Name members by M4 or name. After it stands from when to when, M3=10:00-11:30, or for whom a
    substitute came: M5=M2 says that M5 came in the place of M2. The confidentiality statement is
    recorded by person.

    Example: dhr attend lambeth-2024 --present M1,M4 --apologies M2 --substitute M5=M2
    """
    review = session.review
    chosen = names.meeting(review, meeting) or review.case.meeting
    if not chosen:
        raise Unknown("No meeting is running; name one with --meeting.")
    number = review.meetings[chosen].number
    pledges = {"read": read, "signed": signed, "not_read": not_read}
    others = (statement_read, *pledges.values(), conflicts, quorum is not None)
    if not any((*ways.values(), *others)):
        raise Unknown("Say who took part, for instance with --present M1,M2.")
    acts: list[tuple[Act, str]] = []
    for entry in _once_each(review, _entries(review, ways)):
        said = entry.how.label if entry.how else "not recorded"
        acts.append((partial(_attend, chosen, entry), f"{_name(review, entry.member)}, {said}"))
    acts += pledged(review, chosen, statement_read, pledges)
    if quorum is not None:
        acts.append((partial(_quorum, chosen, quorum), "the quorum is noted"))
    for member, words in _declared(review, conflicts):
        told = f"{_name(review, member)} declared a conflict"
        acts.append((partial(_declare, chosen, member, words), told))
    save_all(session, [(act, f"Meeting {number}: {told}") for act, told in acts], number)


def _name(review: Review, member: int) -> str:
    return review.members[member].name


def _attend(meeting: int, entry: Entry, review: Review, hand: Hand) -> Change:
    return attendance.attend(review, meeting, hand, *entry)


def _quorum(meeting: int, words: str, review: Review, hand: Hand) -> Change:
    return attendance.note_quorum(review, meeting, hand, words)


def _declare(meeting: int, member: int, words: str, review: Review, hand: Hand) -> Change:
    return attendance.declare(review, meeting, hand, member, words)


def _declared(review: Review, conflicts: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    for given in conflicts:
        name, _, words = given.partition("=")
        yield names.member(review, name), words


def _entries(review: Review, ways: dict[str, tuple[str, ...]]) -> Iterator[Entry]:
    for way, lists in ways.items():
        how = HOW.get(way.replace("_", "-"))
        for given in lists:
            if how in DETAILED and "=" in given:
                name, _, detail = given.partition("=")
                yield Entry(names.member(review, name), how, detail)
                continue
            for name in names.several_members(review, given):
                yield Entry(names.member(review, name), how, "")


def _once_each(review: Review, entries: Iterable[Entry]) -> list[Entry]:
    """The entries, of which no two say different things of one member."""
    found: dict[int, Entry] = {}
    for entry in entries:
        before = found.setdefault(entry.member, entry)
        if before != entry:
            name = review.members[entry.member].name
            said = " and ".join(each.how.label if each.how else "not recorded"
                                for each in (before, entry))  # fmt: skip
            raise Unknown(f"{name} is named twice, as {said}; say how they took part once.")
    return list(found.values())
