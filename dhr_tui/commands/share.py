"""dhr share: who on this machine may read and write a case."""

from __future__ import annotations

import click

from dhr_tui.commands.parts import completing
from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.options import Settings, with_workspace
from dhr_tui.commands.parts.output import say


@click.command("share")
@click.argument("case", metavar="CASE", shell_complete=completing.cases)
@with_workspace
@click.option("--group", metavar="GROUP", help="The Unix group whose members may read and write.")
@click.option("--private", is_flag=True, help="Take it back: its owner's alone.")
def share_command(settings: Settings, case: str, group: str | None, private: bool) -> None:
    """Share a case with a Unix group of this machine, or make it private again.

    Names and drafts stay their owner's alone. Who shares a case must own all of it and be in the
    group; the administrator always can, and takes over what people own who are not in the group
    (any more). The folders above the case must let the group pass.

    Example: dhr share lambeth-2024 --group panel
    """
    from dhr_tui.store import sharing

    if bool(group) == private:
        raise Unknown("dhr share needs --group GROUP or --private, and not both.")
    if group:
        for sentence in sharing.share(settings.workspace, case, group):
            say(sentence)
        say(f"Every member of the group {group} can read and write {case}.")
    else:
        sharing.keep(settings.workspace, case)
        say(f"{case} is its owner's alone.")
