"""dhr, dhr open, dhr demo: the commands that open a screen."""

from __future__ import annotations

import os
import sys
import tempfile
from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import completing
from dhr_tui.commands.parts.endings import USAGE
from dhr_tui.commands.parts.options import Settings, mouse_option, settings_of, with_workspace
from dhr_tui.commands.parts.output import say

if TYPE_CHECKING:
    from dhr_tui.store.files import CaseFiles

NO_TERMINAL = "dhr needs a terminal for this screen; for scripts see dhr list, dhr show and --help."

POOR_TERMINALS = ("dumb", "unknown")
POOR_TERMINAL = (
    "This terminal cannot draw a screen, by its own word (TERM); use another one, or for scripts "
    "dhr list, dhr show and --help."
)


@click.command("open")
@click.argument("case", metavar="CASE", shell_complete=completing.cases)
@with_workspace
@mouse_option
def open_command(settings: Settings, case: str) -> int:
    """Open a case on the screen, at its grid. It needs a terminal; without one it ends with 2.

    Example: dhr open lewisham-2014
    """
    return show(settings, case)


@click.command("demo")
@mouse_option
@click.pass_context
def demo_command(ctx: click.Context) -> int:
    """Open a scratch copy of the worked example. Each start makes a new copy and names its folder.

    What you do there is saved in that folder, which only you can read, and nowhere else.

    Example: dhr demo
    """
    if not has_terminal():
        say(NO_TERMINAL)
        return USAGE
    from dhr_tui.intake.worked_example import CASE_ID, build_worked_example

    settings = settings_of(ctx)
    settings.workspace_option = tempfile.mkdtemp(prefix="dhr-demo-")
    build_worked_example(settings.store())
    status = show(settings, CASE_ID)
    kept = settings.workspace_option
    say(f"Your copy of the example is kept in {kept}; `dhr --workspace {kept}` opens it again.")
    return status


def show(settings: Settings, case: str | None) -> int:
    """Open the program at a case, or where a case is chosen; its exit status."""
    if not has_terminal():
        say(NO_TERMINAL)
        return USAGE
    if os.environ.get("TERM") in POOR_TERMINALS:
        say(POOR_TERMINAL)
        return USAGE
    store = settings.store()
    if case:
        # A case that cannot be opened is told here, before the screen is taken.
        _load(store, case, settings.restricted)
    from dhr_tui.app import run

    places = settings.workspace
    return run(
        store,
        case or "",
        who=settings.who,
        mouse=settings.mouse,
        exports=places.cases if settings.restricted else places.exports,
        restricted=settings.restricted,
        terms=places.terms,
    )


def _load(store: CaseFiles, case: str, restricted: bool) -> None:
    """Read a case; who can give no command is told whose the next step is. Raises StoreError."""
    from dhr_tui.host.restricted import within_reach
    from dhr_tui.store.errors import StoreError

    try:
        store.load(case)
    except StoreError as error:
        if not restricted:
            raise
        raise StoreError(within_reach(str(error))) from error


def has_terminal() -> bool:
    """Whether there is a keyboard to read and a screen to write."""
    return sys.stdin.isatty() and sys.stdout.isatty()
