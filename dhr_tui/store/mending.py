"""A repair carried out: the damaged files kept beside, then the journal, then the case file.

A repair that is cut off leaves a case that the next repair, or the next save, completes.
"""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

import msgspec

from dhr_tui.review.change import Hand
from dhr_tui.store import atomic, casefile, journal, parts, repair
from dhr_tui.store.errors import NotSaved, OutcomeUnknown, StoreError
from dhr_tui.store.evidence import Evidence
from dhr_tui.store.journal import End
from dhr_tui.store.lock import PATIENCE, locked
from dhr_tui.store.meta import Meta, chained
from dhr_tui.store.pages import Pages
from dhr_tui.store.repair import Plan


def carry_out(
    folder: str, case: str, plan: Plan, hand: Hand, patience: float = PATIENCE
) -> list[str]:
    """Repair the case as planned; the names of the files that were kept beside.

    Raises StoreError with nothing changed where the case is not as it was when it was planned.
    """
    with locked(folder, case, patience):
        fresh = repair.plan(folder, case)
        if fresh[:3] != plan[:3]:
            raise StoreError(f"Somebody changed {case} meanwhile; run dhr repair {case} again.")
        try:
            return _repaired(folder, case, fresh, hand)
        except atomic.Unconfirmed as error:
            raise OutcomeUnknown(f"The case {case}", error) from error
        except OSError as error:
            raise NotSaved(f"The case {case}", error) from error


def _repaired(folder: str, case: str, plan: Plan, hand: Hand) -> list[str]:
    assert plan.evidence
    assert plan.review
    found = plan.evidence
    stamp = "".join(letter for letter in hand.at if letter.isalnum())
    kept = _kept_beside(folder, stamp, found, journal_decides=plan.review is not _held(found))
    _cut(folder, found)
    body = msgspec.json.encode(repair.entry_of(plan, hand))
    prev = found.reached.head
    meta = Meta(
        case=case,
        save=journal.number_of(body),
        head=chained(prev, body),
        prev=prev,
        last=body.decode(),
        next=plan.repairs.next or found.story.told.next,
    )
    atomic.replace(folder, casefile.NAME, Pages.of(plan.review).file(meta))
    with contextlib.suppress(OSError):
        # The next save writes the line where this cannot.
        journal.settle(folder, meta, None)
    return kept


def _held(found: Evidence) -> object:
    return found.opened.review if found.opened else None


def _kept_beside(folder: str, stamp: str, found: Evidence, journal_decides: bool) -> list[str]:
    """Copies of the files that the repair changes; the names of the copies."""
    names = [casefile.NAME] if journal_decides else []
    if found.after:
        closed = [parts.closed_name(part) for part in range(found.end.part, parts.closed(folder))]
        names += [*closed, parts.OPEN]
    kept = [_beside(folder, name, stamp) for name in names if os.path.lexists(f"{folder}/{name}")]
    atomic.sync_folder(folder)
    return [name for name in kept if name]


def _beside(folder: str, name: str, stamp: str) -> str:
    """A copy of a file under a new name, which is returned.

    A folder is moved there itself; a pipe or device holds nothing and is taken away.
    """
    stem, _, ending = name.partition(".")
    kept, count = f"{stem}.damaged-{stamp}.{ending}", 1
    while os.path.lexists(f"{folder}/{kept}"):
        count += 1
        kept = f"{stem}.damaged-{stamp}-{count}.{ending}"
    mode = os.lstat(f"{folder}/{name}").st_mode
    if stat.S_ISREG(mode):
        atomic.replace(folder, kept, atomic.read(f"{folder}/{name}"))
    elif stat.S_ISDIR(mode):
        os.replace(f"{folder}/{name}", f"{folder}/{kept}")
    else:
        os.unlink(f"{folder}/{name}")
        return ""
    return kept


def _cut(folder: str, found: Evidence) -> None:
    """Leave of the journal what can be proven, with the save that only the case file held.

    The later files first: what is cut off between leaves the checksums that the next repair needs.
    """
    if not (found.after or found.kept):
        return
    closed = parts.closed(folder)
    last = max((line.end.part for line in found.kept), default=found.end.part)
    for part in range(closed, last, -1):
        _put(folder, part, closed, b"")
    for part in range(last, found.end.part - 1, -1):
        lines = (line for line in found.kept if line.end.part == part)
        kept = b"".join(b"%b %b\n" % (line.end.head.encode(), line.body) for line in lines)
        _put(folder, part, closed, _whole(folder, part, closed, found.end) + kept, last)
    atomic.sync_folder(folder)


def _whole(folder: str, part: int, closed: int, end: End) -> bytes:
    """What the chain holds of the file in which it breaks; nothing of those after it."""
    if part > end.part or not end.length:
        return b""
    return atomic.read(f"{folder}/{_name(part, closed)}")[: end.length]


def _put(folder: str, part: int, closed: int, data: bytes, last: int = 0) -> None:
    """Write a file of the journal anew; one that is empty goes, unless there are files after it."""
    if data or part < last:
        atomic.replace(folder, _name(part, closed), data)
    else:
        Path(folder, _name(part, closed)).unlink(missing_ok=True)


def _name(part: int, closed: int) -> str:
    return parts.closed_name(part) if part < closed else parts.OPEN
