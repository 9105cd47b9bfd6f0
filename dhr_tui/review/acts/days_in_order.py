"""Dates of one record that follow each other: refused where the later one is surely the earlier."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dhr_tui.review.change import Refused
from dhr_tui.review.dates import show_when
from dhr_tui.review.days import first_day, last_day
from dhr_tui.review.records import Agency, CaseRecord, Member, Nearness, When

SURE = (Nearness.ON, Nearness.BETWEEN)
"""How near a date is of which two days are known, between which it is."""

NOTIFIED = "the day it was notified"
DECIDED = "the day it was decided"
COMPLETED = "the day it was completed"
ASKED = "the day it was asked for"


class Pair(NamedTuple):
    """Two dates, of which the first comes first, and what a sentence calls them."""

    first: When | None
    called: str
    second: When | None
    second_called: str


def case_in_order(case: CaseRecord, was: CaseRecord | None = None) -> None:
    """Refused where a date of the case is before one that it follows; `was` is it as read.

    What stood before and is not touched may stay.
    """
    _refuse(_of_case(case), tuple(_of_case(was)) if was else ())


def agency_in_order(agency: Agency, was: Agency | None = None) -> None:
    """Refused where a report is due, or a version of it came, before it was asked for."""
    _refuse(_of_agency(agency), tuple(_of_agency(was)) if was else ())


def seat_in_order(member: Member) -> None:
    """Refused where a seat on the panel ends before it begins."""
    if member.since and member.until and last_day(member.until) < member.since.on:
        raise Refused("The seat ends before it begins; the earlier date goes first.")


def _of_case(case: CaseRecord) -> Iterator[Pair]:
    end, beginning = "the end of the period under review", "its beginning"
    yield Pair(case.period_from, beginning, case.period_to, end)
    yield Pair(case.notified, NOTIFIED, case.decided, DECIDED)
    yield Pair(case.notified, NOTIFIED, case.completed, COMPLETED)
    yield Pair(case.decided, DECIDED, case.completed, COMPLETED)


def _of_agency(agency: Agency) -> Iterator[Pair]:
    report = f"the report of {agency.short}"
    yield Pair(agency.asked_on, ASKED, agency.due, f"the day {report} is due")
    for receipt in agency.received:
        yield Pair(agency.asked_on, ASKED, receipt.on, f"the day {report} came")


def _refuse(pairs: Iterator[Pair], before: tuple[Pair, ...]) -> None:
    dates = {(pair.first, pair.second) for pair in before}
    for first, called, second, second_called in pairs:
        if (first, second) in dates or not (_sure(first) and _sure(second)):
            continue
        if first and second and last_day(second) < first_day(first):
            begun = f"{second_called[0].upper()}{second_called[1:]}, {show_when(second)},"
            raise Refused(f"{begun} is before {called}, {show_when(first)}; put one of them right.")


def _sure(when: When | None) -> bool:
    return when is not None and not when.unsure and when.nearness in SURE
