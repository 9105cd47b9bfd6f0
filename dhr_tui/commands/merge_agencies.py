"""dhr merge-agencies: one agency goes on in another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.options import on_case
from dhr_tui.commands.parts.saving import save
from dhr_tui.review.acts.agencies import merge_agencies

if TYPE_CHECKING:
    from dhr_tui.review.records import Agency
    from dhr_tui.session import Session


@click.command("merge-agencies")
@on_case
@click.option(
    "--from",
    "source",
    required=True,
    metavar="A",
    shell_complete=completing.agencies,
    help="The agency that is no longer one of its own.",
)
@click.option(
    "--into",
    required=True,
    metavar="A",
    shell_complete=completing.agencies,
    help="The agency in which it goes on.",
)
def merge_agencies_command(session: Session, source: str, into: str) -> None:
    """Merge one agency into another: its answers, findings, recommendations, queries, members and
    place in the terms of reference are the other's from then on, and its names are kept as former
    ones. dhr undo takes all of it back.

    Where both answered the same question in ways that do not go together nothing is changed, and
    each place is named.

    Example: dhr merge-agencies lambeth-2024 --from CRC --into NPS
    """
    gone, stays = _agency(session, source), _agency(session, into)
    save(
        session,
        lambda review, hand: merge_agencies(review, gone.id, stays.id, hand),
        f"{gone.name} is part of {stays.name} now",
    )


def _agency(session: Session, name: str) -> Agency:
    found = session.review.agencies.get(names.agency(session.review, name))
    if found is None:
        raise Unknown(f"{name} is the review as a whole and no agency.")
    return found
