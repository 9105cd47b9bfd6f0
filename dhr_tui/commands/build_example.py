"""dhr build-example: the worked example, from its source to a case."""

from __future__ import annotations

import click

from dhr_tui.commands.parts.options import Settings, with_workspace
from dhr_tui.commands.parts.output import put, say


@click.command("build-example")
@click.argument("case", required=False, metavar="[CASE]")
@with_workspace
def build_example_command(settings: Settings, case: str | None) -> None:
    """Build the worked example from its source, through the acts that a person uses.

    The same source always gives the same case. It must not exist yet.

    Example: dhr build-example
    """
    from dhr_tui.intake.worked_example import CASE_ID, build_worked_example

    name = case or CASE_ID
    build_worked_example(settings.store(), name)
    put(name)
    say(f"Built {name} in {settings.workspace.cases}.")
