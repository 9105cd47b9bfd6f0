"""What happened to a case, save by save, and to one record of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from dhr_tui.review.change import Edit
from dhr_tui.review.records import TABLES, Part, Record


class Entry(Part, frozen=True, kw_only=True):
    """One save as the journal has it: `number` counts saves from 1, `meeting` is a meeting's id.

    `edits` hold the values that were really replaced and the numbers that were given.
    """

    number: int
    at: str
    who: str
    act: str
    says: str
    edits: tuple[Edit, ...]
    meeting: int = 0
    undoes: int = 0
    redoes: int = 0


def entries_of(entries: Iterable[Entry], table: str, number: int) -> list[Entry]:
    """The saves that changed one record, oldest first."""
    return [
        entry
        for entry in entries
        if any(edit.table == table and edit.id == number for edit in entry.edits)
    ]


def versions(
    entries: Iterable[Entry], table: str, number: int
) -> Iterator[tuple[Entry, Record | None]]:
    """Every save that changed one record, oldest first, and the record as that save left it.

    None where the save removed it, or where the journal does not have all of its fields.
    """
    values: dict[str, Any] = {}
    for entry in entries:
        for edit in entry.edits:
            if (edit.table, edit.id) == (table, number):
                values = _after(values, entry, edit)
                yield entry, _record(table, values)


def _after(values: dict[str, Any], entry: Entry, edit: Edit) -> dict[str, Any]:
    if edit.gone:
        return {}
    new = {field: value for field, (_, value) in edit.set.items()}
    stamps = {"id": edit.id, "rev": values.get("rev", 0) + 1, "by": entry.who, "at": entry.at}
    return {**values, **new, **stamps}


def _record(table: str, values: dict[str, Any]) -> Record | None:
    try:
        record: Record = msgspec.convert(values, TABLES[table])
    except msgspec.ValidationError:
        return None
    return record
