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
from dhr_tui.review.acts.agencies import rename_agency
from dhr_tui.review.acts.setting_up import edit_agency

if TYPE_CHECKING:
    from dhr_tui.review.records import Agency
    from dhr_tui.session import Session


@click.command("agency")
@on_case
@click.argument("agency", metavar="AGENCY", shell_complete=completing.agencies)
@click.option("--name", type=TEXT, metavar="TEXT", help="Its full name.")
@click.option("--short", type=TEXT, metavar="TEXT", help="Its short form, like MPS.")
@click.option(
    "--rename", type=TEXT, metavar="TEXT", help="Its new name; the one of before is kept with it."
)
@agency_options
def agency_command(session: Session, agency: str, rename: str | None, **options: Any) -> None:
    """Change what is recorded of an agency, named by short form, name or A5.

    What is not given stays as it is. Former names and versions of its report are added to those
    that are there. --name puts a name right; --rename is for an agency that has another name now.

    Example: dhr agency lambeth-2024 MPS --result imr --received 2025-02-14
    """
    was = session.review.agencies.get(names.agency(session.review, agency))
    if was is None:
        raise Unknown(f"{agency} is the review as a whole and no agency.")
    chosen = agency_values(was, options)
    if rename is not None:
        _rename(session, was, rename, chosen)
        return
    if not chosen:
        raise Unknown(f"Say what to change of {was.short}, for instance with --result.")
    save(
        session,
        lambda review, hand: edit_agency(review, was, hand, **chosen),
        f"A{was.id} is changed",
    )


def _rename(session: Session, was: Agency, name: str, chosen: dict[str, Any]) -> None:
    """Give an agency its new name, and nothing else in the same save."""
    short = chosen.pop("short", "")
    if chosen:
        raise Unknown("--rename goes with --short and with no other option; change the rest after.")
    save(
        session,
        lambda review, hand: rename_agency(review, was, hand, name, short),
        f"A{was.id} is {name} now, and was {was.name}",
    )
