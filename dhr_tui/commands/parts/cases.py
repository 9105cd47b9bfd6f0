"""The list of cases as it is printed; it needs neither click nor the records of a review."""

from __future__ import annotations

from dhr_tui.commands.parts.output import put_json, put_table, say
from dhr_tui.store import listing
from dhr_tui.store.protocol import CaseInfo
from dhr_tui.store.workspace import Workspace


def print_cases(workspace: Workspace, as_json: bool = False) -> None:
    """A line a case: its name, number and time of the last save, what is due, title or fault."""
    cases = listing.cases(workspace.cases)
    if as_json:
        put_json([info._asdict() for info in cases])
        return
    put_table([(i.id, str(i.save), i.changed_at, _due(i), i.damaged or i.title) for i in cases])
    if not cases and not workspace.path.is_dir():
        say(f"There is no folder {workspace.path}; dhr new begins one, with a case in it.")
    elif not cases:
        say(f"There is no case in {workspace.cases} yet; dhr new begins one.")


def _due(info: CaseInfo) -> str:
    return f"{info.next} due {info.due}" if info.due else ""
