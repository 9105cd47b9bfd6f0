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

    @property
    def told(self) -> str:
        """That the second is before the first, in a sentence without its full stop."""
        begun = f"{self.second_called[0].upper()}{self.second_called[1:]}"
        first, second = (show_when(when) if when else "" for when in (self.first, self.second))
        return f"{begun}, {second}, is before {self.called}, {first}"


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


def wrong_way_round(case: CaseRecord) -> Iterator[Pair]:
    """Dates of a case that surely stand the wrong way round, as when two people gave one each."""
    return filter(_reversed, _of_case(case))


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
    for pair in filter(_reversed, pairs):
        if (pair.first, pair.second) not in dates:
            raise Refused(f"{pair.told}; put one of them right.")


def _reversed(pair: Pair) -> bool:
    """Whether the second date is surely before the first."""
    if not (_sure(pair.first) and _sure(pair.second)):
        return False
    return last_day(pair.second) < first_day(pair.first)


def _sure(when: When | None) -> bool:
    return when is not None and not when.unsure and when.nearness in SURE
