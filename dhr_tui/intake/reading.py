"""A file that somebody has, as what it would bring into a review."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dhr_tui.intake import columns, fitting, guessing, outline, rows
from dhr_tui.intake.columns import Chosen, Headed
from dhr_tui.intake.faults import WrongSource
from dhr_tui.intake.files import excel, word
from dhr_tui.intake.files.block import Block
from dhr_tui.intake.files.opening import contents, folder, kind_of
from dhr_tui.intake.files.paragraphs import markdown, plain
from dhr_tui.intake.files.plain import decoded
from dhr_tui.intake.files.separated import separated
from dhr_tui.intake.files.table import Table
from dhr_tui.intake.rows import Brought
from dhr_tui.intake.terms import read_terms
from dhr_tui.review.arrivals import Arrival, Fault

KINDS: dict[str, str] = {
    "terms": "terms of reference",
    "agencies": "agencies",
    "people": "people the review is about",
    "panel": "panel members",
    "recommendations": "recommendations of agency reports",
}
"""What can be brought in, and what it is called."""

CSV = (".csv", ".tsv", ".tab")
EXCEL = (".xlsx", ".xlsm")
WORD = (".docx", ".docm")
TEXT = (".txt", ".text", ".md", ".markdown", ".toml")

LONGEST_TEXT = 500_000
"""Characters of the longest terms of reference; a published report has about 200,000."""


def endings(kind: str) -> tuple[str, ...]:
    """How the names of files end that can be read as a kind of list."""
    return (*CSV, *EXCEL, *WORD, *(TEXT if kind == "terms" else ()))


class Incoming(NamedTuple):
    """What a file brings, how its columns were understood, and notes for the person.

    `columns` pairs each heading with the field that it is (empty: not brought in); `guesses` has,
    by heading, what those that are not brought in may be. `loose` counts the paragraphs without a
    number that may belong to the item above them. `kind` is what it was read as, and `rather` the
    kind that its headings fit better, empty where there is none.
    """

    file: str
    where: str
    columns: tuple[tuple[str, str], ...]
    arrivals: tuple[Arrival, ...]
    faults: tuple[Fault, ...]
    notes: tuple[str, ...]
    guesses: Mapping[str, str] = {}
    loose: int = 0
    kind: str = ""
    rather: str = ""


def read(
    path: str,
    kind: str,
    chosen: Chosen | None = None,
    agency: str = "",
    attach: bool = False,
) -> Incoming:
    """What the file holds of a kind. Raises WrongSource where it cannot be read at all.

    `chosen` gives fields by the headings of columns; `agency` is the agency of rows that name none.
    `attach` says that what has no number in terms of reference belongs to the item above it.
    """
    return _read(path, kind, chosen or {}, agency, attach)._replace(kind=kind)


def _read(path: str, kind: str, given: Chosen, agency: str, attach: bool) -> Incoming:
    if os.path.isdir(path):
        raise WrongSource(folder(path))
    name = os.path.basename(path)
    ending = kind_of(path)
    _can_be(name, ending, kind)
    data = contents(path)
    if ending in EXCEL:
        return _table(name, excel.sheets(data, name), kind, given, agency, ())
    if ending in WORD:
        return _word(name, data, kind, given, agency, attach)
    text, note = decoded(data, name)
    notes = (note,) if note else ()
    if ending in CSV:
        known = columns.count_known(kind, given)
        return _table(name, [separated(text, name, known)], kind, given, agency, notes)
    if ending == ".toml":
        return Incoming(name, "", (), read_terms(text, name), (), notes)
    if len(text) > LONGEST_TEXT:
        raise WrongSource(f"{name} is longer than terms of reference are; copy them into a file.")
    blocks = markdown(text) if ending in (".md", ".markdown") else plain(text)
    return _outline(name, blocks, notes, attach)


def _can_be(name: str, ending: str, kind: str) -> None:
    """Raises WrongSource where a file of that name is none that can be read as that kind."""
    if ending in endings(kind):
        return
    if ending in TEXT:
        raise WrongSource(f"{name} is no table; {KINDS[kind]} come from .csv, .xlsx or .docx.")
    hint = (
        "an older form of Office; save it as .xlsx or .docx"
        if ending in (".xls", ".doc")
        else (
            "of no kind that can be read; save it as .csv, .xlsx or .docx"
            + (", .md, .txt or .toml" if kind == "terms" else "")
        )
    )
    raise WrongSource(f"{name} is {hint}.")


def _word(name: str, data: bytes, kind: str, given: Chosen, agency: str, attach: bool) -> Incoming:
    """A document: its tables, or for terms of reference its paragraphs if they are numbered.

    A table with the headings of terms brings its rows as well.
    """
    document = word.written(data, name)
    notes, blocks = document.notes, document.blocks
    if kind != "terms" or not (any(b.item for b in blocks) or not document.tables):
        return _table(name, document.tables, kind, given, agency, notes)
    tables = [table for table in document.tables if _has_terms(table, name)]
    titles = {table.title for table in tables}
    found = _outline(name, [b for b in blocks if b.table not in titles], notes, attach)
    for table in tables:
        more = _table(name, [table], kind, given, agency, ())
        found = found._replace(
            columns=(*found.columns, *more.columns),
            arrivals=(*found.arrivals, *more.arrivals),
            faults=(*found.faults, *more.faults),
            notes=(*found.notes, *more.notes),
        )
    return found


def _has_terms(table: Table, name: str) -> bool:
    """Whether a table beside numbered paragraphs has two headings of terms of reference."""
    if not any(not row.blank for row in table.rows):
        return False
    understood = columns.headed([table], "terms", {}, name)
    return not understood.missing and len(understood.fields) > 1


def _outline(name: str, blocks: Sequence[Block], notes: tuple[str, ...], attach: bool) -> Incoming:
    found = outline.items(blocks, attach)
    if not found.arrivals:
        raise WrongSource(f"{name} has no numbered paragraph and no question.")
    told = (*notes, *found.notes)
    return Incoming(name, "", (), found.arrivals, found.faults, told, loose=found.loose)


def _table(
    name: str,
    tables: Sequence[Table],
    kind: str,
    given: Chosen,
    agency: str,
    notes: tuple[str, ...],
) -> Incoming:
    rows.known_fields(kind)
    table = columns.headed(tables, kind, given, name)
    guesses = guessing.guesses(table, kind)
    found = _asking(table, guesses) or rows.brought(table, kind, agency)
    if not found.arrivals and not found.faults:
        raise WrongSource(f"{name} has headings in row {_first(table)}, and nothing below them.")
    others = [other.title for other in tables if other is not table.table and other.title]
    more = (f"Not read: {', '.join(others)}.",) if others else ()
    pairs = [(table.headings[index], field) for field, index in table.fields.items()]
    pairs += [(table.headings[index], rows.NOTE) for index in table.noted]
    pairs += [(table.headings[index], "") for index in table.unused]
    return Incoming(
        name,
        table.table.title,
        tuple(pairs),
        found.arrivals,
        found.faults,
        (*notes, *found.notes, *more),
        guesses,
        rather="" if given else fitting.fits_rather(table, kind, name),
    )


def _asking(table: Headed, guesses: Mapping[str, str]) -> Brought | None:
    """The question which column has what the list needs; None where that is known."""
    if not table.missing:
        return None
    needed = table.missing[0]
    headings = [table.headings[index] for index in table.unused]
    named = next((h for h in headings if guesses[h] == needed), headings[0] if headings else "X")
    expected = (
        f"No column is known to be the {needed}. Say which one is: c on the screen, "
        f'or --column "{named}={needed}". Row {_first(table)} was taken for the headings; put '
        "headings above it where it is none."
    )
    return Brought((), (Fault(f"row {_first(table)}", "", "", expected),))


def _first(table: Headed) -> int:
    return table.table.rows[table.at].number
