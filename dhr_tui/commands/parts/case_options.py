"""Options for what a review is called, who leads it, how it is marked, and its clock."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import click

from dhr_tui.commands.parts import completing
from dhr_tui.commands.parts.dates import DATE_OR_NONE, cleared
from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.numbers import Number
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.review.nearest import nearest

CASE_FIELDS = {
    "kind": "What the review is called there: DHR, DARDR, SUSR.",
    "victim_word": "The word for the victim.",
    "perpetrator_word": "The word for the perpetrator.",
    "partnership": "Who commissioned it.",
    "chair": "Who chairs the panel.",
    "author": "Who writes the report.",
    "marking": "What every page is marked with.",
    "milestones": "The heading of the action plan's fifth column.",
}
"""Fields of the case record that are plain text, and what they are."""

CASE_DATES = {
    "period_from": "From when on the review looks at events.",
    "period_to": "Up to when it looks at them.",
    "notified": "When the partnership heard of the death.",
    "decided": "When it decided that there is a review.",
    "completed": "When the review was complete.",
}
"""Fields that are dates; an empty text takes one away."""

CASE_MONTHS = {
    "decide_within": "Months to decide; 0 is no limit.",
    "complete_within": "Months to complete, from the decision; 0 is no limit.",
}
LONGEST = 600
"""Months that a limit has at most."""

Function = Callable[..., Any]


def case_options(function: Function) -> Function:
    """Add one option for each field, and --limits."""
    for field, says in reversed(CASE_MONTHS.items()):
        months = Number("a number of months", 0, LONGEST)
        function = _option(field, type=months, metavar="N", help=says)(function)
    says = "A set of limits, like six-months."
    function = _option("limits", metavar="NAME", help=says, shell_complete=completing.limits)(
        function
    )
    for field, says in reversed(CASE_DATES.items()):
        function = _option(field, type=DATE_OR_NONE, metavar="DATE", help=says)(function)
    for field, says in reversed(CASE_FIELDS.items()):
        function = _option(field, type=TEXT, metavar="TEXT", help=says)(function)
    return function


def _option(field: str, **given: Any) -> Callable[[Function], Function]:
    return click.option(f"--{field.replace('_', '-')}", field, **given)


def given(values: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that were given; months of their own go before those of a set of limits."""
    chosen = {name: value for name, value in values.items() if value is not None}
    name = chosen.pop("limits", None)
    return {**(_limits(name) if name is not None else {}), **cleared(chosen)}


def _limits(name: str) -> dict[str, int]:
    from dhr_tui.intake.limits import limits

    known = limits()
    if name not in known:
        hint = nearest(name, known) or f"; there are {', '.join(known)}"
        raise Unknown(f"There are no limits {name}{hint}.")
    return known[name].values
