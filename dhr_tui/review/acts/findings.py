"""Findings: adding one to a cell, and changing what is said about it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from dhr_tui.review.acts.cells import may_concern
from dhr_tui.review.acts.giving_way import answers_cleared
from dhr_tui.review.acts.rules import BEGINNING, given, known, reworded
from dhr_tui.review.change import Change, Hand, Refused, adding, change, editing
from dhr_tui.review.listing import NAMED, listed
from dhr_tui.review.records import FactStatus, Finding, State
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import ACROSS, Place, Review
from dhr_tui.review.text import tidy


def add_finding(review: Review, finding: Finding, hand: Hand) -> Change:
    """Add a draft finding (id 0) to its cells; an answer without findings there gives way to it."""
    _sound(review, finding)
    _walked(review, finding.questions)
    for place in sorted(_places(finding)):
        may_concern(review, place)
    fresh = msgspec.structs.replace(
        finding,
        id=0,
        text=given(finding.text, "A finding needs a text."),
        questions=tuple(dict.fromkeys(finding.questions)),
        **BEGINNING,
    )
    cleared = answers_cleared(review, fresh)
    says = "added a finding in place of the answer there" if cleared else "added a finding"
    return change("add-finding", says, adding(fresh), *cleared)


def edit_finding(review: Review, was: Finding, hand: Hand, **values: Any) -> Change:
    """Give the finding that was read as `was` new values; agreed findings are locked."""
    if "questions" in values:
        values["questions"] = tuple(dict.fromkeys(values["questions"]))
    edit = reworded(was, review.findings.get(was.id, was), hand, values)
    becomes = msgspec.structs.replace(was, **values)
    _sound(review, becomes)
    _walked(review, set(becomes.questions) - set(was.questions))
    for place in sorted(_places(becomes) - _places(was)):
        may_concern(review, place)
    if becomes.private and not was.private:
        _may_become_private(review, was)
    moved = (becomes.agency, becomes.questions) != (was.agency, was.questions)
    shown = becomes.answers and not was.answers
    edits = answers_cleared(review, becomes) if moved or shown else []
    return change("edit-finding", f"changed {ref_to(was)}", edit, *edits)


def keep_promise(review: Review, was: Finding, hand: Hand, promise: str) -> Change:
    """Note the recommendation that a finding's text says is made; it locks nothing."""
    edit = editing(was, promise=tidy(promise))
    return change("promise", f"noted what {ref_to(was)} promises", edit)


def _may_become_private(review: Review, was: Finding) -> None:
    """Refused for what the panel has read, and for what an agency is asked about."""
    if was.state is not State.DRAFT:
        raise Refused(f"{ref_to(was)} is {was.state.label}; only a draft becomes a private note.")
    asked = [str(ref_to(query)) for query in review.queries_about(was.id)]
    if asked:
        raise Refused(
            f"An agency is asked about {ref_to(was)} in {listed(asked, NAMED)}; "
            "write the private note as a finding of its own."
        )


def _places(finding: Finding) -> set[Place]:
    return {Place(question, finding.agency) for question in finding.questions}


def _sound(review: Review, finding: Finding) -> None:
    if not finding.questions:
        raise Refused("A finding answers at least one question.")
    for question in finding.questions:
        if question not in review.questions:
            raise Refused(f"There is no question T{question} in this case.")
    if finding.agency != ACROSS and finding.agency not in review.agencies:
        raise Refused(f"There is no agency A{finding.agency} in this case.")
    if finding.fact is FactStatus.TO_VERIFY and not tidy(finding.verify_by):
        raise Refused("Say who verifies it, since the fact is to be verified.")
    known(review, finding)


def _walked(review: Review, questions: Iterable[int]) -> None:
    """Refused for an item that the panel does not walk through: nobody would find it there."""
    for question in questions:
        item = review.questions[question]
        if not item.kind.walked:
            raise Refused(f"T{question} is a {item.kind.label}; a finding answers a question.")
        if item.retired:
            raise Refused(f"T{question} is no longer put: {item.retired}.")
