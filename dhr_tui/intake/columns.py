"""Which column of a table holds which field: by its heading, or as somebody says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from dhr_tui.intake import data_files
from dhr_tui.intake.data_files import Columns, folded
from dhr_tui.intake.faults import WrongSource
from dhr_tui.intake.files.table import Row, Table
from dhr_tui.review.nearest import nearest

LOOKED_AT = 30
"""Rows at the top of a table among which its headings are looked for."""

LEFT_OUT = "-"
"""The field of a column that somebody does not want to bring in."""

Chosen = Mapping[str, str]
"""Fields that somebody chose, by the heading of the column."""


class Headed(NamedTuple):
    """A table with its headings understood: `fields` has the column's index by field.

    `unused` names the columns that hold nothing of a review, with their headings.
    """

    table: Table
    at: int
    headings: tuple[str, ...]
    fields: Mapping[str, int]
    unused: tuple[str, ...]


def headed(tables: Iterable[Table], kind: str, chosen: Chosen, name: str) -> Headed:
    """The table, and the row in it, whose headings are understood best. Raises WrongSource."""
    known: Columns = getattr(data_files.lists(), kind)
    given = list(tables)
    wanted = {folded(heading): field for heading, field in chosen.items()}
    _sensible(known, chosen)
    best: Headed | None = None
    for table in given:
        for at, row in enumerate(table.rows[:LOOKED_AT]):
            found = _understood(table, at, row, known, wanted)
            if set(known.needs) <= set(found.fields) and (
                best is None or len(found.fields) > len(best.fields)
            ):
                best = found
    if best is None:
        raise WrongSource(_none(given, known, name))
    _all_there(best, chosen, name)
    return best


def count_known(kind: str, chosen: Chosen) -> Callable[[Sequence[str]], int]:
    """A function that counts the headings of a row that are known."""
    known: Columns = getattr(data_files.lists(), kind)
    every = {folded(h) for headings in known.columns.values() for h in headings}
    every |= set(map(folded, chosen))

    def count(cells: Sequence[str]) -> int:
        return len({folded(cell) for cell in cells} & every)

    return count


def _understood(
    table: Table, at: int, row: Row, known: Columns, wanted: Mapping[str, str]
) -> Headed:
    places = {folded(cell): n for n, cell in reversed(list(enumerate(row.cells))) if cell}
    fields = {field: places[h] for h, field in wanted.items() if h in places and field != LEFT_OUT}
    for field, headings in known.columns.items():
        free = (places[h] for h in map(folded, headings) if h in places and h not in wanted)
        first = next((place for place in free if place not in fields.values()), None)
        if field not in fields and first is not None:
            fields[field] = first
    used = set(fields.values())
    unused = tuple(cell for n, cell in enumerate(row.cells) if cell and n not in used)
    return Headed(table, at, row.cells, fields, unused)


def _sensible(known: Columns, chosen: Chosen) -> None:
    for heading, field in chosen.items():
        if field != LEFT_OUT and field not in known.columns:
            shown = [name.replace("_", "-") for name in known.columns]
            hint = nearest(field, shown) or f"; there are {', '.join(shown)}"
            raise WrongSource(f"There is no field {field} for the column {heading}{hint}.")


def _all_there(best: Headed, chosen: Chosen, name: str) -> None:
    there = {folded(heading): heading for heading in best.headings if heading}
    for heading in chosen:
        if folded(heading) not in there:
            hint = nearest(heading, there.values())
            raise WrongSource(f"{name} has no column {heading}{hint}.")


def _none(tables: list[Table], known: Columns, name: str) -> str:
    """What to say where no table has the columns that are needed."""
    rows = [row for table in tables for row in table.rows[:LOOKED_AT] if not row.blank]
    if not rows:
        return f"{name} has no table with text in it."
    fullest = max(rows, key=lambda row: sum(map(bool, row.cells)))
    columns = [cell for cell in fullest.cells if cell]
    needed = " and ".join(known.needs)
    return (
        f"{name} has no column for the {needed}. Row {fullest.number} has {_listed(columns)}; say "
        f'which column it is, like --column "{columns[0] if columns else "X"}={known.needs[0]}".'
    )


def _listed(columns: list[str]) -> str:
    shown = [f"“{c if len(c) <= 30 else c[:29] + '…'}”" for c in columns[:8]]
    return ", ".join(shown) + (" and more" if len(columns) > 8 else "")
