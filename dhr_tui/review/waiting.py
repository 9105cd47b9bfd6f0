"""What a new review still waits for: what its chair has not given yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dhr_tui.review.panel import LEADING, leading
from dhr_tui.review.review import Review

FIELDS = {
    "partnership": "Who commissions the review is not named.",
    "chair": "Who chairs the panel is not named.",
    "author": "Who writes the report is not named.",
    "period_from": "From when on the review looks is not said.",
    "notified": "When the partnership heard of the death is not said.",
    "decided": "When the partnership decided to review is not said.",
}
"""Fields of the case that every report needs, and what is said while they are empty.

Who leads it may be known by the panel: then nothing is said."""

TABLES = {
    "people": "Nobody is named whom the review is about.",
    "agencies": "No agency is asked yet.",
    "members": "Nobody sits on the panel yet.",
    "questions": "There are no terms of reference yet.",
}
"""Tables that a review cannot begin without, and what is said while they are empty."""


class Waiting(NamedTuple):
    """Something that is not given yet: a field of the case, or a table without a record."""

    what: str
    sentence: str

    @property
    def is_field(self) -> bool:
        return self.what in FIELDS


def waiting(review: Review) -> Iterator[Waiting]:
    """Everything that waits, fields first."""
    for field, sentence in FIELDS.items():
        given = leading(review, field) if field in LEADING else getattr(review.case, field)
        if not given:
            yield Waiting(field, sentence)
    for table, sentence in TABLES.items():
        if not getattr(review, table):
            yield Waiting(table, sentence)
