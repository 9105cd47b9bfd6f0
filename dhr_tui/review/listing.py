"""Several names in a sentence."""

from __future__ import annotations

from collections.abc import Iterable

NAMED = 8
"""How many records a sentence names where it may have many of them; the rest are counted."""


def listed(names: Iterable[str], most: int = 0) -> str:
    """`a, b and c`; with `most`, of more names than that the first, as `a, b and 4 more`."""
    every = [*names]
    shown = every[:most] if most else every
    more = len(every) - len(shown)
    *first, last = [*shown, f"{more} more"] if more else every or [""]
    return f"{', '.join(first)} and {last}" if first else last
