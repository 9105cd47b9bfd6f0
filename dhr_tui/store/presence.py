"""Who is here: a file a session, locked by the kernel for as long as its process lives.

What a process leaves that was killed is a file without a lock: whoever finds it removes it, and
nobody dead is ever shown. Nothing here is forced onto the disk, and nothing here is an error.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import re
import time
from collections.abc import Callable
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

TURNS = 100
"""How often an entry is opened that its session replaces meanwhile."""

LEFT_OVER = 60.0
"""Seconds after which a file that never got its name is one that a killed session left."""

TICK = 50_000_000
"""Nanoseconds in which a folder may change twice and keep its time."""

_READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK
_ENTRY = re.compile(r"[0-9a-f]{8,32}\.json")
_DECODER = msgspec.json.Decoder(Present)


class _Held:
    """An open file; it is closed, and its lock let go, once nothing refers to it."""

    def __init__(self, fd: int) -> None:
        self.fd = fd

    def __del__(self, close: Callable[[int], None] = os.close) -> None:
        close(self.fd)


class _Entry(NamedTuple):
    """A file of the book, kept open to try its lock; None for what cannot be believed."""

    held: _Held
    inode: int
    present: Present | None


class VisitorsBook:
    """The sessions in the case of a folder. Its methods may run in several threads."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self._place = f"{folder}/{NAME}"
        self._own: dict[str, _Held] = {}
        self._entries: dict[str, _Entry] = {}
        self._present: list[Present] = []
        self._pulse: object = None
        self._lock = Lock()

    def sign(self, present: Present) -> None:
        """Write where a session is: a new file, locked before it gets its name.

        A reader never meets a living session's file without its lock, and the folder's time
        changes with every entry.
        """
        told = believed(present)
        if told:
            with self._lock, _not_worth_an_error():
                atomic.private_folder(self.folder, NAME)
                self._own[told.session] = self._written(told)

    def strike(self, session: str) -> None:
        """Remove a session's entry, then let go of its lock."""
        with self._lock, _not_worth_an_error():
            held = self._own.pop(session, None)
            if held:
                os.unlink(f"{self._place}/{session}.json")

    def pulse(self) -> object:
        """Another value once anybody may have come, gone or moved; one question to the system.

        While somebody else is here it is another one every few seconds, since a lock that is
        gone changes no file, and all the time while the folder's clock may hide a change.
        """
        try:
            status = os.lstat(self._place)
        except OSError:
            return None
        if time.time_ns() - status.st_mtime_ns < TICK:
            return object()
        alone = len(self._entries) <= len(self._own)
        turn = 0 if alone else int(time.monotonic() / RETEST)
        return status.st_ino, status.st_mtime_ns, turn

    def signed(self) -> list[Present]:
        """Everybody who lives, by name."""
        pulse = self.pulse()
        with self._lock:
            if pulse != self._pulse or pulse is None:
                self._entries = self._living()
                told = (entry.present for entry in self._entries.values())
                self._present = in_order(present for present in told if present)
                self._pulse = self.pulse()
            return self._present

    def _written(self, told: Present) -> _Held:
        """The new entry, open; its lock is held as long as that."""
        path = f"{self._place}/{told.session}.json"
        temporary = f"{self._place}/.{told.session}.{os.urandom(4).hex()}.tmp"
        mode = atomic.file_mode(self._place)
        held = _Held(os.open(temporary, atomic.NEW, mode))
        try:
            if mode != 0o600:
                os.fchmod(held.fd, mode)
            fcntl.flock(held.fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
            atomic.write_all(held.fd, msgspec.json.encode(told))
            os.replace(temporary, path)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
            raise
        return held

    def _living(self) -> dict[str, _Entry]:
        """The entries that have a lock, each opened again only if it is another file.

        A list of names that is made while one is replaced may lack it; who was there is looked for.
        """
        found: dict[str, _Entry] = {}
        with _not_worth_an_error(), atomic.opened(self._place, os.O_RDONLY | os.O_DIRECTORY) as fd:
            for name in sorted({*os.listdir(fd), *self._entries})[:MANY]:
                if name.endswith(".tmp"):
                    self._sweep(name)
                elif _ENTRY.fullmatch(name):
                    entry = self._look_at(name)
                    if entry:
                        found[name] = entry
        return found

    def _look_at(self, name: str) -> _Entry | None:
        """A living session's entry; a dead one's is removed.

        A living session lets go of a lock only after its next entry has the name. So what has
        the name and no lock is a dead one's, and nobody will replace it.
        """
        path = f"{self._place}/{name}"
        with _not_worth_an_error():
            for _ in range(TURNS):
                known = self._entries.get(name)
                if known and known.inode != os.lstat(path).st_ino:
                    known = None
                held = known.held if known else _Held(os.open(path, _READ))
                if not _unlocked(held.fd):
                    return known or _read(held, name)
                if os.path.samestat(os.fstat(held.fd), os.lstat(path)):
                    os.unlink(path)
                    return None
        return None

    def _sweep(self, name: str) -> None:
        with contextlib.suppress(OSError):
            path = f"{self._place}/{name}"
            if time.time() - os.lstat(path).st_mtime > LEFT_OVER:
                os.unlink(path)


def _read(held: _Held, name: str) -> _Entry:
    """What a file of the book says, if it is of the session that it is named after."""
    inode = os.fstat(held.fd).st_ino
    try:
        told = _DECODER.decode(os.read(held.fd, LARGEST))
    except (msgspec.DecodeError, UnicodeDecodeError):
        return _Entry(held, inode, None)
    return _Entry(held, inode, believed(told) if name == f"{told.session}.json" else None)


def _unlocked(fd: int) -> bool:
    try:
        fcntl.flock(fd, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _not_worth_an_error() -> contextlib.AbstractContextManager[None]:
    """Where presence cannot be written or read, the program works on without it."""
    return contextlib.suppress(OSError)
