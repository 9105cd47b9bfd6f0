"""The list of cases: the first few kilobytes of each case file tell what is in it.

Reads with the standard library alone, as `dhr list` must answer at once; a case file whose head
has another form is decoded whole.
"""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dhr_tui.review.due import last_reason, next_due
from dhr_tui.review.nearest import nearest_of
from dhr_tui.store import atomic, parts, reading
from dhr_tui.store.errors import NotRead, StoreError, UnknownCase
from dhr_tui.store.names import is_name
from dhr_tui.store.protocol import CaseInfo

if TYPE_CHECKING:
    from dhr_tui.review.review import Review
    from dhr_tui.store.meta import Meta

Known = tuple[object, CaseInfo]
"""A case file as it was, and its line."""

_HEAD = 65_536
_START = '{"meta":{"1":'
_NEXT = '},"review":{"1":'
_DELAYS = '},"delays":{'
_decode = json.JSONDecoder().raw_decode


def ids(cases: Path) -> list[str]:
    """The names of the folders that are cases; none where there is no such folder. NotRead."""
    try:
        found = sorted(filter(is_name, os.listdir(cases)))
    except FileNotFoundError:
        return []
    except OSError as error:
        raise NotRead(f"The folder {cases}", error) from error
    return [name for name in found if _is_case(f"{cases}/{name}")]


def unknown(cases: Path, case: str) -> UnknownCase:
    """What is said of a case that is not there: the nearest name, or that no folder is."""
    where = cases.parent
    return UnknownCase(case, nearest_of(case, ids(cases)), "" if where.is_dir() else str(where))


def closed(cases: Path) -> str:
    """Why nobody with these rights begins a case in the folder; empty where they can."""
    place = os.path.abspath(cases)
    while not os.path.exists(place):
        place = os.path.dirname(place)
    if os.access(place, os.W_OK | os.X_OK):
        return ""
    return (
        f"You may put no review into the folder {place}: an administrator begins one with "
        "dhr new, and shares it with dhr share."
    )


def cases(folder: Path, known: dict[str, Known] | None = None) -> list[CaseInfo]:
    """Every case in the folder by name, a damaged one with its sentence. NotRead.

    What is `known` of a file that is still the same is not read again; the rest is put there.
    """
    known = {} if known is None else known
    return [_known(f"{folder}/{name}", name, known) for name in ids(folder)]


def _known(folder: str, case: str, known: dict[str, Known]) -> CaseInfo:
    pulse, (before, info) = reading.pulse(folder), known.get(case, (None, None))
    if info is None or pulse is None or pulse != before or info.damaged:
        info = _info(folder, case)
        known[case] = pulse, info
    return info


def _is_case(folder: str) -> bool:
    try:
        return atomic.is_there(f"{folder}/case.json") or parts.is_there(folder)
    except PermissionError:
        # A case of other people is not listed; one's own is, and its line says what is wrong.
        with contextlib.suppress(OSError):
            return os.lstat(folder).st_uid == os.geteuid()
        return True
    except OSError:
        return True


def _info(folder: str, case: str) -> CaseInfo:
    try:
        return _peek(folder, case) or _read_whole(folder, case)
    except StoreError as error:
        return CaseInfo(case, damaged=str(error))


def _peek(folder: str, case: str) -> CaseInfo | None:
    """The line of a case from the head of its file; None where that needs a closer look."""
    head, tail = reading.ends(folder, case, _HEAD)
    try:
        text = head.decode(errors="ignore")
        meta, place = _decode(text, len(_START))
        record, place = _decode(text, place + len(_NEXT))
        between = text.startswith(_START) and text[:place].count(_NEXT)
        whole = between and tail.endswith(b"}}") and meta["case"] == case and meta["format"] == 1
        return _line(case, meta, record, tail) if whole else None
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None


def _line(case: str, meta: dict[str, Any], record: dict[str, Any], tail: bytes) -> CaseInfo | None:
    title, save = record["title"], meta["save"]
    changed = json.loads(meta["last"])["at"]
    if not (isinstance(title, str) and isinstance(save, int) and isinstance(changed, str)):
        return None
    due = next_due(record)
    return CaseInfo(
        case, title, save, changed, "", *due, _reason(tail, due.what) if due.day else ""
    )


def _reason(tail: bytes, what: str) -> str | None:
    """Why it is late, as it was logged last; None where the log begins before the tail.

    No text in a case can look like the beginning of the log: the marks round a name are escaped
    in one.
    """
    text = tail.decode(errors="ignore")
    begins = text.rfind(_DELAYS)
    if begins < 0:
        return None
    delays, _ = _decode(text, begins + len(_DELAYS) - 1)
    return last_reason(delays.values(), what)


def _read_whole(folder: str, case: str) -> CaseInfo:
    from dhr_tui.store import casefile, journal

    raw, _ = reading.read(folder, case)
    meta, review = casefile.decode(raw, case)
    last = journal.entry_of(meta.last.encode(), meta.save)
    return info_of(case, meta, review, last.at)


def info_of(case: str, meta: Meta, review: Review, changed_at: str) -> CaseInfo:
    """The line of a case that is read already."""
    from dhr_tui.review.change import values_of

    due = next_due(values_of(review.case))
    delays = map(values_of, review.delays.values())
    reason = last_reason(delays, due.what) if due.day else ""
    return CaseInfo(case, review.case.title, meta.save, changed_at, "", *due, reason)
