"""The saves of a case as entries, remembered, so that only what was appended is read again."""

from __future__ import annotations

import os
from typing import NamedTuple

from dhr_tui.review.history import Entry
from dhr_tui.store import journal, parts
from dhr_tui.store.errors import Damaged
from dhr_tui.store.journal import START, End
from dhr_tui.store.meta import Meta

Entries = tuple[Entry, ...]


class Past(NamedTuple):
    """The end of a journal as it was last read: the open file, and the part before it.

    `file` is the device and inode of the file that `end` is in, `begin` where its last line begins
    (in bytes). `older` and `newer` are the entries of the part before and of that file.
    """

    file: tuple[int, int] = (0, 0)
    begin: int = 0
    end: End = START
    older: Entries = ()
    newer: Entries = ()


def recent(past: Past, meta: Meta) -> list[Entry]:
    """The saves in `past`, oldest first, with the one of `meta` that a journal may still lack."""
    entries = [*past.older, *past.newer]
    if past.end.save < meta.save:
        entries.append(journal.entry_of(meta.last.encode(), meta.save))
    return entries


def before(folder: str, entries: list[Entry]) -> list[Entry]:
    """The saves before the first of `entries`, read from the parts that are closed.

    Raises Damaged where they do not lead there.
    """
    found: list[Entry] = []
    first = entries[0].number if entries else 0
    end = journal.START
    for line in journal.lines(folder):
        if line.end.save >= first:
            return found
        found.append(journal.following(line, end.save))
        end = line.end
    if first and end.save + 1 + entries[0].missing != first:
        raise Damaged(journal.NAME, f"its chain breaks after save {end.save}.")
    return found


def read(folder: str, meta: Meta, past: Past | None) -> Past:
    """The past of the case; only what follows `past` is read where it is still the beginning.

    `meta` was read before; saves that came since are in it too. Raises Damaged where the journal
    does not lead to `meta`, OSError where it cannot be read.
    """
    # A past beyond `meta` cannot tell whether it leads there: it is read from the beginning.
    fits = past and past.end.save <= meta.save and _still_there(folder, past)
    known = past if past and fits else Past(end=_recently(folder))
    older, newer, found = known.older, known.newer, list[Entry]()
    begin, end, reached = known.begin, known.end, known.end
    for line in journal.lines(folder, known.end):
        if line.end.part > end.part:
            older, newer, found = (*newer, *found), (), []
            end = End(line.end.part, 0, end.head, end.save)
        found.append(journal.following(line, end.save))
        begin, end = end.length, line.end
        if end.save <= meta.save:
            reached = end
    journal.check(reached, meta)
    return Past(_file(folder, end.part), begin, end, older, (*newer, *found))


def _recently(folder: str) -> End:
    """Where the part before the open file begins."""
    return journal.begin(folder, max(0, parts.closed(folder) - 1))


def _file(folder: str, part: int) -> tuple[int, int]:
    try:
        with parts.reading(folder, part) as fd:
            status = os.fstat(fd)
    except FileNotFoundError:
        return 0, 0
    return status.st_dev, status.st_ino


def _still_there(folder: str, past: Past) -> bool:
    """Whether the file is the one that was read, and the last line stands where it stood."""
    try:
        with parts.reading(folder, past.end.part) as fd:
            status = os.fstat(fd)
            digits = os.pread(fd, len(past.end.head), past.begin)
            end_of_line = os.pread(fd, 1, past.end.length - 1) if past.end.length else b""
    except FileNotFoundError:
        return False
    same = past.file == (status.st_dev, status.st_ino)
    return same and digits == past.end.head.encode() and end_of_line == b"\n"
