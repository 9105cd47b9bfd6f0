"""Who is here: a file a session, locked by the kernel for as long as its process lives.

What a process leaves that was killed is a file without a lock: whoever finds it removes it, and
nobody dead is ever shown. Nothing here is forced onto the disk, and nothing here is an error.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import re
import stat
import time
from collections.abc import Iterator
from threading import Lock
from typing import NamedTuple

import msgspec

from dhr_tui.store import atomic
from dhr_tui.store.present import Present, believed, in_order

NAME = "presence"
RETEST = 3.0
"""Seconds after which the locks of a book that nobody has signed since are tried again."""

LARGEST = 4_096
"""Bytes of an entry; more is not one."""

MANY = 200
"""Entries that are looked at; a panel has never had so many sessions."""

TURNS = 3
"""How often an entry is opened that its session replaces meanwhile."""

LEFT_OVER = 60.0
"""Seconds after which a file that never got its name is one that a killed session left."""

TICK = 50_000_000
"""Nanoseconds in which a folder may change twice and keep its time."""

_ENTRY = re.compile(r"([0-9a-f]{8,32})\.json")
_DECODER = msgspec.json.Decoder(Present)


class _Read(NamedTuple):
    """What was found in the book, the folder's state before that, and when (monotonic)."""

    key: tuple[int, int]
    at: float
    present: list[Present]


class VisitorsBook:
    """The sessions in the case of a folder. Its methods may run in several threads."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._place = f"{folder}/{NAME}"
        self._own: dict[str, int] = {}
        self._read: _Read | None = None
        self._lock = Lock()

    def sign(self, present: Present) -> None:
        """Write where a session is: a new file, locked before it gets its name.

        A reader never meets a living session's file without its lock, and the folder's time
        changes with every entry.
        """
        told = believed(present)
        if told:
            with self._lock, _not_worth_an_error():
                atomic.private_folder(self._folder, NAME)
                before = self._own.get(told.session)
                self._own[told.session] = self._written(told)
                if before is not None:
                    os.close(before)

    def strike(self, session: str) -> None:
        """Remove a session's entry, then let go of its lock."""
        with self._lock, _not_worth_an_error():
            fd = self._own.pop(session, None)
            if fd is not None:
                try:
                    os.unlink(f"{self._place}/{session}.json")
                finally:
                    os.close(fd)

    def signed(self) -> list[Present]:
        """Everybody who lives, by name; one look at the folder while nothing has changed."""
        with self._lock, _not_worth_an_error():
            status = os.lstat(self._place)
            key = (status.st_ino, status.st_mtime_ns)
            known, now = self._read, time.monotonic()
            if known and known.key == key and now - known.at < RETEST:
                return known.present
            present = in_order(self._living()) if stat.S_ISDIR(status.st_mode) else []
            settled = time.time_ns() - status.st_mtime_ns > TICK
            self._read = _Read(key, now if settled else 0.0, present)
            return present
        return []

    def _written(self, told: Present) -> int:
        """The descriptor of the new entry; its lock is held until it is closed."""
        path = f"{self._place}/{told.session}.json"
        temporary = f"{self._place}/.{told.session}.{os.urandom(4).hex()}.tmp"
        mode = atomic.file_mode(self._place)
        fd = os.open(temporary, atomic.NEW, mode)
        try:
            if mode != 0o600:
                os.fchmod(fd, mode)
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
            atomic.write_all(fd, msgspec.json.encode(told))
            os.replace(temporary, path)
        except BaseException:
            os.close(fd)
            with contextlib.suppress(OSError):
                os.unlink(temporary)
            raise
        return fd

    def _living(self) -> Iterator[Present]:
        for name in sorted(os.listdir(self._place))[:MANY]:
            if name.endswith(".tmp"):
                self._sweep(name)
            elif match := _ENTRY.fullmatch(name):
                told = self._entry(name)
                if told and told.session == match[1]:
                    yield told

    def _entry(self, name: str) -> Present | None:
        """What a living session told; the entry of a dead one is removed."""
        path = f"{self._place}/{name}"
        with contextlib.suppress(OSError, msgspec.DecodeError, UnicodeDecodeError):
            for _ in range(TURNS):
                with atomic.opened(path, os.O_RDONLY) as fd:
                    if not _unlocked(fd):
                        return believed(_DECODER.decode(os.read(fd, LARGEST)))
                    # A living session lets go of a lock only after its next entry has the name. So
                    # what has the name and no lock is a dead one's, and nobody will replace it.
                    if os.path.samestat(os.fstat(fd), os.lstat(path)):
                        os.unlink(path)
                        return None
        return None

    def _sweep(self, name: str) -> None:
        with contextlib.suppress(OSError):
            path = f"{self._place}/{name}"
            if time.time() - os.lstat(path).st_mtime > LEFT_OVER:
                os.unlink(path)


def _unlocked(fd: int) -> bool:
    try:
        fcntl.flock(fd, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _not_worth_an_error() -> contextlib.AbstractContextManager[None]:
    """Where presence cannot be written or read, the program works on without it."""
    return contextlib.suppress(OSError)
