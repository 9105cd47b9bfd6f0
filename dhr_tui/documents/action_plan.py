"""The action plan: the seven columns of the Home Office layout (domain, section 3)."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.documents.frame import framed
from dhr_tui.documents.gate import mark_of
from dhr_tui.documents.prose import cell_lines, one
from dhr_tui.documents.recommendations import printed_recommendations, title
from dhr_tui.documents.tree import Block, Bullets, Heading, Lines, Paragraph, Table, Tree
from dhr_tui.review.listing import listed
from dhr_tui.review.records import PLAN_FIELDS, Recommendation
from dhr_tui.review.review import Review


def heads(review: Review) -> tuple[str, ...]:
    """The heads of the seven columns; the fifth is the case's own."""
    return (
        "Recommendation",
        "Scope (local or regional)",
        "Action to take",
        "Lead agency",
        one(review.case.milestones),
        "Target date",
        "Date of completion and outcome",
    )


def action_plan(review: Review, *, order: str, drafts: bool, about: int) -> Tree:
    """One row a recommendation, notes among them in their place; blanks stay and are listed."""
    return framed(review, "Action plan", _body(review, drafts), drafts=drafts)


def blanks(review: Review, item: Recommendation) -> list[str]:
    """The heads of the columns that are blank for a recommendation."""
    names = zip(PLAN_FIELDS, heads(review)[1:], strict=True)
    return [name for field, name in names if not cell_lines(getattr(item, field))]


def _body(review: Review, drafts: bool) -> Iterator[Block]:
    items = printed_recommendations(review, drafts)
    if not items:
        yield Paragraph(("No recommendation is agreed.",))
        return
    yield Heading(2, "Actions")
    yield Table(heads(review), tuple(_row(review, item) for item in items))
    missing = [(item, blanks(review, item)) for item in items]
    lines = tuple((_blank(review, item, names),) for item, names in missing if names)
    if lines:
        yield Heading(2, "Blanks")
        yield Bullets(lines)


def _row(review: Review, item: Recommendation) -> tuple[Lines, ...]:
    mark = (mark_of(item),) if mark_of(item) else ()
    first = (title(review, item), *mark, *cell_lines(item.text))
    return (first, *(cell_lines(getattr(item, field)) for field in PLAN_FIELDS))


def _blank(review: Review, item: Recommendation, names: list[str]) -> str:
    if len(names) == len(PLAN_FIELDS):
        return f"{title(review, item)}: everything but the recommendation"
    return one(f"{title(review, item)}: {listed(names)}")
