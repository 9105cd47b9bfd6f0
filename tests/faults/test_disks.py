"""A disk that is full, or may not be written to: a sentence, nothing changed, and on it goes."""

from __future__ import annotations

import os
import random
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from dhr_tui.store.errors import NotSaved, StoreError
from tests.faults.conftest import Counted
from tests.faults.parts import broken, images, operations, people
from tests.faults.parts.acks import Acks
from tests.faults.parts.broken import Breakage
from tests.faults.parts.places import Place
from tests.faults.parts.warm import Warm, load

CASE = "example"
SIZE = 1 << 20
SAVES = 12
DRAFT = operations.DRAFT


@contextmanager
def _disk(memory: Path, originals: Path) -> Iterator[Place]:
    """A small disk of its own with a case on it; what was acknowledged lies elsewhere."""
    with (
        TemporaryDirectory(dir=memory) as folder,
        images.small_disk(Path(folder, "disk"), SIZE) as disk,
    ):
        place = Place(disk, originals)
        place.acks = Acks(Path(folder, "acks"))
        yield place


def _fill(disk: Path, spare: int) -> Path:
    """Fill the disk but for so many bytes."""
    filler = disk / "filler"
    with open(filler, "wb", buffering=0) as file, suppress(OSError):
        while file.write(b"x" * 65_536):
            pass
    os.truncate(filler, max(0, filler.stat().st_size - spare))
    return filler


def _work_until_full(place: Place) -> str:
    """Save until the disk is full; the sentence that said so."""
    try:
        people.work(place.store(), CASE, "ana", place.acks.note, saves=SAVES)
    except NotSaved as error:
        return str(error)
    return ""


def _wrong_when_full(
    place: Place, chance: random.Random, spare: int = 400_000
) -> tuple[str, list[str]]:
    """Work on a disk that fills up, then make room: what was said, and what is wrong then.

    At most `spare` bytes are free at first.
    """
    place.renew(CASE)
    filler = _fill(place.path, chance.randrange(spare))
    said = _work_until_full(place)
    filler.unlink()
    people.work(place.store(), CASE, "ben", place.acks.note, saves=1)
    left = [path.name for path in place.folder(CASE).glob(".*")]
    return said, [*place.faults(CASE), *left]


def test_a_full_disk_refuses_a_save_and_loses_none(
    memory: Path, originals: Path, chance: random.Random, counted: Counted
) -> None:
    said = set()
    with _disk(memory, originals) as place:
        for _ in range(counted(50, 1000)):
            sentence, wrong = _wrong_when_full(place, chance)
            assert wrong == []
            said.add(sentence)
    assert said == {"", f"The case {CASE} was not saved: the disk is full."}


def test_a_disk_that_may_not_be_written_to_is_said_and_read(
    memory: Path, originals: Path, counted: Counted
) -> None:
    with _disk(memory, originals) as place:
        for number in range(counted(50, 1000)):
            if number % 20 == 0:
                place.renew(CASE)
            _refused_while_read_only(place)
            people.work(place.store(), CASE, "ben", place.acks.note, saves=1)
            assert place.faults(CASE) == []


def _refused_while_read_only(place: Place) -> None:
    """Save, and keep a draft, where nothing may be written: each is refused in a sentence."""
    images.remount(place.path, "ro")
    try:
        store = place.store()
        with pytest.raises(NotSaved, match="the disk is read-only"):
            people.work(store, CASE, "ana", place.acks.note, saves=1)
        with pytest.raises(NotSaved, match="the disk is read-only"):
            store.draft_put(CASE, "ana", DRAFT)
    finally:
        images.remount(place.path, "rw")


@contextmanager
def _nothing_can_be_written(disk: Path, why: str) -> Iterator[None]:
    """The disk is full, or read-only, while this lasts."""
    if why == "the disk is full":
        filler = _fill(disk, 0)
        yield
        filler.unlink()
    else:
        images.remount(disk, "ro")
        yield
        images.remount(disk, "rw")


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
@pytest.mark.parametrize("why", ["the disk is full", "the disk is read-only"])
def test_an_end_from_outside_says_what_was_lost_where_nothing_can_be_kept(
    memory: Path, originals: Path, number: signal.Signals, why: str
) -> None:
    load()
    with _disk(memory, originals) as place:
        place.renew(CASE)
        with (
            _nothing_can_be_written(place.path, why),
            Warm(("--workspace", str(place.workspace), "open", CASE)) as terminal,
        ):
            terminal.wait_for("F1 help")
            terminal.press("f")
            terminal.wait_for("ctrl+s save")
            terminal.type("Nobody asked.")
            terminal.wait_for(f"The draft was not saved: {why}.")
            os.kill(terminal.pid, number)
            assert terminal.ended(10.0) == 128 + number
    left = bytes(terminal.written).rpartition(b"\x1b")[2].decode()
    assert f"What you were writing is lost. The draft was not saved: {why}." in left


@pytest.mark.parametrize("breakage", [broken.deaf_to_faults, broken.with_tinydb_storage])
def test_a_broken_store_is_caught(
    memory: Path, originals: Path, chance: random.Random, breakage: Breakage
) -> None:
    with _disk(memory, originals) as place, broken.within(breakage):
        for _ in range(30):
            try:
                # One that writes in place asks for no room until its file grows.
                if _wrong_when_full(place, chance, spare=8_192)[1]:
                    return
            except StoreError:
                return
    pytest.fail("nothing was seen")


def test_a_store_that_is_silent_on_a_read_only_disk_is_caught(
    memory: Path, originals: Path
) -> None:
    with _disk(memory, originals) as place, broken.within(broken.without_drafts):
        place.renew(CASE)
        with pytest.raises(pytest.fail.Exception, match="DID NOT RAISE"):
            _refused_while_read_only(place)
