"""Options of dhr attend: who read or signed the confidentiality statement."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.dates import date_after
from dhr_tui.review.acts import pledging
from dhr_tui.review.records import Pledging, When

if TYPE_CHECKING:
    from dhr_tui.review.change import Change, Hand
    from dhr_tui.review.review import Review
    from dhr_tui.session import Act

SIGNS: dict[str, tuple[Pledging | None, str]] = {
    "--read": (Pledging.READ, "Members who read the statement; M1=DATE if before this meeting."),
    "--signed": (Pledging.SIGNED, "Members who signed it; M1=DATE where it was another day."),
    "--not-read": (None, "Members: take back that they read or signed it."),
}


class Signed(NamedTuple):
    """A member (an id) and what they did with the statement; None takes it back."""

    member: int
    how: Pledging | None
    on: When | None


def pledge_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add an option for each thing that people do with the statement, and one for everybody."""
    for name, (_, told) in reversed(SIGNS.items()):
        function = click.option(
            name,
            name[2:].replace("-", "_"),
            multiple=True,
            metavar="M1,M2",
            shell_complete=completing.members,
            help=told,
        )(function)
    everybody = "Everybody who is there has read the confidentiality statement."
    return click.option("--statement-read", is_flag=True, help=everybody)(function)


def pledged(
    review: Review, meeting: int, everybody: bool, given: dict[str, tuple[str, ...]]
) -> Iterator[tuple[Act, str]]:
    """The acts for what was given (option without its dashes -> members), and what each says."""
    for each in _signed(review, given):
        act = partial(_pledge, meeting, each)
        said = f"{each.how.label} the statement" if each.how else "the statement not read"
        yield act, f"{review.members[each.member].name}, {said}"
    if everybody:
        yield partial(_pledge_all, meeting), "everybody there has read the statement"


def _signed(review: Review, given: dict[str, tuple[str, ...]]) -> list[Signed]:
    """All of them before the first is saved: what cannot be read leaves nothing done."""
    found = []
    for option, (how, _) in SIGNS.items():
        for text in given[option[2:].replace("-", "_")]:
            name, _, day = text.partition("=")
            listed = [name] if day else names.several_members(review, text)
            on = date_after(option, day) if day else None
            found += [Signed(names.member(review, each), how, on) for each in listed]
    return found


def _pledge(meeting: int, signed: Signed, review: Review, hand: Hand) -> Change:
    return pledging.pledge(review, meeting, hand, *signed)


def _pledge_all(meeting: int, review: Review, hand: Hand) -> Change:
    return pledging.pledge_all(review, meeting, hand)
