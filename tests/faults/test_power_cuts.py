"""The power fails at any moment: the disk's own journal is replayed, and every save is there."""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.faults.conftest import Counted
from tests.faults.parts import broken, images, judge, people
from tests.faults.parts.acks import Acks
from tests.faults.parts.broken import Breakage
from tests.faults.parts.children import Child, running
from tests.faults.parts.images import KINDS, Kind
from tests.faults.parts.places import Place

CASE = "example"
RENEWED = 20
LONGEST = 0.1
"""Seconds of work before the cut, at most."""


class Machine:
    """A disk in a file with a case on it, and what was acknowledged to those who work there."""

    def __init__(self, kind: Kind, folder: Path, place: Place) -> None:
        self._kind, self._folder, self._place = kind, folder, place

    def renew(self) -> None:
        """Put the case back, and down to the disk."""
        self._place.renew(CASE)
        os.sync()

    def cut(self, moment: float, breakage: Breakage | None = None) -> tuple[list[str], int]:
        """Cut the power in the middle of saves: what is wrong then, and the saves told of."""

        def act() -> None:
            with broken.within(breakage):
                people.work(self._place.store(), CASE, "ana", self._place.acks.note)

        with running(act) as (child,):
            time.sleep(moment)
            _stop(child)
            acks = self._place.acks.all()
            copy = Path(shutil.copyfile(self._folder / "image", self._folder / "cut"))
        with images.mounted(self._kind, copy, self._folder / "after") as after:
            return judge.after_a_crash(after / "workspace", CASE, acks), len(acks)


@contextmanager
def _machine(kind: Kind, memory: Path, originals: Path) -> Iterator[Machine]:
    with TemporaryDirectory(dir=memory) as name:
        folder = Path(name)
        images.make(kind, folder / "image")
        with images.mounted(kind, folder / "image", folder / "disk") as disk:
            place = Place(disk, originals)
            # What was told to people is outside of the machine that loses its power.
            place.acks = Acks(folder / "acks")
            yield Machine(kind, folder, place)


def _stop(child: Child) -> None:
    """Stop a child between two of its system calls."""
    child.signal(signal.SIGSTOP)
    state = Path(f"/proc/{child.pid}/stat")
    while state.read_text().rpartition(")")[2].split()[0] not in "TZ":
        time.sleep(0.0005)


def _kind(name: str, counted: Counted) -> Kind:
    """The kind of file system of that name; skips where it cannot be had, or is for the soak."""
    if name != "ext4" and not counted(0, 1):
        pytest.skip(f"{name} is for --soak")
    images.need(KINDS[name])
    return KINDS[name]


@pytest.mark.parametrize("name", KINDS)
def test_no_acknowledged_save_is_lost_by_a_power_cut(
    memory: Path, originals: Path, name: str, chance: random.Random, counted: Counted
) -> None:
    kind, told = _kind(name, counted), 0
    with _machine(kind, memory, originals) as machine:
        for number in range(counted(50, 1000)):
            if number % RENEWED == 0:
                machine.renew()
            wrong, told_of = machine.cut(chance.uniform(0.01, LONGEST))
            assert wrong == [], f"after {number + 1} cuts"
            told += told_of
    assert told > 0


@pytest.mark.parametrize("name", KINDS)
def test_a_store_without_fsync_is_caught(
    memory: Path, originals: Path, name: str, chance: random.Random, counted: Counted
) -> None:
    with _machine(_kind(name, counted), memory, originals) as machine:
        for _ in range(20):
            machine.renew()
            wrong, _ = machine.cut(chance.uniform(0.03, LONGEST), broken.without_fsync)
            if wrong:
                return
    pytest.fail("20 power cuts lost nothing, although nothing was synced")
