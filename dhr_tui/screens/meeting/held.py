"""When and where the running meeting is: its last row on the screen, and the form behind it."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.review.acts import meetings
from dhr_tui.review.change import Change, Hand
from dhr_tui.review.dates import parse_when, show_when
from dhr_tui.review.part_of_it import RULE, clock
from dhr_tui.review.records import Meeting
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line
from dhr_tui.review.wall import said
from dhr_tui.screens.lines.rows import Row, Spot, heading
from dhr_tui.screens.sheets.asking import AskingScreen
from dhr_tui.screens.writing.field_rules import date_field, fault_of
from dhr_tui.widgets.field import Field, Values
from dhr_tui.widgets.ink import cut, line

HELD = "held"


def held(meeting: Meeting, width: int) -> Iterator[Row]:
    """When and where it is, as the minutes will say."""
    on = show_when(meeting.on) if meeting.on else "date not known"
    words = ", ".join(filter(None, (on, said(meeting) or "times not known", meeting.place)))
    yield heading("When and where", "enter changes it")
    yield Row((cut(line(f"   {one_line(words)}"), width),), Spot(HELD))


def edit_held(screen: AskingScreen, was: Meeting) -> None:
    """Ask for the day, the place, and from when to when."""

    def act(values: Values, review: Review, hand: Hand) -> Change:
        on, place = parse_when(values["on"]), values["place"]
        began, closed = values["began"], values["closed"]
        return meetings.edit_meeting(
            review, was, hand, on=on, place=place, began=began, closed=closed
        )

    wrong = fault_of(clock)
    screen.fill_in(
        f"When and where meeting {was.number} is",
        act,
        date_field("on", "date", was.on),
        Field("place", "place", was.place, rule="A place, or a link."),
        Field("began", "from", was.began, rule=RULE, wrong=wrong),
        Field("closed", "to", was.closed, rule=f"{RULE} Ending it fills it in.", wrong=wrong),
    )
