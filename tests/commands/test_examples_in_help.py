"""The example in the help of every command is one of that command itself."""

from __future__ import annotations

from collections.abc import Iterator

import click
import pytest

from dhr_tui.commands.group import dhr


def commands(group: click.Group, path: str) -> Iterator[tuple[str, click.Command]]:
    """Every command below a group, by all that is typed for it."""
    ctx = click.Context(group, info_name=path)
    for name in group.list_commands(ctx):
        command = group.get_command(ctx, name)
        assert command, f"{path} {name} leads to no command"
        yield f"{path} {name}", command
        if isinstance(command, click.Group):
            yield from commands(command, f"{path} {name}")


EVERY = dict(commands(dhr, "dhr"))


@pytest.mark.parametrize("path", EVERY)
def test_an_example_begins_with_the_name_of_its_own_command(path: str) -> None:
    told = (EVERY[path].help or "").splitlines()
    examples = [line.strip() for line in told if "Example: " in line]
    assert len(examples) == 1
    words = examples[0].removeprefix("Example: ").removeprefix('eval "$(')
    assert f"{words} ".startswith(f"{path} ")


@pytest.mark.parametrize("name", ["--reason", "--because"])
@pytest.mark.parametrize("path", ["dhr reopen", "dhr decide", "dhr defer", "dhr nothing"])
def test_why_is_given_under_either_name(path: str, name: str) -> None:
    assert any(name in param.opts for param in EVERY[path].params)
