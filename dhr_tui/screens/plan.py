"""A cell of the action plan, to be read in full and to be written."""

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
from dhr_tui.widgets.ink import BLANK, Line, cut, line
from dhr_tui.widgets.typeset import set_text


def plan_form(review: Review, was: Recommendation, column: int) -> Form:
    """One cell, as it was read: `column` counts from 1, the one after the recommendation."""
    name = PLAN_FIELDS[column - 1]

    def save(review: Review, hand: Hand, text: str, values: Values) -> Change:
        return recommendations.plan(review, was, hand, **{name: text})

    def again(review: Review, now: Record | None) -> Form | None:
        return plan_form(review, now, column) if isinstance(now, Recommendation) else None

    heading = f"{title(review, was)} ({ref_to(was)}) - {heads(review)[column]}"
    return Form(f"{ref_to(was)} {name}", heading, getattr(was, name), (), save, again, was)


def text_at(item: Recommendation, column: int) -> str:
    """The text of a cell; column 0 is the recommendation itself."""
    return item.text if column == 0 else str(getattr(item, PLAN_FIELDS[column - 1]))


def in_full(review: Review, item: Recommendation, column: int, width: int) -> list[Line]:
    """The selected cell with its whole text; for a blank one, the recommendation it is about."""
    rule = line(("─" * width, "quiet"))
    name = heads(review)[column]
    where = line(" ", (name, "strong"), (f"   {title(review, item)} ({ref_to(item)})", "quiet"))
    text = text_at(item, column)
    if text:
        return [rule, cut(where, width), *set_text(text, width, "", 1)]
    blank = line(" ", ("! blank", "warning"), ("   enter writes it", "quiet"))
    return [rule, cut(where, width), blank, BLANK, *set_text(item.text, width, "quiet", 1)]
