"""The action plan as a table: the first column stays, the other six scroll sideways by column."""

from __future__ import annotations

from typing import NamedTuple

from rich.cells import cell_len

from dhr_tui.documents.action_plan import heads
from dhr_tui.review.records import PLAN_FIELDS, Recommendation
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review
from dhr_tui.screens.lines.items import GLYPH_OF_STATE, INK_OF_STATE
from dhr_tui.screens.lines.placed import Placed
from dhr_tui.screens.recommendations.plan_cell import text_at
from dhr_tui.screens.recommendations.views import Position
from dhr_tui.widgets.ink import BLANK, Line, Span, cut, fit, line, spread, width_of
from dhr_tui.widgets.typeset import wrap

COLUMN_AT_LEAST, COLUMN_AT_MOST = 16, 26
"""Columns of a cell with its mark and the gap after it; the least holds the word
"recommendation", the longest in the heads."""

FIRST_AT_LEAST, FIRST_AT_MOST = 23, 44
HEAD_AT_MOST = 5
"""Rows of the heads, whose words are a setting of the case."""

HIGH = 30
"""Rows of the screen from which a row of the plan may be higher and has a gap below it."""


class Layout(NamedTuple):
    """How the plan stands in a width: `shown` are column numbers, 1 to 6, beside the first."""

    width: int
    first: int
    column: int
    shown: tuple[int, ...]
    most: int
    gap: int


def lay_out(width: int, height: int, position: Position) -> Layout:
    """Choose as many columns as fit, and those that show the cursor's; moves `position.first`."""
    many = len(PLAN_FIELDS)
    room = width - 1 - FIRST_AT_LEAST
    count = max(1, min(room // COLUMN_AT_LEAST, many))
    column = max(min(room // count, COLUMN_AT_MOST), COLUMN_AT_LEAST)
    first = max(min(width - 1 - count * column, FIRST_AT_MOST), FIRST_AT_LEAST)
    start = max(1, min(position.first, max(position.column, 1), many - count + 1))
    position.first = max(start, position.column - count + 1)
    shown = tuple(range(position.first, position.first + count))
    high = height >= HIGH
    return Layout(width, first, column, shown, 5 if high else 3, 1 if high else 0)


def head(review: Review, layout: Layout, column: int) -> list[Line]:
    """The heads of the columns; the cursor's stands out, and arrows tell of columns beside."""
    names = heads(review)
    texts = [cut_rows(names[number], layout.column - 2, HEAD_AT_MOST) for number in layout.shown]
    # As high as the longest name of all, so that the table stays where it is.
    high = max(len(cut_rows(name, layout.column - 2, HEAD_AT_MOST)) for name in names[1:])
    left = [names[0], *[""] * (high - 1)]
    if high > 1:
        left[1] = _beside(layout)
    rows: list[Line] = []
    for row in range(high):
        ink = "quiet" if row else _ink(0, column)
        spans: list[Span] = [(pad(f" {left[row]}", layout.first), ink)]
        for number, text in zip(layout.shown, texts, strict=True):
            words = text[row] if row < len(text) else ""
            spans.append((pad(f" {words}", layout.column), _ink(number, column)))
        rows.append(line(*spans))
    return [*rows, line(("─" * layout.width, "quiet"))]


def table(review: Review, layout: Layout) -> Placed:
    """A row a recommendation, none selected."""
    placed = Placed([], {})
    for item in review.panel_recommendations:
        first = len(placed.lines)
        placed.lines.extend(row(review, item, layout))
        placed.where[ref_to(item)] = (first, len(placed.lines) - 1)
        placed.lines.extend([BLANK] * layout.gap)
    if not placed.lines:
        placed.lines.append(line(" ", ("No recommendation yet; r writes one.", "quiet")))
    return placed


def row(review: Review, item: Recommendation, layout: Layout, at: int | None = None) -> list[Line]:
    """One recommendation as lines as high as its highest cell; the cell in column `at` marked."""
    cells: list[list[Line]] = [_first(review, item, layout)]
    for number in layout.shown:
        texts = cut_rows(text_at(item, number), layout.column - 2, layout.most)
        cells.append([line(text) for text in texts])
    high = max(len(cell) for cell in cells)
    rows: list[Line] = []
    for index in range(high):
        spans: list[Span] = []
        for number, cell in zip((0, *layout.shown), cells, strict=True):
            width = layout.column if number else layout.first
            spans += _cell(cell[index] if index < len(cell) else BLANK, width, number == at)
        rows.append(tuple(spans))
    return rows


def _first(review: Review, item: Recommendation, layout: Layout) -> list[Line]:
    """Number, name and state; below them the words."""
    number = review.counted.get(item.id)
    state = f"{GLYPH_OF_STATE[item.state]} {item.state.label}"
    name = (f"{number or '':>2}  {ref_to(item)!s:<4} ", "strong")
    words = cut_rows(item.text, layout.first - 6, layout.most - 1)
    return [
        cut(line(name, (state, INK_OF_STATE[item.state])), layout.first - 2),
        *(line(f"    {text}") for text in words),
    ]


def _cell(row: Line, width: int, here: bool) -> Line:
    """One row of a cell, filled up to its width; marked where the cursor is."""
    filled = (*row, (" " * (width - 2 - width_of(row)), ""))
    mark: Span = ("▌", "accent") if here else (" ", "")
    return (mark, *(spread([filled], "bar")[0] if here else filled), (" ", ""))


def cut_rows(text: str, width: int, most: int) -> list[str]:
    """A text in at most `most` rows; what is cut ends in an ellipsis."""
    rows = list(wrap(text, width))
    if len(rows) > most:
        last = fit(rows[most - 1], width - 1)
        whole, _, rest = last.rpartition(" ") if last != rows[most - 1] else (last, "", "")
        rows = [*rows[: most - 1], f"{whole or rest}…"]
    return rows


def pad(text: str, width: int) -> str:
    """The text with spaces up to a width in terminal columns."""
    return text + " " * (width - cell_len(text))


def _ink(number: int, column: int) -> str:
    return "selected" if number == column else "quiet"


def _beside(layout: Layout) -> str:
    """How many columns are out of sight at either side."""
    before, after = layout.shown[0] - 1, len(PLAN_FIELDS) - layout.shown[-1]
    left = f"‹ {before} more   " if before else ""
    return left + (f"{after} more ›" if after else "")
