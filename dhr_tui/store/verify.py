"""Whether a case can be trusted: every byte of its journal, and the case against it."""

from __future__ import annotations

from dhr_tui.review.review import Review
from dhr_tui.store import casefile, journal, parts, reading
from dhr_tui.store.errors import Damaged, NotRead
from dhr_tui.store.meta import ZERO, Meta
from dhr_tui.store.protocol import Report
from dhr_tui.store.replay import Replay
from dhr_tui.store.vouched import Vouched

_TRIES = 5

UNWRITTEN = (
    f"The line of the last save is not whole in {journal.NAME}, as a kill leaves it; case.json has "
    "it, and the next save writes it."
)


def report(folder: str, case: str) -> Report:
    """Read the whole case and its whole journal and compare them; nothing is changed."""
    for _ in range(_TRIES):
        try:
            raw, key = reading.read(folder, case)
            meta, review = casefile.looked_through(raw, case)
        except Damaged as damage:
            return Report(0, ZERO, (damage.fault, *_chain(folder)))
        try:
            found = _compared(folder, meta, review)
        except OSError as error:
            found = Report(meta.save, meta.head, (str(NotRead(journal.NAME, error)),))
        # Somebody who saved meanwhile has made the two files look different.
        if found.sound or key == reading.key_at(folder, case):
            break
    return found


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


def _compared(folder: str, meta: Meta, review: Review) -> Report:
    """A sound case against its journal. Raises OSError where that cannot be read."""
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
        return Report(meta.save, meta.head, (*_tail(folder, end), damage.fault))
    torn = [] if journal.begun(folder, end, meta) else _tail(folder, end)
    faults = (*torn, *vouched.faults(), *told.differences(meta, review))
    return Report(meta.save, meta.head, faults, (UNWRITTEN,) if end.save < meta.save else ())


def _tail(folder: str, end: journal.End) -> list[str]:
    """The bytes after the last sound line: a crash left them, or somebody changed a line.

    First the files of the journal that are gone, so far as the numbers of the others tell.
    """
    gone = [f"{name} is missing." for name in parts.missing(folder)]
    length = parts.size_after(folder, end.part, end.length)
    if length <= 0:
        return gone
    rest = f"{length} bytes follow{_beginning(folder, end)}"
    return [*gone, f"{journal.NAME}: the chain breaks after save {end.save}; {rest}."]


def _beginning(folder: str, end: journal.End) -> str:
    """With which save the bytes after a break begin, where saves are missing before it."""
    _, line = next(parts.behind(folder, end.part, end.length), (0, b""))
    number = journal.number_of(line[65:])
    return f", which begin with save {number}" if number > end.save + 1 else ""
