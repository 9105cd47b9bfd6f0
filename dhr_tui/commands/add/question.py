"""dhr add question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.options import adds_record, on_case
from dhr_tui.commands.parts.saving import add
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.commands.parts.words import Word
from dhr_tui.review.acts.setting_up import add_question
from dhr_tui.review.records import Question, QuestionKind

if TYPE_CHECKING:
    from dhr_tui.session import Session


@click.command("question")
@on_case
@adds_record
@click.option("--text", type=TEXT, required=True, metavar="TEXT", help="- reads stdin.")
@click.option("--short", type=TEXT, default="", metavar="TEXT", help="Two or three words for it.")
@click.option(
    "--kind",
    type=Word(QuestionKind, "kind of question"),
    default=QuestionKind.EACH_AGENCY,
    help="Only each-agency and whole-review are walked.",
)
@click.option("--reference", type=TEXT, default="", metavar="TEXT", help="Its number in the terms.")
@click.option(
    "--agency",
    "agencies",
    multiple=True,
    metavar="A",
    shell_complete=completing.agencies,
    help="Put it to these agencies only; may be given again.",
)
def question_command(
    session: Session,
    text: str,
    short: str,
    kind: QuestionKind,
    reference: str,
    agencies: tuple[str, ...],
) -> None:
    """Add an item of the terms of reference after the last one. Prints its name, like T7.

    Example: dhr add question lambeth-2024 --text "Was the risk of abuse assessed?" --short Risk
    """
    question = Question(
        id=0,
        text=text,
        short=short,
        kind=kind,
        reference=reference,
        agencies=tuple(names.agency(session.review, name) for name in agencies),
    )
    add(session, lambda review, hand: add_question(review, question, hand), "questions")
