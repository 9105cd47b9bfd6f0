"""Stores that are broken on purpose, each in one way: a harness that passes them sees nothing.

Each is applied inside the child that it is to break, or within `within` in the test's own process.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress

import msgspec
import pytest
from tinydb.storages import JSONStorage

from dhr_tui.review.review import Review
from dhr_tui.store import atomic, journal, parts
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.meta import Meta
from dhr_tui.store.replay import Replay

Breakage = Callable[[pytest.MonkeyPatch], None]


@contextmanager
def within(breakage: Breakage | None) -> Iterator[None]:
    """The store is broken so while this lasts."""
    with pytest.MonkeyPatch.context() as patch:
        if breakage:
            breakage(patch)
        yield


def without_lock(patch: pytest.MonkeyPatch) -> None:
    """Two sessions may save at the same moment."""
    patch.setattr("dhr_tui.store.files.locked", lambda *_: nullcontext())


def without_comparing(patch: pytest.MonkeyPatch) -> None:
    """The last one to save a field wins."""
    patch.setattr("dhr_tui.review.merge._clashes", lambda *_: [])


def deaf_to_faults(patch: pytest.MonkeyPatch) -> None:
    """What the system says of a write is not heard."""

    def unheard(fd: int, data: bytes) -> None:
        with suppress(OSError):
            os.write(fd, data)

    _writing(patch, unheard)


def without_drafts(patch: pytest.MonkeyPatch) -> None:
    """What is being typed is not kept, and nobody hears of it."""
    patch.setattr("dhr_tui.store.drafts.put", lambda *_: None)


def without_fsync(patch: pytest.MonkeyPatch) -> None:
    """Nothing is asked to be on the disk."""
    patch.setattr(os, "fsync", lambda _: None)


def without_replaying(patch: pytest.MonkeyPatch) -> None:
    """The case is not compared with what its journal tells."""
    patch.setattr("dhr_tui.store.replay.Replay.differences", lambda *_: [])


def without_a_sentence(patch: pytest.MonkeyPatch) -> None:
    """What the decoder says of a damaged file is passed on as it is."""
    patch.setattr("dhr_tui.store.fault.damage", lambda _, error: error)


def repairing_what_a_kill_left(patch: pytest.MonkeyPatch) -> None:
    """A last line that was begun is a fault to repair, and none to verify."""
    patch.setattr("dhr_tui.store.evidence._after", lambda folder, end, _: _behind(folder, end))


def _behind(folder: str, end: journal.End) -> int:
    return parts.size_after(folder, end.part, end.length)


def repairing_without_the_last_finding(patch: pytest.MonkeyPatch) -> None:
    """A repair leaves out a record that its journal tells of."""
    whole = Replay.review

    def less(told: Replay, save: int, head: str) -> Review:
        review = whole(told, save, head)
        last = max(review.findings)
        kept = {number: each for number, each in review.findings.items() if not 1 < number == last}
        return msgspec.structs.replace(review, findings=kept)

    patch.setattr(Replay, "review", less)


def with_tinydb_storage(patch: pytest.MonkeyPatch) -> None:
    """The case file is written by TinyDB's own JSONStorage, which writes in place."""

    def written(folder: str, name: str, data: bytes) -> os.stat_result:
        storage = JSONStorage(f"{folder}/{name}", encoding="utf-8")
        try:
            storage.write(json.loads(data))
            return os.stat(f"{folder}/{name}")
        finally:
            storage.close()

    patch.setattr(atomic, "replace", written)


def without_continuing_short_writes(patch: pytest.MonkeyPatch) -> None:
    """What the system did not take of a write is forgotten."""
    _writing(patch, lambda fd, data: os.write(fd, data))


def _writing(patch: pytest.MonkeyPatch, write: Callable[[int, bytes], object]) -> None:
    for module in (atomic, journal):
        patch.setattr(module, "write_all", write)


def without_sweeping(patch: pytest.MonkeyPatch) -> None:
    """What a killed save left stays in the folder."""
    patch.setattr(atomic, "sweep", lambda *_: None)


def without_completing_the_journal(patch: pytest.MonkeyPatch) -> None:
    """A journal that lacks the last line goes on without it."""

    def settled(folder: str, meta: Meta, known: journal.End | None) -> journal.End:
        return journal.last(folder)

    patch.setattr(journal, "settle", settled)


def without_moving_a_torn_tail(patch: pytest.MonkeyPatch) -> None:
    """Lines are written behind what a crash left."""
    patch.setattr(journal, "_move_tail", lambda *_: None)


def with_what_was_read_first(patch: pytest.MonkeyPatch) -> None:
    """A session does not look whether somebody else has saved."""
    current = CaseFiles._current

    def known(files: CaseFiles, folder: str, case: str) -> object:
        return files._known.get(case) or current(files, folder, case)

    patch.setattr(CaseFiles, "_current", known)


def with_a_journal_remembered(patch: pytest.MonkeyPatch) -> None:
    """A session does not look whether somebody else has written a line."""
    settle = journal.settle

    def remembered(folder: str, meta: Meta, known: journal.End | None) -> journal.End:
        return known or settle(folder, meta, known)

    patch.setattr(journal, "settle", remembered)


def hiding_that_it_was_written(patch: pytest.MonkeyPatch) -> None:
    """A save whose rename was done is said to be refused, as the folder's fsync failed."""
    replace = atomic.replace

    def hiding(folder: str, name: str, data: bytes) -> os.stat_result:
        try:
            return replace(folder, name, data)
        except atomic.Unconfirmed as error:
            raise OSError(error.errno, error.strerror) from error

    patch.setattr(atomic, "replace", hiding)
