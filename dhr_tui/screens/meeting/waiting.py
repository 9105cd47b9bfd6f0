"""What a meeting has before it as lines: actions, replies, texts put off, promised,
to be acknowledged."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.review import outstanding
from dhr_tui.review.dates import show_when
from dhr_tui.review.records import QueryState, When
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line
from dhr_tui.screens.lines.rows import Row, Spot, heading, longest
from dhr_tui.widgets.ink import Line, column, cut, line
from dhr_tui.widgets.typeset import set_text

ACTION, QUERY, JUMP, UNSEEN, LATE = "action", "query", "jump", "unseen", "late"

STATE = 10
"""Columns of how an action or a query stands."""

# The first word of the name of a JUMP is the item that it leads to; the rest tells rows apart.

UNTIL = 24
"""Columns that is said in until when a text was put off."""

MOST_ROWS = 12
"""Rows of the text of an action; `dhr show` has all of it."""


def waiting(review: Review, today: str, width: int) -> Iterator[Row]:
    """Everything that is still to be done, whatever meeting it comes from."""
    yield from _actions(review, today, width)
    yield from _queries(review, today, width)
    yield from _put_off(review, width)
    yield from _promises(review, width)
    yield from _unseen(review, width)


def overdue(review: Review, today: str) -> Row | None:
    """What is overdue, in a row that leads to the first of it; None where nothing is."""
    late = [a for a in outstanding.actions(review, today) if outstanding.overdue(a, today)]
    asked = [q for q in outstanding.queries(review, today) if outstanding.reply_overdue(q, today)]
    counts = (counted(len(late), "action"), counted(len(asked), "reply", "replies"))
    said = " and ".join(filter(None, counts))
    if not said:
        return None
    words = f" ! {said} overdue"
    return Row((line((words, "warning"), ("   enter goes there", "quiet")),), Spot(LATE))


def is_late(review: Review, spot: Spot, today: str) -> bool:
    """Whether the action or the query of a row is overdue."""
    number = int(spot.name)
    if spot.kind == ACTION:
        return outstanding.overdue(review.actions[number], today)
    return outstanding.reply_overdue(review.queries[number], today)


def counted(number: int, one: str, many: str = "") -> str:
    """`1 action`, `3 replies`; nothing for none."""
    return f"{number} {one if number == 1 else many or f'{one}s'}" if number else ""


def _actions(review: Review, today: str, width: int) -> Iterator[Row]:
    left = outstanding.actions(review, today)
    late = sum(outstanding.overdue(action, today) for action in left)
    counts = f"{len(left)} to be done, {late} overdue" if left else "none to be done"
    yield heading("Actions", f"{counts}; d gives one{', e changes one' if left else ''}")
    for action in left:
        overdue = outstanding.overdue(action, today)
        state = _state(overdue, action.state.label)
        about = ", ".join(filter(None, (one_line(action.owner), _by(action.due))))
        first = (*line(f"   {ref_to(action)!s:<4} "), *state, *line(about))
        words = set_text(action.text, width - 1, "", 8, MOST_ROWS)
        yield Row((cut(first, width), *words), Spot(ACTION, action.id))


def _put_off(review: Review, width: int) -> Iterator[Row]:
    """Texts that were put off at earlier meetings: until when, and which; enter goes there."""
    left = outstanding.put_off(review)
    if left:
        yield heading("Put off at earlier meetings", f"{len(left)}, enter goes there")
    names = longest(str(ref_to(statement)) for statement in left)
    untils = {ref_to(s): one_line(f"until {s.until}") if s.until else "" for s in left}
    for statement in left:
        item = ref_to(statement)
        until = column((untils[item], ""), min(longest(untils.values()), UNTIL))
        row = (*line(f"   {item!s:<{names}}  "), *until, *line((one_line(statement.text), "quiet")))
        yield Row((cut(row, width),), Spot(JUMP, f"{item} put off"))


def _promises(review: Review, width: int) -> Iterator[Row]:
    """Recommendations that a text promises, until they are there."""
    promised = list(outstanding.promises(review))
    if promised:
        yield heading("Promised, and not recommended yet", f"{len(promised)}")
    names = longest(str(ref_to(finding)) for finding in promised)
    for finding in promised:
        row = line(f"   {ref_to(finding)!s:<{names}}  ", one_line(finding.promise))
        yield Row((cut(row, width),), Spot(JUMP, f"{ref_to(finding)} promised"))


def _unseen(review: Review, width: int) -> Iterator[Row]:
    """Texts that an agency has still to acknowledge, agency by agency."""
    unseen = list(outstanding.unseen(review))
    if unseen:
        yield heading("Agreed while the agency was absent", "enter: it was acknowledged")
    names = longest(str(ref_to(statement)) for statement, _ in unseen)
    shorts = longest(agency.short for _, agency in unseen)
    for statement, agency in sorted(unseen, key=lambda each: each.agency.short):
        item = str(ref_to(statement))
        whose = column((agency.short, "quiet"), shorts)
        row = (*line(f"   {item:<{names}}  "), *whose, *line(one_line(statement.text)))
        yield Row((cut(row, width),), Spot(UNSEEN, item))


def _queries(review: Review, today: str, width: int) -> Iterator[Row]:
    """Questions that went to agencies and are not closed, overdue replies first."""
    left = outstanding.queries(review, today)
    late = sum(outstanding.reply_overdue(query, today) for query in left)
    if left:
        yield heading("Asked of agencies", f"{len(left)} not closed, {late} overdue")
    whom = {q.id: review.agencies[q.agency].short if q.agency else "" for q in left}
    due = {q.id: _by(q.due) if q.state is QueryState.OPEN else "" for q in left}
    for query in left:
        row = (
            *line(f"   {ref_to(query)!s:<4} "),
            *_state(outstanding.reply_overdue(query, today), query.state.label),
            *column((whom[query.id], ""), longest(whom.values())),
            *column((due[query.id], ""), longest(due.values())),
            *line((one_line(query.text), "quiet")),
        )
        yield Row((cut(row, width),), Spot(QUERY, query.id))


def _state(overdue: bool, label: str) -> Line:
    """How something stands, in a column of its own."""
    return column(("! overdue", "warning") if overdue else (f"· {label}", "quiet"), STATE)


def _by(due: When | None) -> str:
    return f"by {show_when(due)}" if due else ""
