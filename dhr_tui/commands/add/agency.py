"""dhr add agency."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts.dates import DATE
from dhr_tui.commands.parts.options import on_case
from dhr_tui.commands.parts.saving import add
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.commands.parts.words import Word
from dhr_tui.review.acts.setting_up import add_agency
from dhr_tui.review.records import Agency, AgencyKind, Result, When

if TYPE_CHECKING:
    from dhr_tui.session import Session


@click.command("agency")
@on_case
@click.option("--name", type=TEXT, required=True, metavar="TEXT", help="Its full name.")
@click.option("--short", type=TEXT, required=True, metavar="TEXT", help="Its short form, like MPS.")
@click.option(
    "--former-name",
    "former_names",
    type=TEXT,
    multiple=True,
    metavar="TEXT",
    help="A name it had before; may be given again.",
)
@click.option(
    "--kind",
    type=Word(AgencyKind, "kind of agency"),
    default=AgencyKind.STATUTORY,
    help="What it is.",
)
@click.option("--not-asked", is_flag=True, help="It only receives recommendations.")
@click.option("--asked-on", type=DATE, metavar="DATE", help="When it was asked.")
@click.option("--due", type=DATE, metavar="DATE", help="When its report is due.")
@click.option("--result", type=Word(Result, "result"), help="What it sent.")
@click.option("--note", type=TEXT, default="", metavar="TEXT", help="A note.")
def agency_command(
    session: Session,
    name: str,
    short: str,
    former_names: tuple[str, ...],
    kind: AgencyKind,
    not_asked: bool,
    asked_on: When | None,
    due: When | None,
    result: Result | None,
    note: str,
) -> None:
    """Add an agency: a column of the grid, unless it was --not-asked. Prints its name, like A5.

    Example: dhr add agency lambeth-2024 --name "Metropolitan Police Service" --short MPS
    """
    agency = Agency(
        id=0,
        name=name,
        short=short,
        former_names=former_names,
        kind=kind,
        asked=not not_asked,
        asked_on=asked_on,
        due=due,
        result=result,
        note=note,
    )
    add(session, lambda review, hand: add_agency(review, agency, hand), "agencies")
