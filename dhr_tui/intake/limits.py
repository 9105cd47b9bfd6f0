"""How long a review may take, from `data/limits.toml`, which people may edit."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec

from dhr_tui.intake.faults import WrongSource
from dhr_tui.intake.toml_file import read_toml
from dhr_tui.review.nearest import nearest


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Months to decide and to complete; 0 is no limit. `says` tells the set in a line."""

    name: str
    says: str
    decide_within: int
    complete_within: int

    @property
    def values(self) -> dict[str, int]:
        """The fields of a case that the set fills."""
        return {"decide_within": self.decide_within, "complete_within": self.complete_within}


class LimitsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    limits: tuple[Limits, ...]


@cache
def limits() -> dict[str, Limits]:
    """The sets of limits by name, the usual one first. Raises WrongSource."""
    file = read_toml(files("dhr_tui") / "data", "limits.toml", LimitsFile)
    if not file.limits:
        raise WrongSource("limits.toml: it has no limits; put one set of them in.")
    return {each.name: each for each in file.limits}


def usual() -> Limits:
    """The set that a new case begins with. Raises WrongSource."""
    return next(iter(limits().values()))


def named(name: str) -> Limits:
    """The set of that name. Raises WrongSource where there is none."""
    known = limits()
    if name not in known:
        raise WrongSource(f"There are no limits {name}{nearest(name, known)}.")
    return known[name]
