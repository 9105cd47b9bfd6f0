"""Setting a review up: the case, its agencies, its people, its panel, its questions."""

from __future__ import annotations

from typing import Any

import msgspec

from dhr_tui.review.acts.wording import given
from dhr_tui.review.change import Change, Edit, Hand, Refused, adding, change, editing
from dhr_tui.review.records import Agency, CaseRecord, Member, Person, Question
from dhr_tui.review.review import Review


def new_case(case: CaseRecord, questions: tuple[Question, ...] = ()) -> Change:
    """The first change of a case: its one record, and the questions it starts with."""
    given(case.title, "A review needs a title.")
    fresh = msgspec.structs.replace(case, id=1)
    numbered = (
        msgspec.structs.replace(question, id=0, order=order)
        for order, question in enumerate(questions, 1)
    )
    return change("new-case", "began the review", adding(fresh), *map(adding, numbered))


def add_agency(review: Review, agency: Agency, hand: Hand) -> Change:
    """Add an agency (id 0); its short form is unique, whichever name it was under before."""
    given(agency.name, "An agency needs a name.")
    _unique_short(review, agency)
    return change(
        "add-agency", f"added {agency.name}", adding(msgspec.structs.replace(agency, id=0))
    )


def edit_agency(review: Review, was: Agency, hand: Hand, **values: Any) -> Change:
    becomes = msgspec.structs.replace(was, **values)
    given(becomes.name, "An agency needs a name.")
    _unique_short(review, becomes)
    return change("edit-agency", f"changed {becomes.name}", editing(was, **values))


def add_question(review: Review, question: Question, hand: Hand) -> Change:
    """Add an item of the terms of reference (id 0) after the last one."""
    given(question.text, "An item of the terms of reference needs a text.")
    for agency in question.agencies:
        if agency not in review.agencies:
            raise Refused(f"There is no agency A{agency} in this case.")
    order = max((q.order for q in review.questions.values()), default=0) + 1
    fresh = msgspec.structs.replace(question, id=0, order=question.order or order)
    return change("add-question", "added a question", adding(fresh))


def add_member(review: Review, member: Member, hand: Hand) -> Change:
    """Add a seat on the panel (id 0)."""
    given(member.name, "A member needs a name or a role.")
    if member.agency and member.agency not in review.agencies:
        raise Refused(f"There is no agency A{member.agency} in this case.")
    return change(
        "add-member", f"added {member.name}", adding(msgspec.structs.replace(member, id=0))
    )


def add_person(review: Review, person: Person, hand: Hand) -> Change:
    """Add somebody the review is about (id 0), by role and pseudonym."""
    given(person.role, "A person needs a role.")
    return change(
        "add-person", f"added {person.role}", adding(msgspec.structs.replace(person, id=0))
    )


def edit_case(review: Review, hand: Hand, **values: Any) -> Change:
    """Change the settings of the case."""
    edit: Edit = editing(review.case, **values)
    return change("edit-case", "changed the case's settings", edit)


def _unique_short(review: Review, agency: Agency) -> None:
    short = given(agency.short, "An agency needs a short form for its column.")
    for other in review.agencies.values():
        if other.id != agency.id and other.short.casefold() == short.casefold():
            raise Refused(f"The short form {short} belongs to {other.name}.")
