"""A cell of the grid in words: question, state, and its items one row each."""

from __future__ import annotations

from dhr_tui.review.grid import Grid
from dhr_tui.review.review import Place, Review
from dhr_tui.screens.items import INK_OF_CELL, items_at, one_line_of
from dhr_tui.widgets.ink import Line, apart, cut, line
from dhr_tui.widgets.typeset import set_text


def cell_words(review: Review, grid: Grid, place: Place, width: int) -> list[Line]:
    """The cell as lines of at most `width` columns."""
    question = review.questions[place.question]
    state = grid.states[place]
    left = line(" ", (review.agency_name(place.agency), "strong"))
    right = line(
        f"question {review.number(place.question)} of {len(grid.questions)}   ",
        (f"{state.glyph} {state.label} ".lstrip(), INK_OF_CELL[state]),
    )
    heading = apart(left, right, width)
    rows = [one_line_of(review, item) for item in items_at(review, place)]
    return [
        heading,
        *set_text(question.text, width, "", 1, 2),
        *reason(review, place, width, 12),
        *(cut(line(" ", *row), width) for row in rows),
    ]


def reason(review: Review, place: Place, width: int, most: int = 0) -> list[Line]:
    """Why the cell is answered without a finding, where it is; its first rows with `most`."""
    cell = review.cell(place)
    if not cell or not cell.answer:
        return []
    until = f"until {cell.until}" if cell.until else ""
    words = "; ".join(part for part in (cell.because, until) if part)
    return set_text(f"{cell.answer.label}: {words}", width, "accent", 1, most)
