"""A group of commands that imports a command when it is given, and not before."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import Any

import click

from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.given import none_empty
from dhr_tui.commands.table import Entry
from dhr_tui.review.nearest import nearest


class Naming(click.Group):
    """A group that names the nearest command where there is none of that name.

    None of its commands takes an empty name.
    """

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name, known = args[0], self.list_commands(ctx)
        if name not in known and not ctx.resilient_parsing and not name.startswith("-"):
            raise Unknown(f"There is no command {name}{nearest(name, known)}.")
        name_found, command, rest = super().resolve_command(ctx, args)
        return name_found, none_empty(command) if command else None, rest

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except click.BadOptionUsage as error:
            # Click does not say whose option it is.
            name = ctx.invoked_subcommand or ""
            command = self.get_command(ctx, name)
            if error.ctx is None and command:
                error.ctx = click.Context(command, info_name=name, parent=ctx)
            raise


class LazyGroup(Naming):
    """Commands by table: `package.<module>` holds the command `<name>` under that name."""

    def __init__(self, package: str, table: Mapping[str, Entry], **rest: Any) -> None:
        super().__init__(**rest)
        self.package = package
        self.table = table

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        entry = self.table.get(cmd_name)
        if not entry:
            return None
        module = importlib.import_module(f"{self.package}.{entry.module}")
        command = getattr(module, f"{entry.name.replace('-', '_')}_command")
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """From the table alone, so that help imports no command."""
        with formatter.section("Commands"):
            formatter.write_dl([(entry.name, entry.says) for entry in self.table.values()])
