"""A group whose first word may also be a case: then it is the command that is meant most."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click
from click.shell_completion import CompletionItem

from dhr_tui.commands.parts import completing
from dhr_tui.commands.parts.lazy import LazyGroup
from dhr_tui.commands.table import Entry


class GroupOrCase(LazyGroup):
    """`dhr meeting start CASE` is a command of the group; `dhr meeting CASE` is its `usual` one."""

    def __init__(self, package: str, table: Mapping[str, Entry], usual: str, **rest: Any) -> None:
        super().__init__(package, table, **rest)
        self.usual = usual

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] in self.table or args[0].startswith("-"):
            return super().resolve_command(ctx, args)
        return self.usual, self.get_command(ctx, self.usual), args

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        found = super().shell_complete(ctx, incomplete)
        return [*found, *completing.cases(ctx, click.Argument(["case"]), incomplete)]
