"""What somebody should know before a document goes out, in short sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dhr_tui.documents.action_plan import blanks
from dhr_tui.documents.gate import printed_findings
from dhr_tui.documents.ledger import entries
from dhr_tui.documents.recommendations import printed_recommendations
from dhr_tui.documents.registry import document_named
from dhr_tui.review.grid import Grid
from dhr_tui.review.records import State, Statement, Visibility
from dhr_tui.review.review import Review


def remarks(review: Review, name: str, *, drafts: bool = False) -> tuple[str, ...]:
    """Remarks on one document. Raises UnknownDocument."""
    document_named(name)
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


_REMARKS = {
    "findings": _findings,
    "recommendations": _recommendations,
    "action-plan": _action_plan,
    "coverage": _coverage,
}
