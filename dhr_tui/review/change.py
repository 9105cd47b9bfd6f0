"""A change to a case as a value: what an act returns, a store saves and an undo turns round."""

from __future__ import annotations

from typing import Any

import msgspec

from dhr_tui.review.records import TABLES, Part, Record
from dhr_tui.review.text import scrub


class Refused(Exception):
    """An act is not allowed now; the message says why, in one sentence.

    `cure` is the id of the act that helps, empty where none does. The screen tells it as a key
    and the command line as a command; the sentence itself names neither.
    """

    def __init__(self, sentence: str, cure: str = "") -> None:
        super().__init__(sentence)
        self.cure = cure

    def told(self, way: str) -> str:
        """The sentence, with the way to the cure before its full stop: `(o)`, `(dhr reopen)`."""
        sentence = str(self)
        return f"{sentence.removesuffix('.')} ({way})." if self.cure and way else sentence


class Overtaken(Refused):
    """An act is not allowed because somebody else changed what it rests on since it was read."""


class NothingChanged(Refused):
    """An act would leave everything as it is."""


class Hand(Part, frozen=True, kw_only=True):
    """Whose hand makes a change, when (ISO 8601, UTC), and at which meeting (its id, or 0).

    `wall` is what the clock on the wall shows then (`2014-02-04 10:05`), empty where nobody says.
    `salt` goes into the journal beside the words; a store draws one where it is None.
    """

    who: str
    at: str
    meeting: int = 0
    wall: str = ""
    salt: str | None = None


class Edit(Part, frozen=True, kw_only=True):
    """New values for fields of one record, with the values they were based on.

    `id` 0 asks the store for a new number; `base` is the revision that was read, 0 for a record
    that is not there yet. `set` maps a field to (old, new), both as JSON values. `gone` removes
    the record. `rests_on` holds fields that stay as they are and must still have these values:
    what is agreed are the words that were read out, not what they have become since.
    """

    table: str
    id: int
    base: int
    set: dict[str, tuple[Any, Any]]
    gone: bool = False
    rests_on: dict[str, Any] = {}


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


def values_of(record: Record) -> dict[str, Any]:
    """The fields of a record as JSON values: what a journal gives back, lists and no tuples."""
    values: dict[str, Any] = _listed(msgspec.to_builtins(record))
    return values


def adding(record: Record) -> Edit:
    """The edit that adds `record`; with id 0 the store chooses its number."""
    values = values_of(record)
    fields = {name: (None, scrub(values[name])) for name in values if name not in STAMPS}
    return Edit(table=TABLE_OF[type(record)], id=record.id, base=0, set=fields)


def editing(was: Record, **values: Any) -> Edit:
    """The edit that gives `was` new values; fields that keep their value are left out."""
    old = values_of(was)
    new = {name: scrub(msgspec.to_builtins(value)) for name, value in values.items()}
    fields = {name: (old[name], new[name]) for name in new if new[name] != old[name]}
    return Edit(table=TABLE_OF[type(was)], id=was.id, base=was.rev, set=fields)


NEW = "number of the new record in"


def number_of_new(table: str) -> dict[str, str]:
    """Stands in an edit for the number of the record that its change adds to `table` before it."""
    return {NEW: table}


def removing(was: Record) -> Edit:
    """The edit that takes `was` out of its table; turned round, it brings the record back."""
    values = values_of(was)
    fields = {name: (values[name], None) for name in values if name not in STAMPS}
    return Edit(table=TABLE_OF[type(was)], id=was.id, base=was.rev, set=fields, gone=True)


def resting_on(edit: Edit, was: Record, *fields: str) -> Edit:
    """The same edit, good only while those fields are as they were read in `was`."""
    if not edit.set:
        return edit
    values = values_of(was)
    held = {name: values[name] for name in fields if name not in edit.set}
    return msgspec.structs.replace(edit, rests_on=held)


def change(act: str, says: str, *edits: Edit) -> Change:
    """A change of those edits that do anything."""
    real = tuple(edit for edit in edits if edit.set or edit.gone or edit.base == 0)
    if not real:
        raise NothingChanged("Nothing was changed.")
    return Change(act=act, says=says, edits=real)


def _listed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _listed(item) for key, item in value.items()}
    return [_listed(item) for item in value] if isinstance(value, (list, tuple)) else value
