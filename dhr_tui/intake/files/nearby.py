"""The files and folders that a path that is being typed may go on to."""

from __future__ import annotations

import os
from collections.abc import Collection
from itertools import islice, takewhile

from dhr_tui.intake.files.opening import kind_of

MOST_LOOKED_AT = 2_000
"""Entries of a folder that are looked at; who has more types some letters."""


def completions(typed: str, endings: Collection[str]) -> tuple[str, ...]:
    """Paths that begin with what was typed, as they would be typed on: `~` stays.

    Files with one of the `endings` come first, then folders, with a stroke behind them, then other
    files; none where the folder cannot be looked into. Capitals make no difference, and names that
    begin with a full stop are left out until one is typed.
    """
    folder, begun = os.path.split(typed)
    there = os.path.join(folder, "") if folder else ""
    try:
        with os.scandir(os.path.expanduser(folder) or ".") as entries:
            found = [_told(entry) for entry in islice(entries, MOST_LOOKED_AT)]
    except (OSError, ValueError):
        return ()
    fitting = (
        name for name in found
        if name.casefold().startswith(begun.casefold()) and name.startswith(".") <= bool(begun)
    )  # fmt: skip
    return tuple(there + name for name in sorted(fitting, key=lambda name: _rank(name, endings)))


def begun_alike(typed: str, found: Collection[str]) -> str:
    """What was typed and the letters that all completions have in common; never fewer."""
    letters = zip(*(path.casefold() for path in found), strict=False)
    common = sum(1 for _ in takewhile(lambda each: len(set(each)) == 1, letters))
    return next(iter(found))[:common] if common > len(typed) else typed


def _told(entry: os.DirEntry[str]) -> str:
    try:
        return f"{entry.name}/" if entry.is_dir() else entry.name
    except OSError:
        return entry.name


def _rank(name: str, endings: Collection[str]) -> tuple[int, str]:
    if name.endswith("/"):
        return 1, name.casefold()
    return 0 if kind_of(name) in endings else 2, name.casefold()
