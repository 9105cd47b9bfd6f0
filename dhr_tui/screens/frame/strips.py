"""The three lines round every screen: title, status, keys."""

from __future__ import annotations

import re

from dhr_tui.review.grid import Grid
from dhr_tui.review.review import Review
from dhr_tui.screens.keys.action import GRID, Action
from dhr_tui.screens.keys.actions import footer_of, key_name, why_not
from dhr_tui.screens.keys.here import label_in
from dhr_tui.screens.keys.trials import Situation
from dhr_tui.screens.lines.company import Company, names
from dhr_tui.widgets.ink import BLANK, Line, apart, cut, line, width_of
from dhr_tui.widgets.typeset import wrap

TITLE = 8
"""Columns that the case's title keeps, beside whatever meeting."""

WIDE = 100
"""Columns from which the palette is in the footer."""

BOUND = "\N{NO-BREAK SPACE}"
KEY_AT_END = re.compile(r" (\([^() ]{1,12}\)[.]?)$")


def title(review: Review, width: int, company: Company = (), time: str = "") -> Line:
    """The case, the meeting that is running, who has the case open; the marking at the right.

    `time` is what the clock on the wall shows, which stands with the meeting. Who is here goes
    before how many are recorded as present, where there is no room for both.
    """
    marking = line((f"{review.case.marking} ", "quiet"))
    others = line((f" - with {names(each.who for each in company)}", "accent") if company else "")
    meeting = _meeting(review, time)
    room = width - width_of(marking) - 1
    if others and width_of(meeting) + width_of(others) + TITLE > room:
        meeting = _meeting(review, time, counted=False)
    others = cut(others, max(room - width_of(meeting) - TITLE, 0))
    room -= width_of(others)
    name = cut(line(" ", (review.case.title, "strong")), max(room - width_of(meeting), TITLE))
    left = cut((*name, *meeting), max(room, 0))
    return apart((*left, *others), marking, width)


def _meeting(review: Review, time: str, counted: bool = True) -> Line:
    """The running meeting, who is there and the time, which a long title never pushes out."""
    meeting = review.running
    if not meeting:
        return ()
    there = len(meeting.present)
    present = f"{there} present" if meeting.attendance else "attendance not recorded"
    parts = (f"meeting {meeting.number}", present if counted else "", time)
    return line("".join(f" - {part}" for part in parts if part))


def progress(grid: Grid, save: int) -> str:
    """How far the panel is, in words."""
    return f"{grid.answered} of {grid.put} cells answered - save {save}"


def sentence(said: str, width: int) -> list[str]:
    """A sentence in rows; the key in brackets at its end stays with the word before it."""
    bound = KEY_AT_END.sub(f"{BOUND}\\1", said)
    return [row.replace(BOUND, " ") for row in wrap(bound, width)]


def keys(
    place: str,
    situation: Situation,
    width: int,
    restricted: bool = False,
    idle: frozenset[str] = frozenset(),
) -> Line:
    """The keys of a place, most wanted first, as many as fit whole; what may not be is dim, and
    comes after all that may.

    In the grid nothing is: the cursor moves there at every key, and a footer that changed with it
    would be sent each time. A key that may not be says so when it is pressed. What is
    `idle`, by its id, has nothing to act on in what is shown, and is left out.
    """
    end = _end(width)
    row: Line = ()
    steady = place == GRID and situation.place is not None
    shown = [each for each in footer_of(place, restricted) if each.id not in idle]
    found = [(bool(not steady and why_not(each, situation)), each) for each in shown]
    for dim, action in sorted(found, key=lambda each: each[0]):
        entry = _entry(action, label_in(place, action, bool(situation.item)), dim)
        if width_of(row) + width_of(entry) + width_of(end) >= width:
            break
        row += entry
    return apart(row, end, width)


def _end(width: int) -> Line:
    """What is always there; the palette, where there is room for it."""
    palette = line(("ctrl+p", "accent"), " everything  ") if width >= WIDE else BLANK
    return line(*palette, ("F1", "accent"), " help ")


def _entry(action: Action, label: str, dim: bool) -> Line:
    name = key_name(action.keys[0])
    if dim:
        return line(" ", (f"{name} {label}", "quiet"), " ")
    return line(" ", (name, "accent"), f" {label} ")
