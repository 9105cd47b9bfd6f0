"""Stores that are broken on purpose, each in one way: a harness that passes them sees nothing.

Each is applied inside the child that it is to break, or within `within` in the test's own process.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress

import pytest
from tinydb.storages import JSONStorage

from dhr_tui.store import atomic

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

    patch.setattr(atomic, "write_all", unheard)


def without_fsync(patch: pytest.MonkeyPatch) -> None:
    """Nothing is asked to be on the disk."""
    patch.setattr(os, "fsync", lambda _: None)


def without_replaying(patch: pytest.MonkeyPatch) -> None:
    """The case is not compared with what its journal tells."""
    patch.setattr("dhr_tui.store.replay.Replay.differences", lambda *_: [])


def without_a_sentence(patch: pytest.MonkeyPatch) -> None:
    """What the decoder says of a damaged file is passed on as it is."""
    patch.setattr("dhr_tui.store.fault.damage", lambda _, error: error)


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
