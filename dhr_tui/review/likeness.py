"""Names that readers could take for one another."""

from __future__ import annotations

from collections.abc import Iterable

from dhr_tui.review.nearest import slips

LONG = 4
"""Letters of a name, above which one letter that differs is easily overlooked."""


def alike(one: str, other: str) -> bool:
    """Whether two folded names are the same but for blanks, or for one letter of a long name."""
    first, second = one.replace(" ", ""), other.replace(" ", "")
    if not first or not second or first == second:
        return bool(first) and first == second
    shorter, longer = sorted((len(first), len(second)))
    half = (shorter - 2) // 2
    near = first[:half] == second[:half] or first[-half:] == second[-half:]
    return shorter > LONG and longer - shorter < 2 and near and slips(first, second) == 1


def alike_among(name: str, others: Iterable[str]) -> str:
    """The first of the other folded names that is like it; empty for none."""
    return next((other for other in others if alike(name, other)), "")
