"""Where a case holds dates, and what is wrong with those that no calendar has."""

from __future__ import annotations

from collections.abc import Sequence

from dhr_tui.review.dates import WrongDate, check_when
from dhr_tui.review.paths import Fault, walked
from dhr_tui.review.records import Record, When
from dhr_tui.review.text import begun_small

DATES: dict[str, tuple[str, ...]] = {
    "review": ("period_from?", "period_to?", "notified?", "decided?", "completed?"),
    "people": ("pseudonym_on?",),
    "members": ("since?", "until?"),
    "agencies": ("asked_on?", "due?", "received[].on?"),
    "findings": ("evidence[].date?",),
    "queries": ("due?", "replied_on?"),
    "meetings": (
        "on?",
        "pledges[].on?",
        "minuted[].due?",
        "kept?.tasks[].due?",
        "kept?.left[].due?",
    ),
    "actions": ("due?",),
    "contacts": ("on?", "replied_on?"),
    "processes": ("since?", "until?"),
    "dissemination": ("due?", "sent_on?"),
    "delays": ("on?", "expected?"),
}
"""Table -> its dates, as paths of review/paths.py."""


def faults_in(table: str, records: Sequence[Record]) -> list[Fault]:
    """The dates of some records of one table that are none."""
    found: list[Fault] = []
    for path in DATES.get(table, ()):
        wrong = {when: why for when in set(walked(records, path)) if (why := _wrong(when))}
        if wrong:
            found += [
                Fault(table, record.id, path.replace("?", ""), wrong[when])
                for record in records
                for when in dict.fromkeys(walked([record], path))
                if when in wrong
            ]
    return found


def _wrong(when: When) -> str:
    """Why it is no date, without the full stop; empty where it is one."""
    try:
        check_when(when)
    except WrongDate as wrong:
        return begun_small(str(wrong))
    return ""
