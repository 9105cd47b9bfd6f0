"""The item of the agenda that the panel is at: chosen, marked, and its own at each meeting."""

from __future__ import annotations

from dhr_tui.review.acts import agenda, meetings
from tests.screens import cases
from tests.screens.cases import Table
from tests.screens.room import NARROW, Room, opened

ITEMS = ("Welcome", "Reports", "Next meeting")


def with_agenda() -> Table:
    table = cases.small()
    table.meet()
    for item in ITEMS:
        table.do(lambda r, h, i=item: agenda.add_item(r, r.case.meeting, h, i, ""))  # type: ignore[misc]
    return table


def marked(room: Room) -> str:
    """The row of the item that is marked as the one the panel is at."""
    return next(row[2:].strip() for row in room.rows() if row[1:2] == "›")


async def test_a_meeting_is_at_its_first_item_and_walking_past_changes_nothing() -> None:
    table = with_agenda()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("5")
        await room.goes_to("Next meeting")
        assert marked(room) == "1. Welcome"
        await room.press("end", "n")
        assert "under “Welcome”" in room.page("sheet-heading")


async def test_enter_or_n_on_an_item_chooses_it_for_the_lines_from_everywhere() -> None:
    table = with_agenda()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("5")
        await room.goes_to("Reports")
        await room.answers("n", "Two are late.")
        assert marked(room) == "2. Reports"
        await room.press("end", "home")
        await room.answers("n", "Three were read.")
        await room.press("7")
        await room.answers("n", "All of them by March.")
        assert {note.agenda for note in room.review.notes.values()} == {"Reports"}
        await room.press("5")
        await room.goes_to("Next meeting")
        await room.press("enter", "escape")
        assert marked(room) == "3. Next meeting"


async def test_the_item_that_was_chosen_keeps_its_mark_when_it_is_reworded_and_moved() -> None:
    table = with_agenda()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("5")
        await room.goes_to("Reports")
        await room.answers("n", "Two are late.")
        await room.goes_to("2. Reports")
        await room.press("e", "ctrl+u")
        await room.types("Agency reports")
        await room.press("enter", "<")
        assert marked(room) == "1. Agency reports"


async def test_the_next_meeting_begins_at_its_own_first_item_and_at_its_first_row() -> None:
    table = with_agenda()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("5")
        await room.goes_to("Next meeting")
        await room.answers("n", "On 4 March.")
        table.do(meetings.close_meeting)
        table.meet()
        for item in ITEMS:
            table.do(lambda r, h, i=item: agenda.add_item(r, 2, h, i, ""))  # type: ignore[misc]
        await room.look()
        assert marked(room) == "1. Welcome"
        await room.press("n")
        assert "under “Welcome”" in room.page("sheet-heading")
