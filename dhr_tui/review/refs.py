"""Names for records that people say aloud: F7, R2, Q3."""

from __future__ import annotations

import re
from typing import NamedTuple

from dhr_tui.review.change import TABLE_OF, Refused
from dhr_tui.review.records import Finding, Recommendation, Record
from dhr_tui.review.review import Review

LETTERS = {
    "findings": "F",
    "recommendations": "R",
    "queries": "Q",
    "agencies": "A",
    "questions": "T",
    "members": "M",
    "people": "P",
    "meetings": "N",
    "actions": "D",
    "notes": "L",
    "acknowledgements": "K",
    "contacts": "C",
    "processes": "O",
    "equality": "E",
    "dissemination": "S",
    "delays": "W",
}
_TABLE_OF_LETTER = {letter: table for table, letter in LETTERS.items()}
_REF = re.compile(r"([A-Za-z])0*([0-9]{1,9})")


class Ref(NamedTuple):
    """A record of a case: its table and its id; `str()` gives F7."""

    table: str
    id: int

    def __str__(self) -> str:
        return f"{LETTERS.get(self.table, self.table + ' ')}{self.id}"


def ref_to(record: Record) -> Ref:
    return Ref(TABLE_OF[type(record)], record.id)


def parse_ref(text: str) -> Ref | None:
    """F7 or f7 as a Ref; None where the text has not that form."""
    match = _REF.fullmatch(text.strip())
    table = _TABLE_OF_LETTER.get(match[1].upper()) if match else None
    return Ref(table, int(match[2])) if match and table else None


def record_at(review: Review, ref: Ref) -> Record | None:
    """The record a Ref names; None where the case has none such."""
    found: Record | None = getattr(review, ref.table).get(ref.id)
    return found


def statement_at(review: Review, ref: Ref) -> Finding | Recommendation:
    """The finding or recommendation a Ref names; Refused where there is none."""
    found = record_at(review, ref)
    if not isinstance(found, (Finding, Recommendation)):
        if found is not None:
            raise Refused(f"{ref} is neither a finding nor a recommendation.")
        raise Refused(f"There is no {ref} in this case.")
    return found
