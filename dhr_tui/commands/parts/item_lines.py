"""One record in full: a line a field, its name in front, and long texts below their name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from dhr_tui.commands.parts.case_lines import short
from dhr_tui.documents.dates import when
from dhr_tui.review.records import Slug, When
from dhr_tui.review.refs import LETTERS, Ref, record_at
from dhr_tui.review.review import Review

TEXTS = ("text", "reply", "made_of_it", "words", "note")
"""Fields that are printed last, over as many lines as they have."""

IN_THE_THREAD = ("earlier", "dissents")
"""Fields that the thread of a text tells, in the order of their days."""

IN_THE_MINUTES = ("kept",)
"""Fields that the minutes of a meeting print in full (dhr export --document minutes)."""

ELSEWHERE = (*TEXTS, *IN_THE_THREAD, *IN_THE_MINUTES)

REFERS_TO = {
    "agencies": ("agency", "voice_agency", "origin_agency", "lead", "supporting", "monitoring"),
    "questions": ("question", "questions"),
    "findings": ("finding", "findings"),
    "recommendations": ("into",),
    "meetings": ("meeting", "carried_to", "minutes_confirmed_at"),
    "members": ("member", "present"),
    "people": ("person", "persons"),
}
_TABLE_OF = {field: table for table, fields in REFERS_TO.items() for field in fields}
_LISTS = ("agencies",)
"""Fields named like the table they refer to."""


def lines(review: Review, ref: Ref) -> Iterator[str]:
    """The record as lines; fields that say nothing are left out."""
    record = record_at(review, ref)
    assert record is not None
    yield str(ref)
    values = {name: getattr(record, name) for name in record.__struct_fields__ if name != "id"}
    for name, value in values.items():
        if name not in ELSEWHERE and _says(value):
            yield from _field(review, name, value)
    for name in TEXTS:
        if values.get(name):
            heading = () if name == "text" else (f"{name.replace('_', ' ')}:",)
            yield from ("", *heading, *str(values[name]).split("\n"))


def _says(value: Any) -> bool:
    return value not in (None, "", 0, ()) or value is False


def _field(review: Review, name: str, value: Any) -> Iterator[str]:
    label = name.replace("_", " ")
    parts = value if isinstance(value, tuple) else (value,)
    if parts and isinstance(parts[0], msgspec.Struct) and not isinstance(parts[0], When):
        for part in parts:
            yield from _continued(f"{label}: {_part(review, part)}")
        return
    words = (_value(review, name, part) for part in parts)
    yield from _continued(f"{label}: {', '.join(words)}")


def _continued(line: str) -> Iterator[str]:
    """A field whose value has line breaks: indented from the second, so that none looks a field."""
    first, *more = line.split("\n")
    yield first
    yield from (f"    {each}" for each in more)


def _part(review: Review, part: msgspec.Struct) -> str:
    """A value inside a record in one line: `state agreed; meeting 3`; its words, if any, below."""
    fields = ((name, getattr(part, name)) for name in part.__struct_fields__)
    said = (
        f"{name.replace('_', ' ')} {_value(review, name, value)}"
        for name, value in fields
        if _says(value) and value is not False and name not in TEXTS
    )
    words = (str(getattr(part, name)) for name in TEXTS if getattr(part, name, ""))
    return "\n".join(("; ".join(said), *words))


def _value(review: Review, name: str, value: Any) -> str:
    """A value in words: other records by the name people give them."""
    table = name if name in _LISTS else _TABLE_OF.get(name)
    if isinstance(value, tuple):
        return ", ".join(_value(review, name, one) for one in value)
    if table and isinstance(value, int):
        return _named(review, table, value)
    if isinstance(value, When):
        return when(value)
    if isinstance(value, Slug):
        return value.label
    return (
        {True: "yes", False: "no"}.get(value, str(value)) if isinstance(value, bool) else str(value)
    )


def _named(review: Review, table: str, number: int) -> str:
    if table == "agencies":
        return short(review, number)
    if table == "questions" and review.number(number):
        return str(review.number(number))
    if table == "meetings" and number in review.meetings:
        return str(review.meetings[number].number)
    return f"{LETTERS[table]}{number}"
