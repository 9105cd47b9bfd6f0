"""CSV, whatever separates its columns."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from dhr_tui.intake.faults import WrongSource
from dhr_tui.intake.files.table import MOST_COLUMNS, MOST_ROWS, Row, Table

SEPARATORS = (",", ";", "\t", "|")
LOOKED_AT = 30
"""Rows at the top that tell which separator it is."""

Known = Callable[[Sequence[str]], int]
"""How many headings of a row are known."""


def separated(text: str, name: str, known: Known) -> Table:
    """The table of a CSV file; its separator is the one that gives the most known headings."""
    separator = max(SEPARATORS, key=lambda sign: _promise(text, sign, known))
    rows: list[Row] = []
    reader = csv.reader(_lines(text), delimiter=separator, strict=True)
    try:
        for number, cells in enumerate(reader, 1):
            rows.append(Row(number, tuple(cell.strip() for cell in cells)))
            if number > MOST_ROWS or len(cells) > MOST_COLUMNS:
                raise WrongSource(too_large(name))
    except csv.Error as error:
        raise WrongSource(
            f"{name}, row {len(rows) + 1}: a field does not end; its quotation marks do not match, "
            f"or it is too long ({error})."
        ) from None
    return Table("", tuple(rows))


def too_large(name: str) -> str:
    """The sentence about a table that has too many rows or columns."""
    return (
        f"{name} has more than {MOST_ROWS:,} rows or {MOST_COLUMNS} columns; delete what is below "
        "and beside the list, also where it looks empty."
    )


def _promise(text: str, separator: str, known: Known) -> tuple[int, int]:
    """How many headings are known, then how many columns there are."""
    rows = csv.reader(_lines(text[:100_000]), delimiter=separator)
    try:
        top = list(islice(rows, LOOKED_AT))
    except csv.Error:
        return 0, 0
    return max(map(known, top), default=0), max(map(len, top), default=0)


def _lines(text: str) -> Iterator[str]:
    """Lines with their ends, as the csv module wants them: only it knows which end a row."""
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        yield line + "\n"
