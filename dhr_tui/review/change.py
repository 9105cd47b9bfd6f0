"""A change to a case as a value: what an act returns, a store saves and an undo turns round."""

from __future__ import annotations

from typing import Any

import msgspec

from dhr_tui.review.records import TABLES, Part, Record
from dhr_tui.review.text import scrub


class Refused(Exception):
    """An act is not allowed now; the message says why, in one sentence."""


class Hand(Part, frozen=True, kw_only=True):
    """Whose hand makes a change, when (ISO 8601, UTC), and at which meeting (its id, or 0)."""

    who: str
    at: str
    meeting: int = 0


class Edit(Part, frozen=True, kw_only=True):
    """New values for fields of one record, with the values they were based on.

    `id` 0 asks the store for a new number; `base` is the revision that was read, 0 for a record
    that is not there yet. `set` maps a field to (old, new), both as JSON values. `gone` removes
    the record.
    """

    table: str
    id: int
    base: int
    set: dict[str, tuple[Any, Any]]
    gone: bool = False


class Change(Part, frozen=True, kw_only=True):
    """What one act does, in one save: all of its edits or none.

    `act` names the act and `says` tells it to people. An undo names the save it undoes, a redo
    the save it does again.
    """

    act: str
    says: str
    edits: tuple[Edit, ...]
    undoes: int = 0
    redoes: int = 0


STAMPS = frozenset({"id", "rev", "by", "at"})
TABLE_OF = {kind: table for table, kind in TABLES.items()}


def adding(record: Record) -> Edit:
    """The edit that adds `record`; with id 0 the store chooses its number."""
    values = msgspec.to_builtins(record)
    fields = {name: (None, scrub(values[name])) for name in values if name not in STAMPS}
    return Edit(table=TABLE_OF[type(record)], id=record.id, base=0, set=fields)


def editing(was: Record, **values: Any) -> Edit:
    """The edit that gives `was` new values; fields that keep their value are left out."""
    old = msgspec.to_builtins(was)
    new = {name: scrub(msgspec.to_builtins(value)) for name, value in values.items()}
    fields = {name: (old[name], new[name]) for name in new if new[name] != old[name]}
    return Edit(table=TABLE_OF[type(was)], id=was.id, base=was.rev, set=fields)


def change(act: str, says: str, *edits: Edit) -> Change:
    """A change of those edits that do anything."""
    real = tuple(edit for edit in edits if edit.set or edit.gone or edit.base == 0)
    if not real:
        raise Refused("Nothing was changed.")
    return Change(act=act, says=says, edits=real)
