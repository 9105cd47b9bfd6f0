"""The terms of reference, with the items of each kind under a head of their own."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.documents.dates import when
from dhr_tui.documents.frame import framed
from dhr_tui.documents.prose import one, prose
from dhr_tui.documents.tree import Block, Heading, Paragraph, Tree
from dhr_tui.documents.words import listed, small_line
from dhr_tui.review.printed import question_title
from dhr_tui.review.records import Question, QuestionKind
from dhr_tui.review.review import Review

_HEADS = {
    QuestionKind.PRINCIPLE: "Principles",
    QuestionKind.SCOPE_FACT: "Scope",
    QuestionKind.DUTY: "What agencies are asked to do",
    QuestionKind.EACH_AGENCY: "Questions for each agency",
    QuestionKind.WHOLE_REVIEW: "Questions for the whole review",
}


def terms(review: Review, *, order: str, drafts: bool, about: int) -> Tree:
    """Every item that stands, questions by their printed number; retired ones with the reason."""
    return framed(review, "Terms of reference", _body(review), drafts=drafts)


def _body(review: Review) -> Iterator[Block]:
    yield from _period(review)
    everything = sorted(review.questions.values(), key=lambda q: (q.order, q.id))
    if not everything:
        yield Paragraph(("No terms of reference are recorded.",))
    for kind, head in _HEADS.items():
        items = [q for q in everything if q.kind is kind and not q.retired]
        if items:
            yield Heading(2, head)
        for item in items:
            yield from _item(review, item)
    retired = [question for question in everything if question.retired]
    if retired:
        yield Heading(2, "Taken out")
    for question in retired:
        yield from prose(question.text)
        yield from small_line([f"Reason: {question.retired}"])


def _period(review: Review) -> Iterator[Block]:
    start, end = when(review.case.period_from), when(review.case.period_to)
    if start or end:
        half = f"from {start}" if start else f"until {end}"
        said = f"{start} to {end}" if start and end else half
        yield Paragraph((f"Period under review: {said}",))


def _item(review: Review, item: Question) -> Iterator[Block]:
    number = review.number(item.id)
    if number:
        yield Heading(3, question_title(review, number))
    yield from prose(item.text)
    put_to = f"Put to {listed(map(review.agency_name, item.agencies))}" if item.agencies else ""
    reference = f"Item {item.reference} of the terms as given" if one(item.reference) else ""
    yield from small_line([put_to, reference])
