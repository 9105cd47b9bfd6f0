"""A crash after any event of a save, and any of what was not synced gone: all is found again."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator

import pytest

from dhr_tui.store import parts
from dhr_tui.store.errors import StoreError, UnknownCase
from tests.faults.parts import crashes, judge, operations, people
from tests.faults.parts.acks import Ack
from tests.faults.parts.crashes import State
from tests.faults.parts.operations import CASE, NEW
from tests.faults.parts.places import Place
from tests.faults.parts.recording import Event, Recorder, Synced, SyncedFolder, recording

MANY = 30_000
"""States that are looked at, at most; a store as designed has far fewer."""


def _two_saves(place: Place, recorder: Recorder) -> None:
    people.work(place.store(), CASE, "ana", recorder.events.append, saves=2)


def _creation(place: Place, recorder: Recorder) -> None:
    operations.create(place)
    recorder.events.append(Ack(1, "ana", "", 0))


def _warm(place: Place) -> None:
    people.work(place.store(), CASE, "ben", place.acks.note, saves=1)


def _torn(place: Place) -> None:
    """A crash left half of the last line of the journal."""
    _warm(place)
    journal = place.folder(CASE) / parts.OPEN
    journal.write_bytes(journal.read_bytes()[:-200])


def _recorded(
    place: Place, before: Callable[[Place], None], act: Callable[[Place, Recorder], None]
) -> Recorder:
    place.renew(CASE)
    before(place)
    with recording(place.workspace) as recorder:
        act(place, recorder)
    return recorder


def _faults(place: Place, state: State, case: str) -> list[str]:
    """What is wrong after the crash, once somebody has saved again."""
    shutil.rmtree(place.workspace)
    crashes.lay_out(state.disk, str(place.workspace), place.workspace)
    try:
        if case == NEW and not _there(place):
            return [f"{NEW} is gone."] if state.acks else _made_again(place)
        if case == CASE:
            acks = [*place.acks.all(), *state.acks]
            return judge.after_a_crash(place.workspace, case, acks)
        store = place.store()
        store.save(case, operations.renaming(store.load(case)), people.hand("cem"))
        return judge.faults_of(place.workspace, case, [])
    except StoreError as error:
        return [str(error)]


def _there(place: Place) -> bool:
    try:
        place.store().load(NEW)
    except UnknownCase:
        return False
    return True


def _made_again(place: Place) -> list[str]:
    operations.create(place)
    return list(place.store().verify(NEW).faults)


def _bad(
    place: Place, recorder: Recorder, case: str, events: list[Event] | None = None
) -> Iterator[str]:
    """The faults of every state; the number of states is bounded."""
    found = crashes.states(recorder.disk, recorder.events if events is None else events)
    for number, state in enumerate(found):
        assert number < MANY
        yield from (f"{state.told}: {fault}" for fault in _faults(place, state, case))


@pytest.mark.parametrize("before", [_warm, _torn])
def test_two_saves_and_a_crash(place: Place, before: Callable[[Place], None]) -> None:
    recorder = _recorded(place, before, _two_saves)
    assert len([event for event in recorder.events if isinstance(event, Ack)]) == 2
    assert list(_bad(place, recorder, CASE)) == []


def test_a_journal_that_is_closed_and_a_crash(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "LARGEST", 100)
    recorder = _recorded(place, _warm, _two_saves)
    assert any(place.folder(CASE).glob("journal-*"))
    assert list(_bad(place, recorder, CASE)) == []


def test_a_creation_and_a_crash(place: Place) -> None:
    recorder = _recorded(place, lambda _: None, _creation)
    assert list(_bad(place, recorder, NEW)) == []


def _no_fsync(event: Event) -> bool:
    return isinstance(event, Synced | SyncedFolder)


def _no_folder_fsync(event: Event) -> bool:
    return isinstance(event, SyncedFolder)


@pytest.mark.parametrize("left_out", [_no_fsync, _no_folder_fsync])
@pytest.mark.parametrize(("act", "case"), [(_two_saves, CASE), (_creation, NEW)])
def test_a_store_that_leaves_out_an_fsync_is_caught(
    place: Place,
    left_out: Callable[[Event], bool],
    act: Callable[[Place, Recorder], None],
    case: str,
) -> None:
    recorder = _recorded(place, _warm, act)
    events = [event for event in recorder.events if not left_out(event)]
    assert any(_bad(place, recorder, case, events))
