"""dhr question move."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.numbers import Number
from dhr_tui.commands.parts.options import on_case
from dhr_tui.commands.parts.saving import save
from dhr_tui.review.acts.terms import move_question

if TYPE_CHECKING:
    from dhr_tui.session import Session


@click.command("move")
@on_case
@click.argument("question", metavar="QUESTION", shell_complete=completing.questions)
@click.option("--up", type=Number("a number of places", 1, 999), metavar="N", help="Up so many.")
@click.option(
    "--down", type=Number("a number of places", 1, 999), metavar="N", help="Down so many."
)
def move_command(session: Session, question: str, up: int | None, down: int | None) -> None:
    """Move an item so many places up or down; without a number, one down.

    Example: dhr question move lambeth-2024 3 --up 2
    """
    number = names.question(session.review, question)
    by = (down or 0) - (up or 0) if up or down else 1
    save(session, lambda r, h: move_question(r, number, h, by), f"T{number} is moved")
