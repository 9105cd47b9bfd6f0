"""The operations that look after a case: backup and what is made of it, repair, presence."""

from __future__ import annotations

import shutil
from pathlib import Path

from dhr_tui.review.change import Hand
from dhr_tui.store import backup, repair
from dhr_tui.store.errors import CaseExists, UnknownCase
from dhr_tui.store.mending import carry_out
from dhr_tui.store.present import Present
from tests.faults.parts import people
from tests.faults.parts.operations import CASE, DONE, REFUSED, Operation, unchanged
from tests.faults.parts.people import AT
from tests.faults.parts.places import Place

BACK = "back"
SESSION = Present(session="0123456789abcdef", who="ana", screen="grid")


def _file(place: Place) -> Path:
    return place.path / "backup.tar"


def _no_backup(place: Place) -> None:
    _file(place).unlink(missing_ok=True)
    place.remove(BACK)


def _back_up(place: Place) -> None:
    store = place.store()
    backup.make(store.folder(CASE), CASE, str(_file(place)))


def _after_backup(place: Place, status: int | None) -> list[str]:
    """A backup that is there can be restored, and there is one if there was said to be."""
    there = _file(place).exists()
    if (status == DONE and not there) or (status == REFUSED and there):
        return [f"It ended with {status}, and the backup {'is' if there else 'is not'} there."]
    if there:
        _restore(place)
    return [*(_differences(place) if there else []), *unchanged(place, status)]


def _with_backup(place: Place) -> None:
    _no_backup(place)
    _back_up(place)


def _restore(place: Place) -> None:
    backup.restore(str(place.workspace / "cases"), str(_file(place)), BACK)


def _after_restore(place: Place, status: int | None) -> list[str]:
    """The case is there whole, or it can be restored once more."""
    try:
        place.store().load(BACK)
        there = True
    except UnknownCase:
        there = False
    if (status == DONE and not there) or (status == REFUSED and there):
        return [f"It ended with {status}, and the case {'is' if there else 'is not'} there."]
    try:
        _restore(place)
    except CaseExists:
        if not there:
            return ["It cannot be restored, although it is not there."]
    for left in (place.workspace / "cases").glob(".restoring-*"):
        shutil.rmtree(left)
    return _differences(place)


def _differences(place: Place) -> list[str]:
    store = place.store()
    same = store.load(BACK).findings == store.load(CASE).findings
    return [*store.verify(BACK).faults, *([] if same else ["The backup says something else."])]


def _damaged(place: Place) -> None:
    """Somebody changed a word in the case file."""
    people.work(place.store(), CASE, "ana", place.acks.note, saves=3)
    file = place.folder(CASE) / "case.json"
    file.write_bytes(file.read_bytes().replace(b'"Kazia"', b'"Kasia"'))


def _repair(place: Place) -> None:
    folder = place.store().folder(CASE)
    planned = repair.plan(folder, CASE)
    if planned.found:
        carry_out(folder, CASE, planned, Hand(who="ana", at=AT))


def _after_repair(place: Place, status: int | None) -> list[str]:
    """The case is sound, or it is once it has been repaired again."""
    if status != DONE:
        _repair(place)
    report, title = place.store().verify(CASE), place.store().load(CASE).case.title
    return [*report.faults, *([] if title == "Kazia" else [f"The case is called {title}."])]


def _sign(place: Place) -> None:
    store = place.store()
    store.present_put(CASE, SESSION)
    store.present_list(CASE)
    store.present_drop(CASE, SESSION.session)


ALL = (
    Operation("backup", _back_up, _after_backup, _no_backup),
    Operation("restore", _restore, _after_restore, _with_backup),
    Operation("repair", _repair, _after_repair, _damaged),
    Operation("presence", _sign, unchanged),
)
