"""Options for what is recorded of an agency, used to add one and to change one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from dhr_tui.commands.parts.dates import DATE
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.commands.parts.words import Word
from dhr_tui.review.records import Agency, AgencyKind, Receipt, Result, When

Function = Callable[..., Any]

OPTIONS: dict[str, Callable[[Function], Function]] = {
    "former_names": click.option(
        "--former-name",
        "former_names",
        type=TEXT,
        multiple=True,
        metavar="TEXT",
        help="A name it had before; may be given again.",
    ),
    "kind": click.option("--kind", type=Word(AgencyKind, "kind of agency"), help="What it is."),
    "asked": click.option(
        "--asked/--not-asked", default=None, help="Whether it was asked for a report."
    ),
    "asked_on": click.option("--asked-on", type=DATE, metavar="DATE", help="When it was asked."),
    "due": click.option("--due", type=DATE, metavar="DATE", help="When its report is due."),
    "received": click.option(
        "--received",
        type=DATE,
        multiple=True,
        metavar="DATE",
        help="When a version of its report came; may be given again.",
    ),
    "result": click.option("--result", type=Word(Result, "result"), help="What it sent."),
    "author_independent": click.option(
        "--independent/--not-independent",
        "author_independent",
        default=None,
        help="Whether the author of its report is independent of the events.",
    ),
    "note": click.option("--note", type=TEXT, metavar="TEXT", help="A note."),
}
"""Options of an agency besides its name and short form, by field."""


def agency_options(function: Function) -> Function:
    """Add every option of an agency but its name and short form."""
    for option in reversed(OPTIONS.values()):
        function = option(function)
    return function


def agency_values(was: Agency, options: dict[str, Any]) -> dict[str, Any]:
    """The fields that were given; former names and versions are added to those of `was`."""
    chosen = {name: value for name, value in options.items() if value not in (None, ())}
    if "former_names" in chosen:
        chosen["former_names"] = tuple(dict.fromkeys((*was.former_names, *chosen["former_names"])))
    if "received" in chosen:
        chosen["received"] = (*was.received, *_receipts(len(was.received), chosen["received"]))
    return chosen


def _receipts(before: int, dates: tuple[When, ...]) -> tuple[Receipt, ...]:
    return tuple(Receipt(version=before + n, on=date) for n, date in enumerate(dates, 1))
