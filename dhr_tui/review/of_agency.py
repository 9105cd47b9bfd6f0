"""Of which agency of the review what arrives is, by the name that the file gives it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dhr_tui.review.arrivals import Arrival, Fault
from dhr_tui.review.folding import typed
from dhr_tui.review.nearest import nearest_of
from dhr_tui.review.recognising import names_of
from dhr_tui.review.records import Member, Recommendation
from dhr_tui.review.review import Review


def unknown_agencies(review: Review, arrivals: Sequence[Arrival]) -> tuple[Fault, ...]:
    """What is wrong with the agencies of members of the panel, who may sit there without one."""
    members = (each for each in arrivals if isinstance(each.record, Member))
    found = (placed_in(review, each) for each in members)
    return tuple(each for each in found if isinstance(each, Fault))


def without_them(arrivals: Sequence[Arrival], unknown: Sequence[Fault]) -> tuple[Arrival, ...]:
    """The arrivals, those of a place where the agency is unknown without theirs."""
    places = {fault.place for fault in unknown}
    return tuple(each._replace(agency="") if each.place in places else each for each in arrivals)


def placed_in(review: Review, arrival: Arrival) -> Arrival | Fault:
    """The arrival with its agency as a number, or what is wrong with that agency."""
    record = arrival.record
    if not isinstance(record, (Member, Recommendation)):
        return arrival
    field = "agency" if isinstance(record, Member) else "origin_agency"
    if not arrival.agency:
        if isinstance(record, Member):
            return arrival
        return Fault(arrival.place, "", "", "An agency was expected: whose report is it from?")
    wanted = typed(arrival.agency)
    found = [a.id for a in review.agencies.values() if wanted in names_of(a)]
    if len(found) == 1:
        return arrival._replace(record=replace(record, **{field: found[0]}))
    expected = f"An agency of this case was expected{_nearest(review, wanted)}."
    if found:
        expected = "Two agencies of this case have this name; use a short form."
    return Fault(arrival.place, arrival.agency_column, arrival.agency, expected)


def _nearest(review: Review, wanted: str) -> str:
    if not review.agencies:
        return "; it has none yet, so bring in the agencies first"
    names = {typed(name): name for a in review.agencies.values() for name in (a.name, a.short)}
    holding = [name for name in names if wanted in name]
    near = holding[0] if holding else nearest_of(wanted, names)
    return f"; the nearest is {names[near]}" if near else ", by name or short form"
