"""A cell of the action plan, to be read in full and to be written."""

from __future__ import annotations

from dhr_tui.documents.action_plan import heads
from dhr_tui.documents.recommendations import title
from dhr_tui.review.records import PLAN_FIELDS, Recommendation
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review
from dhr_tui.widgets.ink import BLANK, Line, cut, line
from dhr_tui.widgets.typeset import set_text


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
