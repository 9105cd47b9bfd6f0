"""dhr verify: whether a case file and its journal tell the same story."""

from __future__ import annotations

import click

from dhr_tui.commands.parts import completing
from dhr_tui.commands.parts.endings import DONE, NO
from dhr_tui.commands.parts.options import Settings, as_json, with_workspace
from dhr_tui.commands.parts.output import put, put_json, say


@click.command("verify")
@click.argument("case", metavar="CASE", shell_complete=completing.cases)
@with_workspace
@as_json
def verify_command(settings: Settings, case: str, json: bool) -> int:
    """Read a case and its journal again, and compare them. One line a fault, and exit status 1.

    Without a fault it prints the number of the last save and the journal's head, as an export
    ends with them.

    Example: dhr verify lambeth-2024
    """
    store = settings.store()
    report = store.verify(case)
    if notice := store.notice(case):
        say(notice)
    if json:
        put_json({"case": case, **report._asdict(), "sound": report.sound})
        return DONE if report.sound else NO
    for fault in report.faults:
        put(fault)
    if report.sound:
        put(f"save {report.save}  head {report.head}")
        say(" ".join((f"{case} and its journal agree.", *report.notes)))
    return DONE if report.sound else NO
