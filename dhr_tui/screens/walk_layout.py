"""One cell as lines: the question in full, the cell's items, what other agencies' cells said."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dhr_tui.review.grid import CellState, Grid
from dhr_tui.review.records import Query, Recommendation
from dhr_tui.review.refs import Ref, ref_to
from dhr_tui.review.review import Place, Review
from dhr_tui.screens.cell_words import reason
from dhr_tui.screens.company import NO_NOTES, Notes, margin
from dhr_tui.screens.items import INK_OF_CELL, Item, head_of, items_at, text_of
from dhr_tui.widgets.ink import BLANK, Line, apart, cut, line, width_of
from dhr_tui.widgets.typeset import set_text

QUESTION_ROWS = 12
"""Rows of a question, at most."""

MOST_ROWS = 8
"""Rows of an item's text; the rest is read in its editor or in its history."""


GAP = 2
"""Columns between how far a cell has come and which question it is, at least."""

BRIEF_ROWS = 2
"""Rows of a text in another agency's cell."""


class Placed(NamedTuple):
    """Lines with the rows at which each item stands: item -> (first, last)."""

    lines: list[Line]
    where: dict[Ref, tuple[int, int]]


def head(review: Review, grid: Grid, place: Place, width: int) -> list[Line]:
    """Who is asked, which question it is, how far the agency has come; the question in full."""
    question = review.questions[place.question]
    number, total = review.number(place.question), len(grid.questions)
    which = f"question {number} of {total} " if number else "a question that is no longer put "
    state = grid.states.get(place, CellState.NOT_PUT)
    right = line(which, (bar(grid, place.agency), "accent"), " ")
    come = line("   ", (f"{state.glyph} {state.label}".strip(), INK_OF_CELL[state]))
    room = width - width_of(right) - width_of(come) - GAP
    left = line(*cut(line(" ", (review.agency_name(place.agency), "strong")), room), *come)
    return [apart(left, right, width), *set_text(question.text, width, "", 1, QUESTION_ROWS)]


def head_rows(review: Review, width: int) -> int:
    """How many rows the longest question of the walk takes, with the line above it."""
    texts = (set_text(q.text, width, "", 1, QUESTION_ROWS) for q in review.walked)
    return 1 + max(map(len, texts), default=1)


def bar(grid: Grid, agency: int) -> str:
    """How much of an agency's column is answered: [####--]."""
    column = (grid.states.get(Place(asked.id, agency)) for asked in grid.questions)
    states = [state for state in column if state and state is not CellState.NOT_PUT]
    if not states:
        return ""
    length = min(len(states), 12)
    done = sum(not state.open for state in states) * length // len(states)
    return f"[{'#' * done}{'-' * (length - done)}]"


def body(
    review: Review, place: Place, selected: Ref | None, width: int, notes: Notes = NO_NOTES
) -> Placed:
    """The cell's reason and items, the selected one marked at the margin, notes behind heads."""
    rows: list[Line] = list(reason(review, place, width))
    where: dict[Ref, tuple[int, int]] = {}
    for item in items_at(review, place):
        if rows:
            rows.append(BLANK)
        ref = ref_to(item)
        first = len(rows)
        rows += _item(review, item, ref == selected, width, notes.get(ref, BLANK))
        where[ref] = (first, len(rows) - 1)
    if not rows:
        rows.append(line((" Nothing is recorded here yet.", "quiet")))
    return Placed(rows, where)


def others(review: Review, grid: Grid, place: Place, width: int) -> Iterator[Line]:
    """What was answered to the same question in the other agencies' cells, row by row.

    A large case has far more of it than is ever in sight, so that each row is made when it is
    asked for.
    """
    yield line((" Other agencies on this question", "strong"))
    answered = 0
    for agency in grid.agencies:
        there = Place(place.question, agency)
        state = grid.states.get(there, CellState.NOT_PUT)
        if agency != place.agency and state not in (CellState.NOT_PUT, CellState.NOT_STARTED):
            answered += 1
            yield from _other(review, there, state, width)
    if not answered:
        yield line((" No other agency has answered it yet.", "quiet"))


def _other(review: Review, there: Place, state: CellState, width: int) -> Iterator[Line]:
    """One other agency's answers, each in brief."""
    name = cut(line(f" {review.agency_name(there.agency)}"), width - 2)
    yield BLANK
    yield line(" ", (state.glyph, INK_OF_CELL[state]), *name)
    yield from reason(review, there, width)
    for item in items_at(review, there):
        yield cut(line("   ", *head_of(review, item, close=True)), width)
        yield from _in_brief(item, width)


def _in_brief(item: Item, width: int) -> list[Line]:
    """The first rows of a text that belongs to another cell."""
    rows = set_text(item.text, width, "quiet", 8, BRIEF_ROWS + 1)
    if len(rows) <= BRIEF_ROWS:
        return rows
    last = cut(line(*rows[BRIEF_ROWS - 1], (" …", "quiet")), width)
    return [*rows[: BRIEF_ROWS - 1], last]


def _item(review: Review, item: Item, selected: bool, width: int, note: Line) -> list[Line]:
    mark = ("▌", "accent") if selected else (" ", "")
    first = margin(note) if note and not selected else mark
    head = head_of(review, item)
    if width_of((*head, *note)) >= width:
        head = head_of(review, item, close=True)
    head_line = line(first, *head, *note)
    rows = [*text_of(item, width - 1, 5, MOST_ROWS), *_beside(review, item, width - 1)]
    return [head_line, *(line(mark, *row) for row in rows)]


def _beside(review: Review, item: Item, width: int) -> list[Line]:
    """What stands under a text: who dissents, and what it is linked to."""
    rows: list[Line] = []
    if isinstance(item, Query):
        return rows
    for dissent in item.dissents:
        rows += set_text(f"Dissent of {dissent.who}: {dissent.words}", width, "waiting", 5, 3)
    if isinstance(item, Recommendation) and item.findings:
        links = " ".join(f"F{finding}" for finding in item.findings)
        rows += set_text(f"Rests on {links}", width, "quiet", 5, 2)
    return rows
