"""What is wrong with a line that click could not read, in a sentence without its jargon."""

from __future__ import annotations

import re
from collections.abc import Iterable

import click

from dhr_tui.review.nearest import nearest_of

_TOO_MANY = re.compile(r"Got unexpected extra arguments? \((.*)\)", re.DOTALL)
_BACKWARDS = {
    "requires an argument": "needs a value after {}",
    "not take a value": "takes no value after {}",
}


def usage(error: click.ClickException) -> str:
    """A usage error as one sentence, with the nearest name or the way to the help."""
    ctx = getattr(error, "ctx", None)
    command = ctx.command_path if ctx else "dhr"
    if isinstance(error, click.NoSuchOption):
        near = _before_it(error, ctx) or _nearest(error.option_name, _options(ctx))
        near = near or f"; see {command} --help"
        return f"{command} has no option {error.option_name}{near}."
    return f"{command} {_what(error, command)}; see {command} --help."


def _options(ctx: click.Context | None) -> list[str]:
    return [name for p in ctx.command.get_params(ctx) for name in p.opts] if ctx else []


def _before_it(error: click.NoSuchOption, ctx: click.Context | None) -> str:
    """Where an option of dhr itself was given behind a command: the place that it has."""
    if not ctx or ctx.parent is None or error.option_name not in _options(ctx.find_root()):
        return ""
    words = ctx.command_path.split()
    return f"; it goes before the command: {words[0]} {error.option_name} {' '.join(words[1:])}"


def _what(error: click.ClickException, command: str) -> str:
    if isinstance(error, click.MissingParameter) and error.param:
        missing = error.param.opts[0] if error.param.param_type_name == "option" else ""
        return f"needs {missing or error.param.human_readable_name}"
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return "needs a command"
    words = error.format_message().strip().rstrip(".").split("\n")[0]
    if extra := _TOO_MANY.fullmatch(error.message.rstrip(".")):
        return f"has no place for {extra[1]}"
    if isinstance(error, click.BadOptionUsage):
        return _of_option(error, words)
    return f"cannot be done: {words[:1].lower()}{words[1:]}"


def _of_option(error: click.BadOptionUsage, words: str) -> str:
    for sign, says in _BACKWARDS.items():
        if sign in words:
            return says.format(error.option_name)
    return f"cannot read {error.option_name}"


def _nearest(name: str, options: Iterable[str]) -> str:
    """The option that was perhaps meant; its dashes are nothing that could be near."""
    known = (option.lstrip("-") for option in options if option.startswith("--"))
    found = nearest_of(name.lstrip("-"), known) if name.startswith("--") else ""
    return f"; the nearest is --{found}" if found else ""
