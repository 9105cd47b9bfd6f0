"""The pseudonyms of the other cases of a workspace: one table of each file, and no fault told.

Whoever chooses a pseudonym is warned that it was used before; a case that cannot be read, be it
damaged or other people's, is passed over.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from dhr_tui.review.folding import folded
from dhr_tui.store import listing, reading
from dhr_tui.store.errors import StoreError


class _Person(msgspec.Struct):
    """The one field that is looked at; all others are skipped, and make no objects."""

    pseudonym: str = ""


class _People(msgspec.Struct):
    people: dict[str, _Person] = {}


_DECODER = msgspec.json.Decoder(_People)


def pseudonyms(cases: Path, but: str) -> Mapping[str, str]:
    """Every pseudonym of the cases in a folder but one, folded, with the name of its case."""
    found: dict[str, str] = {}
    try:
        others = [case for case in listing.ids(cases) if case != but]
    except StoreError:
        return found
    for case in others:
        for word in _in_case(f"{cases}/{case}", case):
            found.setdefault(word, case)
    return found


def _in_case(folder: str, case: str) -> set[str]:
    try:
        raw, _ = reading.read(folder, case)
        people = _DECODER.decode(raw).people.values()
    except (StoreError, msgspec.DecodeError, UnicodeDecodeError, RecursionError, ValueError):
        return set()
    return {word for person in people if (word := folded(person.pseudonym))}
