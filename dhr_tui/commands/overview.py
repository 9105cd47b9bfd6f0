"""The help of `dhr` as a whole, made from the table of commands."""

from __future__ import annotations

from collections.abc import Iterable

from dhr_tui.commands.table import FAMILIES, STATUSES, SWITCHES

INTRODUCTION = """\
Usage: dhr [OPTIONS] [COMMAND] ...

Walk a domestic homicide review: questions, findings and recommendations,
agreed word by word. Without a command it opens the screen to choose a case on.
"""
EXAMPLE = """\
Example:
  dhr list
  dhr add finding lambeth-2024 --agency MPS --question 3 --text "It was late."
  dhr show lambeth-2024 F1
"""

COLUMN = 16
"""Columns of a name at least."""


def text() -> str:
    """The whole help, in lines of at most 80 columns."""
    switches = [(f"{switch.name} {switch.takes}".rstrip(), switch.says) for switch in SWITCHES]
    sections = [INTRODUCTION, _section("Options", switches)]
    for family, entries in FAMILIES.items():
        sections.append(_section(family, [(entry.name, entry.says) for entry in entries]))
    return "\n".join([*sections, _section("Exit status", STATUSES), EXAMPLE])


def _section(title: str, rows: Iterable[tuple[str, str]]) -> str:
    table = list(rows)
    width = max(COLUMN, *(len(name) + 2 for name, _ in table))
    lines = [f"  {name:<{width}}{says}" for name, says in table]
    return "\n".join([f"{title}:", *lines, ""])
