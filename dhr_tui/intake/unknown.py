"""Words of a list that nobody knows: what they come in as, told once a word and not once a row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from dhr_tui.review.listing import listed

MOST_ROWS_NAMED = 6
"""Rows that a note names; of more it tells how many there are."""


class Unknown(NamedTuple):
    """A word that is not known: in which column, for which field, and what is done about it."""

    heading: str
    field: str
    word: str
    instead: str


class Unknowns:
    """Gathers the words of a table, with the rows in which each of them stands."""

    def __init__(self) -> None:
        self._rows: dict[Unknown, list[int]] = defaultdict(list)

    def note(self, word: Unknown, row: int) -> None:
        """The word stands in the row of that number."""
        self._rows[word].append(row)

    @property
    def words(self) -> tuple[Unknown, ...]:
        """Every word once, in the order in which they were met."""
        return tuple(self._rows)

    @property
    def notes(self) -> tuple[str, ...]:
        """A sentence a word: `Column Type: “Town crier” (row 3). It comes in as other.`"""
        return tuple(
            f"Column {word.heading}: “{_cut(word.word)}” ({rows_named(rows)}). {word.instead}"
            for word, rows in self._rows.items()
        )


def _cut(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"


def rows_named(rows: Sequence[int]) -> str:
    """Rows as a sentence names them: `rows 3, 5 and 8`."""
    if len(rows) == 1:
        return f"row {rows[0]}"
    if len(rows) > MOST_ROWS_NAMED:
        return f"row {rows[0]} and {len(rows) - 1} more"
    return f"rows {listed(map(str, rows))}"
