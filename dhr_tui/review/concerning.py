"""What a text or a query concerns, in the words that minutes have for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dhr_tui.review.absence import agreed_in_absence
from dhr_tui.review.listing import listed
from dhr_tui.review.records import Finding, Query, Recommendation
from dhr_tui.review.review import Review


def printed_name(review: Review, statement: Finding | Recommendation) -> str:
    """`recommendation 3`, as the report counts it; empty for all that is not counted."""
    if isinstance(statement, Finding):
        return ""
    number = review.counted.get(statement.id)
    return f"recommendation {number}" if number else ""


def report_name(review: Review, entry: Recommendation) -> str:
    """Whose report recommends an entry of the ledger, and under which number there."""
    whose = review.agency_name(entry.origin_agency) if entry.origin_agency else ""
    return f"{whose} {entry.reference}".strip()


def of_statement(review: Review, statement: Finding | Recommendation) -> Iterator[str]:
    """Whom and which questions a text is about, and who was not there when it was agreed."""
    if isinstance(statement, Finding):
        asked = _questions(review, statement.questions)
        kind = statement.type.label
        yield ", ".join(filter(None, (review.agency_name(statement.agency), asked, kind)))
    else:
        yield from _parties(review, statement)
    absent = agreed_in_absence(review, statement)
    if absent:
        yield f"Agreed while nobody from {absent.name} was present"


def _parties(review: Review, item: Recommendation) -> Iterator[str]:
    """Who leads on a recommendation, and who supports it."""
    if item.lead:
        yield f"Lead: {review.agency_name(item.lead)}"
    if item.supporting:
        yield f"Supporting: {listed(map(review.agency_name, item.supporting))}"


def of_query(review: Review, query: Query) -> Iterator[str]:
    """The question it is on, and who follows it up."""
    if asked := _questions(review, (query.question,)):
        yield f"On {asked}"
    if query.owner:
        yield f"Followed up by {query.owner}"


def _questions(review: Review, questions: Sequence[int]) -> str:
    """`questions 2, 3 and 5`, by printed number; empty for none that the panel walks."""
    numbers = [str(n) for n in sorted({review.number(q) for q in questions} - {0})]
    if len(numbers) > 1:
        return f"questions {listed(numbers)}"
    return f"question {numbers[0]}" if numbers else ""
