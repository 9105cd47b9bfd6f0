"""dhr settings: what a review is called, who leads it and how it is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts.case_options import case_options, given
from dhr_tui.commands.parts.options import on_case
from dhr_tui.commands.parts.saving import save
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.review.acts.setting_up import edit_case

if TYPE_CHECKING:
    from dhr_tui.session import Session


@click.command("settings")
@on_case
@click.option("--title", type=TEXT, metavar="TEXT", help="What the report is called.")
@case_options
def settings_command(session: Session, **values: str | None) -> None:
    """Change what a review is called and how it is marked. What is not named stays as it is.

    Example: dhr settings lambeth-2024 --kind DARDR --victim-word "the person who died"
    """
    chosen = given(values)
    save(
        session,
        lambda review, hand: edit_case(review, hand, **chosen),
        f"Changed {', '.join(name.replace('_', ' ') for name in chosen) or 'nothing'}",
    )
