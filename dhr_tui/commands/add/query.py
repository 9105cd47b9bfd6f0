"""dhr add query."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.dates import DATE
from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.held import Held
from dhr_tui.commands.parts.options import adds_record, at_meeting, on_case
from dhr_tui.commands.parts.saving import add
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.review.acts.queries import add_query
from dhr_tui.review.records import Query, When

if TYPE_CHECKING:
    from dhr_tui.review.review import Review
    from dhr_tui.session import Session


@click.command("query")
@on_case
@adds_record
@click.option(
    "--agency",
    metavar="A",
    shell_complete=completing.agencies,
    help="Who is asked; else the agency that the finding is about.",
)
@click.option(
    "--question",
    metavar="Q",
    shell_complete=completing.questions,
    help="The question it belongs to.",
)
@click.option(
    "--finding", metavar="ITEM", shell_complete=completing.findings, help="The finding it is about."
)
@click.option("--text", type=TEXT, required=True, metavar="TEXT", help="- reads stdin.")
@click.option("--owner", type=TEXT, default="", metavar="TEXT", help="Who follows it up.")
@click.option("--due", type=DATE, metavar="DATE", help="When the reply is due.")
@at_meeting
def query_command(
    session: Session,
    agency: str | None,
    question: str | None,
    finding: str | None,
    text: str,
    owner: str,
    due: When | None,
    meeting: Held | None,
) -> None:
    """Ask an agency something, in a cell or about a finding. Prints its name, like Q3.

    Example: dhr add query lambeth-2024 --agency VS --question 3 --text "When was the first call?"
    """
    review = session.review
    about = names.item(review, finding, ("findings",)).id if finding else 0
    query = Query(
        id=0,
        text=text,
        agency=_asked(review, agency, about),
        question=names.question(review, question) if question else 0,
        finding=about,
        owner=owner,
        due=due,
    )
    add(session, lambda review, hand: add_query(review, query, hand), "queries", meeting)


def _asked(review: Review, agency: str | None, finding: int) -> int:
    """Who is asked: the agency that is named, else the one that the finding is about."""
    if agency:
        return names.agency(review, agency)
    if not finding:
        raise Unknown("Say who is asked with --agency, or what it is about with --finding.")
    return review.findings[finding].agency
