"""Findings: adding one to a cell, and changing what is said about it."""

from __future__ import annotations

from typing import Any

import msgspec

from dhr_tui.review.acts.wording import given, kept, unlocked
from dhr_tui.review.change import Change, Edit, Hand, Refused, adding, change, editing
from dhr_tui.review.records import FactStatus, Finding, State
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import ACROSS, Place, Review


def add_finding(review: Review, finding: Finding, hand: Hand) -> Change:
    """Add a draft finding (id 0) to its cells; an answer without findings there gives way to it."""
    _known(review, finding)
    text = given(finding.text, "A finding needs a text.")
    fresh = msgspec.structs.replace(
        finding, id=0, text=text, state=State.DRAFT, earlier=(), agreement=None
    )
    return change(
        "add-finding", "added a finding", adding(fresh), *_answers_cleared(review, finding)
    )


def edit_finding(review: Review, was: Finding, hand: Hand, **values: Any) -> Change:
    """Give the finding that was read as `was` new values; agreed findings are locked."""
    unlocked(was)
    becomes = msgspec.structs.replace(was, **values)
    _known(review, becomes)
    text = given(becomes.text, f"{ref_to(was)} needs a text; withdraw it if it is not wanted.")
    values = {**values, "text": text, **kept(was, text, hand)}
    edits = [editing(was, **values)]
    if (becomes.agency, becomes.questions) != (was.agency, was.questions):
        edits += _answers_cleared(review, becomes)
    return change("edit-finding", f"changed {ref_to(was)}", *edits)


def keep_promise(review: Review, was: Finding, hand: Hand, promise: str) -> Change:
    """Note the recommendation that a finding's text says is made; it locks nothing."""
    edit = editing(was, promise=promise.strip())
    return change("promise", f"noted what {ref_to(was)} promises", edit)


def _known(review: Review, finding: Finding) -> None:
    if not finding.questions:
        raise Refused("A finding answers at least one question.")
    for question in finding.questions:
        if question not in review.questions:
            raise Refused(f"There is no question T{question} in this case.")
    if finding.agency != ACROSS and finding.agency not in review.agencies:
        raise Refused(f"There is no agency A{finding.agency} in this case.")
    if finding.fact is FactStatus.TO_VERIFY and not finding.verify_by.strip():
        raise Refused("Say who verifies it, since the fact is to be verified.")


def _answers_cleared(review: Review, finding: Finding) -> list[Edit]:
    """A cell with a finding no longer says that nothing arises there."""
    cells = (review.cell(Place(question, finding.agency)) for question in finding.questions)
    return [
        editing(cell, answer=None, because="", until="") for cell in cells if cell and cell.answer
    ]
