"""The grid as lines: the question column and the agency row stay, the cells between scroll."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from rich.cells import cell_len

from dhr_tui.review.grid import CellState, Grid
from dhr_tui.review.records import Question
from dhr_tui.review.review import ACROSS, Place
from dhr_tui.screens.frame.moving import position
from dhr_tui.screens.lines.company import NO_SIGNS, Signs
from dhr_tui.screens.lines.items import INK_OF_CELL
from dhr_tui.widgets.ink import Line, Span, cut, fit, line, visible, width_of

TOTALS = 8
"""Columns at the right for what is answered of a row, at least; a large grid needs more."""

NARROWEST, WIDEST = 6, 11
"""Columns of one agency; the widest takes a short form of ten characters."""

QUESTION_AT_LEAST, QUESTION_AT_MOST = 24, 76


FIXED_ROWS = 7
"""Rows of the screen that are neither questions nor detail: title, heads, totals, foot."""


class Layout(NamedTuple):
    """How a grid stands in a width: question column, agency columns, which of them are shown."""

    width: int
    question: int
    column: int
    first: int
    columns: int
    agencies: tuple[int, ...]
    totals: int

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
    totals = max(TOTALS, len(f"{grid.put}/{grid.put} "))
    room = max(width - totals - QUESTION_AT_LEAST, NARROWEST)
    column = max(min(room // many, WIDEST), NARROWEST)
    count = min(room // column, many)
    question = max(min(width - totals - count * column, QUESTION_AT_MOST), NARROWEST)
    _, at = position(grid, cursor)
    first = max(0, min(first, at, many - count))
    first = max(first, at - count + 1)
    return Layout(width, question, column, first, count, grid.agencies, totals)


def head(grid: Grid, layout: Layout, cursor: Place | None) -> list[Line]:
    """Two rows with the agencies' short forms; the cursor's stands out."""
    rows: list[list[Span]] = [[], []]
    for agency in layout.shown:
        upper, lower = _name(grid, agency, layout.column - 1)
        ink = "selected" if cursor and agency == cursor.agency else "quiet"
        rows[0].append((_centred(upper, layout.column), ink if upper else "quiet"))
        rows[1].append((_centred(lower, layout.column), ink))
    left = f"‹ {layout.more_left} more" if layout.more_left else ""
    right = f"{layout.more_right} more ›" if layout.more_right else ""
    right = right if len(right) <= layout.totals else f"{layout.more_right} ›"
    return [
        line(
            (f" {left:<{layout.question - 1}}", "quiet"),
            *rows[0],
            (f"{right:>{layout.totals}}", "quiet"),
        ),
        line(
            (f"{' Question':<{layout.question}}", "quiet"),
            *rows[1],
            (f"{'done ':>{layout.totals}}", "quiet"),
        ),
    ]


def rows(grid: Grid, layout: Layout, signs: Signs = NO_SIGNS) -> list[Line]:
    """Every question, without the cursor."""
    return [row(grid, layout, question, None, signs) for question in grid.questions]


def row(
    grid: Grid, layout: Layout, question: Question, cursor: Place | None, signs: Signs = NO_SIGNS
) -> Line:
    """One question: its number and words, a glyph an agency, how many are answered."""
    here = cursor is not None and cursor.question == question.id
    ink = "strong" if here else ""
    number = grid.review.number(question.id)
    words = " ".join((question.short or question.text)[: 8 * layout.question].split())
    label = cut(line((f"{number:>3} {words}", ink)), layout.question - 1)
    spans: list[Span] = [*label, (" " * (layout.question - width_of(label)), ink)]
    for agency in layout.shown:
        place = Place(question.id, agency)
        spans += _cell(grid, place, layout.column, place == cursor, signs)
    counts = grid.row(question.id)
    put = counts.total() - counts[CellState.NOT_PUT]
    done = put - sum(counts[state] for state in CellState if state.open)
    return line(*spans, (f"{f'{done}/{put} ':>{layout.totals}}", "quiet"))


def foot(grid: Grid, layout: Layout) -> Line:
    """How much of each agency is answered."""
    spans: list[Span] = [(f"{' done':<{layout.question}}", "quiet")]
    for agency in layout.shown:
        counts = grid.column(agency)
        put = counts.total() - counts[CellState.NOT_PUT]
        done = put - sum(counts[state] for state in CellState if state.open)
        spans.append((f"{f'{done}/{put}':^{layout.column}}", "quiet"))
    return line(*spans, (f"{f'{grid.answered}/{grid.put} ':>{layout.totals}}", "strong"))


PIECE = re.compile(r"[A-Z]+[^A-Z \d]*|\d+ *|[^A-Z\d]+")
"""What a short form is broken into: Vict|Sup, Leave|Care, MARAC |SG, Team|12."""

LAST_NUMBER = re.compile(r"\d{0,3}$")
"""The number at the end of a short form, which tells it from others that begin as it does."""

SHORTER = {
    CellState.IN_DISCUSSION: "discussed",
    CellState.NOTHING_ARISES: "nothing",
    CellState.NOT_APPLICABLE: "n/a",
}
"""Labels of the legend where there is no room for the whole ones."""


def legend(width: int) -> Line:
    """What the glyphs mean."""
    whole = _legend(lambda state: state.label, "   ")
    return whole if width_of(whole) < width else _legend(_shorter, "  ")


def _legend(label: Callable[[CellState], str], gap: str) -> Line:
    spans: list[Span] = [(" ", "")]
    for state in CellState:
        if state is not CellState.NOT_PUT:
            spans += [(state.glyph, INK_OF_CELL[state]), (f" {label(state)}{gap}", "quiet")]
    return line(*spans)


def _shorter(state: CellState) -> str:
    return SHORTER.get(state, state.label)


def detail_rows(height: int, questions: int) -> int:
    """How many rows the cell in words gets of a screen of `height` rows: what the questions leave.

    Six at least, unless that would leave fewer than six questions in sight.
    """
    left = height - FIXED_ROWS - questions
    wanted = max(6, min(left, 12, height // 2))
    return max(0, min(wanted, height - FIXED_ROWS - min(questions, 6)))


def _cell(grid: Grid, place: Place, width: int, here: bool, signs: Signs) -> list[Span]:
    """The glyph in the middle; news close at its left, people close at its right."""
    state = grid.states[place]
    ink = "cursor" if here else INK_OF_CELL[state]
    glyph = f"[{state.glyph}]" if here else state.glyph
    new, people = signs.round(place)
    if not new and not people:
        return [(f"{glyph:^{width}}", ink)]
    left = (width - len(glyph)) // 2 - len(new)
    right = width - left - len(new + glyph + people)
    sign = "cursor" if here else "accent"
    return [(" " * left, ink), (new, sign), (glyph, ink), (people, sign), (" " * right, ink)]


def _centred(text: str, width: int) -> str:
    """The text in the middle of `width` columns; a wide character takes two of them."""
    left = (width - cell_len(text)) // 2
    return " " * left + text + " " * (width - cell_len(text) - left)


def _name(grid: Grid, agency: int, width: int) -> tuple[str, str]:
    """The short form of an agency in two rows of `width` columns; the upper may be empty."""
    short = "All" if agency == ACROSS else visible(grid.review.agencies[agency].short[:80])
    return broken_name(short, width)


def broken_name(short: str, width: int) -> tuple[str, str]:
    """A name in two rows: broken at a space, a capital or a number, or where it must.

    Where two rows are too few for it an ellipsis marks what is cut, and its number stays.
    """
    rows = [""]
    for piece in PIECE.findall(short):
        if rows[-1] and cell_len(rows[-1].strip() + piece.strip()) > width and len(rows) < 2:
            rows.append("")
        rows[-1] += piece
    upper, lower = (row.strip() for row in (["", *rows])[-2:])
    if max(cell_len(upper), cell_len(lower)) > width >= cell_len(short) / 2:
        upper = fit(short, min(width, cell_len(short) - 2))
        lower = short[len(upper) :]
    return _marked_cut(upper.strip(), width), _marked_cut(lower.strip(), width)


def _marked_cut(name: str, width: int) -> str:
    if cell_len(name) <= width:
        return name
    number = LAST_NUMBER.findall(name)[0]
    return f"{fit(name, width - 1 - len(number))}…{number}"
