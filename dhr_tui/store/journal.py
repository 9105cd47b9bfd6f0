"""The journal of a case: one hash-chained line a save, always a prefix of what happened.

A line is `<64 hex digits> <JSON of an Entry>\\n`; the digits are sha256(those of the line before +
newline + sha256 of the JSON as hex), where the first line follows 64 zeros. The chain runs on from
one file of the journal to the next. Where words were erased from a line, its JSON is another, and
tells the digest that it had; the save that erased them tells the digest that it has. Where damage
took a save, a line stands for it that keeps its digits: the lines behind follow from them, and the
repair that wrote it tells the digest of the line and of the digits before it (`vouched.py`).
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from dhr_tui.review.history import Entry, gap_at
from dhr_tui.store import parts
from dhr_tui.store.atomic import file_mode, opened, sync_folder, write_all
from dhr_tui.store.errors import Damaged
from dhr_tui.store.meta import ZERO, Meta, chained, linked

NAME = parts.OPEN
TORN = "journal.torn"
_decode = msgspec.json.Decoder(Entry).decode
_FIRST = b'{"number":'
_ERASES = '"erases":'


class End(NamedTuple):
    """The end of the sound part: after `length` bytes of file `part`, counted from 0.

    `head` is the last checksum and `save` the number of the last save.
    """

    part: int = 0
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
    part = end.part
    while part == end.part or part <= parts.closed(folder):
        end = end if part == end.part else End(part, 0, end.head, end.save)
        try:
            with parts.reading(folder, part) as fd, open(fd, "rb", closefd=False) as file:
                file.seek(end.length)
                for line in file:
                    found = sound(line, end)
                    if not found:
                        return
                    end = found.end
                    yield found
        except FileNotFoundError:
            return
        part += 1


def sound(line: bytes, end: End) -> Line | None:
    """The line as the one that follows `end`; None where it does not."""
    head, body = line[:64].decode("latin-1"), line[65:-1]
    if chained(end.head, body) != head and not _was(body, end.head, head):
        return None
    if line[64:65] != b" " or line[-1:] != b"\n":
        return None
    return Line(body, End(end.part, end.length + len(line), head, number_of(body) or end.save + 1))


def reckoned(previous: str, body: bytes) -> str:
    """The checksum that a line of that JSON has behind `previous`."""
    with contextlib.suppress(msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        if erased := _decode(body).erased:
            return linked(previous, erased.digest)
    return chained(previous, body)


def _was(body: bytes, previous: str, head: str) -> bool:
    """Whether the chain is over what the JSON was before: words were erased, or it is a gap."""
    try:
        entry = _decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    if entry.gap:
        return entry == gap_at(entry.number, entry.gap.lost, entry.at)
    return entry.erased is not None and linked(previous, entry.erased.digest) == head


def number_of(body: bytes) -> int:
    """The number of the save that the JSON of an entry begins with; 0 where it does not."""
    digits = body[len(_FIRST) : body.find(b",")] if body.startswith(_FIRST) else b""
    return int(digits) if digits.isdigit() and len(digits) < 16 else 0


def last(folder: str, end: End = START) -> End:
    """Where the sound part ends; read from `end` on."""
    for line in lines(folder, end):
        end = line.end
    return end


def begin(folder: str, part: int) -> End:
    """Where a part begins: after the last line of the one before, which alone is read of it.

    Raises Damaged where that one is gone.
    """
    if not part:
        return START
    try:
        line = _last_line(folder, part - 1)
    except FileNotFoundError:
        raise Damaged(parts.closed_name(part - 1), "it is gone.") from None
    if not line:
        # A repair found nothing to keep of that file.
        return End(part, 0, *begin(folder, part - 1)[2:])
    return End(part, 0, line[:64].decode("latin-1"), number_of(line[65:]))


def _last_line(folder: str, part: int) -> bytes:
    with parts.reading(folder, part) as fd:
        size = os.fstat(fd).st_size
        reach = 65_536
        while True:
            tail = os.pread(fd, reach, max(0, size - reach))
            start = tail.rfind(b"\n", 0, len(tail) - 1) + 1
            if start or reach >= size:
                return tail[start:]
            reach *= 4


def entry_of(body: bytes, number: int) -> Entry:
    """The entry in a line. Raises Damaged where the line holds no entry of that number."""
    try:
        entry = _decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise Damaged(NAME, f"line {number} is not the entry of a save.") from None
    if entry.number != number:
        raise Damaged(NAME, f"line {number} is not the entry of save {number}.")
    return entry


def following(line: Line, save: int) -> Entry:
    """The entry in the line after that of `save`. Raises Damaged where it cannot come there."""
    entry = entry_of(line.body, line.end.save)
    if entry.number != save + 1 + entry.missing:
        raise Damaged(NAME, f"save {entry.number} stands after save {save}.")
    return entry


def check(end: End, meta: Meta) -> None:
    """Raise Damaged unless the journal ends with the case's last save or the one before."""
    if (end.save, end.head) == (meta.save, meta.head):
        return
    if end.head == meta.prev and end.save < meta.save:
        return
    if end.save in (meta.save, meta.save - 1):
        raise Damaged(NAME, "its last save is not that of case.json.")
    raise Damaged(NAME, f"it tells of {end.save} saves, and case.json is at save {meta.save}.")


def settle(folder: str, meta: Meta, known: End | None) -> End:
    """Make the journal end with the case's last save, and return its end; under the lock.

    `known` is what this session left; where it still fits, nothing is read. Of the closed parts
    only the last line is. Raises Damaged, with nothing changed, where more is missing than one
    line; OSError where it cannot be written.
    """
    length = parts.size(folder)
    if known and (known.length, known.head) == (length, meta.head):
        return known
    end = last(folder, begin(folder, parts.closed(folder)))
    check(end, meta)
    if end.length < length:
        _move_tail(folder, end.length)
    if end.save == meta.save:
        # Who wrote that line may have been killed before it was durable; the next rests on it.
        _confirm(folder, end.part)
        return end
    # The name of the case file must be durable before the journal tells of it.
    sync_folder(folder)
    return append(folder, meta, end)


def _confirm(folder: str, part: int) -> None:
    with contextlib.suppress(FileNotFoundError), parts.reading(folder, part) as fd:
        os.fsync(fd)


def complete(end: End, meta: Meta) -> None:
    """Raise Damaged unless a reading from the beginning, which ended there, came to the end."""
    if (end.save, end.head) != (meta.save, meta.head):
        raise Damaged(NAME, f"its chain breaks after save {end.save}.")


def append(folder: str, meta: Meta, end: End) -> End:
    """Write the line of the case's last save after `end`, and return the new end.

    Where that save erases words, they are taken out of the lines before it first.
    """
    if _ERASES in meta.last:
        from dhr_tui.store import erasing

        erasing.carry_out(folder, entry_of(meta.last.encode(), meta.save))
        end = last(folder, begin(folder, parts.closed(folder)))
    if end.length >= parts.LARGEST:
        parts.close(folder, end.part)
        end = End(end.part + 1, 0, end.head, end.save)
    line = line_of(meta)
    path = f"{folder}/{NAME}"
    with opened(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, file_mode(folder)) as fd:
        write_all(fd, line)
        os.fsync(fd)
    if not end.length:
        sync_folder(folder)
    return End(end.part, end.length + len(line), meta.head, meta.save)


def line_of(meta: Meta) -> bytes:
    """The line of the case's last save."""
    return f"{meta.head} {meta.last}\n".encode()


def begun(folder: str, end: End, meta: Meta) -> bool:
    """Whether behind `end` the line of the case's last save was begun and no more: a kill.

    Nothing is lost by it, as by a line that is not there at all: the next save writes it whole.
    """
    line = line_of(meta)
    length = parts.size_after(folder, end.part, end.length)
    if end.head != meta.prev or end.save >= meta.save or length > parts.size(folder):
        return False
    return length < len(line) and line.startswith(parts.tail(folder, length))


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
