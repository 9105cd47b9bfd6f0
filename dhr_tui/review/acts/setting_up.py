"""Setting a review up: the case, its agencies, its people, its panel, its questions."""

from __future__ import annotations

from typing import Any

import msgspec

from dhr_tui.review.acts.people import seated
from dhr_tui.review.acts.rules import given
from dhr_tui.review.change import Change, Edit, Hand, Refused, adding, change, editing
from dhr_tui.review.days_in_order import agency_in_order, case_in_order
from dhr_tui.review.folding import typed
from dhr_tui.review.listing import listed
from dhr_tui.review.records import SHORT_AT_MOST, Agency, CaseRecord, Member, Person, Question
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line
from dhr_tui.review.weighing import free


def new_case(case: CaseRecord, questions: tuple[Question, ...] = ()) -> Change:
    """The first change of a case: its one record, and the questions it starts with."""
    title = one_line(given(case.title, "A review needs a title."))
    case_in_order(case)
    fresh = msgspec.structs.replace(case, id=1, title=title, meeting=0)
    numbered = (
        msgspec.structs.replace(question, id=0, order=order)
        for order, question in enumerate(questions, 1)
    )
    return change("new-case", "began the review", adding(fresh), *map(adding, numbered))


def add_agency(review: Review, agency: Agency, hand: Hand) -> Change:
    """Add an agency (id 0); its name and its short form are each used once."""
    fresh = msgspec.structs.replace(agency, id=0, **agency_names(review, agency))
    agency_in_order(fresh)
    return change("add-agency", f"added {fresh.name}", adding(fresh))


def edit_agency(review: Review, was: Agency, hand: Hand, **values: Any) -> Change:
    """Change what is recorded of an agency that was read as `was`."""
    becomes = msgspec.structs.replace(was, **values)
    names = agency_names(review, becomes)
    agency_in_order(becomes, was)
    edit = editing(was, **{**values, **names})
    return change("edit-agency", f"changed {names['name']}", edit)


def add_question(review: Review, question: Question, hand: Hand) -> Change:
    """Add an item of the terms of reference (id 0) after the last one."""
    text = given(question.text, "An item of the terms of reference needs a text.")
    for agency in question.agencies:
        if agency not in review.agencies:
            raise Refused(f"There is no agency A{agency} in this case.")
    order = max((q.order for q in review.questions.values()), default=0) + 1
    fresh = msgspec.structs.replace(question, id=0, text=text, order=question.order or order)
    return change("add-question", "added a question", adding(fresh))


def add_member(review: Review, member: Member, hand: Hand) -> Change:
    """Add a seat on the panel (id 0)."""
    name = one_line(given(member.name, "A member needs a name or a role."))
    seated(review, member)
    fresh = msgspec.structs.replace(member, id=0, name=name)
    return change("add-member", f"added {name}", adding(fresh))


def add_person(review: Review, person: Person, hand: Hand) -> Change:
    """Add somebody the review is about (id 0), by role and pseudonym."""
    role = one_line(given(person.role, "A person needs a role."))
    fresh = msgspec.structs.replace(person, id=0, role=role)
    return change("add-person", f"added {role}", adding(fresh))


def edit_case(review: Review, hand: Hand, was: CaseRecord | None = None, **values: Any) -> Change:
    """Change the settings of the case that were read as `was`, else as they stand.

    A meeting is begun and ended by acts of its own.
    """
    if "meeting" in values:
        raise Refused("Choose or close a meeting instead of setting it.")
    if "title" in values:
        values["title"] = one_line(given(values["title"], "A review needs a title."))
    read = was or review.case
    case_in_order(msgspec.structs.replace(read, **values), read)
    edit: Edit = editing(read, **values)
    called = [CALLED.get(name, name.replace("_", " ")) for name in edit.set]
    says = f"changed the case's {listed(called, MOST_CALLED) if called else 'settings'}"
    return change("edit-case", says, edit)


CALLED = {
    "kind": "kind of review",
    "victim_word": "word for the victim",
    "perpetrator_word": "word for the perpetrator",
    "period_from": "beginning of the period",
    "period_to": "end of the period",
    "notified": "day it was notified",
    "decided": "day it was decided",
    "completed": "day it was completed",
    "decide_within": "months to decide",
    "complete_within": "months to complete",
    "milestones": "fifth column of the plan",
}
"""Settings of a case whose own name does not say what they are -> what the history calls them."""

MOST_CALLED = 4
"""Settings that a line of the history names."""


def fits_column(short: str, before: str = "") -> None:
    """Refused where a short form is too long for its column, unless it stood there `before`."""
    if len(short) > SHORT_AT_MOST and short != before:
        shown = short if len(short) <= 20 else f"{short[:19]}…"
        raise Refused(
            f"The short form {shown} has {len(short)} characters, and its column has room for "
            f"{SHORT_AT_MOST}; shorten it."
        )


def agency_names(review: Review, agency: Agency) -> dict[str, str]:
    """The agency's name and short form, each on one line; each is used once.

    A short form fits its column; one that is longer and was there before may stay.
    """
    name = one_line(given(agency.name, "An agency needs a name."))
    short = one_line(given(agency.short, "An agency needs a short form for its column."))
    was = review.agencies.get(agency.id)
    fits_column(short, was.short if was else "")
    for other in review.agencies.values():
        if other.id != agency.id and other.short.casefold() == short.casefold():
            taken = {each.short.casefold() for each in review.agencies.values()}
            instead = free(short, taken)
            raise Refused(f"The short form {short} belongs to {other.name}; {instead} is free.")
        if other.id != agency.id and typed(other.name) == typed(name):
            raise Refused(f"{other.name} is in the case already, as {other.short}.")
    return {"name": name, "short": short}
