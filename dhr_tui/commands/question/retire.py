"""dhr question retire, dhr question again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.options import on_case
from dhr_tui.commands.parts.saving import save
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.review.acts.terms import put_again, retire_question

if TYPE_CHECKING:
    from dhr_tui.session import Session


@click.command("retire")
@on_case
@click.argument("question", metavar="QUESTION", shell_complete=completing.questions)
@click.option(
    "--because",
    "--reason",
    "because",
    type=TEXT,
    required=True,
    metavar="TEXT",
    help="Why it is not put.",
)
def retire_command(session: Session, question: str, because: str) -> None:
    """Put an item no longer, with the reason; what was answered stays to be read.

    Example: dhr question retire lambeth-2024 3 --because "It was asked twice."
    """
    number = names.question(session.review, question)
    save(session, lambda r, h: retire_question(r, number, h, because), f"T{number} is retired")


@click.command("again")
@on_case
@click.argument("question", metavar="T3", shell_complete=completing.questions)
def again_command(session: Session, question: str) -> None:
    """Put a retired item again, named T3, with what was answered before.

    Example: dhr question again lambeth-2024 T3
    """
    number = names.question(session.review, question)
    save(session, lambda r, h: put_again(r, number, h), f"T{number} is put again")
