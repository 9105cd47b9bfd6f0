"""The journal of a case: one hash-chained line a save, always a prefix of what happened.

A line is `<64 hex digits> <JSON of an Entry>\\n`; the digits are sha256(those of the line before +
newline + JSON), where the first line follows 64 zeros.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from dhr_tui.review.history import Entry
from dhr_tui.store.atomic import file_mode, opened, sync_folder, write_all
from dhr_tui.store.errors import Damaged
from dhr_tui.store.meta import ZERO, Meta, chained

NAME = "journal.jsonl"
TORN = "journal.torn"
_decode = msgspec.json.Decoder(Entry).decode


class End(NamedTuple):
    """The end of the sound part: `length` in bytes, the last checksum, the number of saves."""

    length: int = 0
    head: str = ZERO
    save: int = 0


START = End()


class Line(NamedTuple):
    """A sound line: its JSON, and the end of the journal after it."""

    body: bytes
    end: End


def lines(folder: str, end: End = START) -> Iterator[Line]:
    """The lines of the sound part after `end`, oldest first; none where there is no journal."""
    try:
        path = f"{folder}/{NAME}"
        with opened(path, os.O_RDONLY) as fd, open(fd, "rb", closefd=False) as file:
            file.seek(end.length)
            for line in file:
                body = line[65:-1]
                head = chained(end.head, body)
                if line != b"%b %b\n" % (head.encode(), body):
                    return
                end = End(end.length + len(line), head, end.save + 1)
                yield Line(body, end)
    except FileNotFoundError:
        return


def last(folder: str) -> End:
    """Where the sound part ends."""
    end = START
    for line in lines(folder):
        end = line.end
    return end


def size(folder: str) -> int:
    """The length of the journal in bytes; 0 where there is none."""
    try:
        return os.stat(f"{folder}/{NAME}", follow_symlinks=False).st_size
    except FileNotFoundError:
        return 0


def entry_of(body: bytes, number: int) -> Entry:
    """The entry in a line. Raises Damaged where the line holds no entry of that number."""
    try:
        entry = _decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise Damaged(NAME, f"line {number} is not the entry of a save.") from None
    if entry.number != number:
        raise Damaged(NAME, f"line {number} is not the entry of save {number}.")
    return entry


def check(end: End, meta: Meta) -> None:
    """Raise Damaged unless the journal ends with the case's last save or the one before."""
    if (end.save, end.head) in ((meta.save, meta.head), (meta.save - 1, meta.prev)):
        return
    if end.save in (meta.save, meta.save - 1):
        raise Damaged(NAME, "its last save is not that of case.json.")
    raise Damaged(NAME, f"it tells of {end.save} saves, and case.json is at save {meta.save}.")


def settle(folder: str, meta: Meta, known: End | None) -> End:
    """Make the journal end with the case's last save, and return its end; under the lock.

    `known` is what this session left; where it still fits, nothing is read. Raises Damaged, with
    nothing changed, where more is missing than one line; OSError where it cannot be written.
    """
    length = size(folder)
    if known and (known.length, known.head) == (length, meta.head):
        return known
    end = last(folder)
    check(end, meta)
    if end.length < length:
        _move_tail(folder, end.length)
    if end.save == meta.save:
        return end
    # The name of the case file must be durable before the journal tells of it.
    sync_folder(folder)
    return append(folder, meta, end)


def append(folder: str, meta: Meta, end: End) -> End:
    """Write the line of the case's last save after `end`, and return the new end."""
    line = f"{meta.head} {meta.last}\n".encode()
    path = f"{folder}/{NAME}"
    with opened(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, file_mode(folder)) as fd:
        write_all(fd, line)
        os.fsync(fd)
    if not end.length:
        sync_folder(folder)
    return End(end.length + len(line), meta.head, meta.save)


def _move_tail(folder: str, length: int) -> None:
    """Move what a crash left after the last whole line to `journal.torn`; no byte is lost."""
    with opened(f"{folder}/{NAME}", os.O_RDWR) as fd:
        os.lseek(fd, length, os.SEEK_SET)
        with open(fd, "rb", closefd=False) as file:
            torn = file.read()
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT
        with opened(f"{folder}/{TORN}", flags, file_mode(folder)) as kept:
            write_all(kept, torn)
            os.fsync(kept)
        os.ftruncate(fd, length)
        os.fsync(fd)
