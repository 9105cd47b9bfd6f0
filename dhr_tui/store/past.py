"""The saves of a case as entries, remembered, so that only what was appended is read again."""

from __future__ import annotations

import os
from typing import NamedTuple

from dhr_tui.review.history import Entry
from dhr_tui.store import journal
from dhr_tui.store.atomic import opened
from dhr_tui.store.journal import START, End
from dhr_tui.store.meta import Meta


class Past(NamedTuple):
    """A journal as it was last read.

    `file` is its device and inode, `begin` where its last line begins (in bytes), `end` the end of
    that line; `entries` are those of all its lines.
    """

    file: tuple[int, int] = (0, 0)
    begin: int = 0
    end: End = START
    entries: tuple[Entry, ...] = ()


def told(past: Past, meta: Meta) -> list[Entry]:
    """Every save, oldest first, with the one of `meta` where the journal may still lack it."""
    if past.end.save >= meta.save:
        return list(past.entries)
    return [*past.entries, journal.entry_of(meta.last.encode(), meta.save)]


def read(folder: str, meta: Meta, past: Past | None) -> Past:
    """The past of the case; only what follows `past` is read where it is still the beginning.

    `meta` was read before; saves that came since are in it too. Raises Damaged where the journal
    does not lead to `meta`, OSError where it cannot be read.
    """
    file = _file(folder)
    # A past beyond `meta` cannot tell whether it leads there: it is read from the beginning.
    fits = past and past.file == file and past.end.save <= meta.save and _still_there(folder, past)
    known = past if past and fits else Past()
    found: list[Entry] = []
    begin, end, reached = known.begin, known.end, known.end
    for line in journal.lines(folder, known.end):
        found.append(journal.entry_of(line.body, line.end.save))
        begin, end = end.length, line.end
        if end.save <= meta.save:
            reached = end
    journal.check(reached, meta)
    return Past(file, begin, end, (*known.entries, *found))


def _file(folder: str) -> tuple[int, int]:
    try:
        status = os.lstat(f"{folder}/{journal.NAME}")
    except FileNotFoundError:
        return 0, 0
    return status.st_dev, status.st_ino


def _still_there(folder: str, past: Past) -> bool:
    """Whether the last line that was read stands where it stood."""
    try:
        with opened(f"{folder}/{journal.NAME}", os.O_RDONLY) as fd:
            digits = os.pread(fd, len(past.end.head), past.begin)
            end_of_line = os.pread(fd, 1, past.end.length - 1)
    except FileNotFoundError:
        return False
    return digits == past.end.head.encode() and end_of_line == b"\n"
