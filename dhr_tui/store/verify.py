"""Whether a case can be trusted: every byte of its journal, and the case against it."""

from __future__ import annotations

from dhr_tui.review.review import Review
from dhr_tui.store import casefile, journal, parts, reading, twice
from dhr_tui.store.errors import Damaged, NotRead, naming
from dhr_tui.store.meta import ZERO, Meta
from dhr_tui.store.pages import Pages
from dhr_tui.store.protocol import Report
from dhr_tui.store.replay import Replay
from dhr_tui.store.vouched import Vouched

_TRIES = 5


def report(folder: str, case: str) -> Report:
    """Read the whole case and its whole journal and compare them; nothing is changed."""
    for _ in range(_TRIES):
        try:
            raw, key = reading.read(folder, case)
            meta, review = casefile.decode(raw, case)
            _check_names(raw, meta, review, case)
        except Damaged as damage:
            return Report(0, ZERO, (damage.fault, *_chain(folder)))
        try:
            found = _faults(folder, meta, review)
        except OSError as error:
            found = [str(NotRead(journal.NAME, error))]
        # Somebody who saved meanwhile has made the two files look different.
        if not found or key == reading.key_at(folder, case):
            break
    return Report(meta.save, meta.head, tuple(found))


def _check_names(raw: bytes, meta: Meta, review: Review, case: str) -> None:
    """Raise Damaged where a name stands twice; what this program wrote itself has none."""
    if Pages.of(review).file(meta) != raw:
        with naming(case):
            twice.check(raw)


def _chain(folder: str) -> list[str]:
    """What is wrong with the journal alone, where there is no case to compare it with."""
    end = journal.START
    try:
        for line in journal.lines(folder):
            journal.following(line, end.save)
            end = line.end
    except Damaged as damage:
        return [*_tail(folder, end), damage.fault]
    except OSError as error:
        return [str(NotRead(journal.NAME, error))]
    return _tail(folder, end)


def _faults(folder: str, meta: Meta, review: Review) -> list[str]:
    """What is wrong, a sentence each. Raises OSError where the journal cannot be read."""
    told, vouched = Replay(), Vouched()
    end = journal.START
    try:
        for line in journal.lines(folder):
            entry = journal.following(line, end.save)
            told.play(entry)
            vouched.note(entry, line, end.head)
            end = line.end
        journal.check(end, meta)
        if end.save < meta.save:
            last = journal.entry_of(meta.last.encode(), meta.save)
            told.play(last)
            vouched.expect(last)
    except Damaged as damage:
        return [*_tail(folder, end), damage.fault]
    torn = [] if _cut_off(folder, end, meta) else _tail(folder, end)
    return [*torn, *vouched.faults(), *told.differences(meta, review)]


def _cut_off(folder: str, end: journal.End, meta: Meta) -> bool:
    """Whether the line of the case's last save was begun and no more: its writer was killed.

    Nothing is lost by it, as by a line that is not there at all: the next save writes it whole.
    """
    line = journal.line_of(meta)
    length = parts.size_after(folder, end.part, end.length)
    if end.head != meta.prev or end.save >= meta.save or length > parts.size(folder):
        return False
    return length < len(line) and line.startswith(parts.tail(folder, length))


def _tail(folder: str, end: journal.End) -> list[str]:
    """The bytes after the last sound line: a crash left them, or somebody changed a line."""
    length = parts.size_after(folder, end.part, end.length)
    if length <= 0:
        return []
    return [f"{journal.NAME}: the chain breaks after save {end.save}; {length} bytes follow."]
