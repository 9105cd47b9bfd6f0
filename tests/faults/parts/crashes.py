"""Every state in which a crash may leave a disk, given what was asked of it until then.

After each event: what was synced is there; of the rest any part may be, in any order, and a
write that is there may be cut in half or be zeros. (The model of ALICE, OSDI 2014.)
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.faults.parts.acks import Ack
from tests.faults.parts.recording import (
    Disk,
    Event,
    Made,
    MadeFolder,
    Renamed,
    Shortened,
    Synced,
    SyncedFolder,
    Unlinked,
    Written,
)

WHOLE, HALF, ZEROS = "whole", "half", "zeros"


class State(NamedTuple):
    """A disk after a crash, and the saves that had been acknowledged."""

    disk: Disk
    acks: list[Ack]
    told: str


def states(before: Disk, events: Sequence[Event]) -> Iterator[State]:
    """The states, from the earliest crash to the latest."""
    for length in range(len(events) + 1):
        done = events[:length]
        acks = [event for event in done if isinstance(event, Ack)]
        loose = [n for n, event in enumerate(done) if not _durable(event, done[n + 1 :])]
        for kept in _subsets(loose):
            lost = set(loose) - set(kept)
            writes = [n for n in kept if isinstance(done[n], Written)]
            for shape in itertools.product((WHOLE, HALF, ZEROS), repeat=len(writes)):
                shapes = dict(zip(writes, shape, strict=True))
                disk = _after(before, done, lost, shapes)
                yield State(disk, acks, f"event {length}, lost {sorted(lost)}, {shapes}")


def _subsets(numbers: Sequence[int]) -> Iterator[tuple[int, ...]]:
    for size in range(len(numbers) + 1):
        yield from itertools.combinations(numbers, size)


def _durable(event: Event, later: Sequence[Event]) -> bool:
    """Whether something that was asked for later has made it durable."""
    wanted: set[Event] = set()
    if isinstance(event, Written | Shortened | Made):
        wanted.add(Synced(event.file))
    if isinstance(event, Made | MadeFolder | Renamed | Unlinked):
        wanted.add(SyncedFolder(os.path.dirname(event.path)))
    return not wanted or any(each in wanted for each in later)


def _after(before: Disk, done: Sequence[Event], lost: set[int], shapes: Mapping[int, str]) -> Disk:
    """The disk after the events, without those that were lost."""
    disk = Disk(dict(before.names), dict(before.files), set(before.folders))
    for number, event in enumerate(done):
        if number not in lost:
            _apply(disk, event, shapes.get(number, WHOLE))
    return disk


def _apply(disk: Disk, event: Event, shape: str) -> None:
    match event:
        case Made(path, file):
            disk.names[path] = file
        case MadeFolder(path):
            disk.folders.add(path)
        case Renamed(path, new) if path in disk.names:
            disk.names[new] = disk.names.pop(path)
        case Unlinked(path):
            disk.names.pop(path, None)
        case Written(file, offset, data):
            held = disk.files.get(file, b"").ljust(offset, b"\0")
            put = _shaped(data, shape)
            disk.files[file] = held[:offset] + put + held[offset + len(put) :]
        case Shortened(file, length):
            disk.files[file] = disk.files.get(file, b"")[:length].ljust(length, b"\0")


def _shaped(data: bytes, shape: str) -> bytes:
    return {WHOLE: data, HALF: data[: len(data) // 2], ZEROS: b"\0" * len(data)}[shape]


def lay_out(disk: Disk, root: str, target: Path) -> None:
    """Make files and folders of a disk below another folder."""
    for folder in sorted(disk.folders):
        if _reachable(disk, folder, root):
            (target / os.path.relpath(folder, root)).mkdir(parents=True, exist_ok=True)
    for path, file in disk.names.items():
        if _reachable(disk, os.path.dirname(path), root):
            (target / os.path.relpath(path, root)).write_bytes(disk.files.get(file, b""))


def _reachable(disk: Disk, folder: str, root: str) -> bool:
    """Whether the folder and those that it is in are there."""
    while folder != root:
        if folder not in disk.folders:
            return False
        folder = os.path.dirname(folder)
    return True
