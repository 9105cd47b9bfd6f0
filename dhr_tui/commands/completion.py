"""dhr completion: the script that makes a shell complete cases, agencies and items."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem

from dhr_tui.commands.group import COMPLETE
from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.shells import SHELLS
from dhr_tui.review.nearest import nearest


def _shells(ctx: click.Context, param: click.Parameter, begun: str) -> list[CompletionItem]:
    return [CompletionItem(name) for name in SHELLS if name.startswith(begun)]


@click.command("completion")
@click.argument("shell", metavar="bash|zsh|fish", shell_complete=_shells)
@click.pass_context
def completion_command(ctx: click.Context, shell: str) -> None:
    """Print the script that completes cases, agencies, questions and items in a shell.

    Load it where the shell starts, for instance from ~/.bashrc.

    Example: eval "$(dhr completion bash)"
    """
    kind = SHELLS.get(shell)
    if not kind:
        hint = nearest(shell, SHELLS) or f"; there are {', '.join(SHELLS)}"
        raise Unknown(f"There is no completion for {shell}{hint}.")
    click.echo(kind(ctx.find_root().command, {}, "dhr", COMPLETE).source())
