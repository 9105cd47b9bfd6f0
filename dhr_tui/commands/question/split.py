"""dhr question split."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.options import on_case
from dhr_tui.commands.parts.saving import save
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.review.acts.terms import split_question

if TYPE_CHECKING:
    from dhr_tui.session import Session


@click.command("split")
@on_case
@click.argument("question", metavar="QUESTION", shell_complete=completing.questions)
@click.option(
    "--into", "texts", type=TEXT, multiple=True, required=True, metavar="TEXT",
    help="What one part says; given for each part, the first keeps the answers.",
)  # fmt: skip
def split_command(session: Session, question: str, texts: tuple[str, ...]) -> None:
    """Make several items of one. The first keeps its name and what was answered.

    Example: dhr question split lambeth-2024 3 --into "Was risk seen?" --into "Was it shared?"
    """
    review = session.review
    was = review.questions[names.question(review, question)]
    save(session, lambda r, h: split_question(r, was, h, texts), f"T{was.id} is split")
