"""Options for what a review is called, who leads it and how it is marked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import click

from dhr_tui.commands.parts.texts import TEXT

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


def case_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add one option for each field."""
    for field, says in reversed(CASE_FIELDS.items()):
        name = f"--{field.replace('_', '-')}"
        function = click.option(name, field, type=TEXT, metavar="TEXT", help=says)(function)
    return function


def given(values: Mapping[str, Any]) -> dict[str, Any]:
    """The options that were given."""
    return {name: value for name, value in values.items() if value is not None}
