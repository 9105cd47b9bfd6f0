"""dhr list: the cases of the workspace."""

from __future__ import annotations

import click

from dhr_tui.commands.parts.options import Settings, as_json, with_workspace
from dhr_tui.commands.parts.output import put_json, put_table, say
from dhr_tui.store import listing


@click.command("list")
@with_workspace
@as_json
def list_command(settings: Settings, json: bool) -> None:
    """List the cases: name, number and time of the last save, and title.

    A case that is damaged is listed with what is wrong with it.

    Example: dhr list --json
    """
    cases = listing.cases(settings.workspace.cases)
    if json:
        return put_json([info._asdict() for info in cases])
    put_table([(i.id, str(i.save), i.changed_at, i.damaged or i.title) for i in cases])
    if not cases:
        say(f"There is no case in {settings.workspace.cases} yet; dhr new begins one.")
    return None
