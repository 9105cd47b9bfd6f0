"""dhr action edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.dates import DATE_OR_NONE, cleared
from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.options import on_case
from dhr_tui.commands.parts.saving import save
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.review.acts.actions import edit_action

if TYPE_CHECKING:
    from dhr_tui.review.records import When
    from dhr_tui.session import Session


@click.command("edit")
@on_case
@click.argument("item", metavar="D1", shell_complete=completing.actions)
@click.option("--text", type=TEXT, metavar="TEXT", help="- reads stdin.")
@click.option("--owner", type=TEXT, metavar="TEXT", help="Who does it.")
@click.option("--due", type=DATE_OR_NONE, metavar="DATE", help="By when; '' takes it away.")
def edit_command(
    session: Session, item: str, text: str | None, owner: str | None, due: When | None
) -> None:
    """Change what is to be done, by whom or by when, while it is not done.

    Example: dhr action edit lambeth-2024 D1 --due 2025-04-01
    """
    was = session.review.actions[names.item(session.review, item, ("actions",)).id]
    options = {"text": text, "owner": owner, "due": due}
    given = cleared({name: value for name, value in options.items() if value is not None})
    if not given:
        raise Unknown(f"Say what to change of D{was.id}, for instance with --due.")
    save(session, lambda r, h: edit_action(r, was, h, **given), f"D{was.id} is changed")
