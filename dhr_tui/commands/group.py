"""The command line as click sees it: every command of the table, imported when it is given."""

from __future__ import annotations

import os
import sys
from typing import Any

import click
from click.shell_completion import shell_complete

from dhr_tui.commands.parts.endings import Unknown, ending
from dhr_tui.commands.parts.lazy import LazyGroup
from dhr_tui.commands.parts.options import (
    as_option,
    network_option,
    no_mouse_option,
    restricted_option,
    settings_of,
    workspace_option,
)
from dhr_tui.commands.table import COMMANDS

COMPLETE = "_DHR_COMPLETE"
"""The variable by which a shell asks what could come next."""


class Dhr(LazyGroup):
    """The whole command line; `main` and `run` turn every failure into a sentence and a status."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if settings_of(ctx).restricted and args[0] != "open":
            raise Unknown("With --restricted there is no command but dhr and dhr open.")
        return super().resolve_command(ctx, args)

    def get_help(self, ctx: click.Context) -> str:
        from dhr_tui.commands import overview

        return overview.text().rstrip("\n")

    def run(self, words: list[str]) -> int:
        """Run the words as a command and return its exit status."""
        try:
            asked = os.environ.get(COMPLETE)
            if asked:
                from dhr_tui.commands.parts import shells

                shells.register()
                return shell_complete(self, {}, "dhr", COMPLETE, asked)
            with self.make_context("dhr", words) as ctx:
                status = self.invoke(ctx)
            return status if isinstance(status, int) else 0
        except click.exceptions.Exit as leaving:
            return leaving.exit_code
        except (KeyboardInterrupt, BrokenPipeError):
            raise
        except Exception as error:
            return ending(error)

    def main(self, args: Any = None, *rest: Any, **more: Any) -> Any:
        sys.exit(self.run(list(sys.argv[1:] if args is None else args)))


def _version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked and not ctx.resilient_parsing:
        from importlib.metadata import version

        click.echo(f"dhr {version('dhr-tui')}")
        ctx.exit()


@click.pass_context
def _choose(ctx: click.Context) -> int | None:
    """Without a command: the screen on which a case is chosen."""
    if ctx.invoked_subcommand:
        return None
    from dhr_tui.commands.screen import show

    return show(settings_of(ctx), None)


dhr = Dhr(
    "dhr_tui.commands",
    COMMANDS,
    name="dhr",
    callback=_choose,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    params=[
        workspace_option(),
        as_option(),
        no_mouse_option(),
        network_option(),
        restricted_option(),
        click.Option(
            ["--version"], is_flag=True, expose_value=False, is_eager=True, callback=_version
        ),
    ],
)
