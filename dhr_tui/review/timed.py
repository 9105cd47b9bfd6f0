"""Where a case holds moments (ISO 8601, UTC, whole seconds), and which of them are none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dhr_tui.review.paths import Fault, faulty
from dhr_tui.review.records import Record

_STATEMENT = ("earlier[].at", "earlier[].replaced?.at", "agreement?.at", "dissents[].at")

TIMES: dict[str, tuple[str, ...]] = {
    "findings": _STATEMENT,
    "recommendations": (*_STATEMENT, "decision?.at"),
    "queries": ("asked?.at", "replied?.at", "closed?.at"),
    "meetings": ("ended",),
    "actions": ("given?.at", "done?.at"),
    "acknowledgements": ("agreed",),
}
"""Table -> its moments besides `at`, which every record has; paths of review/paths.py."""

_MOMENT = re.compile(
    r"|\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ", re.ASCII
)
"""A moment, or nothing where it is not known."""


def faults_in(table: str, records: Sequence[Record]) -> list[Fault]:
    """The moments of some records of one table that are none."""
    sentence = "it is no time like 2014-02-04T10:00:00Z"
    paths = ("at", *TIMES.get(table, ()))
    return [
        fault
        for path in paths
        for fault in faulty(table, records, path, lambda at: not _MOMENT.fullmatch(at), sentence)
    ]
