"""dhr question add-set."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import completing
from dhr_tui.commands.parts.options import on_case, settings_of
from dhr_tui.commands.parts.saving import save
from dhr_tui.review.acts.terms import add_set

if TYPE_CHECKING:
    from dhr_tui.session import Session


@click.command("add-set")
@on_case
@click.argument("terms", metavar="SET", shell_complete=completing.terms)
def add_set_command(session: Session, terms: str) -> None:
    """Add the items of a set that the case does not say already, after its last one.

    A set is one of the program's, or a TOML file in the folder terms of the workspace.

    Example: dhr question add-set lambeth-2024 suicide
    """
    from dhr_tui.intake.terms import load_terms

    own = settings_of(click.get_current_context()).workspace.terms
    questions = load_terms(terms, own)
    earlier = session.as_brought()
    save(session, lambda r, h: add_set(r, questions, h, earlier), f"Added the set {terms}")
