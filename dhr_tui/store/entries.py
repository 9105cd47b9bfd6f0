"""The entries of those who are in a case: a file each, which its session keeps locked.

What a process leaves that was killed is a file without a lock. Whoever finds it removes it.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import re
import time
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

import msgspec

from dhr_tui.host import modes
from dhr_tui.store import atomic
from dhr_tui.store.present import Present, believed

LARGEST = 4_096
"""Bytes of an entry; more is not one."""

MANY = 200
"""Entries that are looked at; a panel has never had so many sessions."""

TURNS = 100
"""How often an entry is opened that its session replaces meanwhile."""

LEFT_OVER = 60.0
"""Seconds after which a file that never got its name is one that a killed session left."""

_READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK
_NAME = re.compile(r"[0-9a-f]{8,32}\.json")
_DECODER = msgspec.json.Decoder(Present)


class Held:
    """An open file; it is closed, and its lock let go, once nothing refers to it."""

    def __init__(self, fd: int) -> None:
        self.fd = fd

    def __del__(self, close: Callable[[int], None] = os.close) -> None:
        close(self.fd)


class Entry(NamedTuple):
    """A file that is kept open to try its lock; `present` is None where it cannot be believed."""

    held: Held
    inode: int
    present: Present | None


def name_of(session: str) -> str:
    return f"{session}.json"


def written(place: int, told: Present) -> Held:
    """A new entry in the open folder `place`; its lock is held from before it gets its name.

    Raises OSError.
    """
    temporary = f".{told.session}.{os.urandom(4).hex()}.tmp"
    mode = modes.of_files(os.fstat(place))
    held = Held(os.open(temporary, atomic.NEW, mode, dir_fd=place))
    try:
        if mode != 0o600:
            os.fchmod(held.fd, mode)
        fcntl.flock(held.fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        atomic.write_all(held.fd, msgspec.json.encode(told))
        os.replace(temporary, name_of(told.session), src_dir_fd=place, dst_dir_fd=place)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary, dir_fd=place)
        raise
    return held


def living(place: int, known: Mapping[str, Entry]) -> dict[str, Entry]:
    """The entries that have a lock, each opened again only if it is another file. Raises OSError.

    A list of names that is made while one is replaced may lack it; who was there is looked for.
    """
    names = sorted({*os.listdir(place), *known})[:MANY]
    _sweep(place, (name for name in names if name.endswith(".tmp")))
    found = ((name, _look_at(place, name, known)) for name in names if _NAME.fullmatch(name))
    return {name: entry for name, entry in found if entry}


def _look_at(place: int, name: str, known: Mapping[str, Entry]) -> Entry | None:
    """A living session's entry; a dead one's is removed.

    A living session lets go of a lock only after its next entry has the name. So what has the
    name and no lock is a dead one's, and nobody will replace it.
    """
    with contextlib.suppress(OSError):
        for _ in range(TURNS):
            before = known.get(name)
            if before and before.inode != _stat(place, name).st_ino:
                before = None
            held = before.held if before else Held(os.open(name, _READ, dir_fd=place))
            if not unlocked(held.fd):
                return before or _read(held, name)
            if os.path.samestat(os.fstat(held.fd), _stat(place, name)):
                os.unlink(name, dir_fd=place)
                return None
    return None


def _read(held: Held, name: str) -> Entry:
    """What an entry says, if it is of the session that it is named after."""
    inode = os.fstat(held.fd).st_ino
    try:
        told = _DECODER.decode(os.read(held.fd, LARGEST))
    except (msgspec.DecodeError, UnicodeDecodeError):
        return Entry(held, inode, None)
    return Entry(held, inode, believed(told) if name == f"{told.session}.json" else None)


def unlocked(fd: int) -> bool:
    """Whether nobody lives who wrote an entry; takes a lock that others may have as well."""
    try:
        fcntl.flock(fd, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _sweep(place: int, names: Iterable[str]) -> None:
    for name in names:
        with contextlib.suppress(OSError):
            if time.time() - _stat(place, name).st_mtime > LEFT_OVER:
                os.unlink(name, dir_fd=place)


def _stat(place: int, name: str) -> os.stat_result:
    return os.stat(name, dir_fd=place, follow_symlinks=False)
