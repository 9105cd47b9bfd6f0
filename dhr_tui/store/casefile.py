"""A case file as bytes: the JSON of a TinyDB file, one table a record type, `meta` first."""

from __future__ import annotations

import gc
from operator import attrgetter, eq
from typing import Any, NamedTuple

import msgspec

from dhr_tui.review import integrity
from dhr_tui.review.records import TABLES, Record
from dhr_tui.review.review import Review
from dhr_tui.store import twice
from dhr_tui.store.errors import Damaged, naming, shown
from dhr_tui.store.meta import FORMAT, Meta, chained
from dhr_tui.store.pages import Pages

NAME = "case.json"
_FIELDS: list[tuple[str, Any, Any]] = [
    (table, dict[int, kind], msgspec.field(default_factory=dict))  # type: ignore[valid-type]
    for table, kind in TABLES.items()
]
CaseFile = msgspec.defstruct(
    "CaseFile", [("meta", dict[int, Meta]), *_FIELDS], forbid_unknown_fields=True
)
_DECODER = msgspec.json.Decoder(CaseFile)


class Opened(NamedTuple):
    """A case file that was read and found sound."""

    meta: Meta
    review: Review


def decode(raw: bytes, case: str) -> Opened:
    """The case in the bytes of its file. Raises Damaged with table, record and field."""
    with naming(case):
        tables = _decoded(raw)
        meta = _sound_meta(tables.meta, case)
        review = Review(save=meta.save, head=meta.head, **{t: getattr(tables, t) for t in TABLES})
        _check(review)
    return Opened(_with_free_numbers(meta, review), review)


def looked_through(raw: bytes, case: str) -> Opened:
    """The same, and also Damaged where a name stands twice, of which one would be lost unseen."""
    opened = decode(raw, case)
    # What this program wrote itself has no such name, and is not looked through.
    if Pages.of(opened.review).file(opened.meta) != raw:
        with naming(case):
            twice.check(raw)
    return opened


def _decoded(raw: bytes) -> Any:
    if not raw:
        raise Damaged(NAME, "the file is empty.")
    try:
        return _decode_quickly(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, ValueError):
        # The second reading is slow and only looks for the place of the fault.
        from dhr_tui.store.fault import damage

        raise damage(raw) from None


def _decode_quickly(raw: bytes) -> Any:
    """Decode with the garbage collector off: thousands of new objects would keep it busy."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        return _DECODER.decode(raw)
    finally:
        if was_on:
            gc.enable()


def _sound_meta(table: dict[int, Meta], case: str) -> Meta:
    if list(table) != [1]:
        raise Damaged(NAME, "it must hold record 1 and no other.", "meta")
    meta = table[1]
    if meta.case != case:
        raise Damaged(NAME, _misnamed(meta.case, case), "meta", "1", "case", cure=_ways(case))
    wrong = {
        "format": meta.format != FORMAT and f"this program reads format {FORMAT} only.",
        "save": not 0 < meta.save <= integrity.MOST and "it is not the number of a save.",
        "head": chained(meta.prev, meta.last.encode()) != meta.head
        and "it is not the checksum of the last save.",
    }
    for field, what in wrong.items():
        if what:
            raise Damaged(NAME, what, "meta", "1", field)
    return meta


def _misnamed(inside: str, folder: str) -> str:
    return f"it is the file of the case {shown(inside, 64)}, and its folder is called {folder}."


def _ways(folder: str) -> str:
    return (
        "Give the folder its name back if it was moved; if it is a copy, "
        f"dhr repair {folder} makes it a case of its own."
    )


def _check(review: Review) -> None:
    """Raise Damaged for the first record that has a wrong number or leads to nothing."""
    if list(review.review) != [1]:
        raise Damaged(NAME, "it must hold record 1 and no other.", "review")
    for table in TABLES:
        _check_keys(table, getattr(review, table))
    for fault in integrity.faults_of(review):
        raise Damaged(NAME, f"{fault.sentence}.", fault.table, str(fault.id), fault.field)


def _check_keys(table: str, records: dict[int, Record]) -> None:
    if not all(map(eq, map(attrgetter("id"), records.values()), records)):
        number = next(key for key, record in records.items() if record.id != key)
        raise Damaged(NAME, "it is not the number of its record.", table, str(number), "id")


def _with_free_numbers(meta: Meta, review: Review) -> Meta:
    """`next` raised above the numbers in use, as a script may have added records without it."""
    free = dict(meta.next)
    for table in TABLES:
        numbers = getattr(review, table)
        if numbers:
            free[table] = max(free.get(table, 1), max(numbers) + 1)
    return msgspec.structs.replace(meta, next=free)
