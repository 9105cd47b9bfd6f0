"""The journal played again from nothing: what the case must hold after it."""

from __future__ import annotations

from typing import Any

import msgspec

from dhr_tui.review.change import Edit, values_of
from dhr_tui.review.history import ERASED, Entry
from dhr_tui.review.records import TABLES, Record
from dhr_tui.review.review import Review
from dhr_tui.store.errors import Damaged
from dhr_tui.store.meta import Meta


class Replay:
    """The case as the entries that were played leave it.

    `values` are the fields of each record as JSON values, by table and id; `next` the next free
    number of each table; `faults` a sentence for each edit that did not fit, and `unsure` where.
    """

    def __init__(self) -> None:
        self.values: dict[tuple[str, int], dict[str, Any]] = {}
        self.next: dict[str, int] = {}
        self.faults: list[str] = []
        self.unsure: set[tuple[str, int]] = set()

    def play(self, entry: Entry) -> None:
        """Lay the edits of the next entry onto the values."""
        for edit in entry.edits:
            if not self._lay(entry, edit):
                self.faults.append(
                    f"journal.jsonl: save {entry.number} does not follow from those before it in "
                    f"{edit.table}, record {edit.id}."
                )
                self.unsure.add((edit.table, edit.id))
            self.next[edit.table] = max(self.next.get(edit.table, 1), edit.id + 1)
        if entry.repairs:
            # A repair takes the case as it is: what did not fit before it is settled.
            self.next.update(entry.repairs.next)
            self.faults.clear()
            self.unsure.clear()

    def _lay(self, entry: Entry, edit: Edit) -> bool:
        """Lay one edit onto the values; False where it was not based on them."""
        place = (edit.table, edit.id)
        if edit.table not in TABLES:
            return False
        now = self.values.get(place)
        follows = _follows(now or {}, edit)
        if edit.gone:
            self.values.pop(place, None)
            return follows and now is not None
        new = {field: value for field, (_, value) in edit.set.items()}
        rev = now["rev"] + 1 if now else 1
        # Only a repair brings its own revision, hand and time; they are laid over these.
        stamped = {"id": edit.id, "rev": rev, "by": entry.who, "at": entry.at, **new}
        if now is None:
            self.values[place] = _completed(edit.table, stamped)
        else:
            now.update(stamped)
        return follows

    def review(self, save: int, head: str) -> Review:
        """The case as records. Raises Damaged where a record would not be one."""
        tables: dict[str, dict[int, Record]] = {table: {} for table in TABLES}
        for (table, number), values in sorted(self.values.items()):
            try:
                tables[table][number] = msgspec.convert(values, TABLES[table])
            except msgspec.ValidationError:
                what = "the journal gives it values that it cannot have."
                raise Damaged("journal.jsonl", what, table, str(number)) from None
        return Review(save=save, head=head, **tables)  # type: ignore[arg-type]

    def differences(self, meta: Meta, review: Review) -> list[str]:
        """One sentence for each record and number on which journal and case do not agree."""
        faults = list(self.faults)
        told: dict[str, dict[int, dict[str, Any]]] = {table: {} for table in TABLES}
        for (table, number), values in self.values.items():
            told[table][number] = values
        for table in TABLES:
            records: dict[int, Record] = getattr(review, table)
            for number in sorted(set(told[table]) | set(records)):
                faults += _difference(table, number, told[table].get(number), records.get(number))
        if {**self.next, **meta.next} != self.next:
            faults.append("case.json: meta, record 1, field next: the journal gave other numbers.")
        return faults


def _follows(now: dict[str, Any], edit: Edit) -> bool:
    if now.get("rev", 0) != edit.base:
        return False
    return not now or all(alike(now.get(field), old) for field, (old, _) in edit.set.items())


def alike(one: Any, other: Any) -> bool:
    """Whether two values are equal where no words were erased from either."""
    if one == other:
        return True
    if ERASED in (one, other):
        return isinstance(one, str) and isinstance(other, str)
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(alike(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(alike, one, other))
    return False


def _completed(table: str, values: dict[str, Any]) -> dict[str, Any]:
    """The values as a record would hold them, with its defaults."""
    try:
        return values_of(msgspec.convert(values, TABLES[table]))
    except (msgspec.ValidationError, KeyError):
        return values


def _difference(
    table: str, number: int, told: dict[str, Any] | None, record: Record | None
) -> list[str]:
    where = f"case.json: {table}, record {number}"
    if record is None:
        return [f"{where}: the journal has it, and the case has not."]
    if told is None:
        return [f"{where}: the case has it, and the journal has not."]
    held = values_of(record)
    if told == held:
        return []
    told = _completed(table, told)
    fields = [name for name in held if held[name] != told.get(name)]
    return [f"{where}, field {name}: it is not what the journal tells." for name in fields]
