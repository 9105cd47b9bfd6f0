"""Words that are offered where a review is set up; what differs between areas is data."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec

from dhr_tui.intake.toml_file import read_toml


class Suggestions(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """The file `data/setup.toml`: for each field, the words that are offered, most usual first."""

    kind: tuple[str, ...]
    victim_word: tuple[str, ...]
    perpetrator_word: tuple[str, ...]
    marking: tuple[str, ...]
    role: tuple[str, ...]
    process: tuple[str, ...]
    milestones: tuple[str, ...]


@cache
def suggestions() -> Suggestions:
    """The words of the file. Raises WrongSource where somebody's edit cannot be used."""
    return read_toml(files("dhr_tui") / "data", "setup.toml", Suggestions)


def suggested(field: str) -> tuple[str, ...]:
    """The words that are offered for a field; none for a field that has none."""
    found: tuple[str, ...] = getattr(suggestions(), field, ())
    return found
