"""What the steps of a query have in common: which query, and the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.review.records import Query

if TYPE_CHECKING:
    from dhr_tui.session import Session

the_item = click.argument("item", metavar="ITEM", shell_complete=completing.queries)
the_text = click.option("--text", type=TEXT, required=True, metavar="TEXT", help="- reads stdin.")


def query_named(session: Session, name: str) -> Query:
    """A query of the case by its name, like Q3."""
    return session.review.queries[names.item(session.review, name, ("queries",)).id]
