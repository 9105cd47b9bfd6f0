"""What a meeting has before it as lines: actions, replies, promises, texts to be acknowledged."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.review import outstanding
from dhr_tui.review.dates import show_when
from dhr_tui.review.records import QueryState
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line
from dhr_tui.screens.rows import Row, Spot, heading, longest
from dhr_tui.widgets.ink import cut, line
from dhr_tui.widgets.typeset import set_text

ACTION, QUERY, JUMP, UNSEEN = "action", "query", "jump", "unseen"

MOST_ROWS = 12
"""Rows of the text of an action; `dhr show` has all of it."""


def waiting(review: Review, today: str, width: int) -> Iterator[Row]:
    """Everything that is still to be done, whatever meeting it comes from."""
    yield from _actions(review, today, width)
    yield from _queries(review, today, width)
    yield from _promises(review, width)
    yield from _unseen(review, width)


def _actions(review: Review, today: str, width: int) -> Iterator[Row]:
    left = outstanding.actions(review, today)
    late = sum(outstanding.overdue(action, today) for action in left)
    counts = f"{len(left)} to be done, {late} overdue" if left else "none to be done"
    yield heading("Actions", f"{counts}; d gives one{', e changes one' if left else ''}")
    for action in left:
        overdue = outstanding.overdue(action, today)
        due = f"by {show_when(action.due)}" if action.due else ""
        about = ", ".join(filter(None, (action.owner, due)))
        state = ("! overdue", "warning") if overdue else (f"· {action.state.label}", "quiet")
        first = line(f"   {ref_to(action)!s:<4} ", state, f"  {about}")
        words = set_text(action.text, width - 1, "", 8, MOST_ROWS)
        yield Row((cut(first, width), *words), Spot(ACTION, action.id))


def _promises(review: Review, width: int) -> Iterator[Row]:
    """Recommendations that a text promises, until they are there."""
    promised = list(outstanding.promises(review))
    if promised:
        yield heading("Promised, and not recommended yet", f"{len(promised)}")
    names = longest(str(ref_to(finding)) for finding in promised)
    for finding in promised:
        row = line(f"   {ref_to(finding)!s:<{names}}  ", one_line(finding.promise))
        yield Row((cut(row, width),), Spot(JUMP, str(ref_to(finding))))


def _unseen(review: Review, width: int) -> Iterator[Row]:
    """Texts that an agency has still to acknowledge, agency by agency."""
    unseen = list(outstanding.unseen(review))
    if unseen:
        yield heading("Agreed while the agency was absent", "enter: it was acknowledged")
    names = longest(str(ref_to(statement)) for statement, _ in unseen)
    for statement, agency in sorted(unseen, key=lambda each: each.agency.short):
        item = str(ref_to(statement))
        name = line(f"   {item:<{names}}  ", (f"{agency.short}  ", "quiet"))
        row = line(*name, one_line(statement.text))
        yield Row((cut(row, width),), Spot(UNSEEN, item))


def _queries(review: Review, today: str, width: int) -> Iterator[Row]:
    """Questions that went to agencies and are not closed, overdue replies first."""
    left = outstanding.queries(review, today)
    late = sum(outstanding.reply_overdue(query, today) for query in left)
    if left:
        yield heading("Asked of agencies", f"{len(left)} not closed, {late} overdue")
    for query in left:
        due = f"by {show_when(query.due)}" if query.due and query.state is QueryState.OPEN else ""
        overdue = outstanding.reply_overdue(query, today)
        state = ("! overdue", "warning") if overdue else (f"· {query.state.label}", "quiet")
        whom = review.agencies[query.agency].short if query.agency else ""
        about = ", ".join(filter(None, (whom, due)))
        text = (f"  {one_line(query.text)}", "quiet")
        row = line(f"   {ref_to(query)!s:<4} ", state, f"  {about}", text)
        yield Row((cut(row, width),), Spot(QUERY, query.id))
