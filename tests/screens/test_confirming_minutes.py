"""The last minutes are read at the next meeting and put right there, before a `y` locks them."""

from __future__ import annotations

from dhr_tui.review.acts import minutes
from dhr_tui.review.records import Note
from tests.screens import cases
from tests.screens.cases import Table
from tests.screens.room import NARROW, WIDE, opened


def three_meetings() -> Table:
    """Two meetings have ended with a line each, and the third runs."""
    table = cases.small()
    for words in ("The log is lost.", "The log was found."):
        table.meet()
        line = Note(id=0, text=words, meeting=0)
        table.do(lambda r, h, n=line: minutes.add_note(r, n, h))  # type: ignore[misc]
    table.meet()
    return table


async def test_enter_shows_minutes_to_be_read_and_only_y_confirms_them() -> None:
    table = three_meetings()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("5", "home", "enter")
        assert "Minutes of meeting 1: are they confirmed?" in room.page("sheet-heading")
        await room.press("end")
        assert "The log is lost." in room.page("reading")
        await room.press("enter", "escape", "home", "enter", "enter", "escape")
        assert not any(meeting.locked for meeting in room.review.meetings.values())
        await room.press("enter", "y")
        assert [m.locked for m in room.review.meetings.values()] == [True, False, False]
        assert room.review.meetings[1].minutes_confirmed_at == 3


async def test_every_meeting_whose_minutes_wait_has_a_row() -> None:
    table = three_meetings()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("5", "home")
        assert "! Minutes of meeting 1 to be confirmed" in room.seen()
        await room.press("down", "M")
        assert "kazia-minutes-meeting-2.md" in room.seen()
        await room.press("5", "E", "enter")
        page = room.page("meeting")
        for number in (1, 2, 3):
            assert f"Minutes of meeting {number} a draft until" in page
        await room.goes_to("Minutes of meeting 1")
        await room.press("enter")
        assert "kazia-minutes-meeting-1.md" in room.seen()


async def test_a_line_of_earlier_minutes_is_put_right_while_another_meeting_runs() -> None:
    table = three_meetings()
    async with opened(table.store, table.case, WIDE) as room:
        await room.press("5", "home", "e")
        assert "Which line of the minutes of meeting 1" in room.seen()
        assert "The log was found." not in room.page("found")
        await room.press("enter", "ctrl+u")
        await room.types("The log cannot be found.")
        await room.press("enter")
        assert room.review.notes[1].text == "The log cannot be found."
        assert room.review.notes[1].meeting == 1


async def test_a_wrong_line_is_put_right_from_where_the_minutes_are_read() -> None:
    table = three_meetings()
    async with opened(table.store, table.case, WIDE) as room:
        await room.press("5", "home", "enter", "e", "enter", "ctrl+u", "enter")
        assert 1 not in room.review.notes
        await room.press("e")
        assert "The minutes of meeting 1 have no line" in room.said
        assert not room.review.meetings[1].locked


async def test_minutes_that_were_changed_while_they_were_read_are_read_again() -> None:
    table = three_meetings()
    async with opened(table.store, table.case, WIDE) as room:
        await room.press("5", "home", "enter")
        table.do(lambda r, h: minutes.edit_note(r, r.notes[1], h, "The log is there."))
        await room.look()
        await room.press("y")
        assert "were changed while they were read" in room.said
        assert not room.review.meetings[1].locked
