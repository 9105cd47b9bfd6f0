"""Options and arguments that name something: what is given empty is a slip, and is not ignored."""

from __future__ import annotations

import os
from typing import Any

import click

from dhr_tui.commands.parts.endings import Unknown


class Given(click.ParamType[str]):
    """Words that are not empty where they are given; a script may have lost a variable."""

    name = "name"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        words = str(value)
        if not words.strip() and param and param.name and ctx and _typed(ctx, param.name):
            option = param.param_type_name == "option"
            name = param.opts[0] if option else param.human_readable_name
            raise Unknown(f"{name.strip('[]')} is empty: give it a value, or leave it out.")
        return words


class File(Given):
    """The name of a file, which is no folder."""

    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        path = super().convert(value, param, ctx)
        if os.path.isdir(path):
            raise Unknown(f"{path} is a folder; name a file in it.")
        return path


GIVEN = Given()
FILE = File()


def none_empty(command: click.Command) -> click.Command:
    """The same command, which takes no empty word where it has plain ones."""
    for param in command.params:
        if param.type is click.STRING:
            param.type = GIVEN
    return command


def _typed(ctx: click.Context, name: str) -> bool:
    """Whether the value stands on the command line, and is not what the option is without one."""
    return ctx.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE
