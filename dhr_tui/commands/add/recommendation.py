"""dhr add recommendation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.held import Held
from dhr_tui.commands.parts.options import adds_record, at_meeting, on_case
from dhr_tui.commands.parts.saving import add
from dhr_tui.commands.parts.statements import (
    RECOMMENDATION,
    recommendation_values,
    with_options,
)
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.commands.parts.words import Word
from dhr_tui.review.acts.recommendations import add_recommendation
from dhr_tui.review.records import Origin, Recommendation

if TYPE_CHECKING:
    from dhr_tui.session import Session


@click.command("recommendation")
@on_case
@adds_record
@click.option("--text", type=TEXT, required=True, metavar="TEXT", help="- reads stdin.")
@click.option(
    "--finding",
    "findings",
    multiple=True,
    metavar="ITEM",
    shell_complete=completing.findings,
    help="A finding it rests on; may be given again.",
)
@click.option(
    "--question",
    "questions",
    multiple=True,
    metavar="Q",
    shell_complete=completing.questions,
    help="A question it belongs to; may be given again.",
)
@click.option("--origin", type=Word(Origin, "origin"), help="Who makes it; else the panel.")
@click.option(
    "--from",
    "origin_agency",
    metavar="A",
    shell_complete=completing.agencies,
    help="The agency whose report it comes from: an entry of the ledger.",
)
@with_options(RECOMMENDATION)
@at_meeting
def recommendation_command(
    session: Session,
    text: str,
    findings: tuple[str, ...],
    questions: tuple[str, ...],
    origin: Origin | None,
    origin_agency: str | None,
    meeting: Held | None,
    **options: Any,
) -> None:
    """Add a draft recommendation, or with --from an entry of the ledger. Prints its name, like R2.

    Example: dhr add recommendation lambeth-2024 --lead MPS --finding F7 --text "Record referrals."
    """
    review = session.review
    linked = names.items(review, findings, ("findings",))
    ours = Origin.AGENCY_REPORT if origin_agency else Origin.PANEL
    recommendation = Recommendation(
        id=0,
        text=text,
        origin=origin or ours,
        origin_agency=names.agency(review, origin_agency) if origin_agency else 0,
        findings=tuple(finding.id for finding in linked),
        questions=tuple(names.question(review, question) for question in questions),
        **recommendation_values(review, options),
    )
    add(
        session,
        lambda review, hand: add_recommendation(review, recommendation, hand),
        "recommendations",
        meeting,
    )
