"""The people of a case as they change: whom it is about, and who sits on the panel."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from dhr_tui.review.acts.rules import given
from dhr_tui.review.change import Change, Hand, Refused, change, editing
from dhr_tui.review.days_in_order import seat_in_order
from dhr_tui.review.records import Member, Person
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line


def edit_person(review: Review, was: Person, hand: Hand, **values: Any) -> Change:
    """Change the role, relation or pseudonym of a person that was read as `was`."""
    becomes = replace(was, **values)
    role = one_line(given(becomes.role, "A person needs a role."))
    edit = editing(was, **{**values, "role": role})
    return change("edit-person", f"changed P{was.id}, {role}", edit)


def edit_member(review: Review, was: Member, hand: Hand, **values: Any) -> Change:
    """Change a seat on the panel that was read as `was`."""
    becomes = replace(was, **values)
    name = one_line(given(becomes.name, "A member needs a name or a role."))
    seated(review, becomes)
    edit = editing(was, **{**values, "name": name})
    return change("edit-member", f"changed M{was.id}, {name}", edit)


def seated(review: Review, member: Member) -> None:
    """Refused where the seat is for no agency of the case, or ends before it begins."""
    if member.agency and member.agency not in review.agencies:
        raise Refused(f"There is no agency A{member.agency} in this case.")
    other = member.substitute_for
    if other and (other not in review.members or other == member.id):
        raise Refused(f"There is no other member M{other} whom they could stand in for.")
    seat_in_order(member)
