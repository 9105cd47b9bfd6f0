"""The words without which a record is none: a text, a title, a name, a short form."""

from __future__ import annotations

from collections.abc import Sequence

from dhr_tui.review.paths import Fault, faulty
from dhr_tui.review.records import Record

WORDS: dict[str, tuple[str, ...]] = {
    "review": ("title",),
    "people": ("role",),
    "agencies": ("name", "short"),
    "members": ("name",),
    "questions": ("text",),
    "findings": ("text",),
    "recommendations": ("text",),
    "queries": ("text",),
    "actions": ("text",),
    "notes": ("text",),
}
"""Table -> its fields that are never empty."""


def faults_in(table: str, records: Sequence[Record]) -> list[Fault]:
    """The empty fields of some records of one table that may not be empty."""
    return [
        fault
        for path in WORDS.get(table, ())
        for fault in faulty(table, records, path, lambda words: not words.strip(), "it is empty")
    ]
