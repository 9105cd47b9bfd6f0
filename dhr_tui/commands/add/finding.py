"""dhr add finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.held import Held
from dhr_tui.commands.parts.options import adds_record, at_meeting, on_case
from dhr_tui.commands.parts.saving import add
from dhr_tui.commands.parts.statements import FINDING, finding_values, with_options
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.review.acts.findings import add_finding
from dhr_tui.review.records import Finding
from dhr_tui.review.review import ACROSS

if TYPE_CHECKING:
    from dhr_tui.session import Session


@click.command("finding")
@on_case
@adds_record
@click.option(
    "--agency",
    metavar="A",
    shell_complete=completing.agencies,
    help="Short form, name or former name; else across agencies.",
)
@click.option(
    "--question",
    "questions",
    metavar="Q",
    required=True,
    multiple=True,
    shell_complete=completing.questions,
    help="Printed number, reference or T3; may be given again.",
)
@click.option("--text", type=TEXT, required=True, metavar="TEXT", help="- reads stdin.")
@with_options(FINDING)
@at_meeting
def finding_command(
    session: Session,
    agency: str | None,
    questions: tuple[str, ...],
    text: str,
    meeting: Held | None,
    **options: Any,
) -> None:
    """Add a draft finding to the cell of an agency and a question. Prints its name, like F41.

    Example: dhr add finding lambeth-2024 --agency MPS --question 3 --type missed-opportunity
    --voice panel --text "The first contact came four working days after the referral."
    """
    review = session.review
    finding = Finding(
        id=0,
        text=text,
        agency=names.agency(review, agency) if agency else ACROSS,
        questions=tuple(names.question(review, question) for question in questions),
        **finding_values(review, options),
    )
    add(session, lambda review, hand: add_finding(review, finding, hand), "findings", meeting)
