"""A cell of the grid in words: question, state, and its items one row each."""

from __future__ import annotations

from collections.abc import Sequence

from dhr_tui.review.grid import CellState, Grid
from dhr_tui.review.review import Place, Review
from dhr_tui.screens.lines.items import INK_OF_CELL, Item, items_at, name_columns, one_line_of
from dhr_tui.widgets.ink import Line, cut, line
from dhr_tui.widgets.typeset import MEASURE, set_brief, set_text

ITEMS_SHOWN = 2
"""Items of the cell in words; every row of it is sent over the line at each move."""

QUESTION_ROWS = 2
"""Rows of the question, at least."""


def cell_words(review: Review, grid: Grid, place: Place, width: int, most: int) -> list[Line]:
    """The cell as lines of at most `width` columns, the question in what `most` rows leave it."""
    question = review.questions[place.question]
    state = grid.states.get(place, CellState.NOT_PUT)
    heading = line(
        (f" {f'{state.glyph} {state.label}'.strip()}   ", INK_OF_CELL[state]),
        (review.agency_name(place.agency), "strong"),
        f", question {review.number(place.question)} of {len(grid.questions)}",
    )
    room = min(width, MEASURE + 1)
    below = [
        *reason(review, place, width, most=12),
        *_items(review, items_at(review, place), room),
    ]
    rows = max(most - 1 - len(below), QUESTION_ROWS)
    return [cut(heading, room), *set_brief(question.text, width, "", 1, rows), *below]


def _items(review: Review, items: Sequence[Item], room: int) -> list[Line]:
    """The first few items in one row each, and how many more there are."""
    shown = items[:ITEMS_SHOWN]
    names = name_columns(shown)
    rows = [cut(line((" ", "strong"), *one_line_of(review, item, names)), room) for item in shown]
    more = len(items) - ITEMS_SHOWN
    return rows if more < 1 else [*rows, line((f" and {more} more; enter shows them", "quiet"))]


def reason(review: Review, place: Place, width: int, indent: int = 1, most: int = 0) -> list[Line]:
    """Why the cell is answered without a finding, where it is; its first rows with `most`."""
    cell = review.cell(place)
    if not cell or not cell.answer:
        return []
    until = f"until {cell.until}" if cell.until else ""
    words = "; ".join(part for part in (cell.because, until) if part)
    return set_text(f"{cell.answer.label}: {words}", width, "accent", indent, most)
