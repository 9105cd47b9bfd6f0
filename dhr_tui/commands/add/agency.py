"""dhr add agency."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
import msgspec

from dhr_tui.commands.parts.agency_options import agency_options, agency_values
from dhr_tui.commands.parts.options import adds_record, on_case
from dhr_tui.commands.parts.saving import add
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.review.acts.setting_up import add_agency
from dhr_tui.review.records import Agency

if TYPE_CHECKING:
    from dhr_tui.session import Session


@click.command("agency")
@on_case
@adds_record
@click.option("--name", type=TEXT, required=True, metavar="TEXT", help="Its full name.")
@click.option("--short", type=TEXT, required=True, metavar="TEXT", help="Its short form, like MPS.")
@agency_options
def agency_command(session: Session, name: str, short: str, **options: Any) -> None:
    """Add an agency: a column of the grid, unless it was --not-asked. Prints its name, like A5.

    Example: dhr add agency lambeth-2024 --name "Metropolitan Police Service" --short MPS
    """
    bare = Agency(id=0, name=name, short=short)
    agency = msgspec.structs.replace(bare, **agency_values(bare, options))
    add(session, lambda review, hand: add_agency(review, agency, hand), "agencies")
