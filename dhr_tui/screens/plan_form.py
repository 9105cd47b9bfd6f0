"""What is asked when a cell of the action plan is written."""

from __future__ import annotations

from dhr_tui.documents.action_plan import heads
from dhr_tui.documents.recommendations import title
from dhr_tui.review.acts import recommendations
from dhr_tui.review.change import Change, Hand
from dhr_tui.review.records import PLAN_FIELDS, Recommendation, Record
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review
from dhr_tui.screens.forms import Form
from dhr_tui.widgets.field import Values


def plan_form(review: Review, was: Recommendation, column: int) -> Form:
    """One cell, as it was read: `column` counts from 1, the one after the recommendation."""
    name = PLAN_FIELDS[column - 1]

    def save(review: Review, hand: Hand, text: str, values: Values) -> Change:
        return recommendations.plan(review, was, hand, **{name: text})

    def again(review: Review, now: Record | None) -> Form | None:
        return plan_form(review, now, column) if isinstance(now, Recommendation) else None

    heading = f"{title(review, was)} ({ref_to(was)}) - {heads(review)[column]}"
    return Form(f"{ref_to(was)} {name}", heading, getattr(was, name), (), save, again, was)
