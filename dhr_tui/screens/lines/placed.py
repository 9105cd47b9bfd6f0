"""Lines of a page with what stands where in them, and the marks at their margin."""

from __future__ import annotations

from typing import NamedTuple

from dhr_tui.review.refs import Ref
from dhr_tui.screens.lines.company import NO_NOTES, Notes, margin
from dhr_tui.widgets.ink import Line, Span, width_of

MARGIN: Span = (" ", "")
MARK: Span = ("▌", "accent")


class Placed(NamedTuple):
    """Lines with the rows at which each item stands: item -> (first, last)."""

    lines: list[Line]
    where: dict[Ref, tuple[int, int]]


def marked(placed: Placed, selected: Ref | None, width: int, notes: Notes = NO_NOTES) -> list[Line]:
    """The lines with the selected item and those with notes marked at the margin, which is their
    first span; a note stands behind the first line of its item, as far as `width` has room."""
    rows = list(placed.lines)
    for item in notes.keys() & placed.where.keys():
        at = placed.where[item][0]
        note = notes[item].within(width - width_of(rows[at]))
        rows[at] = (margin(notes[item]), *rows[at][1:], *note)
    if selected in placed.where:
        first, last = placed.where[selected]
        rows[first : last + 1] = [(MARK, *row[1:]) for row in rows[first : last + 1]]
    return rows
