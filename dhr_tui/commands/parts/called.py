"""One command under two names, each with an example of its own name."""

from __future__ import annotations

import copy

import click


def called(command: click.Command, name: str, other: str) -> click.Command:
    """The command `name` as it is called elsewhere: `add query` is also `query ask`."""
    same = copy.copy(command)
    same.help = (command.help or "").replace(f"Example: dhr {name} ", f"Example: dhr {other} ")
    return same
