"""What became of each recommendation in an agency's own report (domain, sections 2 and 6)."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.documents.gate import mark_of, may_print
from dhr_tui.documents.prose import cell_lines, one
from dhr_tui.documents.tree import Block, Heading, Lines, Table
from dhr_tui.documents.words import agreement, capital, meeting
from dhr_tui.review.records import Recommendation, State
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review

_HEADS = ("No.", "Agency report", "Recommendation", "What became of it")


def ledger(review: Review, drafts: bool) -> Iterator[Block]:
    """One row for every entry that is not withdrawn, so that none is lost from sight.

    The words of an entry that is not agreed, and of the decision on it, print only as drafts.
    """
    entries = [item for item in review.ledger if item.state is not State.WITHDRAWN]
    if entries:
        yield Heading(2, "Recommendations in the agency reports")
        yield Table(_HEADS, tuple(_row(review, item, drafts) for item in entries))


def _row(review: Review, item: Recommendation, drafts: bool) -> tuple[Lines, ...]:
    agency = review.agency_name(item.origin_agency) if item.origin_agency else ""
    report = tuple(filter(None, (one(agency), one(item.reference))))
    prints = may_print(item, drafts)
    return (str(ref_to(item)),), report, _text(item, prints), _became(review, item, prints)


def _text(item: Recommendation, prints: bool) -> Lines:
    """The entry's text with its printed dissents; unagreed, a mark in its place or before it."""
    if not prints:
        return ("Not agreed: left out",)
    mark = (mark_of(item),) if mark_of(item) else ()
    words = tuple(
        line
        for dissent in item.dissents
        if dissent.printed
        for line in (one(f"Dissent: {dissent.who}"), *cell_lines(dissent.words))
    )
    return (*mark, *cell_lines(item.text), *words)


def _became(review: Review, item: Recommendation, prints: bool) -> Lines:
    decision = item.decision
    if decision is None:
        return ("Not decided",)
    into = f", now {_name(review, decision.into)}" if decision.into else ""
    at = meeting(review, decision.meeting)
    said = f"{capital(decision.outcome.label)}{into}" + (f", {at}" if at else "")
    reason = cell_lines(decision.because) if prints else ()
    agreed = agreement(review, item) if prints and not at else ""
    return (one(said), *reason, *filter(None, (agreed,)))


def _name(review: Review, number: int) -> str:
    """The printed name of what took the entry's place."""
    counted = review.counted.get(number)
    return f"recommendation {counted}" if counted else f"R{number}"
