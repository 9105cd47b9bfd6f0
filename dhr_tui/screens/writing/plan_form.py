"""What is asked when a cell of the action plan is written."""

from __future__ import annotations

from dhr_tui.documents.action_plan import heads
from dhr_tui.documents.recommendations import title
from dhr_tui.review.acts import recommendations
from dhr_tui.review.change import Change, Hand
from dhr_tui.review.records import PLAN_FIELDS, Recommendation, Record
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review
from dhr_tui.screens.writing.form import Form
from dhr_tui.widgets.field import Values

RULES = (
    "How far it reaches: local or regional, and which areas where it matters.",
    "What is to be done, in steps that can be ticked off.",
    "Which body answers for it, and by role who there.",
    "What is to be reached on the way, each with its date.",
    "By when it is done, like 14 Feb 2014, or within three months of the report.",
    "When it was done and what came of it; empty until then.",
)
"""What is said of each column while it is written, in their order."""


def plan_form(review: Review, was: Recommendation, column: int) -> Form:
    """One cell, as it was read: `column` counts from 1, the one after the recommendation."""
    name = PLAN_FIELDS[column - 1]

    def save(review: Review, hand: Hand, text: str, values: Values) -> Change:
        return recommendations.plan(review, was, hand, **{name: text})

    def again(review: Review, now: Record | None) -> Form | None:
        return plan_form(review, now, column) if isinstance(now, Recommendation) else None

    heading = f"{title(review, was)} ({ref_to(was)}) - {heads(review)[column]}"
    key, text = f"{ref_to(was)} {name}", getattr(was, name)
    return Form(key, heading, text, (), save, again, was, rule=RULES[column - 1])
