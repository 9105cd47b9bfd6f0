"""The files of a journal: those that were closed at a size, in order, and the one that is open."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterator

from dhr_tui.store import atomic
from dhr_tui.store.atomic import opened, sync_folder

OPEN = "journal.jsonl"
_CLOSED = re.compile(r"journal-(\d{6})\.jsonl")
LARGEST = 2 * 1024 * 1024
"""Bytes at which the open file is closed, and the next save begins another."""


def closed_name(part: int) -> str:
    """The name of a part, counted from 0, once it is closed: journal-000001.jsonl."""
    return f"journal-{part + 1:06}.jsonl"


def closed(folder: str) -> int:
    """How many parts are closed, with those that are missing before the last of them."""
    return max(_numbers(folder), default=0)


def missing(folder: str) -> list[str]:
    """The names of the closed parts that are not there, though one that was closed later is."""
    found = _numbers(folder)
    gone = set(range(1, max(found, default=0))) - found
    return [closed_name(number - 1) for number in sorted(gone)]


def _numbers(folder: str) -> set[int]:
    names = filter(None, map(_CLOSED.fullmatch, os.listdir(folder)))
    return {int(name[1]) for name in names if int(name[1])}


@contextlib.contextmanager
def reading(folder: str, part: int) -> Iterator[int]:
    """A part, opened to be read. Raises FileNotFoundError where it does not exist, or no more."""
    with contextlib.ExitStack() as stack:
        try:
            fd = stack.enter_context(opened(f"{folder}/{closed_name(part)}", os.O_RDONLY))
        except FileNotFoundError:
            fd = stack.enter_context(opened(f"{folder}/{OPEN}", os.O_RDONLY))
            # Somebody may have closed the part meanwhile: then the open file is the next one.
            with contextlib.suppress(FileNotFoundError):
                fd = stack.enter_context(opened(f"{folder}/{closed_name(part)}", os.O_RDONLY))
            if part < closed(folder) and not atomic.is_there(f"{folder}/{closed_name(part)}"):
                raise
        yield fd


def behind(folder: str, part: int, length: int) -> Iterator[tuple[int, bytes]]:
    """The lines behind `length` bytes of a part, whatever they are, each with its part."""
    for number in range(part, closed(folder) + 1):
        for line in _rest(folder, number, length if number == part else 0):
            yield number, line


def _rest(folder: str, part: int, length: int) -> Iterator[bytes]:
    """The lines of a part behind `length` bytes; none where it is not."""
    with (
        contextlib.suppress(FileNotFoundError),
        reading(folder, part) as fd,
        open(fd, "rb", closefd=False) as file,
    ):
        file.seek(length)
        yield from file


def size(folder: str) -> int:
    """The length of the open file in bytes; 0 where there is none."""
    return _size(f"{folder}/{OPEN}")


def size_after(folder: str, part: int, length: int) -> int:
    """How many bytes the journal has behind `length` bytes of a part."""
    names = [closed_name(number) for number in range(part, closed(folder))] + [OPEN]
    return sum(_size(f"{folder}/{name}") for name in names) - length


def tail(folder: str, length: int) -> bytes:
    """The last bytes of the open file, so many; none where there is none."""
    try:
        with opened(f"{folder}/{OPEN}", os.O_RDONLY) as fd:
            return os.pread(fd, length, max(0, os.fstat(fd).st_size - length))
    except FileNotFoundError:
        return b""


def close(folder: str, part: int) -> None:
    """Give the open file, which is this part, the name of a closed one."""
    os.replace(f"{folder}/{OPEN}", f"{folder}/{closed_name(part)}")
    sync_folder(folder)


def is_there(folder: str) -> bool:
    """Whether there is a journal. Raises OSError where that cannot be told."""
    return any(atomic.is_there(f"{folder}/{name}") for name in (OPEN, closed_name(0)))


def _size(path: str) -> int:
    try:
        return os.stat(path, follow_symlinks=False).st_size
    except FileNotFoundError:
        return 0
