"""The three lines round every screen: title, status, keys."""

from __future__ import annotations

from dhr_tui.review.grid import Grid
from dhr_tui.review.review import Review
from dhr_tui.screens.actions import GRID, Action, footer_of, key_name
from dhr_tui.screens.company import Company, names
from dhr_tui.screens.trials import Situation
from dhr_tui.widgets.ink import Line, apart, cut, line, width_of


def title(review: Review, width: int, company: Company = (), time: str = "") -> Line:
    """The case, the meeting that is running, who has the case open; the marking at the right.

    `time` is what the clock on the wall shows, which stands with the meeting.
    """
    marking = line((f"{review.case.marking} ", "quiet"))
    others = line((f" - with {names(each.who for each in company)}", "accent") if company else "")
    left = cut(_meeting(review, time), max(width - width_of(marking) - width_of(others) - 1, 0))
    return apart((*left, *others), marking, width)


def _meeting(review: Review, time: str) -> Line:
    spans: list[tuple[str, str] | str] = [" ", (review.case.title, "strong")]
    meeting = review.running
    if meeting:
        there = len(meeting.present)
        present = f"{there} present" if meeting.attendance else "attendance not recorded"
        now = f" - {time}" if time else ""
        spans += [(f" - meeting {meeting.number} - {present}{now}", "")]
    return line(*spans)


def progress(grid: Grid, save: int) -> str:
    """How far the panel is, in words."""
    return f"{grid.answered} of {grid.put} cells answered - save {save}"


def keys(place: str, situation: Situation, width: int) -> Line:
    """The keys of a place, most wanted first, as many as fit whole; what may not be is dim.

    In the grid nothing is: the cursor moves there at every key, and a footer that changed with it
    would be sent each time. A key that may not be says so when it is pressed.
    """
    end = line(("F1", "accent"), " help ")
    row: Line = ()
    for action in footer_of(place):
        entry = _entry(action, bool(place != GRID and action.why_not(situation)))
        if width_of(row) + width_of(entry) + width_of(end) >= width:
            break
        row += entry
    return apart(row, end, width)


def _entry(action: Action, dim: bool) -> Line:
    name = key_name(action.keys[0])
    if dim:
        return line(" ", (f"{name} {action.label}", "quiet"), " ")
    return line(" ", (name, "accent"), f" {action.label} ")
