"""What no two records of a case may share: the short form of an agency, the number of a meeting."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from dhr_tui.review.paths import Fault
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line


class Own(NamedTuple):
    """A field whose value one record has alone, as it is compared, and what it is called."""

    field: str
    compared: Callable[[Any], object]
    noun: str


OWN: dict[str, Own] = {
    "agencies": Own("short", lambda agency: one_line(agency.short).casefold(), "short form"),
    "meetings": Own("number", lambda meeting: meeting.number, "number"),
}
"""Table -> the field by which people tell its records apart."""


def faults_in(review: Review, table: str) -> Iterator[Fault]:
    """The records of a table that have the value of an earlier one; its number tells which."""
    if table not in OWN:
        return
    field, compared, noun = OWN[table]
    first: dict[object, Any] = {}
    for _, record in sorted(getattr(review, table).items()):
        other = first.setdefault(compared(record), record)
        if other is not record:
            value = one_line(str(getattr(record, field)))
            sentence = f"{ref_to(other)} has the {noun} {value} already"
            yield Fault(table, record.id, field, sentence)
