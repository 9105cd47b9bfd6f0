"""Bringing in what a file holds: all of it or nothing, and nothing twice."""

from __future__ import annotations

from collections.abc import Sequence

from dhr_tui.review.arrivals import Arrival
from dhr_tui.review.brought import BRING_IN
from dhr_tui.review.change import Change, Hand, Refused, adding, change
from dhr_tui.review.records import Record
from dhr_tui.review.review import Review
from dhr_tui.review.weighing import Weighed, weigh

CALLED = {
    "terms": ("item of the terms of reference", "items of the terms of reference"),
    "agencies": ("agency", "agencies"),
    "people": ("person", "people"),
    "panel": ("member of the panel", "members of the panel"),
    "recommendations": ("agency recommendation", "agency recommendations"),
}
"""Kind of list -> what one of it and several of it are called."""


def counted(count: int, what: str) -> str:
    """So many of a kind of list, in words: `8 members of the panel`."""
    return f"{count} {CALLED[what][count != 1]}"


def bring_in(
    review: Review,
    arrivals: Sequence[Arrival],
    what: str,
    hand: Hand,
    earlier: Sequence[Record] = (),
) -> Change:
    """Add every arrival that is new, in one save; `what` is a kind of list.

    What is there already stays as it is, also where the file says otherwise of it; `earlier` are
    the records as they came in, so that one that was reworded since is none the newer. Refused
    where one of them cannot be brought in, and where none is new.
    """
    weighed: Weighed = weigh(review, arrivals, earlier)
    if weighed.faults:
        raise Refused(f"{weighed.faults[0]} Nothing was brought in.")
    if not weighed.new:
        raise Refused("Everything in the file is in the case already; nothing was brought in.")
    says = f"brought in {counted(len(weighed.new), what)}"
    return change(BRING_IN, says, *(adding(arrival.record) for arrival in weighed.new))
