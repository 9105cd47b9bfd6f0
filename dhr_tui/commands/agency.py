"""dhr agency: what is recorded of an agency, and what it sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.agency_options import agency_options, agency_values
from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.options import on_case
from dhr_tui.commands.parts.saving import save
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.review.acts.setting_up import edit_agency

if TYPE_CHECKING:
    from dhr_tui.session import Session


@click.command("agency")
@on_case
@click.argument("agency", metavar="AGENCY", shell_complete=completing.agencies)
@click.option("--name", type=TEXT, metavar="TEXT", help="Its full name.")
@click.option("--short", type=TEXT, metavar="TEXT", help="Its short form, like MPS.")
@agency_options
def agency_command(session: Session, agency: str, **options: Any) -> None:
    """Change what is recorded of an agency, named by short form, name or A5.

    What is not given stays as it is. Former names and versions of its report are added to those
    that are there.

    Example: dhr agency lambeth-2024 MPS --result imr --received 2025-02-14
    """
    was = session.review.agencies.get(names.agency(session.review, agency))
    if was is None:
        raise Unknown(f"{agency} is the review as a whole and no agency.")
    chosen = agency_values(was, options)
    if not chosen:
        raise Unknown(f"Say what to change of {was.short}, for instance with --result.")
    save(
        session,
        lambda review, hand: edit_agency(review, was, hand, **chosen),
        f"A{was.id} is changed",
    )
