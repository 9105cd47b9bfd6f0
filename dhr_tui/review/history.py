"""What happened to a case, save by save, and to one record of it."""

from __future__ import annotations

from collections.abc import Iterable

from dhr_tui.review.change import Edit
from dhr_tui.review.records import Part


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
