"""The rows of a table as records that arrive, and what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter
from typing import Any, NamedTuple

from dhr_tui.intake import data_files, values
from dhr_tui.intake.columns import Headed
from dhr_tui.intake.data_files import folded
from dhr_tui.intake.faults import WrongSource
from dhr_tui.intake.files.table import Row
from dhr_tui.intake.shapes import OF_AGENCY, SHAPES, Shape
from dhr_tui.intake.unknown import Unknown, Unknowns, rows_named
from dhr_tui.intake.values import Unexpected
from dhr_tui.review.arrivals import Arrival, Fault
from dhr_tui.review.nearest import nearest
from dhr_tui.review.records import SHORT_AT_MOST, Agency, Slug

_IN_BRACKETS = re.compile(r"(?P<name>.+?)\s*\((?P<short>[^()\s]{2,12})\)")
_POSSESSIVE = re.compile(r"['’ʼ]s\b", re.IGNORECASE)
_SMALL = {"and", "of", "the", "for", "in", "on", "at", "to", "&"}

NOTE = "note"
"""The field that keeps what a record has no field for."""


class Brought(NamedTuple):
    """What a file brings: records, faults, and notes about what was passed over.

    `unknown` are words of a list that nobody knows; `loose` counts the paragraphs without a number
    that may belong to the item above them.
    """

    arrivals: tuple[Arrival, ...]
    faults: tuple[Fault, ...]
    notes: tuple[str, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    loose: int = 0


def known_fields(kind: str) -> None:
    """Raises WrongSource where somebody's edit of `columns.toml` names a field that is none."""
    fields = SHAPES[kind].fields
    columns = getattr(data_files.lists(), kind)
    for field in (*columns.columns, *columns.needs, *([NOTE] if columns.noted else [])):
        if field not in fields:
            hint = nearest(field, fields)
            raise WrongSource(f"columns.toml, {kind}: there is no field {field}{hint}.")


def brought(table: Headed, kind: str, agency: str = "") -> Brought:
    """The records of the rows below the headings; `agency` is theirs where no column names it."""
    arrivals: list[Arrival] = []
    faults: list[Fault] = []
    notes: list[str] = []
    unknown = Unknowns()
    for row in table.table.rows[table.at + 1 :]:
        if row.blank or _headings_again(row, table):
            continue
        if row.band or _counts(row):
            text = next(filter(None, row.cells))
            why = "goes across the table" if row.band else "counts the others"
            notes.append(f"Row {row.number} {why} and is passed over: “{text}”.")
            continue
        found, wrong = _record(row, table, kind, agency, unknown)
        faults.extend(wrong)
        arrivals.extend(found)
    told = (*unknown.notes, *notes, *_hidden(table))
    return Brought(tuple(arrivals), tuple(faults), told, unknown.words)


def _hidden(table: Headed) -> Iterator[str]:
    """A note about rows that their program hides: they are read, and nobody would see why."""
    below = table.table.rows[table.at + 1 :]
    rows = [r.number for r in below if r.number in table.table.hidden and not r.blank]
    if rows:
        said = "is hidden in its program and is" if len(rows) == 1 else "are hidden and are"
        yield f"{rows_named(rows).capitalize()} {said} read like the others."


def _record(
    row: Row, table: Headed, kind: str, agency: str, unknown: Unknowns
) -> tuple[list[Arrival], list[Fault]]:
    shape = SHAPES[kind]
    read, faults = _values(row, table, shape, unknown)
    if faults:
        return [], faults
    if kept := "\n".join(filter(None, [read.get(NOTE, ""), *_noted(row, table)])):
        read[NOTE] = kept
    named = read.pop(OF_AGENCY, "") if OF_AGENCY in shape.fields else ""
    derived = _names(read) if shape.record is Agency else {}
    record = shape.record(id=0, **{**shape.always, **derived, **read})
    column = table.headings[table.fields[OF_AGENCY]] if named else ""
    return [Arrival(f"row {row.number}", record, frozenset(read), named or agency, column)], []


def _noted(row: Row, table: Headed) -> Iterator[str]:
    """What is kept in the note, by its headings: `What we asked for: IMR`."""
    for index in table.noted:
        if text := row.cell(index):
            yield f"{table.headings[index]}: {values.line(text)}"


def _values(
    row: Row, table: Headed, shape: Shape, unknown: Unknowns
) -> tuple[dict[str, Any], list[Fault]]:
    """The fields of a row that have a text, by name, and what is wrong with the others."""
    place = f"row {row.number}"
    read: dict[str, Any] = {}
    asked: dict[str, Any] = {}
    faults = []
    for field, index in sorted(table.fields.items(), key=itemgetter(1)):
        heading, text = table.headings[index], row.cell(index)
        if index in row.wrong:
            faults.append(Fault(place, heading, text, row.wrong[index]))
            continue
        try:
            if (value := shape.fields[field](text) if text else None) or value is False:
                read[field] = value
        except Unexpected as error:
            if field in shape.dated and (day := values.day(text)):
                read[field] = True
                asked[shape.dated[field]] = day
            elif values.says_nothing(text) or field in shape.otherwise:
                value = None if values.says_nothing(text) else shape.otherwise[field]
                read |= {field: value} if value else {}
                said = _instead(field, value, text, str(error))
                unknown.note(Unknown(heading, field, text, said), row.number)
            else:
                faults.append(Fault(place, heading, text, str(error)))
    read = asked | read
    needed = next(iter(shape.fields))
    if needed not in read and not faults:
        heading = table.headings[table.fields[needed]]
        faults.append(Fault(place, heading, "", f"A {needed} was expected, and it is empty."))
    return read, faults


def _instead(field: str, value: Slug | None, text: str, expected: str) -> str:
    """What is done about a text that cannot be read, in a sentence."""
    if value:
        return f"The word is not known; it comes in as {value.label}."
    if field == "short":
        return f"{expected} One is made of the name."
    return "It is left open." if values.says_nothing(text) else f"{expected} It is left open."


def _counts(row: Row) -> bool:
    """Whether a row only says how many the others are: `Total: 6`, or a total and its number."""
    texts = [folded(text) for text in row.cells if text]
    words = "|".join(map(re.escape, data_files.words().totals))
    return len(texts) <= 2 and bool(re.fullmatch(rf"(?:{words})(?: \d+)?", " ".join(texts)))


def _headings_again(row: Row, table: Headed) -> bool:
    """Whether a row repeats the headings, as on the next page of a printed list."""
    return all(folded(row.cell(n)) == folded(table.headings[n]) for n in table.fields.values())


def _names(read: dict[str, Any]) -> dict[str, str]:
    """The short form of an agency that has none: in brackets behind its name, or its initials."""
    if "short" in read:
        return {}
    match = _IN_BRACKETS.fullmatch(read["name"])
    if match and len(match["short"]) <= SHORT_AT_MOST:
        read["name"], read["short"] = match["name"], match["short"]
        return {}
    return {"short": initials(read["name"])}


def initials(name: str) -> str:
    """A short form for a name: `MPS` for Metropolitan Police Service; a single word as it is."""
    bare = _POSSESSIVE.sub("", name)
    words = [word for word in re.findall(r"[^\W_]+", bare) if word.casefold() not in _SMALL]
    if len(words) < 2:
        return (words[0] if words else name)[:SHORT_AT_MOST]
    return "".join(word[0] if not word.isupper() else word for word in words)[
        :SHORT_AT_MOST
    ].upper()
