"""What became of each recommendation in an agency's own report (domain, sections 2 and 6).

Its words are the agency's: the panel does not agree them, it decides on them.
"""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.documents.prose import cell_lines, one
from dhr_tui.documents.tree import Block, Heading, Lines, Paragraph, Table
from dhr_tui.documents.words import capital, meeting
from dhr_tui.review.records import Recommendation, State
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review

_HEADS = ("No.", "Agency report", "Recommendation", "What became of it")
_WHOSE = (
    "These are the agency reports' own recommendations; the last column is what the panel decided."
)


def entries(review: Review) -> list[Recommendation]:
    """The entries of the ledger that are not withdrawn, decided or not."""
    return [item for item in review.ledger if item.state is not State.WITHDRAWN]


def ledger(review: Review) -> Iterator[Block]:
    """One row an entry, so that none is lost from sight; nothing where there is none."""
    rows = tuple(_row(review, item) for item in entries(review))
    if rows:
        yield Heading(2, "Recommendations in the agency reports")
        yield Paragraph((_WHOSE,))
        yield Table(_HEADS, rows)


def _row(review: Review, item: Recommendation) -> tuple[Lines, ...]:
    agency = review.agency_name(item.origin_agency) if item.origin_agency else ""
    report = tuple(filter(None, (one(agency), one(item.reference))))
    return (str(ref_to(item)),), report, cell_lines(item.text), _became(review, item)


def _became(review: Review, item: Recommendation) -> Lines:
    decision = item.decision
    if decision is None:
        return ("Not decided",)
    into = f", now {_name(review, decision.into)}" if decision.into else ""
    at = meeting(review, decision.meeting)
    said = f"{capital(decision.outcome.label)}{into}" + (f" ({at})" if at else "")
    return (said, *cell_lines(decision.because))


def _name(review: Review, number: int) -> str:
    """The printed name of what took the entry's place, and whether the panel agreed it yet."""
    counted = review.counted.get(number)
    name = f"recommendation {counted}" if counted else f"R{number}"
    taken = review.recommendations[number]
    return name if taken.state is State.AGREED else f"{name} ({taken.state.label})"
