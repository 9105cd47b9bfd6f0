"""dhr question edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.options import on_case
from dhr_tui.commands.parts.saving import save
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.commands.parts.words import Word
from dhr_tui.review.acts.terms import edit_question
from dhr_tui.review.records import QuestionKind

if TYPE_CHECKING:
    from dhr_tui.session import Session


@click.command("edit")
@on_case
@click.argument("question", metavar="QUESTION", shell_complete=completing.questions)
@click.option("--text", type=TEXT, metavar="TEXT", help="What it says; - reads stdin.")
@click.option("--short", type=TEXT, metavar="TEXT", help="Two or three words for it.")
@click.option(
    "--kind", type=Word(QuestionKind, "kind of question"), help="What kind of item it is."
)
@click.option("--reference", type=TEXT, metavar="TEXT", help="Its number in the terms.")
@click.option(
    "--agency",
    "agencies",
    multiple=True,
    metavar="A",
    shell_complete=completing.agencies,
    help="Put it to these agencies only; may be given again.",
)
@click.option("--to-all", is_flag=True, help="Put it to all that were asked.")
def edit_command(
    session: Session, question: str, agencies: tuple[str, ...], to_all: bool, **values: Any
) -> None:
    """Change an item of the terms of reference, named 3 or T3. What is not given stays as it is.

    Example: dhr question edit lambeth-2024 3 --agency MPS --agency VS
    """
    review = session.review
    was = review.questions[names.question(review, question)]
    given = {name: value for name, value in values.items() if value is not None}
    if to_all and agencies:
        raise Unknown("Say --agency or --to-all, and not both.")
    if agencies:
        given["agencies"] = tuple(names.agency(review, name) for name in agencies)
    if to_all:
        given["agencies"] = ()
    if not given:
        raise Unknown(f"Say what to change of T{was.id}, for instance with --text.")
    save(session, lambda r, h: edit_question(r, was, h, **given), f"T{was.id} is changed")
