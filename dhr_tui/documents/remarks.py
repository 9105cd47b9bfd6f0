"""What somebody should know before a document goes out, in short sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dhr_tui.documents.action_plan import blanks
from dhr_tui.documents.gate import printed_findings
from dhr_tui.documents.ledger import entries
from dhr_tui.documents.letter import weighed
from dhr_tui.documents.recommendations import printed_recommendations
from dhr_tui.documents.registry import document_named, subject_for
from dhr_tui.documents.words import capital
from dhr_tui.review.grid import Grid
from dhr_tui.review.pledges import still_to_pledge
from dhr_tui.review.records import QueryState, State, Statement, Visibility
from dhr_tui.review.review import Review


def remarks(review: Review, name: str, *, drafts: bool = False, about: int = 0) -> tuple[str, ...]:
    """Remarks on one document. Raises UnknownDocument."""
    document = document_named(name)
    if document.about:
        subject = subject_for(review, document, about)
        return tuple(_ABOUT[name](review, drafts, subject))
    return tuple(_REMARKS[name](review, drafts))


def many(number: int, singular: str, plural: str) -> str:
    """`1 finding is left out.`, `2 findings are left out.`"""
    return f"{number} {singular if number == 1 else plural}."


def _unagreed(statements: Iterable[Statement], noun: str, drafts: bool) -> Iterator[str]:
    number = sum(s.state not in (State.AGREED, State.WITHDRAWN) for s in statements)
    done = "marked" if drafts else "left out"
    if number:
        yield many(
            number,
            f"{noun} is not agreed and is {done}",
            f"{noun}s are not agreed and are {done}",
        )


def _findings(review: Review, drafts: bool) -> Iterator[str]:
    alive = [f for f in review.findings.values() if f.state is not State.WITHDRAWN]
    report = [finding for finding in alive if finding.visibility is Visibility.REPORT]
    yield from _unagreed(report, "finding", drafts)
    kept = len(alive) - len(report)
    if kept:
        yield many(
            kept,
            "finding is for the minutes or private and stays out",
            "findings are for the minutes or private and stay out",
        )
    if not printed_findings(review, drafts):
        yield "No finding would be in it."


def _recommendations(review: Review, drafts: bool) -> Iterator[str]:
    yield from _unagreed(review.panel_recommendations, "recommendation", drafts)
    undecided = sum(item.decision is None for item in entries(review))
    if undecided:
        noun = "agency-report recommendation"
        yield many(undecided, f"{noun} is not decided", f"{noun}s are not decided")
    if not printed_recommendations(review, drafts):
        yield "No recommendation of the panel would be in it."


def _action_plan(review: Review, drafts: bool) -> Iterator[str]:
    yield from _unagreed(review.panel_recommendations, "recommendation", drafts)
    printed = printed_recommendations(review, drafts)
    missing = sum(len(blanks(review, item)) for item in printed)
    if missing:
        yield many(missing, "cell of the plan is blank", "cells of the plan are blank")
    if not printed:
        yield "No recommendation would be in it."


def _coverage(review: Review, drafts: bool) -> Iterator[str]:
    grid = Grid(review)
    without = grid.put - grid.answered
    if without:
        yield many(without, "cell has no answer yet", "cells have no answer yet")


def _terms(review: Review, drafts: bool) -> Iterator[str]:
    if not review.walked:
        yield "No question is walked through."


def _minutes(review: Review, drafts: bool, about: int) -> Iterator[str]:
    meeting = review.meetings.get(about)
    if meeting is None:
        yield "No meeting is recorded."
        return
    if meeting.locked:
        return
    if meeting.id == review.case.meeting:
        yield f"Meeting {meeting.number} is still running."
    yield "The minutes are a draft until they are confirmed at a later meeting."
    if not meeting.attendance:
        yield "Nobody is recorded as present or absent."
    if still_to_pledge(review, meeting) or not (meeting.attendance or meeting.statement_read):
        yield "It is not recorded that everybody there read the confidentiality statement."


def _letter(review: Review, drafts: bool, about: int) -> Iterator[str]:
    agency = review.agencies.get(about)
    if agency is None:
        yield "No agency is recorded."
        return
    asked = [q for q in review.queries.values() if q.agency == about]
    undated = sum(q.state is QueryState.OPEN and q.due is None for q in asked)
    if undated:
        yield many(undated, "question has no date for the reply", "questions have no date")
    words = weighed(review, about, drafts)
    for item, whom in words.held.items():
        yield f"{capital(item)} names {whom}; word it without, or read it before it is sent."
    for item, whom in words.left.items():
        yield f"The words of {item} are left out, as they name {whom}."
    own = [e for e in entries(review) if e.origin_agency == about]
    undecided = sum(entry.decision is None for entry in own)
    if undecided:
        noun = "recommendation of its report is not decided on"
        yield many(undecided, f"{noun} and is left out", "recommendations are not decided on")


_REMARKS = {
    "findings": _findings,
    "recommendations": _recommendations,
    "action-plan": _action_plan,
    "coverage": _coverage,
    "terms": _terms,
}
_ABOUT = {"minutes": _minutes, "letter": _letter}
