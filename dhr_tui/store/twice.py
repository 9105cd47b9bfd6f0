"""Names that stand twice in a case file: readers of JSON take the last and drop the first unseen.

This program never writes one. A file that somebody edited may have them, and is then refused by
`verify`, before an export, and before a save would drop the first for good.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from dhr_tui.store.errors import Damaged


class _Object(dict[str, Any]):
    """An object of JSON, and the names that stand in it more than once."""

    twice: tuple[str, ...] = ()


def _object(pairs: list[tuple[str, Any]]) -> _Object:
    made = _Object(pairs)
    if len(made) != len(pairs):
        names = [name for name, _ in pairs]
        made.twice = tuple(name for name in made if names.count(name) > 1)
    return made


def check(raw: bytes) -> None:
    """Raise Damaged for the first name that stands twice in a file that can be read. Slow."""
    for *place, name in _places(json.loads(raw, object_pairs_hook=_object), ()):
        table, record, field = [*place, "", "", ""][:3]
        what = f"{'the field' if record else 'the record' if table else 'the table'} {name}"
        field = ".".join(place[2:]) if field else ""
        raise Damaged("case.json", f"{what} stands there twice.", table, record, field)


def _places(value: Any, place: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Where names stand twice: the names that lead there, and the name itself."""
    if isinstance(value, _Object):
        yield from ((*place, name) for name in value.twice)
        for name, inner in value.items():
            yield from _places(inner, (*place, name))
    elif isinstance(value, list):
        for inner in value:
            yield from _places(inner, place)
