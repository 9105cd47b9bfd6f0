"""The terms of reference in their order, and what was answered to each."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.review.records import Question
from dhr_tui.review.review import Place, Review


def in_order(review: Review) -> list[Question]:
    """Every item, retired ones too, in the order of the terms."""
    return sorted(review.questions.values(), key=lambda question: (question.order, question.id))


def places(review: Review, question: int) -> Iterator[Place]:
    """The cells in which something was answered or asked to a question, also to a retired one."""
    agencies = {f.agency for f in review.findings.values() if question in f.questions}
    agencies |= {c.agency for c in review.cells.values() if c.question == question and c.answer}
    agencies |= {q.agency for q in review.queries.values() if q.question == question}
    return (Place(question, agency) for agency in sorted(agencies))


def answered(review: Review, question: int) -> bool:
    """Whether anything stands in a cell of the question."""
    return any(True for _ in places(review, question))
