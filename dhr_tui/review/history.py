"""What happened to a case, save by save, and to one record of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from dhr_tui.review.change import Edit
from dhr_tui.review.records import TABLES, Part, Record

WRITTEN = ("findings", "recommendations", "queries")
"""The tables whose items have a wording; any earlier one can be taken up again."""

_TOLD = frozenset({"text", "state", "reason", "because"})
"""Fields that a history tells in a way of their own."""

ERASED = "[erased]"
"""What stands in the journal where words were erased."""


class Erased(Part, frozen=True, kw_only=True):
    """Words were erased from this save by save `by`; `digest` is the checksum it had before."""

    by: int
    digest: str


class Erasure(Part, frozen=True, kw_only=True):
    """What a save erased from another, `save`.

    `places` are paths into its JSON, as `edits/0/set/text/1`; `digest` is the checksum of the JSON
    that is left.
    """

    save: int
    places: tuple[str, ...]
    digest: str


class Gap(Part, frozen=True, kw_only=True):
    """Damage took this save from the journal, and those before it that are missing: `lost` in all.

    The chain before it and the one behind it are whole, each in itself.
    """

    lost: int


class Bridge(Part, frozen=True, kw_only=True):
    """What a repair says of a gap: `digest` is over the gap's line and the checksum before it."""

    save: int
    digest: str


class Repair(Part, frozen=True, kw_only=True):
    """A save that mended the case: the journal tells nothing of the `lost` saves before it.

    `next` are the next free numbers of the tables where the journal alone would not tell them;
    `bridges` vouch for the gaps that were left in the journal.
    """

    lost: int = 0
    next: dict[str, int] = {}
    bridges: tuple[Bridge, ...] = ()


class Entry(Part, frozen=True, kw_only=True, omit_defaults=True):
    """One save as the journal has it: `number` counts saves from 1, `meeting` is a meeting's id.

    `edits` hold the values that were really replaced and the numbers that were given. `salt` is
    random, so that erased words cannot be guessed from the checksum of the entry.
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
    salt: str = ""
    erased: Erased | None = None
    erases: tuple[Erasure, ...] = ()
    repairs: Repair | None = None
    gap: Gap | None = None

    @property
    def missing(self) -> int:
        """How many saves before this one the journal tells nothing of."""
        return (self.repairs.lost if self.repairs else 0) + (self.gap.lost - 1 if self.gap else 0)


def gap_at(number: int, lost: int, at: str) -> Entry:
    """What stands in a journal for `lost` saves, the last of them `number`; made before `at`."""
    saves = f"save {number}" if lost == 1 else f"saves {number - lost + 1} to {number}"
    return Entry(
        number=number,
        at=at,
        who="unknown",
        act="lost",
        says=f"what {saves} changed is lost; the journal was damaged there",
        edits=(),
        gap=Gap(lost=lost),
    )


def entries_of(entries: Iterable[Entry], table: str, number: int) -> list[Entry]:
    """The saves that changed one record or erased words of it, oldest first."""
    found: list[Entry] = []
    places: set[tuple[int, str]] = set()
    for entry in entries:
        own = {
            (entry.number, str(at))
            for at, edit in enumerate(entry.edits)
            if (edit.table, edit.id) == (table, number)
        }
        places |= own
        if own or places & set(_erased_edits(entry)):
            found.append(entry)
    return found


def _erased_edits(entry: Entry) -> Iterator[tuple[int, str]]:
    """The edits that a save erased words of: the save they are of, and their place in it."""
    for erasure in entry.erases:
        for place in erasure.places:
            first, *rest = place.split("/")
            if first == "edits" and rest:
                yield erasure.save, rest[0]


def versions(
    entries: Iterable[Entry], table: str, number: int
) -> Iterator[tuple[Entry, Record | None]]:
    """Every save that changed one record, oldest first, and the record as that save left it.

    None where the save removed it, or where the journal does not have all of its fields: after
    a gap nobody knows what a lost save made of it, until a repair tells the whole record.
    """
    values: dict[str, Any] = {}
    for entry in entries:
        for edit in entry.edits:
            if (edit.table, edit.id) == (table, number):
                values = _after(values, entry, edit)
                yield entry, record_of(table, values)


def _after(values: dict[str, Any], entry: Entry, edit: Edit) -> dict[str, Any]:
    unknown = edit.base != values.get("rev", 0) and not entry.repairs
    if edit.gone or unknown:
        return {}
    new = {field: value for field, (_, value) in edit.set.items()}
    stamps = {"id": edit.id, "rev": edit.base + 1, "by": entry.who, "at": entry.at}
    # Only a repair brings its own revision, hand and time.
    return {**values, **stamps, **new}


def record_of(table: str, values: dict[str, Any]) -> Record | None:
    """A record of its JSON values; None where they are not all of it."""
    try:
        record: Record = msgspec.convert(values, TABLES[table])
    except msgspec.ValidationError:
        return None
    return record


def reasons(edit: Edit) -> Iterator[str]:
    """The reasons that were given with an edit: for putting off, withdrawing, reopening ..."""
    for field in ("reason", "because"):
        yield from _words(edit.set.get(field, (None, None))[1])
    decision = edit.set.get("decision", (None, None))[1]
    if isinstance(decision, dict):
        yield from _words(decision.get("because"))
    before, after = edit.set.get("earlier", ((), ()))
    if len(after or ()) > len(before or ()):
        yield from _words(after[-1].get("because"))


def said(edit: Edit) -> Iterator[tuple[str, str, str]]:
    """Other words that an edit of a record changed: the name of the field, before and after."""
    if not edit.base or edit.gone:
        return
    for field, (old, new) in edit.set.items():
        words = [value or "" for value in (old, new)]
        told = field not in _TOLD and words[0] != words[1]
        if told and all(isinstance(value, str) for value in words):
            yield field.replace("_", " "), words[0], words[1]


def _words(value: object) -> Iterator[str]:
    if isinstance(value, str) and value:
        yield value
