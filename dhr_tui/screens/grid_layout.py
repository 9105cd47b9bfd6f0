"""The grid as lines: the question column and the agency row stay, the cells between scroll."""

from __future__ import annotations

from typing import NamedTuple

from dhr_tui.review.grid import CellState, Grid
from dhr_tui.review.records import Question
from dhr_tui.review.review import ACROSS, Place
from dhr_tui.screens.items import INK_OF_CELL
from dhr_tui.screens.moving import position
from dhr_tui.widgets.ink import Line, Span, cut, fit, line, width_of
from dhr_tui.widgets.typeset import wrap

TOTALS = 8
"""Columns at the right for what is answered of a row."""

NARROWEST, WIDEST = 6, 11
"""Columns of one agency; the widest takes a short form of ten characters."""

QUESTION_AT_LEAST, QUESTION_AT_MOST = 24, 76


class Layout(NamedTuple):
    """How a grid stands in a width: question column, agency columns, which of them are shown."""

    width: int
    question: int
    column: int
    first: int
    columns: int
    agencies: tuple[int, ...]

    @property
    def shown(self) -> tuple[int, ...]:
        return self.agencies[self.first : self.first + self.columns]

    @property
    def more_left(self) -> int:
        return self.first

    @property
    def more_right(self) -> int:
        return max(len(self.agencies) - self.first - self.columns, 0)


def lay_out(grid: Grid, width: int, cursor: Place | None, first: int) -> Layout:
    """Choose the columns so that all agencies fit if they can, and the cursor's is always seen."""
    many = max(len(grid.agencies), 1)
    room = max(width - TOTALS - QUESTION_AT_LEAST, NARROWEST)
    column = max(min(room // many, WIDEST), NARROWEST)
    count = min(room // column, many)
    question = min(width - TOTALS - count * column, QUESTION_AT_MOST)
    _, at = position(grid, cursor)
    first = max(0, min(first, at, many - count))
    first = max(first, at - count + 1)
    return Layout(width, question, column, first, count, grid.agencies)


def head(grid: Grid, layout: Layout, cursor: Place | None) -> list[Line]:
    """Two rows with the agencies' short forms; the cursor's stands out."""
    rows: list[list[Span]] = [[], []]
    for agency in layout.shown:
        upper, lower = _name(grid, agency, layout.column)
        ink = "selected" if cursor and agency == cursor.agency else "quiet"
        rows[0].append((f"{upper:^{layout.column}}", ink))
        rows[1].append((f"{lower:^{layout.column}}", ink))
    left = f"‹ {layout.more_left} more" if layout.more_left else ""
    right = f"{layout.more_right} more ›" if layout.more_right else ""
    return [
        line(
            (f" {left:<{layout.question - 1}}", "accent"),
            *rows[0],
            (f"{right:>{TOTALS}}", "accent"),
        ),
        line(
            (f"{' Question':<{layout.question}}", "quiet"),
            *rows[1],
            (f"{'done ':>{TOTALS}}", "quiet"),
        ),
    ]


def row(grid: Grid, layout: Layout, question: Question, cursor: Place | None) -> Line:
    """One question: its number and words, a glyph an agency, how many are answered."""
    here = cursor is not None and cursor.question == question.id
    number = grid.review.number(question.id)
    words = " ".join((question.short or question.text).split())
    label = cut(line((f"{number:>3} {words}", "strong" if here else "")), layout.question - 1)
    spans: list[Span] = [*label, (" " * (layout.question - width_of(label)), "")]
    for agency in layout.shown:
        place = Place(question.id, agency)
        spans.append(_cell(grid, place, layout.column, place == cursor))
    counts = grid.row(question.id)
    put = counts.total() - counts[CellState.NOT_PUT]
    done = put - sum(counts[state] for state in CellState if state.open)
    return line(*spans, (f"{f'{done}/{put} ':>{TOTALS}}", "quiet"))


def foot(grid: Grid, layout: Layout) -> Line:
    """How much of each agency is answered."""
    spans: list[Span] = [(f"{' done':<{layout.question}}", "quiet")]
    for agency in layout.shown:
        counts = grid.column(agency)
        put = counts.total() - counts[CellState.NOT_PUT]
        done = put - sum(counts[state] for state in CellState if state.open)
        spans.append((f"{f'{done}/{put}':^{layout.column}}", "quiet"))
    return line(*spans, (f"{f'{grid.answered}/{grid.put} ':>{TOTALS}}", "strong"))


def legend(width: int) -> Line:
    """What the glyphs mean."""
    spans: list[Span] = [(" ", "")]
    for state in CellState:
        if state is not CellState.NOT_PUT:
            spans += [(state.glyph, INK_OF_CELL[state]), (f" {state.label}   ", "quiet")]
    return cut(line(*spans), width)


def _cell(grid: Grid, place: Place, width: int, here: bool) -> Span:
    state = grid.states[place]
    if here:
        return f"{f'[{state.glyph}]':^{width}}", "cursor"
    return f"{state.glyph:^{width}}", INK_OF_CELL[state]


def _name(grid: Grid, agency: int, width: int) -> tuple[str, str]:
    """A short form in two rows: broken at a space, or where it must."""
    short = "All" if agency == ACROSS else grid.review.agencies[agency].short
    rows = [fit(piece, width) for piece in wrap(short, width)[:2]]
    return (rows[0], rows[1]) if len(rows) == 2 else ("", rows[0])
