"""dhr list: the cases of the workspace."""

from __future__ import annotations

import click

from dhr_tui.commands.parts.cases import print_cases
from dhr_tui.commands.parts.options import Settings, as_json, with_workspace


@click.command("list")
@with_workspace
@as_json
def list_command(settings: Settings, json: bool) -> None:
    """List the cases: name, number and time of the last save, and title.

    A case that is damaged is listed with what is wrong with it.

    Example: dhr list --json
    """
    print_cases(settings.workspace, json)
