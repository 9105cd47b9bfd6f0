"""The existing name that was perhaps meant."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(name: str, names: Iterable[str]) -> str:
    """The end of a sentence about a name that does not exist: `; the nearest is list`, or ``."""
    from difflib import get_close_matches

    by_folded = {known.casefold(): known for known in names}
    found = get_close_matches(name.casefold(), by_folded, n=1, cutoff=0.5)
    return f"; the nearest is {by_folded[found[0]]}" if found else ""
