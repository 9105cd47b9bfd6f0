"""A TinyDB storage for scripts: `TinyDB(path, storage=CaseStorage)` reads and saves safely.

    from tinydb import TinyDB, where
    from dhr_tui.store.storage import CaseStorage

    db = TinyDB("cases/lewisham-2014/case.json", storage=CaseStorage, who="ana")
    db.table("findings", cache_size=0).update({"promise": ""}, where("agency") == 3)

Every writing call is one save with its line in the journal, under the lock of the case; it fails
with a sentence, and changes nothing, if the case would not be one or somebody saved meanwhile.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec
from tinydb.storages import Storage

from dhr_tui.review.change import STAMPS, Change, Edit, Hand
from dhr_tui.review.text import scrub
from dhr_tui.store import casefile, names, reading
from dhr_tui.store.errors import StoreError, WrongValue
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.workspace import Workspace

Tables = Mapping[str, Mapping[str, Mapping[str, Any]]]


class CaseStorage(Storage):
    """The storage of one case file; `who` is written into the journal."""

    def __init__(self, path: str | Path, who: str = "a script") -> None:
        file = Path(path).absolute()
        if file.name != casefile.NAME or file.parents[1].name != "cases":
            raise StoreError(f"A case file is named cases/<case>/{casefile.NAME}, not {file.name}.")
        self._case = names.checked(file.parent.name)
        self._folder = str(file.parent)
        self._store = CaseFiles(Workspace(file.parents[2]))
        self._who = who
        self._raw = b""

    def read(self) -> dict[str, dict[str, Any]]:
        """The tables of the case as TinyDB has them. Raises StoreError where it is damaged."""
        raw, _ = reading.read(self._folder, self._case)
        casefile.decode(raw, self._case)
        self._raw = raw
        return _plain(raw)

    def write(self, data: Mapping[str, Any]) -> None:
        """Save what a script changed since its last read. Raises StoreError, merge.Conflict."""
        if not self._raw:
            self.read()
        before = _plain(self._raw)
        edits = tuple(_edits(before, data))
        if not edits:
            return
        noun = "record" if len(edits) == 1 else "records"
        change = Change(act="script", says=f"A script changed {len(edits)} {noun}.", edits=edits)
        hand = Hand(who=self._who, at=time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()))
        self._store.save(self._case, change, hand, only_after=before["meta"]["1"]["save"])


def _plain(raw: bytes) -> dict[str, dict[str, Any]]:
    tables: dict[str, dict[str, Any]] = msgspec.json.decode(raw)
    return tables


def _edits(before: Tables, after: Tables) -> Iterator[Edit]:
    """What turns the tables of `before` into those of `after`."""
    if after.get("meta") != before["meta"]:
        raise WrongValue("A script must leave the table meta as it is.")
    free: Mapping[str, int] = before["meta"]["1"]["next"]
    for table in sorted((set(before) | set(after)) - {"meta"}):
        was, now = before.get(table, {}), after.get(table, {})
        for key in was:
            if key not in now:
                yield _removing(table, key, was[key])
            elif was[key] != now[key]:
                yield _changing(table, key, was[key], now[key])
        for key in now:
            if key not in was:
                yield _adding(table, key, now[key], free.get(table, 1))


def _removing(table: str, key: str, was: Mapping[str, Any]) -> Edit:
    fields = {name: (value, None) for name, value in was.items() if name not in STAMPS}
    return Edit(table=table, id=int(key), base=was["rev"], set=fields, gone=True)


def _changing(table: str, key: str, was: Mapping[str, Any], now: Mapping[str, Any]) -> Edit:
    names_changed = {name for name in {*was, *now} if was.get(name) != now.get(name)}
    if lost := sorted(set(was) - set(now)):
        raise WrongValue(f"A script must not take the field {lost[0]} from {table} {key}.")
    if stamps := sorted(names_changed & STAMPS):
        raise WrongValue(f"The field {stamps[0]} of {table} {key} is written by the store alone.")
    fields = {name: (was.get(name), scrub(now[name])) for name in sorted(names_changed)}
    return Edit(table=table, id=int(key), base=was["rev"], set=fields)


def _adding(table: str, key: str, now: Mapping[str, Any], free: int) -> Edit:
    number = int(key)
    # The numbers of cells are made of their question and agency, so they do come back.
    if number < free and table != "cells":
        raise WrongValue(
            f"The number {number} of {table} was given before; the next free one is {free}."
        )
    if now.get("id", number) != number:
        raise WrongValue(f"The field id of {table} {number} is not its number.")
    fields = {name: (None, scrub(value)) for name, value in now.items() if name not in STAMPS}
    return Edit(table=table, id=number, base=0, set=fields)
