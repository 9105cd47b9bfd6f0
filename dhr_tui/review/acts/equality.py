"""Equality: what the panel says of each protected characteristic of each person."""

from __future__ import annotations

from collections.abc import Iterable

from dhr_tui.review.acts.rules import given, known
from dhr_tui.review.change import Change, Hand, Refused, adding, change, editing
from dhr_tui.review.considered import called
from dhr_tui.review.records import Bearing, Characteristic, Equality, equality_id
from dhr_tui.review.review import Review
from dhr_tui.review.text import tidy


def consider(
    review: Review,
    person: int,
    characteristic: Characteristic,
    hand: Hand,
    bearing: Bearing,
    because: str,
    findings: Iterable[int] = (),
) -> Change:
    """Record what the panel says of a characteristic of a person (its id), and why."""
    name = _name(review, person)
    reason = given(tidy(because), f"Say why {characteristic.label} is {bearing.label} to {name}.")
    linked = tuple(sorted(set(findings)))
    number = equality_id(person, characteristic)
    was = review.equality.get(number)
    fresh = Equality(
        id=number,
        person=person,
        characteristic=characteristic,
        bearing=bearing,
        because=reason,
        findings=linked,
    )
    known(review, fresh)
    says = f"{characteristic.label} of {name}: {bearing.label}"
    if was is None:
        return change("equality", says, adding(fresh))
    values = {"bearing": bearing, "because": reason, "findings": linked}
    return change("equality", says, editing(was, **values))


def take_back(review: Review, person: int, characteristic: Characteristic, hand: Hand) -> Change:
    """Take such an answer back, so that the characteristic is to be considered again."""
    name = _name(review, person)
    was = review.equality.get(equality_id(person, characteristic))
    if was is None or was.bearing is None:
        raise Refused(f"Nothing is recorded of {characteristic.label} of {name}.")
    says = f"took the answer back: {characteristic.label} of {name}"
    edit = editing(was, bearing=None, because="", findings=())
    return change("clear-equality", says, edit)


def _name(review: Review, person: int) -> str:
    """What a person of the case is called. Refused where there is none."""
    if person not in review.people:
        raise Refused(f"There is no person P{person} in this case.")
    return called(review.people[person])
