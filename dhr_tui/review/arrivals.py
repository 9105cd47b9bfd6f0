"""What comes in from a file and is not part of a review yet: records with places, and faults."""

from __future__ import annotations

from typing import NamedTuple

from dhr_tui.review.records import Record


class Fault(NamedTuple):
    """Something a file cannot be brought in with: where, what was found, what was expected.

    `place` is a row, line or paragraph as the file's own program shows it, `column` the heading of
    the column (empty where there is none), `expected` a sentence.
    """

    place: str
    column: str
    found: str
    expected: str

    def __str__(self) -> str:
        where = f"{self.place}, column {self.column}" if self.column else self.place
        shown = self.found if len(self.found) <= 60 else f"{self.found[:59]}…"
        found = f"“{shown}”. " if self.found else ""
        return f"{where[:1].upper()}{where[1:]}: {found}{self.expected}"


class Arrival(NamedTuple):
    """One record of a file: not in the case yet, so with id 0.

    `given` names the fields that the file speaks about; the others have their usual value.
    `agency` is the agency it names, in the file's words: whoever brings it in looks that up.
    `agency_column` is the heading of the column that names it, empty where there is none.
    """

    place: str
    record: Record
    given: frozenset[str]
    agency: str = ""
    agency_column: str = ""
