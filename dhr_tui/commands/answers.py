"""dhr nothing, not-applicable, park, clear: answers to a question without a finding."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.held import Held
from dhr_tui.commands.parts.options import at_meeting, on_case
from dhr_tui.commands.parts.saving import save
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.review.acts import cells
from dhr_tui.review.records import Answer

if TYPE_CHECKING:
    from dhr_tui.session import Session

Function = Callable[..., Any]


def at_place(function: Function) -> Function:
    """Add --agency, --question and --meeting."""
    agency = click.option(
        "--agency",
        metavar="A",
        shell_complete=completing.agencies,
        help="Short form, name or former name; else the review as a whole.",
    )
    question = click.option(
        "--question",
        metavar="Q",
        required=True,
        shell_complete=completing.questions,
        help="Printed number, reference or T3.",
    )
    return agency(question(at_meeting(function)))


def because(required: bool) -> Callable[[Function], Function]:
    return click.option(
        "--because",
        "--reason",
        "because",
        type=TEXT,
        required=required,
        default="",
        metavar="TEXT",
        help="Why.",
    )


@click.command("nothing")
@on_case
@at_place
@because(required=True)
def nothing_command(session: Session, because: str, **where: Any) -> None:
    """Answer a question for an agency: nothing arises, because ... An empty cell is no answer.

    Example: dhr nothing lambeth-2024 --agency LAS --question 3 --because "One call, well handled."
    """
    _answer(session, Answer.NOTHING_ARISES, because, "", **where)


@click.command("not-applicable")
@on_case
@at_place
@because(required=True)
def not_applicable_command(session: Session, because: str, **where: Any) -> None:
    """Answer a question for an agency: not applicable, because ... It counts as an answer.

    Example: dhr not-applicable lambeth-2024 --agency LAS --question 3 --because "No contact."
    """
    _answer(session, Answer.NOT_APPLICABLE, because, "", **where)


@click.command("park")
@on_case
@at_place
@because(required=False)
@click.option("--until", type=TEXT, default="", metavar="TEXT", help="Until when or what.")
def park_command(session: Session, because: str, until: str, **where: Any) -> None:
    """Put a question for an agency off. Say why, or until when, or both.

    Example: dhr park lambeth-2024 --agency MPS --question 3 --until "the second report has come"
    """
    _answer(session, Answer.PARKED, because, until, **where)


@click.command("clear")
@on_case
@at_place
def clear_command(
    session: Session, agency: str | None, question: str, meeting: Held | None
) -> None:
    """Take an answer without a finding back. The cell is open again.

    Example: dhr clear lambeth-2024 --agency MPS --question 3
    """
    place = names.place(session.review, agency, question)
    name = cells.name_of(session.review, place)
    act = lambda review, hand: cells.clear_answer(review, place, hand)  # noqa: E731
    save(session, act, f"No answer any more: {name}", meeting)


def _answer(
    session: Session,
    answer: Answer,
    because: str,
    until: str,
    agency: str | None,
    question: str,
    meeting: Held | None,
) -> None:
    place = names.place(session.review, agency, question)
    name = cells.name_of(session.review, place)
    save(
        session,
        lambda review, hand: cells.answer_cell(review, place, hand, answer, because, until),
        f"{answer.label.capitalize()}: {name}",
        meeting,
    )
