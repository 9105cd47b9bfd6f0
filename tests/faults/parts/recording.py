"""What a store asks of a disk, as a list of events: names made and moved, bytes, and fsyncs."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.faults.parts.acks import Ack


class Made(NamedTuple):
    """A name for a new file, which has this number."""

    path: str
    file: int


class MadeFolder(NamedTuple):
    path: str


class Renamed(NamedTuple):
    """A file takes another name, perhaps one that another file had."""

    path: str
    new: str


class Unlinked(NamedTuple):
    path: str


class Written(NamedTuple):
    file: int
    offset: int
    data: bytes


class Shortened(NamedTuple):
    file: int
    length: int


class Synced(NamedTuple):
    """The bytes of a file, and a name it was made with, are on the disk."""

    file: int


class SyncedFolder(NamedTuple):
    """The names in a folder are on the disk."""

    path: str


Event = Made | MadeFolder | Renamed | Unlinked | Written | Shortened | Synced | SyncedFolder | Ack


class Disk(NamedTuple):
    """What a disk holds: the file of each name, the bytes of each file, and the folders."""

    names: dict[str, int]
    files: dict[int, bytes]
    folders: set[str]

    @classmethod
    def of(cls, root: Path) -> Disk:
        """What is below a folder now; all of it is taken to be durable."""
        found = sorted(root.rglob("*"))
        names = {str(path): n for n, path in enumerate(p for p in found if p.is_file())}
        files = {number: Path(path).read_bytes() for path, number in names.items()}
        return cls(names, files, {str(root), *(str(p) for p in found if p.is_dir())})


@dataclass
class Recorder:
    """Notes the events below a folder, in order."""

    disk: Disk
    events: list[Event] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._root = min(self.disk.folders)
        self._names = dict(self.disk.names)
        self._open: dict[int, str | int] = {}
        self._next = len(self._names)

    def opened(self, fd: int, path: str) -> None:
        if os.path.isdir(path):
            self._open[fd] = path
            return
        if path not in self._names:
            self._names[path] = self._next
            self.events.append(Made(path, self._next))
            self._next += 1
        self._open[fd] = self._names[path]

    def note(self, call: str, *args: Any) -> None:
        """A call that is about to be made."""
        target = self._open.get(args[0]) if isinstance(args[0], int) else None
        if call == "replace" and self._ours(args[0]):
            self._names[args[1]] = self._names.pop(args[0])
            self.events.append(Renamed(*args))
        elif call == "unlink" and self._names.pop(args[0], None) is not None:
            self.events.append(Unlinked(args[0]))
        elif call == "mkdir" and self._ours(args[0]) and not os.path.isdir(args[0]):
            self.events.append(MadeFolder(args[0]))
        elif isinstance(target, str) and call == "fsync":
            self.events.append(SyncedFolder(target))
        elif isinstance(target, int):
            self._noted(call, target, *args)
        if call == "close":
            self._open.pop(args[0], None)

    def _noted(self, call: str, file: int, fd: int, *args: Any) -> None:
        if call == "write":
            self.events.append(Written(file, _offset(fd), bytes(args[0])))
        elif call == "ftruncate":
            self.events.append(Shortened(file, args[0]))
        elif call == "fsync":
            self.events.append(Synced(file))

    def _ours(self, path: object) -> bool:
        return str(path).startswith(self._root)


def _offset(fd: int) -> int:
    """Where the next write goes: to the end for the files that are appended to."""
    appends = os.O_APPEND & int(Path(f"/proc/self/fdinfo/{fd}").read_text().split()[3], 8)
    return os.fstat(fd).st_size if appends else os.lseek(fd, 0, os.SEEK_CUR)


CALLS = ("write", "fsync", "replace", "unlink", "ftruncate", "mkdir", "close")


@contextmanager
def recording(root: Path) -> Iterator[Recorder]:
    """Note what is done below a folder while this lasts; `Ack`s are added by the caller."""
    recorder = Recorder(Disk.of(root))
    opened = os.open

    def noted_open(path: Any, *args: Any, **options: Any) -> int:
        fd = opened(path, *args, **options)
        if str(path).startswith(str(root)):
            recorder.opened(fd, str(path))
        return fd

    def noted(name: str) -> Callable[..., Any]:
        call = getattr(os, name)

        def wrapped(*args: Any, **options: Any) -> Any:
            recorder.note(name, *args)
            return call(*args, **options)

        return wrapped

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "open", noted_open)
        for name in CALLS:
            patch.setattr(os, name, noted(name))
        yield recorder
