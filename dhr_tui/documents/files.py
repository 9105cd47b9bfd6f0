"""A file that appears whole or not at all, in a folder where nothing is followed or overwritten."""

from __future__ import annotations

import fcntl
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from dhr_tui.host import modes

_READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


@contextmanager
def held(folder: Path) -> Iterator[int]:
    """The folder, made if it is not there and held against other writers of ours, as a number.

    It is its owner's alone, or in a shared case its group's.
    Raises OSError; a folder that is a link is one of the faults.
    """
    made = _make(folder)
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        if made:
            os.fchmod(handle, modes.of_folders(folder.parent.stat()))
        with suppress(OSError):  # some network file systems lock no folders
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield handle
    finally:
        os.close(handle)


def _make(folder: Path) -> bool:
    """Make the folder, its owner's alone until it is open; whether it was not there."""
    with suppress(FileExistsError):
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.mkdir(mode=0o700)
        return True
    return False


def content(folder: int, name: str) -> bytes | None:
    """What a file holds; None where there is none. Raises OSError on a link or a special file."""
    try:
        handle = os.open(name, _READ, dir_fd=folder)
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(f"{name} is not an ordinary file")
    with os.fdopen(handle, "rb") as file:
        return file.read()


def put(folder: int, name: str, data: bytes, older: bytes | None) -> str | None:
    """Give a new file its name when all of it is on the disk.

    `older` is what the name holds now; it is kept under a name with a number, which is returned.
    Where anything fails, the folder is left as it was. Raises OSError.
    """
    half, kept = f".{name}.{secrets.token_hex(8)}", None
    try:
        _write_new(folder, half, data)
        kept = None if older is None else _keep(folder, name, older)
        os.rename(half, name, src_dir_fd=folder, dst_dir_fd=folder)
    except BaseException:
        for left in filter(None, (half, kept)):
            with suppress(OSError):
                os.unlink(left, dir_fd=folder)
        raise
    os.fsync(folder)
    return kept


def _write_new(folder: int, name: str, data: bytes) -> None:
    """Write a file that must not be there yet, down to the disk."""
    with os.fdopen(os.open(name, _NEW, 0o600, dir_fd=folder), "wb") as file:
        os.fchmod(file.fileno(), modes.of_files(os.fstat(folder)))
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _keep(folder: int, name: str, data: bytes) -> str:
    """Keep a file, which holds `data`, under the next free number as well as its own name."""
    stem, dot, ending = name.rpartition(".")
    for number in count(1):
        older = f"{stem}-older-{number}{dot}{ending}"
        with suppress(FileExistsError):
            _second_name(folder, name, older, data)
            return older
    raise AssertionError("numbers do not end")


def _second_name(folder: int, name: str, second: str, data: bytes) -> None:
    """The same file under a second name; a copy where a file system has no second names."""
    try:
        os.link(name, second, src_dir_fd=folder, dst_dir_fd=folder, follow_symlinks=False)
    except FileExistsError:
        raise
    except OSError:
        _write_new(folder, second, data)
