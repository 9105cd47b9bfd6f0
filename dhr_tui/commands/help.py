"""dhr help: the help of the whole, or of one command."""

from __future__ import annotations

import click

from dhr_tui.commands.parts import completing
from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.output import put


@click.command("help")
@click.argument("command", nargs=-1, metavar="[COMMAND]", shell_complete=completing.commands)
@click.pass_context
def help_command(ctx: click.Context, command: tuple[str, ...]) -> None:
    """Print the help of dhr, or of a command; it is what --help after that command prints.

    Example: dhr help add finding
    """
    here = ctx.find_root()
    for number, word in enumerate(command):
        if not isinstance(here.command, click.Group):
            path = " ".join(command[:number])
            raise Unknown(f"dhr {path} has no commands of its own; see dhr {path} --help.")
        _, found, _ = here.command.resolve_command(here, [word])
        assert found
        here = click.Context(found, here, info_name=word)
    put(here.command.get_help(here))
