"""Whether a case can be trusted: every byte of its journal, and the case against it."""

from __future__ import annotations

from dhr_tui.review.history import Entry
from dhr_tui.review.review import Review
from dhr_tui.store import casefile, journal, reading, replay
from dhr_tui.store.errors import Damaged, NotRead
from dhr_tui.store.meta import ZERO, Meta
from dhr_tui.store.protocol import Report

_TRIES = 5


def report(folder: str, case: str) -> Report:
    """Read the whole case and its whole journal and compare them; nothing is changed."""
    for _ in range(_TRIES):
        raw, key = reading.read(folder, case)
        try:
            meta, review = casefile.decode(raw, case)
        except Damaged as damage:
            return Report(0, ZERO, (str(damage),))
        found = _faults(folder, meta, review)
        # Somebody who saved meanwhile has made the two files look different.
        if not found or key == reading.key_at(folder, case):
            break
    return Report(meta.save, meta.head, tuple(found))


def _faults(folder: str, meta: Meta, review: Review) -> list[str]:
    entries: list[Entry] = []
    end = journal.End()
    try:
        for line in journal.lines(folder):
            end = line.end
            entries.append(journal.entry_of(line.body, end.save))
        journal.check(end, meta)
        if end.save < meta.save:
            entries.append(journal.entry_of(meta.last.encode(), meta.save))
    except Damaged as damage:
        return [*_tail(folder, end), str(damage)]
    except OSError as error:
        return [str(NotRead(journal.NAME, error))]
    return [*_tail(folder, end), *replay.differences(entries, meta, review)]


def _tail(folder: str, end: journal.End) -> list[str]:
    """The bytes after the last sound line: a crash left them, or somebody changed a line."""
    length = journal.size(folder) - end.length
    if length <= 0:
        return []
    return [f"{journal.NAME}: the chain breaks after save {end.save}; {length} bytes follow."]
