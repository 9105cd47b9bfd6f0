"""Everything in a case that names one record made to name another in its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from dhr_tui.review.change import Edit, editing, values_of
from dhr_tui.review.integrity import MADE_OF, REFERENCES
from dhr_tui.review.records import Record
from dhr_tui.review.review import Review


def repointed(review: Review, target: str, old: int, new: int) -> Iterator[Edit]:
    """The edits that do it, for every reference to record `old` of the table `target`.

    Records whose own number is made of what they refer to, as a cell's is, are left to the caller.
    """
    for table, paths in REFERENCES.items():
        ways = [path.split(".") for path, to in paths.items() if to == target]
        if not ways or table in MADE_OF:
            continue
        for _, record in sorted(getattr(review, table).items()):
            edit = _edit(record, ways, old, new)
            if edit.set:
                yield edit


def _edit(record: Record, ways: Sequence[Sequence[str]], old: int, new: int) -> Edit:
    values = values_of(record)
    for way in ways:
        _put(values, way, old, new)
    return editing(record, **{name: values[name] for name in {_name(way[0]) for way in ways}})


def _put(holder: dict[str, Any], way: Sequence[str], old: int, new: int) -> None:
    """Follow a path (review/paths.py) into a record's JSON values, and replace what it leads to."""
    name, rest = _name(way[0]), way[1:]
    value = holder[name]
    if rest:
        inside = value if isinstance(value, list) else [value] if value else []
        for each in inside:
            _put(each, rest, old, new)
    elif isinstance(value, list):
        holder[name] = list(dict.fromkeys(new if each == old else each for each in value))
    elif value == old:
        holder[name] = new


def _name(step: str) -> str:
    return step.rstrip("[]?")
