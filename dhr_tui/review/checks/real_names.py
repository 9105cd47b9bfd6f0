"""Real names that stand in the words of a case (domain, section 5).

Only the keeper of the register can be told. No sentence has the name: others may look on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from dhr_tui.review.acts.cells import name_of
from dhr_tui.review.change import STAMPS, values_of
from dhr_tui.review.checks.remark import Remark
from dhr_tui.review.disclosing import Seeker, strings_in
from dhr_tui.review.records import TABLES, Cell, Record
from dhr_tui.review.refs import Ref, ref_to
from dhr_tui.review.register import Register, called
from dhr_tui.review.review import Place, Review

CHECK = "real-name"

AT_ONCE = 100
"""Records that are looked through as one text."""

_FIELDS = {
    "because": "reason",
    "earlier": "earlier wordings",
    "verify_by": "verifier",
    "made_of_it": "conclusion",
    "minuted": "minutes",
    "kept": "minutes",
    "pseudonym_by": "chooser of the pseudonym",
}
"""Names of fields for people, where the field's own is none."""


class Disclosed(NamedTuple):
    """A name of the register (its number) in a field of a record."""

    record: Record
    field: str
    name: int


def real_names(review: Review, register: Register) -> Iterator[Remark]:
    """A remark for each field of the case that has somebody's real name, once a person."""
    told: set[tuple[Ref, str, str]] = set()
    for record, field, number in disclosed(review, register):
        whose = called_safely(review, register, number)
        key = (ref_to(record), field, whose)
        if key not in told:
            told.add(key)
            sentence = f"{_called(review, record)} has a real name of {whose} in its {field}."
            place = Place(record.question, record.agency) if isinstance(record, Cell) else None
            ref = None if place or record is review.case else ref_to(record)
            yield Remark(CHECK, sentence, ref, place)


def disclosed(review: Review, register: Register) -> Iterator[Disclosed]:
    """Every field of every record that has a name of the register.

    Many records are looked through at once, and one by one only where they have a name.
    """
    if not register:
        return
    seeker = Seeker(register)
    for table in TABLES:
        records = list(getattr(review, table).values())
        for start in range(0, len(records), AT_ONCE):
            some = records[start : start + AT_ONCE]
            if seeker.seek(_written(some)):
                yield from _in_records(seeker, some)


def _in_records(seeker: Seeker, records: Sequence[Record]) -> Iterator[Disclosed]:
    for record in records:
        if seeker.seek(_written([record])):
            for field, text in _texts(record):
                for number in seeker.seek(text):
                    yield Disclosed(record, _FIELDS.get(field, field.replace("_", " ")), number)


def _written(records: Sequence[Record]) -> str:
    """All texts of some records, a little more than they say, as fast as it goes."""
    text = msgspec.json.encode(records).decode()
    return text.replace("\\n", " ").replace('\\"', '"')


def called_safely(review: Review, register: Register, number: int) -> str:
    """Whose name it is; without the pseudonym or role where that gives a real name away."""
    entry = register[number]
    words = called(review, entry)
    if not Seeker(register).seek_in_name(words):
        return words
    return entry.of or f"somebody of the staff (name {number} of the register)"


def _texts(record: Record) -> Iterator[tuple[str, str]]:
    for field, value in values_of(record).items():
        if field not in STAMPS and (text := "\n".join(strings_in(value))):
            yield field, text


def _called(review: Review, record: Record) -> str:
    if isinstance(record, Cell):
        return f"The answer to {name_of(review, Place(record.question, record.agency))}"
    return "The case" if record is review.case else str(ref_to(record))
