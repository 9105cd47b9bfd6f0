"""What somebody else changed since you last looked: which records, by whom, in which cells."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from dhr_tui.review.records import Cell, Finding, Query, Recommendation, Record
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import ACROSS, Place, Review

TABLES = ("findings", "recommendations", "queries", "cells")
"""The tables whose records are seen in cells."""


class Mark(NamedTuple):
    """Who changed a record, empty where it was removed, and the cells in which it is seen."""

    who: str
    places: frozenset[Place]


News = Mapping[Ref, Mark]
"""The changed records that were not looked at yet."""

NOTHING: News = {}


def after(news: News, before: Review, now: Review, own: Collection[Ref] = ()) -> News:
    """The news with what changed between two reviews, except for one's `own` records.

    A record that was changed by oneself has no news any more: its words were in one's hands.
    """
    found = {ref: mark for ref, mark in news.items() if ref not in own}
    for table in TABLES:
        for ref in _changed(table, before, now):
            if ref not in own:
                found[ref] = _mark(ref, before, now)
    return found


def looked_at(news: News, what: Place | Ref) -> News:
    """The news without what is seen in a cell, or without one record."""
    if isinstance(what, Place):
        return {ref: mark for ref, mark in news.items() if what not in mark.places}
    return {ref: mark for ref, mark in news.items() if ref != what}


def by_place(news: News) -> dict[Place, tuple[str, ...]]:
    """The cells with news, and who made it, by name; nobody is named for what was removed."""
    names: dict[Place, set[str]] = {}
    for mark in news.values():
        for place in mark.places:
            names.setdefault(place, set()).update({mark.who} - {""})
    return {place: tuple(sorted(who)) for place, who in names.items()}


def _changed(table: str, before: Review, now: Review) -> Iterator[Ref]:
    """The records of a table that were added, changed or removed."""
    old: Mapping[int, Record] = getattr(before, table)
    new: Mapping[int, Record] = getattr(now, table)
    if old is new:
        return
    for number, record in new.items():
        was = old.get(number)
        if was is None or (was is not record and (was.rev, was.at) != (record.rev, record.at)):
            yield Ref(table, number)
    for number in old.keys() - new.keys():
        yield Ref(table, number)


def _mark(ref: Ref, before: Review, now: Review) -> Mark:
    record = getattr(now, ref.table).get(ref.id)
    if record is None:
        return Mark("", frozenset(_places(before, getattr(before, ref.table)[ref.id])))
    return Mark(record.by, frozenset(_places(now, record)))


def _places(review: Review, record: Record) -> Iterator[Place]:
    """The cells in which a record is seen."""
    if isinstance(record, Finding):
        yield from (Place(question, record.agency) for question in record.questions)
    elif isinstance(record, Query):
        yield from review.places_of_query(record)
    elif isinstance(record, Cell):
        yield Place(record.question, record.agency)
    elif isinstance(record, Recommendation):
        for finding in record.findings:
            yield from _places(review, review.findings[finding])
        concerned = {record.lead, record.origin_agency} - {ACROSS} or {ACROSS}
        yield from (Place(question, who) for question in record.questions for who in concerned)
