"""A table as any program keeps it: rows of texts, numbered as that program numbers them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

MOST_ROWS = 3_000
"""Rows of the longest table that is read."""

MOST_COLUMNS = 200
"""Columns of the widest table that is read."""


class Row(NamedTuple):
    """A row; `band` is one whose single text goes across the table, like a heading in between.

    `wrong` says of cells, by their index, why they have no text that could be used.
    """

    number: int
    cells: tuple[str, ...]
    band: bool = False
    wrong: Mapping[int, str] = {}

    @property
    def blank(self) -> bool:
        return not any(self.cells) and not self.wrong

    def cell(self, index: int) -> str:
        """The text of a cell; empty beyond the row's end."""
        return self.cells[index] if index < len(self.cells) else ""


class Table(NamedTuple):
    """`title` says which table of its file it is: `sheet Agencies`, `table 2`, or nothing.

    `hidden` are the numbers of rows that its program does not show.
    """

    title: str
    rows: tuple[Row, ...]
    hidden: frozenset[int] = frozenset()
