"""What holds a case together: references lead to records, and values are ones that can be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import msgspec

from dhr_tui.review import dated, decided, distinct, timed, worded
from dhr_tui.review.change import Edit
from dhr_tui.review.paths import Fault, walked
from dhr_tui.review.records import TABLES, Record, cell_id, equality_id
from dhr_tui.review.review import Review

_STATEMENT = {
    "earlier[].meeting": "meetings",
    "earlier[].replaced?.meeting": "meetings",
    "agreement?.meeting": "meetings",
    "agreement?.present[]": "members",
    "dissents[].meeting": "meetings",
    "dissents[].member": "members",
    "put_off_at": "meetings",
}

REFERENCES: dict[str, dict[str, str]] = {
    "review": {"meeting": "meetings"},
    "members": {"agency": "agencies", "substitute_for": "members"},
    "questions": {"agencies[]": "agencies"},
    "cells": {"question": "questions", "agency": "agencies", "meeting": "meetings"},
    "findings": {
        "agency": "agencies",
        "questions[]": "questions",
        "persons[]": "people",
        "voice_agency": "agencies",
        "evidence[].meeting": "meetings",
        "evidence[].agency": "agencies",
        **_STATEMENT,
    },
    "recommendations": {
        "origin_agency": "agencies",
        "lead": "agencies",
        "supporting[]": "agencies",
        "monitoring": "agencies",
        "findings[]": "findings",
        "questions[]": "questions",
        "decision?.into": "recommendations",
        "decision?.meeting": "meetings",
        **_STATEMENT,
    },
    "queries": {
        "agency": "agencies",
        "question": "questions",
        "finding": "findings",
        "meeting": "meetings",
        "asked?.meeting": "meetings",
        "replied?.meeting": "meetings",
        "closed?.meeting": "meetings",
    },
    "meetings": {
        "attendance[].member": "members",
        "attendance[].instead_of": "members",
        "pledges[].member": "members",
        "conflicts[].member": "members",
        "minutes_confirmed_at": "meetings",
    },
    "actions": {
        "meeting": "meetings",
        "carried_to": "meetings",
        "given?.meeting": "meetings",
        "done?.meeting": "meetings",
    },
    "notes": {"meeting": "meetings", "question": "questions", "agency": "agencies"},
    "acknowledgements": {
        "agency": "agencies",
        "finding": "findings",
        "recommendation": "recommendations",
        "member": "members",
        "meeting": "meetings",
    },
    "contacts": {"person": "people"},
    "equality": {"person": "people", "findings[]": "findings"},
    "dissemination": {"agency": "agencies"},
    "delays": {"agency": "agencies"},
}
"""Table -> field -> the table whose ids it holds; id 0 means none.

The paths are those of review/paths.py.
"""

NUMBERS = {
    "review": ("id", "rev", "decide_within", "complete_within"),
    "questions": ("id", "rev", "order"),
    "meetings": ("id", "rev", "number"),
    "agencies": ("id", "rev", "received[].version"),
}
"""Table -> its numbers that are no references; every other table has `id` and `rev`."""

MADE_OF: dict[str, tuple[str, Callable[[Any], int]]] = {
    "cells": ("question and agency", lambda cell: cell_id(cell.question, cell.agency)),
    "equality": (
        "person and characteristic",
        lambda answer: equality_id(answer.person, answer.characteristic),
    ),
}
"""Table -> what the number of each record is made of, so that two who write the same meet."""

MOST = 10**15
"""No number in a case is above this; JSON readers of other makers lose larger ones."""


def faults_of(review: Review, without: Iterable[tuple[str, int]] = ()) -> list[Fault]:
    """Every fault of the case; with `without`, as if those records (table, id) were gone."""
    gone: dict[str, set[int]] = {}
    for table, number in without:
        gone.setdefault(table, set()).add(number)
    if gone:
        review = msgspec.structs.replace(review, **_left(review, gone))
    return [
        fault
        for table in TABLES
        for fault in (
            *faults_in(review, table, getattr(review, table).values()),
            *distinct.faults_in(review, table),
        )
    ]


def faults_left(review: Review, edits: Iterable[Edit]) -> list[Fault]:
    """The faults that edits may have left in the review that they led to.

    They are looked for in what was edited; anywhere, once a record is gone.
    """
    done = list(edits)
    if any(edit.gone for edit in done):
        return faults_of(review)
    touched: dict[str, set[int]] = defaultdict(set)
    for edit in done:
        touched[edit.table].add(edit.id)
    return [
        fault
        for table, numbers in touched.items()
        for fault in (
            *faults_in(review, table, _some(review, table, numbers)),
            *distinct.faults_in(review, table),
        )
    ]


def _some(review: Review, table: str, numbers: set[int]) -> list[Record]:
    records: Mapping[int, Record] = getattr(review, table)
    return [records[number] for number in sorted(numbers)]


def _left(review: Review, gone: dict[str, set[int]]) -> dict[str, dict[int, Record]]:
    """The tables that `gone` names, by record id, without those records."""
    return {
        table: {key: record for key, record in getattr(review, table).items() if key not in ids}
        for table, ids in gone.items()
    }


def faults_in(review: Review, table: str, records: Iterable[Record]) -> list[Fault]:
    """What is wrong with some records of one table, each looked at alone."""
    some = list(records)
    found = unusable_in(review, table, some)
    for values in (timed, worded, decided):
        found += values.faults_in(table, some)
    return found + _misplaced(table, some)


def unusable_in(review: Review, table: str, some: list[Record]) -> list[Fault]:
    """The references to nothing, and the unusable numbers and dates, in records of one table."""
    found: list[Fault] = []
    for path, target in REFERENCES.get(table, {}).items():
        there: Mapping[int, Record] = getattr(review, target)
        # Sets and C-level iterators: a sound case of 10,000 records takes a few milliseconds.
        lost = set(walked(some, path)).difference(there) - {0}
        if lost:
            found += _named(table, some, path, target, lost)
    for path in NUMBERS.get(table, ("id", "rev")):
        numbers = set(walked(some, path))
        least = 1 if path == "id" else 0
        if numbers and not least <= min(numbers) <= max(numbers) <= MOST:
            found += _unusable(table, some, path, least)
    return found + dated.faults_in(table, some)


def missing_in(review: Review, table: str, record: Record) -> Iterator[tuple[str, int]]:
    """What one record refers to and the case has not, as (table, id)."""
    for path, target in REFERENCES.get(table, {}).items():
        there: Mapping[int, Record] = getattr(review, target)
        for number in walked([record], path):
            if number and number not in there:
                yield target, number


def _named(
    table: str, records: list[Record], path: str, target: str, lost: set[int]
) -> list[Fault]:
    field = path.replace("?", "")
    return [
        Fault(table, record.id, field, f"there is no record {number} in {target}")
        for record in records
        for number in dict.fromkeys(walked([record], path))
        if number in lost
    ]


def _unusable(table: str, records: list[Record], path: str, least: int) -> list[Fault]:
    return [
        Fault(table, record.id, path, f"the number is not between {least} and {MOST}")
        for record in records
        if not all(least <= number <= MOST for number in walked([record], path))
    ]


def _misplaced(table: str, records: list[Any]) -> list[Fault]:
    """Records whose number should be made of what they are about, and is not."""
    if table not in MADE_OF:
        return []
    what, number = MADE_OF[table]
    sentence = f"it is not the number of this {what}"
    return [Fault(table, each.id, "id", sentence) for each in records if each.id != number(each)]
