"""A question before what cannot be taken back; a script answers it with --yes."""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar

import click

P = ParamSpec("P")
R = TypeVar("R")


def unasked(function: Callable[P, R]) -> Callable[P, R]:
    """Add --yes, which answers the question of the command."""
    return click.option("--yes", is_flag=True, help="Do not ask.")(function)


def agreed(question: str, yes: bool) -> bool:
    """Whether the person says yes; without a terminal to ask at, --yes is needed."""
    import sys

    if yes:
        return True
    if not sys.stdin.isatty():
        raise click.UsageError(
            "This command asks before it does anything; without a terminal it needs --yes"
        )
    return click.confirm(question, default=False, err=True)
