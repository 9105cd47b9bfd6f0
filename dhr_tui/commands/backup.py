"""dhr backup, restore: a case as one file, and a case from such a file."""

from __future__ import annotations

import sys
from typing import IO

import click

from dhr_tui.commands.parts import completing
from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.given import FILE
from dhr_tui.commands.parts.options import Settings, with_workspace
from dhr_tui.commands.parts.output import put, say

STREAM = "-"
"""In the place of a file: what the command line writes to, or reads from."""


@click.command("backup")
@click.argument("case", metavar="CASE", shell_complete=completing.cases)
@click.argument("file", metavar="FILE", type=FILE)
@with_workspace
def backup_command(settings: Settings, case: str, file: str) -> None:
    """Write a case and its whole journal into one private file (a tar); none is written over.

    With - as FILE it goes to standard output. Others may go on saving. Drafts, and the register
    of real names, are their keepers' and are not in it. Tells the number of the last save and the
    journal's head, as dhr verify does.

    Example: dhr backup lambeth-2024 lambeth.tar
    """
    from dhr_tui.store import backup

    folder = settings.store().folder(case)
    if file == STREAM:
        _not_a_terminal(sys.stdout, f"dhr backup {case} - > {case}.tar")
        kept, data = backup.taken(folder, case)
        sys.stdout.buffer.write(data)
        say(f"save {kept.save}  head {kept.head}")
        say(f"{case} is sent, without drafts and without the register of real names.")
        return
    kept = backup.make(folder, case, file)
    put(f"save {kept.save}  head {kept.head}")
    say(f"{case} is in {file}, without drafts and without the register of real names.")


def is_terminal(stream: IO[str]) -> bool:
    return stream.isatty()


def _not_a_terminal(stream: IO[str], instead: str) -> None:
    if is_terminal(stream):
        raise Unknown(f"A backup is nothing for a terminal: name a file, or give {instead}.")


@click.command("restore")
@click.argument("file", metavar="FILE", type=FILE)
@click.option("--called", metavar="NAME", default="", help="Give the case another name.")
@with_workspace
def restore_command(settings: Settings, file: str, called: str) -> None:
    """Make the case of a backup again. It is checked to its last byte before it appears.

    With - as FILE it is read from standard input.

    A case that is there is never written over: --called gives the restored one another name.

    Example: dhr restore lambeth.tar --called lambeth-as-it-was
    """
    from dhr_tui.store import backup, disk

    cases, raw = str(settings.workspace.cases), None
    disk.check(cases, called or "The restored case", disk.elsewhere_will_do(settings.network))
    if file == STREAM:
        _not_a_terminal(sys.stdin, "dhr restore - < FILE")
        file, raw = "What came in", backup.some(sys.stdin.buffer, "What came in")
    kept = backup.restore(cases, file, called, raw)
    put(kept.case)
    say(f"Restored {kept.case} as of save {kept.save}.")
