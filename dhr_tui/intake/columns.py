"""Which column of a table holds which field: by its heading, or as somebody says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from dhr_tui.intake import data_files
from dhr_tui.intake.data_files import Columns, folded
from dhr_tui.intake.faults import WrongSource
from dhr_tui.intake.files.table import Table
from dhr_tui.review.nearest import nearest

LOOKED_AT = 30
"""Rows at the top of a table among which its headings are looked for."""

LEFT_OUT = "-"
"""The field of a column that somebody does not want to bring in."""

Chosen = Mapping[str, str]
"""Fields that somebody chose, by the heading of the column."""


class Headed(NamedTuple):
    """A table with its headings understood: `fields` has the column's index by field.

    `headings` are the texts of row `at`, each once; `unused` has the indexes of the columns that
    hold nothing of a review, and `missing` the fields that the list cannot do without. `noted` has
    those of the columns that are kept in the note, by their headings.
    """

    table: Table
    at: int
    headings: tuple[str, ...]
    fields: Mapping[str, int]
    unused: tuple[int, ...]
    missing: tuple[str, ...] = ()
    noted: tuple[int, ...] = ()


def headed(tables: Iterable[Table], kind: str, chosen: Chosen, name: str) -> Headed:
    """The table, and the row in it, whose headings are understood best. Raises WrongSource.

    Where none has all that is needed, `missing` tells what to ask for; the row with the most known
    headings, or else the first that fills most of its columns, is then taken for the headings.
    """
    known: Columns = getattr(data_files.lists(), kind)
    wanted = {folded(heading): field for heading, field in chosen.items()}
    _sensible(known, chosen)
    best = max(
        (_understood(table, at, known, wanted) for table, at in _rows_looked_at(tables)),
        key=_promise,
        default=None,
    )
    if best is None:
        raise WrongSource(f"{name} has no table with text in it.")
    _all_there(best, chosen, name)
    return best


def _rows_looked_at(tables: Iterable[Table]) -> Iterator[tuple[Table, int]]:
    for table in tables:
        for at, row in enumerate(table.rows[:LOOKED_AT]):
            if not row.blank:
                yield table, at


def _promise(headed: Headed) -> tuple[bool, int, bool]:
    """How surely a row has the headings; among equals the first one is taken."""
    filled = [sum(map(bool, row.cells)) for row in headed.table.rows[:LOOKED_AT]]
    return not headed.missing, len(headed.fields), filled[headed.at] * 2 > max(filled)


def count_known(kind: str, chosen: Chosen) -> Callable[[Sequence[str]], int]:
    """A function that counts the headings of a row that are known."""
    known: Columns = getattr(data_files.lists(), kind)
    every = {folded(h) for headings in known.columns.values() for h in headings}
    every |= set(map(folded, chosen))

    def count(cells: Sequence[str]) -> int:
        return len({folded(cell) for cell in cells} & every)

    return count


def _understood(table: Table, at: int, known: Columns, wanted: Mapping[str, str]) -> Headed:
    headings = _headings(table, at)
    places = {folded(cell): n for n, cell in reversed(list(enumerate(headings))) if cell}
    fields = {field: places[h] for h, field in wanted.items() if h in places and field != LEFT_OUT}
    for field, names in known.columns.items():
        free = (places[h] for h in map(folded, names) if h in places and h not in wanted)
        first = next((place for place in free if place not in fields.values()), None)
        if field not in fields and first is not None:
            fields[field] = first
    to_note = set(map(folded, known.noted)) - set(wanted)
    noted = {n for n, cell in enumerate(headings) if folded(cell) in to_note} - set(fields.values())
    used = {*fields.values(), *noted}
    unused = tuple(n for n, cell in enumerate(headings) if cell and n not in used)
    missing = tuple(field for field in known.needs if field not in fields)
    return Headed(table, at, headings, fields, unused, missing, tuple(sorted(noted)))


def _headings(table: Table, at: int) -> tuple[str, ...]:
    """The headings of a row, each once; a column that has texts and no heading has its letter."""
    below = table.rows[at + 1 : at + 1 + LOOKED_AT]
    width = max((len(row.cells) for row in (table.rows[at], *below)), default=0)
    found: list[str] = []
    seen: set[str] = set()
    for index in range(width):
        heading = table.rows[at].cell(index)
        if heading and folded(heading) in seen:
            heading = f"{heading} (column {_letter(index)})"
        elif not heading and any(row.cell(index) for row in below):
            heading = f"(column {_letter(index)})"
        found.append(heading)
        seen.add(folded(heading))
    return tuple(found)


def _letter(index: int) -> str:
    """The letters of a column in a program of tables: A, B ... Z, AA."""
    before, last = divmod(index, 26)
    return (_letter(before - 1) if before else "") + chr(ord("A") + last)


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
