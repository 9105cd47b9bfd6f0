"""The existing name that was perhaps meant: a slip of the fingers, a beginning, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

LETTERS_A_SLIP = 3
"""A name may have one slip for this many letters, and one in any case of two letters or more."""

BEGINNING = 4
"""Letters that two names begin with, to be taken for forms of one word: agencies, agency."""


def nearest(name: str, names: Iterable[str]) -> str:
    """The end of a sentence about a name that does not exist: `; the nearest is list`, or ``."""
    found = nearest_of(name, names)
    return f"; the nearest is {found}" if found else ""


def nearest_of(name: str, names: Iterable[str]) -> str:
    """The name that is nearest to what was typed; empty where none is near enough to be meant.

    Near is a name that begins with what was typed, or differs from it by few slips: a letter too
    many, too few or wrong, or two that changed places (MSP for MPS). Case does not count; among
    equals the one beside it in the alphabet is taken.
    """
    wanted = name.strip().casefold()
    known = sorted({*names, ""} - {""}, key=lambda each: (each.casefold(), each))
    beginning = [each for each in known if len(wanted) > 2 and each.casefold().startswith(wanted)]
    return min(beginning, key=len, default="") or _with_slips(wanted, known)


def _with_slips(wanted: str, known: Sequence[str]) -> str:
    beside = sum(each.casefold() < wanted for each in known)
    found = [
        (count, abs(at + 0.5 - beside), at)
        for at, each in enumerate(known)
        for count in [slips(wanted, each.casefold())]
        if count <= _may_have(wanted, each.casefold())
    ]
    return known[min(found)[2]] if found else ""


def _may_have(wanted: str, name: str) -> int:
    """How many slips two names may be apart."""
    if len(wanted) < 2:
        return 0
    together, shorter = _together(wanted, name), min(len(wanted), len(name))
    form_of_it = together >= max(BEGINNING, shorter * 2 / 3)
    return max(1, len(wanted) // LETTERS_A_SLIP) + form_of_it


def _together(one: str, other: str) -> int:
    """How many letters two texts begin with that are the same."""
    same = (letter == wanted for letter, wanted in zip(one, other, strict=False))
    return sum(takewhile(bool, same))


def slips(one: str, other: str) -> int:
    """How many slips lead from one text to the other (optimal string alignment distance)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, wanted in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
