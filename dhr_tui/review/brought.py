"""What records said when they came in: by it a file is known again once they were reworded."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dhr_tui.review.change import TABLE_OF
from dhr_tui.review.history import Entry, record_of
from dhr_tui.review.recognising import KEYS
from dhr_tui.review.records import Record
from dhr_tui.review.review import Review

BRING_IN = "bring-in"
"""The act of a save that a file made."""

_TABLES = frozenset(TABLE_OF[kind] for kind in KEYS)


def as_brought(review: Review, entries: Iterable[Entry]) -> tuple[Record, ...]:
    """The records of the case as each first was, with what files made of them since.

    Only those of tables that files bring in; one whose first form the journal no longer has is
    left out.
    """
    found: dict[tuple[str, int], dict[str, Any]] = {}
    for entry in entries:
        for edit in entry.edits:
            key = (edit.table, edit.id)
            if edit.table not in _TABLES or edit.gone:
                continue
            new = {field: value for field, (_, value) in edit.set.items()}
            if edit.base == 0:
                found[key] = {"id": edit.id, "rev": 1, **new}
            elif entry.act == BRING_IN and key in found:
                found[key] |= new
    there = ((table, number) for table in _TABLES for number in getattr(review, table))
    records = (record_of(table, found[table, n]) for table, n in there if (table, n) in found)
    return tuple(record for record in records if record)
