"""dhr names list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts.options import as_json, on_case
from dhr_tui.commands.parts.output import put_json, put_table, say
from dhr_tui.review.checks.real_names import called_safely
from dhr_tui.review.register import called

if TYPE_CHECKING:
    from dhr_tui.review.register import RealName, Register
    from dhr_tui.session import Session

HIDDEN = "(not shown)"


@click.command("list")
@on_case
@click.option("--show", is_flag=True, help="Print the names themselves, for your eyes only.")
@as_json
def list_command(session: Session, show: bool, json: bool) -> None:
    """List whose names the register has; somebody may look on, so the names need --show.

    Example: dhr names list lambeth-2024 --show
    """
    register = session.store.register(session.case_id)
    if json:
        put_json([_as_json(number, entry, show) for number, entry in register.items()])
    else:
        put_table([_row(session, register, number, show) for number in register])
    if not register:
        say(f"There is no name in a register of {session.case_id}; dhr names add puts one there.")


def _row(session: Session, register: Register, number: int, show: bool) -> tuple[str, ...]:
    entry = register[number]
    name, whose = HIDDEN, called_safely(session.review, register, number)
    if show:
        name, whose = entry.name, called(session.review, entry)
    return str(number), whose, name, "in full only" if entry.whole else ""


def _as_json(number: int, entry: RealName, show: bool) -> dict[str, object]:
    told = {"number": number, "of": entry.of, "role": entry.role, "whole": entry.whole}
    return {**told, "name": entry.name} if show else told
