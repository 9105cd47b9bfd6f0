"""The journal played again from nothing: what the case must hold now."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from dhr_tui.review.change import Edit, values_of
from dhr_tui.review.history import Entry
from dhr_tui.review.records import TABLES, Record
from dhr_tui.review.review import Review
from dhr_tui.store.meta import Meta

Values = dict[tuple[str, int], dict[str, Any]]


def differences(entries: Iterable[Entry], meta: Meta, review: Review) -> list[str]:
    """One sentence for each record and number on which journal and case do not agree."""
    faults: list[str] = []
    values: Values = {}
    following: dict[str, int] = {}
    for entry in entries:
        for edit in entry.edits:
            if not _play(values, entry, edit):
                faults.append(
                    f"journal.jsonl: save {entry.number} does not follow from those before it in "
                    f"{edit.table}, record {edit.id}."
                )
            following[edit.table] = max(following.get(edit.table, 1), edit.id + 1)
    faults += _compare(values, review)
    if {**following, **meta.next} != following:
        faults.append("case.json: meta, record 1, field next: the journal gave other numbers.")
    return faults


def _play(values: Values, entry: Entry, edit: Edit) -> bool:
    """Lay one edit onto the values; False where it was not based on them."""
    place = (edit.table, edit.id)
    now = values.get(place, {})
    follows = edit.table in TABLES and now.get("rev", 0) == edit.base
    follows = follows and all(now.get(field) == old for field, (old, _) in edit.set.items() if now)
    if edit.gone:
        values.pop(place, None)
        return follows and bool(now)
    new = {field: value for field, (_, value) in edit.set.items()}
    rev = now.get("rev", 0) + 1
    values[place] = _completed(
        edit.table, {**now, **new, "id": edit.id, "rev": rev, "by": entry.who, "at": entry.at}
    )
    return follows


def _completed(table: str, values: dict[str, Any]) -> dict[str, Any]:
    """The values as a record would hold them, with its defaults."""
    try:
        return values_of(msgspec.convert(values, TABLES[table]))
    except (msgspec.ValidationError, KeyError):
        return values


def _compare(values: Values, review: Review) -> list[str]:
    faults: list[str] = []
    for table in TABLES:
        records: dict[int, Record] = getattr(review, table)
        told = {number: values[at, number] for at, number in values if at == table}
        for number in sorted(set(told) | set(records)):
            faults += _difference(table, number, told.get(number), records.get(number))
    return faults


def _difference(
    table: str, number: int, told: dict[str, Any] | None, record: Record | None
) -> list[str]:
    where = f"case.json: {table}, record {number}"
    if record is None:
        return [f"{where}: the journal has it, and the case has not."]
    if told is None:
        return [f"{where}: the case has it, and the journal has not."]
    held = values_of(record)
    fields = [name for name in held if held[name] != told.get(name)]
    return [f"{where}, field {name}: it is not what the journal tells." for name in fields]
