"""dhr propose, agree, defer, dissent, reopen, withdraw: how a point becomes agreed text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.held import Held
from dhr_tui.commands.parts.options import at_meeting, on_case
from dhr_tui.commands.parts.output import say
from dhr_tui.commands.parts.saving import each
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.review.acts import wording
from dhr_tui.review.change import Refused
from dhr_tui.review.records import State
from dhr_tui.review.speakers import Speaker, speaker

if TYPE_CHECKING:
    from dhr_tui.session import Session

Function = Callable[..., Any]


def on_items(*states: State) -> Callable[[Function], Function]:
    """Add ITEM... (F7, R2), completed with texts in these states, and --meeting."""
    items = click.argument(
        "items",
        nargs=-1,
        required=True,
        metavar="ITEM...",
        shell_complete=completing.worded(*states),
    )
    return lambda function: items(at_meeting(function))


reason = click.option(
    "--reason", "--because", "reason", type=TEXT, required=True, metavar="TEXT", help="Why."
)


@click.command("propose")
@on_case
@on_items(State.DRAFT, State.DEFERRED)
def propose_command(session: Session, items: tuple[str, ...], meeting: Held | None) -> None:
    """Put texts to the panel. Each item is one save; the first that is refused ends it.

    Example: dhr propose lambeth-2024 F7 R2
    """
    refs = names.items(session.review, items, names.WORDED)
    each(session, refs, wording.propose, "is proposed", meeting)


@click.command("agree")
@on_case
@on_items(State.PROPOSED)
def agree_command(session: Session, items: tuple[str, ...], meeting: Held | None) -> None:
    """Record that the panel agreed texts at a meeting, with who was present. They are locked.

    Example: dhr agree lambeth-2024 F7 R2 --meeting 3
    """
    refs = names.items(session.review, items, names.WORDED)
    each(session, refs, wording.agree, "is agreed", meeting)
    _tell_who_was_there(session, meeting)


def _tell_who_was_there(session: Session, number: Held | None) -> None:
    """Say so where an agreement names nobody who was present: the record should."""
    review = session.review
    held = review.meetings.get(names.meeting(review, number) or review.case.meeting)
    if held and not held.present:
        say(
            f"Nobody is recorded as present at meeting {held.number}; "
            "dhr attend records it, for what is agreed there already too."
        )


@click.command("defer")
@on_case
@on_items(State.PROPOSED)
@reason
@click.option("--until", type=TEXT, default="", metavar="TEXT", help="Until when.")
def defer_command(
    session: Session, items: tuple[str, ...], meeting: Held | None, reason: str, until: str
) -> None:
    """Put proposed texts off. The reason stays with each of them.

    Example: dhr defer lambeth-2024 F7 --reason "The trust checks its log." --until "meeting 4"
    """
    refs = names.items(session.review, items, names.WORDED)
    each(
        session,
        refs,
        lambda review, ref, hand: wording.defer(review, ref, hand, reason, until),
        "is deferred",
        meeting,
    )


@click.command("dissent")
@on_case
@on_items(State.PROPOSED, State.AGREED)
@click.option(
    "--who",
    type=TEXT,
    required=True,
    metavar="NAME",
    shell_complete=completing.speakers,
    help="Who dissents: a member or an agency.",
)
@click.option("--words", type=TEXT, required=True, metavar="TEXT", help="In which words.")
@click.option("--outsider", is_flag=True, help="Who dissents is not of the panel.")
@click.option("--printed", is_flag=True, help="Printed in the report, not only minuted.")
def dissent_command(
    session: Session,
    items: tuple[str, ...],
    meeting: Held | None,
    who: str,
    words: str,
    outsider: bool,
    printed: bool,
) -> None:
    """Record who does not agree with a text, in their words. The text stays as it is.

    A name that is neither a member's nor an agency's needs --outsider.

    Example: dhr dissent lambeth-2024 F7 --who M4 --words "The log shows otherwise."
    """
    refs = names.items(session.review, items, names.WORDED)
    name, seat = (who, 0) if outsider else _speaker(session, who)
    each(
        session,
        refs,
        lambda review, ref, hand: wording.dissent(
            review, ref, hand, name, words, member=seat, printed=printed
        ),
        f"has the dissent of {name}",
        meeting,
    )


def _speaker(session: Session, who: str) -> Speaker:
    try:
        return speaker(session.review, who)
    except Refused as refusal:
        said = str(refusal).removesuffix(".")
        raise Unknown(f"{said}; --outsider records it all the same.") from None


@click.command("reopen")
@on_case
@on_items(State.AGREED, State.WITHDRAWN)
@reason
def reopen_command(
    session: Session, items: tuple[str, ...], meeting: Held | None, reason: str
) -> None:
    """Unlock agreed texts, or take up withdrawn ones. The old words and the reason stay.

    Example: dhr reopen lambeth-2024 F7 --reason "New evidence from the hospital."
    """
    refs = names.items(session.review, items, names.WORDED)
    each(
        session,
        refs,
        lambda review, ref, hand: wording.reopen(review, ref, hand, reason),
        "is reopened as a draft",
        meeting,
    )


@click.command("withdraw")
@on_case
@on_items(State.DRAFT, State.PROPOSED, State.DEFERRED)
@reason
def withdraw_command(
    session: Session, items: tuple[str, ...], meeting: Held | None, reason: str
) -> None:
    """Take texts out of the review. Nothing is lost, and they can be reopened.

    Example: dhr withdraw lambeth-2024 F7 --reason "It repeats F3."
    """
    refs = names.items(session.review, items, names.WORDED)
    each(
        session,
        refs,
        lambda review, ref, hand: wording.withdraw(review, ref, hand, reason),
        "is withdrawn",
        meeting,
    )
