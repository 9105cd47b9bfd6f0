"""The bytes of a case file, taken with care: no links, no pipes, nothing of endless length."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator
from typing import NamedTuple

from dhr_tui.store import custody, parts
from dhr_tui.store.atomic import opened
from dhr_tui.store.errors import Damaged, NotRead, StoreError, UnknownCase

LARGEST = 100_000_000
"""Bytes; the largest case that is opened. The ceiling (domain, section 7) has six million."""

_NO_LINK = "Take the link away; what it leads to is not looked at."


class Key(NamedTuple):
    """What stat says of a file; every save makes a new one."""

    device: int
    inode: int
    changed: int
    size: int


def key_of(status: os.stat_result) -> Key:
    return Key(status.st_dev, status.st_ino, status.st_mtime_ns, status.st_size)


def key_at(folder: str, case: str) -> Key:
    """The key of the case file in `folder`. Raises UnknownCase, NotRead."""
    try:
        return key_of(os.lstat(f"{folder}/case.json"))
    except (FileNotFoundError, NotADirectoryError):
        raise _missing(folder, case) from None
    except OSError as error:
        raise NotRead(f"The case {case}", error) from error


def pulse(folder: str) -> object:
    """Another value once the case file is another one; None where it cannot be seen."""
    try:
        status = os.lstat(f"{folder}/case.json")
    except OSError:
        return None
    return status.st_ino, status.st_mtime_ns, status.st_size


def _missing(folder: str, case: str) -> StoreError:
    try:
        if parts.is_there(folder):
            return Damaged("case.json", "it is gone, but its journal is there.", case=case)
    except OSError as error:
        return NotRead(f"The case {case}", error)
    return UnknownCase(case)


def read(folder: str, case: str) -> tuple[bytes, Key]:
    """The bytes of the case file and their key. Raises UnknownCase, NotRead, Damaged."""
    with _checked(folder, case) as (fd, status):
        return b"".join(_parts(fd, status.st_size)), key_of(status)


def ends(folder: str, case: str, length: int) -> tuple[bytes, bytes]:
    """The first and the last bytes of the case file, at most `length` each."""
    with _checked(folder, case) as (fd, status):
        return os.pread(fd, length, 0), os.pread(fd, length, max(0, status.st_size - length))


@contextlib.contextmanager
def _checked(folder: str, case: str) -> Iterator[tuple[int, os.stat_result]]:
    """The case file, opened and found to be a file of a size that a case can have."""
    path = f"{folder}/case.json"
    if os.path.islink(folder) or os.path.islink(path):
        raise Damaged("case.json", "it is a symbolic link.", case=case, cure=_NO_LINK)
    try:
        with opened(path, os.O_RDONLY) as fd:
            status = os.fstat(fd)
            if not stat.S_ISREG(status.st_mode):
                raise Damaged("case.json", "it is not a file.", case=case)
            if status.st_size > LARGEST:
                raise Damaged("case.json", f"it is larger than {LARGEST:,} bytes.", case=case)
            custody.check_file(status, folder, "case.json")
            yield fd, status
    except (FileNotFoundError, NotADirectoryError):
        raise _missing(folder, case) from None
    except OSError as error:
        raise NotRead(f"The case {case}", error) from error


def _parts(fd: int, size: int) -> Iterator[bytes]:
    while part := os.read(fd, max(size, 4096)):
        yield part
